import type { Log } from '../log';
import { directEngine } from './directEngine';
import type { Engine } from './engine';
import { workerEngine } from './workerEngine';

/** The engine in a worker where the web view has them. */
export function startEngine(log: Log): Engine {
  if (typeof Worker === 'undefined') {
    log.info('no workers: the engine runs in the pane');
    return directEngine;
  }
  return workerEngine(
    () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'classic', name: 'engine' }),
  );
}
