import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { UnlistedEntry } from '../../../domain/consolidate/report';
import { messages } from '../../../domain/messages/zh-CN';
import { Question, Questions } from '../../parts/Question';
import { usePane, useView } from '../../state/pane';

const text = messages.decisions;

const useStyles = makeStyles({ soft: { color: tokens.colorNeutralForeground3 } });

function Row({ entry }: { readonly entry: UnlistedEntry }) {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const { task, units, file, sheet, row, take, leave } = entry;
  return (
    <Question
      answers={
        <>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={text.takeInOf(task)}
            onClick={() => void tasks.answer(take)}
          >
            {text.takeIn}
          </Button>
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={text.leaveOutOf(task)}
            onClick={() => void tasks.answer(leave)}
          >
            {text.leaveOut}
          </Button>
        </>
      }
    >
      <Text>{task}</Text>
      <Text size={200} className={styles.soft}>
        {[...units, messages.consolidate.report.place(file, sheet, row)].join(' · ')}
      </Text>
    </Question>
  );
}

/** 表外事项: rows that the list does not have are counted only where a person says so. */
export function Outside({ unlisted }: { readonly unlisted: readonly UnlistedEntry[] }) {
  const open = unlisted.filter(({ taken }) => taken === null);
  return (
    <Questions title={text.outside(open.length)}>
      {open.map((entry) => (
        <Row key={`${entry.file} ${entry.sheet} ${entry.row}`} entry={entry} />
      ))}
    </Questions>
  );
}
