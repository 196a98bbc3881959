import type { Port } from '../../domain/port';
import type { Engine } from '../engine/engine';
import type { Log } from '../log';
import type { Pane } from '../state/pane';
import type { Store } from '../state/store';
import { createTasks } from '../tasks/tasks';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The day on this computer's clock, for the date of a decision. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), twoDigits(now.getMonth() + 1), twoDigits(now.getDate())].join('-');
}

/** The store with the tasks that change it; pane and ribbon share them. */
export function createPane(port: Port, engine: Engine, log: Log, store: Store): Pane {
  return { store, log, tasks: createTasks({ store, port, engine, log, today }) };
}
