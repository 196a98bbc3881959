import type { Entry, Source } from './entry';
import type { Match } from './matching';

/** One row of a combined table before its versions are put together. */
export interface Slot {
  /** The list's row; null where there is no list, or the list does not have it. */
  readonly listed: Entry | null;
  /** The sent rows that are it. */
  readonly versions: Entry[];
  /** The match of an unlisted row, for what it might be. */
  readonly match: Match | null;
}

/** A row that somebody sent. */
export interface SentSlot extends Slot {
  readonly versions: [Entry, ...Entry[]];
}

/** The slots of one combined table, in its order, with the table that gives it its form. */
export interface SlotTable {
  readonly form: Source;
  /** The returns that have rows in it. */
  readonly returns: readonly Source[];
  readonly slots: readonly Slot[];
  /** Rows that the list does not have, or may have, and that nobody has taken in. */
  readonly outside: readonly SentSlot[];
}
