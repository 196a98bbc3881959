import { messages } from '../../domain/messages/zh-CN';
import { freeSheetsOf } from '../state/selectors';
import type { PreviousEntry } from '../state/state';
import { tell, type TaskContext } from './context';
import { readDropped, type DroppedFile } from './droppedFile';

/** Where last period's tables come from. */

export const previousFile = async (
  context: TaskContext,
  file: DroppedFile,
  signal: AbortSignal,
): Promise<PreviousEntry> => ({
  sheet: null,
  source: (await readDropped(context, file.name, file, signal)).source,
});

export async function previousSheet({ port, store }: TaskContext, sheet: string): Promise<PreviousEntry> {
  const grids = await port.snapshot([sheet]);
  return { sheet, source: { file: store.get().host?.workbook ?? '', grids, error: null } };
}

/** A sheet as it is now; one that is gone, or is read as this period's, is last period's no more. A file stays. */
export async function previousAgain(context: TaskContext): Promise<PreviousEntry | null> {
  const state = context.store.get();
  const sheet = state.previous?.sheet ?? null;
  if (sheet === null) return state.previous;
  if (freeSheetsOf(state).some(({ name }) => name === sheet)) return previousSheet(context, sheet);
  tell(context, 'info', messages.pane.tasks.previousGone(sheet), {
    holds: ({ previous }) => previous === null || previous.sheet === sheet,
  });
  return null;
}
