import { messages } from '../../domain/messages/zh-CN';
import { EMPTY_STORE, storeText, type KeptFile, type Store } from '../../domain/store/store';
import { nextTask } from '../nextTask';
import type { FileEntry, KeptNow, State } from '../state/state';
import type { TaskContext } from './context';

const text = messages.pane.tasks;

/** A file whose content is known; others are told and not kept. */
function keptFile({
  digest,
  name,
  path,
  size,
  added,
  status,
  source,
  replaced,
  beside,
}: FileEntry): KeptFile[] {
  if (digest === null || (status !== 'read' && status !== 'replaced' && status !== 'absent')) return [];
  return [{ digest, name, path, size, added, replaced, beside, source: status === 'read' ? source : null }];
}

export const storeOf = ({ files, settings, decisions, earlier, unread }: State): Store => ({
  ...EMPTY_STORE,
  files: files.flatMap(keptFile),
  settings,
  decisions,
  earlier,
  unread,
});

/** Lines of the list for the files of a store. @param nextId a number for each */
export const entriesOf = ({ files }: Store, nextId: () => number): FileEntry[] =>
  files.map(({ source, replaced, ...file }) => ({
    ...file,
    replaced,
    id: nextId(),
    source: replaced === null ? source : null,
    status: replaced !== null ? 'replaced' : source === null ? 'absent' : 'read',
  }));

export const keptNow = ({ files, decisions }: Store): KeptNow => ({
  files: files.length,
  namesOnly: files.filter(({ source, replaced }) => source === null && replaced === null).length,
  decisions: decisions.filter(({ ended }) => ended === null).length,
});

/** Keeps in the workbook what is known now, as a task of its own. Nothing is kept over what was never read. */
export async function keep({ store, port, runner }: TaskContext): Promise<void> {
  await runner.run(text.saving, async () => {
    // What came before is shown first.
    await nextTask();
    const state = store.get();
    if (!state.started || state.locked) return;
    const { text: json, store: kept } = storeText(storeOf(state));
    await port.saveStore(json);
    store.dispatch({ type: 'kept', kept: keptNow(kept) });
  });
}
