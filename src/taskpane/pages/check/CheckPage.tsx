import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import { lookZhCN } from '../../../domain/messages/zh-CN.look';
import { Empty } from '../../parts/Empty';
import { Unreported } from '../../parts/Unreported';
import { isWide } from '../../parts/wide';
import { VisuallyHidden } from '../../parts/VisuallyHidden';
import { Windowed } from '../../parts/Windowed';
import { usePane, useView } from '../../state/pane';
import {
  issueKey,
  isUnreported,
  issuesOf,
  itemsOf,
  openIssuesOf,
  type IssueView,
} from '../../state/selectors';
import { BulkAside } from './BulkAside';
import { ALL_ISSUES, type IssueFilter } from './filter';
import { GiveList } from './GiveList';
import { GroupHead } from './GroupHead';
import { rowsOf, type GroupBy, type IssueGroup } from './groups';
import { IssueDetail } from './IssueDetail';
import { IssueFilters } from './IssueFilters';
import { IssueRow } from './IssueRow';
import { SeverityFilter } from './SeverityFilter';
import { ASIDE, useShownIssues } from './shown';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.check;
const HEAD_HEIGHT = 41;
const ISSUE_HEIGHT = 96;

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', overflowY: 'auto' },
  head: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
  },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    ...wrapped(tokens.spacingHorizontalS),
    alignItems: 'center',
  },
  count: { flexGrow: 1 },
  body: { flexGrow: 1, flexBasis: 0, minHeight: 'min(280px, 75vh)', display: 'flex' },
  list: { minWidth: '280px', '@media (max-width: 639px)': { minWidth: 0 } },
  detail: {
    flexGrow: 1,
    flexBasis: '50%',
    minWidth: 0,
    overflowY: 'auto',
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

const toggled = <T,>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

interface HeadProps {
  readonly by: GroupBy;
  readonly onGroup: (by: GroupBy) => void;
  readonly filter: IssueFilter;
  readonly onFilter: (filter: IssueFilter) => void;
  /** The open issues that are shown. */
  readonly order: readonly IssueView[];
  readonly onWalk: () => void;
}

/** What is done with the list as a whole, and what it is narrowed to. */
function Head({ by, onGroup, filter, onFilter, order, onWalk }: HeadProps) {
  const styles = useStyles();
  const { tasks } = usePane();
  const items = useView(itemsOf);
  const open = useView(openIssuesOf);
  const busy = useView((state) => state.busy !== null);
  return (
    <div className={styles.head}>
      <div className={styles.line}>
        <Text weight="semibold" className={styles.count}>
          {text.count(open.length, items.length)}
        </Text>
        {order.length > 0 && (
          <Button size="small" appearance="primary" onClick={onWalk}>
            {lookZhCN.issue.walk}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy} onClick={() => void tasks.markIssues()}>
          {text.mark}
        </Button>
      </div>
      <SeverityFilter
        issues={open}
        hidden={filter.hidden}
        onToggle={(severity) => onFilter({ ...filter, hidden: toggled(filter.hidden, severity) })}
      />
      <IssueFilters issues={open} shown={order.length} filter={filter} onChange={onFilter} />
      <div className={styles.line}>
        <RadioGroup
          layout="horizontal"
          aria-label={text.groupBy}
          value={by}
          onChange={(_event, { value }) => onGroup(value as GroupBy)}
        >
          <Radio value="code" label={text.byCode} />
          <Radio value="unit" label={text.byUnit} />
        </RadioGroup>
        <GiveList views={order} />
      </div>
      <BulkAside views={order} />
    </div>
  );
}

interface ListProps {
  readonly groups: readonly IssueGroup[];
  readonly open: string | null;
}

function List({ groups, open }: ListProps) {
  const styles = useStyles();
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set([ASIDE]));
  const rows = useMemo(() => rowsOf(groups, closed), [groups, closed]);
  const keyOf = useCallback((index: number) => rows[index]?.key ?? String(index), [rows]);
  const estimate = useCallback(
    (index: number) => (rows[index]?.kind === 'head' ? HEAD_HEIGHT : ISSUE_HEIGHT),
    [rows],
  );
  return (
    <Windowed
      className={styles.list}
      label={text.list}
      count={rows.length}
      keyOf={keyOf}
      estimate={estimate}
      row={(index, tabIndex) => {
        const row = rows[index];
        if (row === undefined) return null;
        return row.kind === 'issue' ? (
          <IssueRow view={row.view} tabIndex={tabIndex} selected={issueKey(row.view) === open} />
        ) : (
          <GroupHead
            group={row.group}
            open={row.open}
            tabIndex={tabIndex}
            onToggle={() => setClosed(toggled(closed, row.group.key))}
          />
        );
      }}
    />
  );
}

/** What to ask about, by kind or by unit; one by one with the row as it was sent. */
export function CheckPage() {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const items = useView(itemsOf);
  const all = useView(issuesOf);
  const unreported = useView(isUnreported);
  const openKey = useView((state) => state.issue);
  const [by, setBy] = useState<GroupBy>('code');
  const [filter, setFilter] = useState(ALL_ISSUES);
  const { groups, order } = useShownIssues(by, filter);
  const view = useMemo(
    () => (openKey === null ? null : (all.find((one) => issueKey(one) === openKey) ?? null)),
    [all, openKey],
  );

  if (unreported) return <Unreported title={text.title} />;
  if (items.length === 0) return <Empty title={text.title} text={text.empty} />;
  const step = (to: number): void => {
    const next = order[to];
    if (next !== undefined) void tasks.lookAtIssue(next);
  };
  const detail = view !== null && openKey !== null && (
    <IssueDetail
      key={openKey}
      view={view}
      at={order.findIndex((one) => issueKey(one) === openKey)}
      count={order.length}
      onStep={step}
      onBack={() => store.dispatch({ type: 'look-at', page: 'check', key: null })}
    />
  );
  if (detail !== false && !isWide())
    return (
      <>
        <VisuallyHidden as="h1">{text.title}</VisuallyHidden>
        {detail}
      </>
    );
  return (
    <div className={styles.root}>
      <VisuallyHidden as="h1">{text.title}</VisuallyHidden>
      <Head
        by={by}
        onGroup={setBy}
        filter={filter}
        onFilter={setFilter}
        order={order}
        onWalk={() => step(0)}
      />
      <div className={styles.body}>
        {groups.length === 0 ? (
          <Empty text={filter === ALL_ISSUES ? text.none : lookZhCN.filter.none} />
        ) : (
          <List groups={groups} open={openKey} />
        )}
        {detail !== false && <div className={styles.detail}>{detail}</div>}
      </div>
    </div>
  );
}
