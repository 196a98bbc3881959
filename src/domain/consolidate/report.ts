import type { IsoDate } from '../date';
import type { Draft, Standing } from '../decisions/decision';
import type { Field } from '../table/fields';
import type { Place } from './entry';
import type { Doubt } from './evidence';
import type { Run } from './sideBySide';

/** Two returns' words for one field of one row. */
export interface Difference {
  readonly field: Field;
  readonly kept: { readonly text: string; readonly place: Place };
  readonly other: { readonly text: string; readonly place: Place };
}

/**
 * A row that came more than once. `identical`: kept once; `completed`: one was blank where the other had words;
 * `conflict`: the words differ, the kept row is marked for a person to decide; `adopted`: a person has decided.
 */
export interface DuplicateEntry extends Place {
  readonly kind: 'identical' | 'completed' | 'conflict' | 'adopted';
  readonly task: string;
  readonly others: readonly Place[];
  readonly differences: readonly Difference[];
  /** The versions as sent, the kept one first, each with the decision that it stands; none where they agree. */
  readonly versions: readonly Version[];
}

/** What one return says of a row in the fields in which another differs. */
export interface Version extends Place {
  readonly unit: string | null;
  readonly texts: readonly { readonly field: Field; readonly text: string }[];
  readonly adopt: Draft;
}

/**
 * A sent row that the list does not have. It is counted only where a person takes it in; it then stands at the end of
 * its category or unit.
 */
export interface UnlistedEntry extends Place {
  readonly task: string;
  readonly units: readonly string[];
  /** Null: nobody has said. */
  readonly taken: boolean | null;
  readonly take: Draft;
  readonly leave: Draft;
}

/** A row of the list that nobody sent, or that came only as a blank line of another unit's copy of the form. */
export interface MissingRowEntry extends Place {
  readonly kind: 'absent' | 'blank';
  readonly task: string;
  readonly units: readonly string[];
  /** Sent rows that might be it. */
  readonly possible: readonly Place[];
}

/** A lead unit of the list from which nothing came. */
export interface MissingUnitEntry {
  readonly unit: string;
  readonly rows: readonly Place[];
  /** Senders that may be this unit under another name. */
  readonly possible: readonly { readonly unit: string; readonly file: string }[];
}

/** A match that was not made: where there is a list, the sent row is not counted until a person decides. */
export interface DoubtfulEntry extends Place {
  readonly task: string;
  readonly units: readonly string[];
  /** The decision that it is none of them. */
  readonly none: Draft;
  readonly candidates: readonly (Place & {
    readonly task: string;
    /** The sent row's task and this one's, with what differs marked. */
    readonly sideBySide: readonly [sent: readonly Run[], listed: readonly Run[]];
    /** The decision that the sent row is this one. */
    readonly is: Draft;
    /** 0 … 1. */
    readonly score: number;
    readonly doubt: Doubt;
  })[];
}

/** A sent row whose task is worded a little differently from the list's. */
export interface RewordedEntry extends Place {
  readonly task: string;
  readonly listed: Place & { readonly task: string };
  readonly score: number;
}

export interface SkippedEntry {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly reason: string;
}

/** A return with another as-of date than most: last period's, sent again? */
export interface OtherDateEntry {
  readonly file: string;
  /** The unit that sent it, as far as it can be told. */
  readonly unit: string | null;
  readonly sheet: string;
  readonly asOf: IsoDate;
  readonly common: IsoDate;
}

/** A table of the list that no return speaks of. */
export interface UntouchedEntry {
  readonly file: string;
  readonly sheet: string;
  readonly title: string | null;
  readonly rows: number;
}

/** The list itself, found among the returns: not one of them, and not counted as sent. */
export interface ListEntry {
  readonly file: string;
  readonly sheet: string;
  readonly rows: number;
}

/** rowsIn = rowsOut + merged + outside + skipped, always; rows of the list that nobody sent are counted apart. */
export interface Balance {
  /** Rows read from the returns, with the lines that reading them left out. */
  readonly rowsIn: number;
  /** Sent rows that stand in the combined tables. */
  readonly rowsOut: number;
  /** Sent rows that were put together with another. */
  readonly merged: number;
  /** Sent rows that are not in the list, or may be one of its rows, and that nobody has taken in. */
  readonly outside: number;
  readonly skipped: number;
  readonly notSent: number;
  /** Of those, rows that a sent one may be. */
  readonly unsure: number;
}

export interface ConsolidationReport {
  readonly duplicates: readonly DuplicateEntry[];
  readonly unlisted: readonly UnlistedEntry[];
  readonly missingRows: readonly MissingRowEntry[];
  readonly missingUnits: readonly MissingUnitEntry[];
  readonly doubtful: readonly DoubtfulEntry[];
  readonly reworded: readonly RewordedEntry[];
  readonly skipped: readonly SkippedEntry[];
  readonly otherDates: readonly OtherDateEntry[];
  readonly untouched: readonly UntouchedEntry[];
  readonly lists: readonly ListEntry[];
  readonly balance: Balance;
  /** How each decision on sent rows stands. */
  readonly standings: readonly Standing[];
}
