import { askingTasks, type AskingTasks } from './asking';
import type { TaskContext } from './context';
import { decisionTasks, type DecisionTasks } from './decisions';
import { draftTasks, type DraftTasks } from './draft';
import { officeTasks, type OfficeTasks } from './office';
import { createRunner } from './runner';
import { sourceTasks, type SourceTasks } from './sources';
import { issueListTasks, type IssueListTasks } from './issueList';
import { readiness } from './readiness';
import { wordTasks, type WordTasks } from './word';
import { workbookTasks, type WorkbookTasks } from './workbook';

/** Everything that pane and ribbon can do. None of them rejects: what failed has been told. */
export interface Tasks
  extends
    SourceTasks,
    DecisionTasks,
    OfficeTasks,
    WorkbookTasks,
    WordTasks,
    DraftTasks,
    IssueListTasks,
    AskingTasks {
  cancel(): void;
}

export function createTasks(parts: Omit<TaskContext, 'runner'>): Tasks {
  const runner = createRunner(parts.store, parts.log);
  const context: TaskContext = { ...parts, runner };
  const sources = sourceTasks(context);
  const before = readiness(context, sources);
  const workbook = workbookTasks(context, sources, before);
  const decisions = decisionTasks(context, sources);
  parts.port.onChange(() => parts.store.dispatch({ type: 'stale' }));
  return {
    ...sources,
    ...decisions,
    ...officeTasks(context, decisions),
    ...askingTasks(context, decisions),
    ...workbook,
    ...wordTasks(context, before),
    ...draftTasks(context, workbook.showItem),
    ...issueListTasks(context),
    cancel: runner.cancel,
  };
}
