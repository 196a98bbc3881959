import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DoubtfulEntry } from '../../../domain/consolidate/report';
import { messages } from '../../../domain/messages/zh-CN';
import { Disclosure } from '../../parts/Disclosure';
import { usePane, useView } from '../../state/pane';

const text = messages.pane.collect;
const words = messages.consolidate.report;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  card: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  soft: { color: tokens.colorNeutralForeground3 },
  candidate: { display: 'grid', gap: tokens.spacingVerticalXXS },
  button: { justifySelf: 'start' },
});

function Doubt({ entry }: { readonly entry: DoubtfulEntry }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { file, sheet, row } = entry;
  return (
    <li className={styles.card}>
      <Text weight="semibold">{entry.task}</Text>
      <Text size={200} className={styles.soft}>
        {words.place(file, sheet, row)}
      </Text>
      {entry.candidates.map((candidate) => (
        <div key={`${candidate.file} ${candidate.sheet} ${candidate.row}`} className={styles.candidate}>
          <Text>{candidate.task}</Text>
          <Text size={200} className={styles.soft}>
            {text.candidate(
              words.place(candidate.file, candidate.sheet, candidate.row),
              Math.round(candidate.score * 100),
              words.doubt[candidate.doubt],
            )}
          </Text>
          <Button
            size="small"
            className={styles.button}
            disabledFocusable={busy}
            onClick={() =>
              void tasks.decide({
                row: { file, sheet, row },
                task: entry.task,
                listed: candidate.task,
                is: { file: candidate.file, sheet: candidate.sheet, row: candidate.row },
              })
            }
          >
            {text.isThis}
          </Button>
        </div>
      ))}
      <Button
        size="small"
        appearance="subtle"
        className={styles.button}
        disabledFocusable={busy}
        onClick={() =>
          void tasks.decide({ row: { file, sheet, row }, task: entry.task, is: null, listed: null })
        }
      >
        {text.isNone}
      </Button>
    </li>
  );
}

/** What a person has said, with a way back. */
function Decided() {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const decisions = useView((state) => state.settings.decisions);
  if (decisions.length === 0) return null;
  return (
    <Disclosure summary={text.decided} count={decisions.length}>
      <ul className={styles.list}>
        {decisions.map((decision) => {
          const { row, task, listed } = decision;
          return (
            <li key={`${row.file} ${row.sheet} ${row.row}`} className={styles.candidate}>
              <Text>{task}</Text>
              <Text size={200} className={styles.soft}>
                {listed === null ? text.decidedNone : text.decidedIs(listed)} ·{' '}
                {words.place(row.file, row.sheet, row.row)}
              </Text>
              <Button
                size="small"
                appearance="subtle"
                className={styles.button}
                disabledFocusable={busy}
                aria-label={text.undecideOf(task)}
                onClick={() => void tasks.undecide(decision)}
              >
                {text.undecide}
              </Button>
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}

/** Sent rows that may be rows of the list: a person says which. */
export function Doubts({ doubtful }: { readonly doubtful: readonly DoubtfulEntry[] }) {
  const styles = useStyles();
  return (
    <>
      {doubtful.length > 0 && <Text weight="semibold">{text.doubts(doubtful.length)}</Text>}
      {doubtful.length > 0 && (
        <ul className={styles.list}>
          {doubtful.map((entry) => (
            <Doubt key={`${entry.file} ${entry.sheet} ${entry.row}`} entry={entry} />
          ))}
        </ul>
      )}
      <Decided />
    </>
  );
}
