import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import type { Severity } from '../../../domain/issue';
import { messages } from '../../../domain/messages/zh-CN';
import { Empty } from '../../parts/Empty';
import { Unreported } from '../../parts/Unreported';
import { VisuallyHidden } from '../../parts/VisuallyHidden';
import { Windowed } from '../../parts/Windowed';
import { usePane, useView } from '../../state/pane';
import { isUnreported, issuesOf, itemsOf, openIssuesOf } from '../../state/selectors';
import { GroupHead } from './GroupHead';
import { groupIssues, rowsOf, type GroupBy, type IssueGroup } from './groups';
import { IssueRow } from './IssueRow';
import { SeverityFilter } from './SeverityFilter';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.check;
const HEAD_HEIGHT = 41;
const ISSUE_HEIGHT = 96;
const ASIDE = 'aside';

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
    justifyContent: 'space-between',
  },
  body: { flexGrow: 1, flexBasis: 0, minHeight: 'min(280px, 75vh)', display: 'flex' },
});

const toggled = <T,>(set: ReadonlySet<T>, value: T): ReadonlySet<T> => {
  const next = new Set(set);
  if (!next.delete(value)) next.add(value);
  return next;
};

/** Open issues in their groups, then those that were set aside. */
function useGroups(by: GroupBy, hidden: ReadonlySet<Severity>): readonly IssueGroup[] {
  const open = useView(openIssuesOf);
  const all = useView(issuesOf);
  return useMemo(() => {
    const shown = open.filter(({ issue }) => !hidden.has(issue.severity));
    const aside = all.filter(({ issue }) => issue.aside !== null);
    const put: IssueGroup[] =
      aside.length === 0 ? [] : [{ key: ASIDE, name: text.asides, severity: 'info', issues: aside }];
    return [...groupIssues(shown, by), ...put];
  }, [open, all, by, hidden]);
}

/** What to ask about, by kind or by unit. */
export function CheckPage() {
  const styles = useStyles();
  const { tasks } = usePane();
  const items = useView(itemsOf);
  const open = useView(openIssuesOf);
  const unreported = useView(isUnreported);
  const busy = useView((state) => state.busy !== null);
  const [by, setBy] = useState<GroupBy>('code');
  const [hidden, setHidden] = useState<ReadonlySet<Severity>>(new Set());
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set([ASIDE]));
  const groups = useGroups(by, hidden);
  const rows = useMemo(() => rowsOf(groups, closed), [groups, closed]);
  const keyOf = useCallback((index: number) => rows[index]?.key ?? String(index), [rows]);
  const estimate = useCallback(
    (index: number) => (rows[index]?.kind === 'head' ? HEAD_HEIGHT : ISSUE_HEIGHT),
    [rows],
  );

  if (unreported) return <Unreported title={text.title} />;
  if (items.length === 0) return <Empty title={text.title} text={text.empty} />;
  return (
    <div className={styles.root}>
      <VisuallyHidden as="h1">{text.title}</VisuallyHidden>
      <div className={styles.head}>
        <div className={styles.line}>
          <Text weight="semibold">{text.count(open.length, items.length)}</Text>
          <Button size="small" disabledFocusable={busy} onClick={() => void tasks.markIssues()}>
            {text.mark}
          </Button>
        </div>
        <SeverityFilter
          issues={open}
          hidden={hidden}
          onToggle={(severity) => setHidden(toggled(hidden, severity))}
        />
        <RadioGroup
          layout="horizontal"
          aria-label={text.groupBy}
          value={by}
          onChange={(_event, { value }) => setBy(value as GroupBy)}
        >
          <Radio value="code" label={text.byCode} />
          <Radio value="unit" label={text.byUnit} />
        </RadioGroup>
      </div>
      <div className={styles.body}>
        {rows.length === 0 ? (
          <Empty text={open.length === 0 ? text.none : text.noneShown} />
        ) : (
          <Windowed
            label={text.list}
            count={rows.length}
            keyOf={keyOf}
            estimate={estimate}
            row={(index, tabIndex) => {
              const row = rows[index];
              if (row === undefined) return null;
              return row.kind === 'issue' ? (
                <IssueRow view={row.view} tabIndex={tabIndex} />
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
        )}
      </div>
    </div>
  );
}
