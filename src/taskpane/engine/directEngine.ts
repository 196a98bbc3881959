import type { Engine } from './engine';

/** The engine in the pane's own thread: for tests, and for hosts whose web view has no workers. */
export const directEngine: Engine = {
  async read(file, bytes, signal) {
    const { readSource } = await import('../../files/read');
    signal.throwIfAborted();
    return readSource(file, new Uint8Array(bytes));
  },
  async analyse(job, signal) {
    const { analyseJob } = await import('./analyseJob');
    signal.throwIfAborted();
    return analyseJob(job);
  },
  async bulletin(order, signal) {
    const { bulletinJob } = await import('./bulletinJob');
    signal.throwIfAborted();
    return bulletinJob(order);
  },
};
