import type { Analysis } from '../analysis';
import type { IsoDate } from '../date';
import type { Issue, IssueCode } from '../issue';
import type { Status, TaskItem } from '../item';
import type { ProgressTable } from '../table/table';

/** What a clerk has decided about an analysis. It travels with the workbook and is honoured on the next run. */
export interface Review {
  readonly asides: readonly Aside[];
  readonly corrections: readonly Correction[];
}

/** An issue set aside (忽略并记住). */
export interface Aside {
  /** Key of the issue: item, code and the words it rests on. Other words are another issue. */
  readonly issue: string;
  readonly code: IssueCode;
  readonly reason: string;
  readonly date: IsoDate;
}

/** A figure or lamp put right by hand (人工). */
export interface Correction {
  /** Key of the item: its task and units, wherever the row stands. */
  readonly item: string;
  /** Fingerprint of the words that it was made on: other words end it. */
  readonly basis: string;
  /** First words of the task, to name it when it is dropped. */
  readonly task: string;
  readonly status: Status;
  /** Percent; null = 待核. */
  readonly percent: number | null;
  readonly reason: string;
  readonly date: IsoDate;
}

export interface ReviewedIssue extends Issue {
  readonly key: string;
  readonly aside: Aside | null;
}

/** What the engine found, before a correction. */
export type Computed = Pick<TaskItem, 'status' | 'completion' | 'reason' | 'rule'>;

export interface ReviewedItem extends TaskItem {
  readonly key: string;
  readonly basis: string;
  readonly issues: readonly ReviewedIssue[];
  readonly correction: Correction | null;
  readonly computed: Computed;
}

export interface ReviewedTable {
  readonly table: ProgressTable;
  readonly asOf: IsoDate | null;
  readonly items: readonly ReviewedItem[];
  /** Issues of the table as a whole. */
  readonly issues: readonly ReviewedIssue[];
}

export interface ReviewedAnalysis extends Analysis {
  readonly tables: readonly ReviewedTable[];
  /** Corrections whose source text has changed since: no longer honoured, to be told to the clerk. */
  readonly dropped: readonly Correction[];
}

export const NO_REVIEW: Review = { asides: [], corrections: [] };
