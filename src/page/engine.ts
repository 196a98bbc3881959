import { directEngine } from '../taskpane/engine/directEngine';
import type { Engine } from '../taskpane/engine/engine';
import { workerEngine } from '../taskpane/engine/workerEngine';
import type { Log } from '../taskpane/log';

/** How long a worker may take to answer before the page works without one; milliseconds. */
const PATIENCE = 5000;

/** Whether a worker made from pieces of the page comes to life here. */
function starts(make: () => Worker): Promise<boolean> {
  return new Promise((resolve) => {
    let worker: Worker | null = null;
    const settle = (works: boolean): void => {
      worker?.terminate();
      resolve(works);
    };
    const timer = setTimeout(() => settle(false), PATIENCE);
    const answered = (works: boolean): void => {
      clearTimeout(timer);
      settle(works);
    };
    try {
      worker = make();
      worker.onmessage = () => answered(true);
      worker.onerror = () => answered(false);
    } catch {
      answered(false);
    }
  });
}

/**
 * The engine in a worker that is made from pieces of this page, so that there is one file; in the page itself where the
 * browser refuses such workers to files from a disk. Which of them it is shows itself when it is first asked.
 * @param program of the worker
 */
export function pageEngine(program: () => readonly string[], log: Log): Engine {
  async function find(): Promise<Engine> {
    const address = URL.createObjectURL(new Blob([...program()], { type: 'text/javascript' }));
    const make = (): Worker => new Worker(address, { name: 'engine' });
    if (typeof Worker !== 'undefined' && (await starts(make))) return workerEngine(make);
    URL.revokeObjectURL(address);
    log.info('no worker: the engine runs in the page');
    return directEngine;
  }
  let found: Promise<Engine> | null = null;
  const engine = (): Promise<Engine> => (found ??= find());
  return {
    read: async (...given) => (await engine()).read(...given),
    analyse: async (...given) => (await engine()).analyse(...given),
    readDraft: async (...given) => (await engine()).readDraft(...given),
    checkDraft: async (...given) => (await engine()).checkDraft(...given),
    bulletin: async (...given) => (await engine()).bulletin(...given),
    word: async (...given) => (await engine()).word(...given),
    formatted: async (...given) => (await engine()).formatted(...given),
    list: async (...given) => (await engine()).list(...given),
    review: async (...given) => (await engine()).review(...given),
    asking: async (...given) => (await engine()).asking(...given),
  };
}
