import { messages } from '../../domain/messages/zh-CN';
import type { IssueView } from '../state/selectors';
import type { TaskContext } from './context';

/** In what form a list of issues leaves the pane. */
export type ListForm = 'workbook' | 'csv' | 'copy';

export interface IssueListTasks {
  /** Hands issues over, in their order: to the browser's downloads or to the clipboard. */
  giveIssues(views: readonly IssueView[], form: ListForm): Promise<void>;
}

export const issueListTasks = (context: TaskContext): IssueListTasks => ({
  async giveIssues(views, form) {
    await context.runner.run(
      messages.pane.tasks.listing,
      async ({ signal }) => (await import('./giveIssues')).giveIssues(context, views, form, signal),
      { canCancel: true },
    );
  },
});
