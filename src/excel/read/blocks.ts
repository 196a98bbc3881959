import { isTooMuch } from '../failures';
import type { Job } from '../session';

/** Reading what may be larger than one answer: as much at once as goes through. */

/** Rows of something that are read at once; `first` counts from zero. */
export interface Block<T> {
  readonly of: T;
  readonly first: number;
  readonly count: number;
}

const halves = <T>({ of, first, count }: Block<T>): Block<T>[] => {
  const half = Math.ceil(count / 2);
  return [
    { of, first, count: half },
    { of, first: first + half, count: count - half },
  ];
};

/**
 * Answers to all blocks with one request where they fit, else block by block, halved until each fits; in order.
 * @param ask queues loading a block
 */
export async function readBlocks<T, A>(
  job: Job,
  blocks: readonly Block<T>[],
  ask: (block: Block<T>) => A,
): Promise<A[]> {
  if (blocks.length === 0) return [];
  const asked = blocks.map(ask);
  try {
    await job.sync();
    return asked;
  } catch (error) {
    const [only] = blocks;
    if (!isTooMuch(error) || only === undefined || (blocks.length === 1 && only.count === 1)) throw error;
    const parts = blocks.length > 1 ? blocks : halves(only);
    const answers: A[] = [];
    for (const part of parts) answers.push(...(await readBlocks(job, [part], ask)));
    return answers;
  }
}
