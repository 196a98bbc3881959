import { Button, Checkbox, Field, makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Section } from '../../parts/Section';
import { usePane, useView } from '../../state/pane';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.bulletin;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
});

/** Paint in the tables themselves, taking it off, and taking back the last action. */
export function Marks() {
  const styles = useStyles();
  const { tasks } = usePane();
  const busy = useView((state) => state.busy !== null);
  const canNote = useView((state) => state.host?.notes ?? true);
  const notes = useView((state) => state.settings.notes);
  const buttons = [
    [text.markLamps, tasks.markLamps],
    [text.clearMarks, tasks.clearMarks],
    [text.undo, tasks.undo],
  ] as const;
  return (
    <Section title={text.marks} hint={text.marksHint}>
      <div className={styles.buttons}>
        {buttons.map(([name, run]) => (
          <Button key={name} disabledFocusable={busy} onClick={() => void run()}>
            {name}
          </Button>
        ))}
      </div>
      {canNote ? (
        <Field hint={text.notesHint}>
          <Checkbox checked={notes} label={text.notes} onChange={() => void tasks.setNotes(!notes)} />
        </Field>
      ) : (
        <Text size={200}>{text.noNotes}</Text>
      )}
    </Section>
  );
}
