import { Button, makeStyles, Text, tokens, typographyStyles } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { SentCell, SentRow } from '../../../domain/table/asSent';
import { issueMessage } from '../../../domain/messages/issueMessage';
import { messages } from '../../../domain/messages/zh-CN';
import { lookZhCN } from '../../../domain/messages/zh-CN.look';
import { quotedSpans } from '../../../domain/text/quoted';
import { headingsOf, rowsAt, rowsBehind } from '../../parts/behind';
import { beside, stacked, wrapped } from '../../parts/gaps';
import { ownerOf } from '../../parts/format';
import { Glyph } from '../../parts/Glyph';
import type { Marked } from '../../parts/pieces';
import { SentRows } from '../../parts/SentRows';
import { VisuallyHidden } from '../../parts/VisuallyHidden';
import { usePane, useView } from '../../state/pane';
import type { IssueView } from '../../state/selectors';
import { AsideForm } from './AsideForm';
import { SEVERITY_GLYPHS } from './IssueRow';

const text = lookZhCN.issue;
const { check } = messages.pane;

const useStyles = makeStyles({
  root: {
    height: '100%',
    boxSizing: 'border-box',
    overflowY: 'auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: 'flex',
    flexDirection: 'column',
    ...stacked(tokens.spacingVerticalM),
    '& > *': { flexShrink: 0 },
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', ...wrapped(tokens.spacingHorizontalS) },
  walk: { marginInlineStart: 'auto', display: 'flex', ...beside(tokens.spacingHorizontalXS) },
  narrow: { minWidth: 0 },
  title: {
    ...typographyStyles.subtitle2,
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
    ':focus': { outlineStyle: 'none' },
  },
  glyph: { marginTop: '4px' },
  soft: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

/** The rows that the issue is about, its own first. */
function useRows({ issue, item, table, file, sheet, row }: IssueView) {
  const outcome = useView((state) => state.outcome);
  const files = useView((state) => state.files);
  const grids = useView((state) => state.grids);
  return useMemo(() => {
    const atHand = { outcome, files, grids };
    if (item !== null) return rowsBehind(atHand, item.source, issue.field);
    if (table !== null) {
      const sent = outcome?.found.find((one) => one.file === file && one.sheet === sheet);
      return [headingsOf(sent ?? table)];
    }
    return row === null ? [] : rowsAt(atHand, [{ file, sheet, row }]);
  }, [outcome, files, grids, issue, item, table, file, sheet, row]);
}

/** Whether a cell is what is asked about: the very cell, else the column of its field. */
function isMeant(view: IssueView, { cell, field }: SentCell, { file }: SentRow): boolean {
  const { issue } = view;
  if (issue.cell !== null) return cell === issue.cell && file === view.file;
  return issue.field !== null && field === issue.field;
}

/** The words that the issue rests on; where it names no field, wherever they stand. */
function marksOf(view: IssueView, cell: SentCell, row: SentRow): readonly Marked[] {
  const { field, quotes } = view.issue;
  const isOther = field !== null && cell.field !== field && !isMeant(view, cell, row);
  return isOther ? [] : quotedSpans(cell.text, quotes).map((span) => ({ span, kind: 'asked' }));
}

function Walk({ at, count, onStep }: Pick<Props, 'at' | 'count' | 'onStep'>) {
  const styles = useStyles();
  return (
    <div className={styles.walk}>
      <Button
        size="small"
        className={styles.narrow}
        disabledFocusable={at <= 0}
        onClick={() => onStep(at - 1)}
      >
        {text.previous}
      </Button>
      <Button
        size="small"
        className={styles.narrow}
        disabledFocusable={at >= count - 1}
        onClick={() => onStep(at + 1)}
      >
        {text.next}
      </Button>
    </div>
  );
}

function Actions({ view, onAside }: { readonly view: IssueView; readonly onAside: () => void }) {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const { issue, item } = view;
  const { aside } = issue;
  return (
    <div className={styles.line}>
      {aside === null ? (
        <Button size="small" onClick={onAside}>
          {check.setAside}
        </Button>
      ) : (
        <>
          <Text size={200}>{check.asideNote(aside.reason, aside.date)}</Text>
          <Button size="small" onClick={() => void tasks.takeBack([aside])}>
            {check.bringBack}
          </Button>
        </>
      )}
      {item !== null && (
        <Button
          size="small"
          onClick={() => store.dispatch({ type: 'look-at', page: 'progress', key: item.key })}
        >
          {text.item}
        </Button>
      )}
    </div>
  );
}

interface Props {
  readonly view: IssueView;
  /** Among the issues that are shown, from 0; -1 for one that is not shown any more. */
  readonly at: number;
  readonly count: number;
  readonly onStep: (to: number) => void;
  readonly onBack: () => void;
}

/** One issue with the row that it is about, as that row was sent; from here to the next. */
export function IssueDetail({ view, at, count, onStep, onBack }: Props) {
  const styles = useStyles();
  const [asking, setAsking] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const rows = useRows(view);
  const { issue } = view;
  // Keyboard and screen reader go on from here, not from a row that is gone.
  useEffect(() => heading.current?.focus(), []);
  const done = (): void => {
    setAsking(false);
    heading.current?.focus();
  };
  return (
    <section
      className={styles.root}
      aria-labelledby="issue-title"
      onKeyDown={(event) => event.key === 'Escape' && onBack()}
    >
      <div className={styles.line}>
        <Button size="small" appearance="subtle" icon={<Glyph name="back" />} onClick={onBack}>
          {text.back}
        </Button>
        <Text size={200} className={styles.soft} role="status">
          {at < 0 ? text.gone : text.at(at + 1, count)}
        </Text>
        <Walk at={at} count={count} onStep={onStep} />
      </div>
      <h2 id="issue-title" ref={heading} tabIndex={-1} className={styles.title}>
        <Glyph name={SEVERITY_GLYPHS[issue.severity]} className={styles.glyph} />
        <span>
          <VisuallyHidden>{check.severity[issue.severity]}</VisuallyHidden>
          {issueMessage(issue)}
        </span>
      </h2>
      <Text className={styles.soft}>{ownerOf(view)}</Text>
      <Text>{messages.issueGuide[issue.code].action}</Text>
      {asking ? (
        <AsideForm views={[view]} onDone={done} />
      ) : (
        <Actions view={view} onAside={() => setAsking(true)} />
      )}
      <SentRows
        rows={rows}
        marksOf={(cell, row) => marksOf(view, cell, row)}
        isMeant={(cell, row) => isMeant(view, cell, row)}
      />
    </section>
  );
}
