import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { messages } from '../../../domain/messages/zh-CN';
import { Section } from '../../parts/Section';
import { usePane } from '../../state/pane';

const text = messages.pane.collect;
const ACCEPTED = '.xlsx,.xlsm,.xls,.et,.csv,.txt,.htm,.html';

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
  soft: { color: tokens.colorNeutralForeground3 },
});

/** Office's lock files (~$…) come along when a whole folder is dropped. */
const wanted = (file: File): boolean => !file.name.startsWith('~$');

/** Where department workbooks are dropped or picked. They are read here and go nowhere. */
export function DropZone() {
  const styles = useStyles();
  const { tasks } = usePane();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const add = (list: FileList | null): void => {
    const files = [...(list ?? [])].filter(wanted);
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
          add(event.dataTransfer.files);
        }}
      >
        <Button onClick={() => input.current?.click()}>{text.pick}</Button>
        <Text size={200} className={styles.soft}>
          {text.drop}
        </Text>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label={text.pick}
          onChange={(event) => {
            add(event.target.files);
            // The same file may be picked again after it was removed.
            event.target.value = '';
          }}
        />
      </div>
    </Section>
  );
}
