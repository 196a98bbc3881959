import { makeStyles, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactNode } from 'react';
import { messages } from '../../domain/messages/zh-CN';
import { captured } from '../tasks/captured';
import { usePane } from '../state/pane';

const useStyles = makeStyles({
  root: { height: '100%', display: 'flex', flexDirection: 'column', position: 'relative' },
  over: {
    position: 'absolute',
    top: tokens.spacingHorizontalXS,
    right: tokens.spacingHorizontalXS,
    bottom: tokens.spacingHorizontalXS,
    left: tokens.spacingHorizontalXS,
    zIndex: 10,
    display: 'grid',
    placeItems: 'center',
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    opacity: 0.94,
    '@media (forced-colors: active)': { outline: '2px solid Highlight' },
  },
});

/** Pages that stay in view when files are dropped on them; from any other the list of files is shown. */
const STAYS: ReadonlySet<string> = new Set(['collect', 'ask']);

const hasFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');

/** Files may be dropped anywhere in the pane. They are read here and go nowhere. */
export function DropAnywhere({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const { store, tasks } = usePane();
  const [over, setOver] = useState(false);
  const onDrag = (event: DragEvent, inside: boolean): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setOver(inside);
  };
  async function take(event: DragEvent): Promise<void> {
    const given = captured(event.dataTransfer);
    if (!STAYS.has(store.get().page)) store.dispatch({ type: 'page', page: 'collect' });
    const { droppedFiles } = await import('../pages/collect/droppedFiles');
    await tasks.addFiles(await droppedFiles(given));
  }
  return (
    <div
      className={styles.root}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => {
        if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget))
          onDrag(event, false);
      }}
      onDrop={(event) => {
        if (!hasFiles(event)) return;
        onDrag(event, false);
        void take(event);
      }}
    >
      {children}
      {over && <div className={styles.over}>{messages.pane.collect.dropHere}</div>}
    </div>
  );
}
