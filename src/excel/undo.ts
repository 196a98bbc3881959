import type { ActionKind } from '../domain/port';
import type { Job } from './session';

/**
 * Our own 还原: what an add-in writes may clear Excel's list of things to undo. Kept in memory: what was done before
 * the pane was opened is not ours to take back.
 */
export interface Done {
  readonly kind: ActionKind;
  readonly takeBack: (job: Job) => Promise<void>;
}

export interface UndoList {
  add(done: Done): void;
  last(): Done | null;
  /** The last is taken back. */
  drop(): void;
}

/** A clerk goes back a step or two; earlier drawings need not be kept in memory. */
const MOST = 5;

export function createUndoList(): UndoList {
  const list: Done[] = [];
  return {
    add(done) {
      // Of drawings the last alone: one before it knows sheets that the last has replaced.
      const earlier = list.findIndex(({ kind }) => kind === 'draw');
      if (done.kind === 'draw' && earlier >= 0) list.splice(earlier, 1);
      list.push(done);
      if (list.length > MOST) list.shift();
    },
    last: () => list.at(-1) ?? null,
    drop: () => void list.pop(),
  };
}
