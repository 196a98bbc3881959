import { RETURNS_CODES } from './consolidate/returnsCodes';
import type { Field } from './table/fields';

export type Severity = 'error' | 'warning' | 'info';

/** Closed list of issue codes; families: file and header, cell, row, table, returns, draft. */
export const ISSUE_CODES = [
  'header-not-found',
  'missing-column',
  'duplicate-column',
  'unknown-column',
  'hidden-column',
  'hidden-rows',
  'struck-out',
  'cut-off',
  'cell-fault',
  'figure-unread',
  'misplaced-cell',
  'blank-cell',
  'sequence',
  'suspicious-character',
  'rate-mismatch',
  'sum-mismatch',
  'unit-mismatch',
  'no-figure',
  'over-achievement',
  'milestone-missed',
  'milestone-inconsistent',
  'overdue',
  'due-unread',
  'status-contradiction',
  'reservation',
  'forecast',
  'verdict-contradiction',
  'figure-date',
  'copied-text',
  'regressed',
  'unit-name',
  'conflicting-figures',
  ...RETURNS_CODES,
  'list-differs',
  'old-table',
  'draft-figure',
  'draft-name',
  'draft-title',
  'public-wording',
  'check-failed',
] as const;

export type IssueCode = (typeof ISSUE_CODES)[number];

/** Something to ask about. Code and parameters only: the sentence is made by `messages`. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: Severity;
  readonly field: Field | null;
  /** A1 address, when one cell is meant. */
  readonly cell: string | null;
  /** Words of the source that it rests on. */
  readonly quotes: readonly string[];
  /** Values for the message template of `messages.issues[code]`; `variant` picks a wording. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Of a table that was put together: the return that it was met in. */
  readonly source?: { readonly file: string; readonly sheet: string };
}
