import type { Asking } from './reader';
import { readFile } from './readFile';

/** Reads in this process: for callers that keep limits of their own. */
export const directly: Asking = {
  ask: async (request) => ({ id: request.id, result: await readFile(request), peak: 0 }),
  close: () => undefined,
};
