import type { Engine } from './engine';
import { bounded } from './limits';

/** The engine in the pane's own thread: for tests, and for hosts whose web view has no workers. Sizes are bounded, time is not. */
export const directEngine: Engine = {
  async read(file, bytes, signal) {
    const { readSource } = await import('../../files/read');
    signal.throwIfAborted();
    return bounded(await readSource(file, new Uint8Array(bytes)));
  },
  async analyse(job, signal) {
    const { analyseJob } = await import('./analyseJob');
    signal.throwIfAborted();
    return analyseJob(job);
  },
  async readDraft(file, bytes, signal) {
    const { readDraft } = await import('../../files/read/draftText');
    signal.throwIfAborted();
    return readDraft(file, new Uint8Array(bytes));
  },
  async checkDraft({ text, tables }, signal) {
    const { checkDraft } = await import('../../domain/draft/checkDraft');
    signal.throwIfAborted();
    return checkDraft(text, tables);
  },
  async bulletin(order, signal) {
    const { bulletinJob } = await import('./bulletinJob');
    signal.throwIfAborted();
    return bulletinJob(order);
  },
  async word(order, signal) {
    const { wordJob } = await import('./wordJob');
    signal.throwIfAborted();
    return wordJob(order);
  },
  async formatted(order, signal) {
    const { formattedJob } = await import('./wordJob');
    signal.throwIfAborted();
    return formattedJob(order);
  },
  async list(order, signal) {
    const { listJob } = await import('./listJob');
    signal.throwIfAborted();
    return listJob(order);
  },
  async review(order, signal) {
    const { reviewJob } = await import('./reviewJob');
    signal.throwIfAborted();
    return reviewJob(order);
  },
  async asking(order, signal) {
    const { askingJob } = await import('./askingJob');
    signal.throwIfAborted();
    return askingJob(order);
  },
};
