import { messages } from '../../domain/messages/zh-CN';
import { tell, type TaskContext } from './context';
import type { DecisionTasks } from './decisions';
import { tryBytes, type DroppedFile } from './droppedFile';

export interface OfficeTasks {
  /** The office's template as a file. */
  saveOffice(): Promise<void>;
  /** A template from a file takes the place of the workbook's, where nothing is wrong with it. */
  openOffice(file: DroppedFile): Promise<void>;
}

export function officeTasks(context: TaskContext, { setOffice }: DecisionTasks): OfficeTasks {
  const { store, runner, log } = context;
  return {
    async saveOffice() {
      await runner.run(messages.pane.tasks.saving, async () => {
        const { deliverOffice } = await import('./officeFile');
        const { taken, words } = deliverOffice(store.get().settings.office, log);
        tell(context, taken ? 'success' : 'warning', words);
      });
    },
    async openOffice(file) {
      const template = await runner.run(messages.pane.tasks.readingNamed(file.name), async ({ signal }) => {
        const { officeFileOf, openedWords, wrongWords } = await import('./officeFile');
        const tried = await tryBytes(context, file.name, file, signal, async (bytes) => officeFileOf(bytes));
        const { template: read, errors } = tried.value ?? { template: null, errors: [] };
        if (read !== null) tell(context, 'success', openedWords(file.name));
        else tell(context, 'error', tried.refusal?.message ?? wrongWords(file.name, errors));
        return read;
      });
      if (template) await setOffice(template);
    },
  };
}
