import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState, type DragEvent } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import { FilePicker } from '../../parts/FilePicker';
import { Section } from '../../parts/Section';
import { usePane } from '../../state/pane';
import { ACCEPTED, droppedFiles, folderFiles, pickedFiles } from './droppedFiles';
import { FileList as Files } from './FileList';

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
  over: {
    backgroundColor: tokens.colorBrandBackground2,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: tokens.spacingHorizontalS,
  },
  soft: { color: tokens.colorNeutralForeground3 },
});

/** Where department workbooks are dropped or picked. They are read here and go nowhere. */
export function DropZone() {
  const styles = useStyles();
  const { tasks } = usePane();
  const [over, setOver] = useState(false);
  const add = (files: readonly File[]): void => {
    if (files.length > 0) void tasks.addFiles(files);
  };
  const onDrag = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside);
  };
  return (
    <Section title={text.returns} hint={text.returnsHint}>
      <div
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={(event) => onDrag(event, true)}
        onDragLeave={(event) => onDrag(event, false)}
        onDrop={(event) => {
          onDrag(event, false);
          void droppedFiles(event.dataTransfer).then(add);
        }}
      >
        <div className={styles.buttons}>
          <FilePicker
            label={text.pick}
            accept={ACCEPTED}
            multiple
            onPick={(list) => add(pickedFiles(list))}
          />
          <FilePicker
            label={text.pickFolder}
            accept={ACCEPTED}
            multiple
            folder
            onPick={(list) => add(folderFiles(list))}
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
