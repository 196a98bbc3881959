import type { TaskContext } from './context';
import { decisionTasks, type DecisionTasks } from './decisions';
import { draftTasks, type DraftTasks } from './draft';
import { createRunner } from './runner';
import { sourceTasks, type SourceTasks } from './sources';
import { workbookTasks, type WorkbookTasks } from './workbook';

/** Everything that pane and ribbon can do. None of them rejects: what failed has been told. */
export interface Tasks extends SourceTasks, DecisionTasks, WorkbookTasks, DraftTasks {
  cancel(): void;
}

export function createTasks(parts: Omit<TaskContext, 'runner'>): Tasks {
  const runner = createRunner(parts.store, parts.log);
  const context: TaskContext = { ...parts, runner };
  const sources = sourceTasks(context);
  const workbook = workbookTasks(context, sources);
  parts.port.onChange(() => parts.store.dispatch({ type: 'stale' }));
  return {
    ...sources,
    ...decisionTasks(context, sources),
    ...workbook,
    ...draftTasks(context, workbook.showItem),
    cancel: runner.cancel,
  };
}
