import type { TaskContext } from './context';
import { decisionTasks, type DecisionTasks } from './decisions';
import { createRunner } from './runner';
import { sourceTasks, type SourceTasks } from './sources';
import { workbookTasks, type WorkbookTasks } from './workbook';

/** Everything that pane and ribbon can do. None of them rejects: what failed has been told. */
export interface Tasks extends SourceTasks, DecisionTasks, WorkbookTasks {
  cancel(): void;
}

export function createTasks(parts: Omit<TaskContext, 'runner'>): Tasks {
  const runner = createRunner(parts.store, parts.log);
  const context: TaskContext = { ...parts, runner };
  const sources = sourceTasks(context);
  parts.port.onChange(() => parts.store.dispatch({ type: 'stale' }));
  return {
    ...sources,
    ...decisionTasks(context, sources),
    ...workbookTasks(context, sources),
    cancel: runner.cancel,
  };
}
