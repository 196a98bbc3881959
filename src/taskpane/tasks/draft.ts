import type { Refusal } from '../../domain/grid';
import type { RowReference } from '../../domain/draft/report';
import { messages } from '../../domain/messages/zh-CN';
import { itemsOf, reviewedOf } from '../state/selectors';
import { LIMITS } from '../engine/limits';
import { tell, type TaskContext } from './context';
import { tryBytes, type DroppedFile } from './droppedFile';

const text = messages.pane.tasks;

export interface DraftTasks {
  /** Takes the text of a .docx or .txt file and checks it. */
  openDraft(file: DroppedFile): Promise<void>;
  /** Holds the text as it stands against the tables as they were read. */
  checkDraft(): Promise<void>;
  showRow(row: RowReference): Promise<void>;
}

const { refusals } = messages.pane.intake;

export function draftTasks(
  context: TaskContext,
  showItem: (view: ReturnType<typeof itemsOf>[number]) => Promise<void>,
): DraftTasks {
  const { store, engine, runner } = context;

  async function checkDraft(): Promise<void> {
    const run = text.checkingDraft;
    await runner.run(
      run,
      async ({ signal }) => {
        const { draft } = store.get();
        const { length } = draft.text;
        if (length > LIMITS.draft) return tell(context, 'error', refusals.longDraft(length, LIMITS.draft));
        const tables = reviewedOf(store.get())?.tables ?? [];
        const report = await engine.checkDraft({ text: draft.text, tables }, signal);
        // What was typed meanwhile has not been checked.
        if (store.get().draft.text === draft.text) store.dispatch({ type: 'draft-report', report });
      },
      { canCancel: true },
    );
  }

  /** A fault of ours comes with its log, and is never told as the file's. */
  function refuse(file: string, { code, message, detail }: Refusal): void {
    const fault = code === 'fault';
    if (fault && detail !== undefined) context.log.fault(detail);
    const words = fault ? refusals.draftFault(file) : message;
    store.dispatch({ type: 'notice', notice: { intent: 'error', text: words, fault } });
  }

  return {
    checkDraft,
    async openDraft(file) {
      const tried = await runner.run(
        text.readingNamed(file.name),
        ({ signal }) =>
          tryBytes(context, file.name, file, signal, (bytes) => engine.readDraft(file.name, bytes, signal)),
        { canCancel: true },
      );
      if (tried === undefined) return;
      const refusal: Refusal | null = tried.refusal ?? tried.value.error;
      if (refusal !== null) return refuse(file.name, refusal);
      const source = tried.value;
      if (source === null) return;
      store.dispatch({ type: 'draft-text', text: source.text });
      await checkDraft();
    },
    async showRow({ file, sheet, row }) {
      const view = itemsOf(store.get()).find(
        ({ item: { source } }) => source.file === file && source.sheet === sheet && source.row === row,
      );
      if (view !== undefined) await showItem(view);
    },
  };
}
