import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { Section } from '../../parts/Section';
import { usePane } from '../../state/pane';
import { useWorking } from '../../state/useWorking';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.bulletin;

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', ...wrapped(tokens.spacingHorizontalS) },
});

/** The bulletin in the form in which it is signed. */
export function Word() {
  const styles = useStyles();
  const { tasks } = usePane();
  const [working, run] = useWorking();
  return (
    <Section title={text.word} hint={text.wordHint}>
      <div className={styles.buttons}>
        <Button disabledFocusable={working} onClick={() => run(tasks.saveWord)}>
          {text.saveWord}
        </Button>
        <Button disabledFocusable={working} onClick={() => run(tasks.copyWord)}>
          {text.copyWord}
        </Button>
      </div>
    </Section>
  );
}
