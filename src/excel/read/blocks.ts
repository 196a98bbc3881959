import { isTooMuch } from '../failures';
import type { Job } from '../session';

/** Reading what may be larger than one answer, or than the pane can take in at once. */

/** Cells of one answer: the client takes it apart at once. */
const MOST_CELLS = 15_000;

/** Rows of something that are read at once; `first` counts from zero. */
export interface Block<T> {
  readonly of: T;
  readonly first: number;
  readonly count: number;
}

interface Used {
  readonly used: { readonly rowCount: number; readonly columnCount: number };
}

/** All rows of something, in blocks of as many as one answer may have. */
function blocksIn<T extends Used>(of: T): Block<T>[] {
  const { rowCount, columnCount } = of.used;
  const most = Math.max(1, Math.floor(MOST_CELLS / columnCount));
  return Array.from({ length: Math.ceil(rowCount / most) }, (_, index) => {
    const first = index * most;
    return { of, first, count: Math.min(most, rowCount - first) };
  });
}

/** Blocks side by side as long as they are few cells. */
function together<T extends Used>(blocks: readonly Block<T>[]): Block<T>[][] {
  const all: Block<T>[][] = [];
  let cells = Infinity;
  for (const block of blocks) {
    const own = block.count * block.of.used.columnCount;
    cells += own;
    if (cells > MOST_CELLS) {
      all.push([]);
      cells = own;
    }
    all.at(-1)?.push(block);
  }
  return all;
}

const halves = <T>({ of, first, count }: Block<T>): Block<T>[] => {
  const half = Math.ceil(count / 2);
  return [
    { of, first, count: half },
    { of, first: first + half, count: count - half },
  ];
};

/**
 * Answers to all rows of these, in order: with one request where they are few cells.
 * @param ask queues loading a block
 */
export async function readBlocks<T extends Used, A>(
  job: Job,
  all: readonly T[],
  ask: (block: Block<T>) => A,
): Promise<A[]> {
  const answers: A[] = [];
  for (const blocks of together(all.flatMap(blocksIn))) answers.push(...(await answersTo(job, blocks, ask)));
  return answers;
}

/** With one request where Excel lets it through, else block by block, halved until each goes. */
async function answersTo<T, A>(
  job: Job,
  blocks: readonly Block<T>[],
  ask: (block: Block<T>) => A,
): Promise<A[]> {
  const asked = blocks.map(ask);
  try {
    await job.sync();
    return asked;
  } catch (error) {
    const [only] = blocks;
    if (!isTooMuch(error) || only === undefined || (blocks.length === 1 && only.count === 1)) throw error;
    const parts = blocks.length > 1 ? blocks : halves(only);
    const answers: A[] = [];
    for (const part of parts) answers.push(...(await answersTo(job, [part], ask)));
    return answers;
  }
}
