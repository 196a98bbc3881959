import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { messages } from '../../../domain/messages/zh-CN';
import { FilePicker } from '../../parts/FilePicker';
import { Section } from '../../parts/Section';
import { usePane } from '../../state/pane';
import { ACCEPTED, pickedFiles } from './droppedFiles';
import { FileList as Files } from './FileList';
import { wrapped } from '../../parts/gaps';

const text = messages.pane.collect;

const useStyles = makeStyles({
  zone: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    border: `1.5px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    ...wrapped(tokens.spacingHorizontalS),
  },
  soft: { color: tokens.colorNeutralForeground3 },
});

/** Where department workbooks are picked; they may be dropped anywhere in the pane. They are read here and go nowhere. */
export function DropZone() {
  const styles = useStyles();
  const { tasks } = usePane();
  const picked = (list: FileList | null): void => {
    if (list !== null && list.length > 0) void tasks.addFiles(pickedFiles(list));
  };
  return (
    <Section title={text.returns} hint={text.returnsHint}>
      <div className={styles.zone}>
        <div className={styles.buttons}>
          <FilePicker label={text.pick} accept={ACCEPTED} multiple onPick={picked} />
          <FilePicker
            label={text.pickFolder}
            // Whatever is in the folder is listed, also what cannot be read.
            accept={[]}
            multiple
            folder
            onPick={picked}
          />
        </div>
        <Text size={200} className={styles.soft}>
          {text.drop}
        </Text>
      </div>
      <Files />
    </Section>
  );
}
