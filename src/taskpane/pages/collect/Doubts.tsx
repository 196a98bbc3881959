import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { DoubtfulEntry } from '../../../domain/consolidate/report';
import { messages } from '../../../domain/messages/zh-CN';
import { Question, Questions } from '../../parts/Question';
import { Runs } from '../../parts/Runs';
import { usePane, useView } from '../../state/pane';

const text = messages.pane.collect;
const words = messages.consolidate.report;

const useStyles = makeStyles({
  soft: { color: tokens.colorNeutralForeground3 },
  candidate: { display: 'grid', gap: tokens.spacingVerticalXXS },
  side: { display: 'grid', gridTemplateColumns: '2.5em 1fr', columnGap: tokens.spacingHorizontalXS },
  button: { justifySelf: 'start' },
});

type Candidate = DoubtfulEntry['candidates'][number];

/** The two texts, one below the other, with the words and numbers marked that differ. */
function SideBySide({ sideBySide: [sent, listed] }: Pick<Candidate, 'sideBySide'>) {
  const styles = useStyles();
  return [[text.sent, sent] as const, [text.listed, listed] as const].map(([name, runs]) => (
    <div key={name} className={styles.side}>
      <Text size={200} className={styles.soft}>
        {name}
      </Text>
      <Text>
        <Runs runs={runs} />
      </Text>
    </div>
  ));
}

function CandidateOf({ task, candidate }: { readonly task: string; readonly candidate: Candidate }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { file, sheet, row, score, doubt, is } = candidate;
  return (
    <div className={styles.candidate}>
      <SideBySide sideBySide={candidate.sideBySide} />
      <Text size={200} className={styles.soft}>
        {text.candidate(words.place(file, sheet, row), Math.round(score * 100), words.doubt[doubt])}
      </Text>
      <Button
        size="small"
        className={styles.button}
        disabledFocusable={busy}
        aria-label={text.isThisOf(task, candidate.task)}
        onClick={() => void tasks.answer(is)}
      >
        {text.isThis}
      </Button>
    </div>
  );
}

function Doubt({ entry }: { readonly entry: DoubtfulEntry }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { file, sheet, row, task, candidates, none } = entry;
  return (
    <Question
      answers={
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          aria-label={text.isNoneOf(task)}
          onClick={() => void tasks.answer(none)}
        >
          {text.isNone}
        </Button>
      }
    >
      <Text weight="semibold">{task}</Text>
      <Text size={200} className={styles.soft}>
        {words.place(file, sheet, row)}
      </Text>
      {candidates.map((candidate) => (
        <CandidateOf
          key={`${candidate.file} ${candidate.sheet} ${candidate.row}`}
          task={task}
          candidate={candidate}
        />
      ))}
    </Question>
  );
}

/** Sent rows that may be rows of the list: a person says which. */
export const Doubts = ({ doubtful }: { readonly doubtful: readonly DoubtfulEntry[] }) => (
  <Questions title={text.doubts(doubtful.length)}>
    {doubtful.map((entry) => (
      <Doubt key={`${entry.file} ${entry.sheet} ${entry.row}`} entry={entry} />
    ))}
  </Questions>
);
