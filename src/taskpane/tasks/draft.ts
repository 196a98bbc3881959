import type { RowReference } from '../../domain/draft/report';
import { messages } from '../../domain/messages/zh-CN';
import { itemsOf, reviewedOf } from '../state/selectors';
import { tell, type TaskContext } from './context';
import type { DroppedFile } from './droppedFile';

const text = messages.pane.tasks;

export interface DraftTasks {
  /** Takes the text of a .docx or .txt file and checks it. */
  openDraft(file: DroppedFile): Promise<void>;
  /** Holds the text as it stands against the tables as they were read. */
  checkDraft(): Promise<void>;
  showRow(row: RowReference): Promise<void>;
}

/** A bulletin with pictures has some 20 MB. */
const LARGEST_DRAFT = 60 * 1024 * 1024;

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
        const tables = reviewedOf(store.get())?.tables ?? [];
        const report = await engine.checkDraft({ text: draft.text, tables }, signal);
        // What was typed meanwhile has not been checked.
        if (store.get().draft.text === draft.text) store.dispatch({ type: 'draft-report', report });
      },
      { canCancel: true },
    );
  }

  return {
    checkDraft,
    async openDraft(file) {
      if (file.size > LARGEST_DRAFT)
        return tell(context, 'error', messages.files.failures.tooLarge(file.name));
      const source = await runner.run(
        text.readingNamed(file.name),
        async ({ signal }) => engine.readDraft(file.name, await file.arrayBuffer(), signal),
        { canCancel: true },
      );
      if (source === undefined) return;
      if (source.error !== null) return tell(context, 'error', source.error.message);
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
