import type { TableAnalysis } from '../../analysis';
import type { Issue, IssueCode } from '../../issue';

/** An issue with the row that it is about: index of its table, and of the item in it. */
export interface AcrossFinding {
  readonly table: number;
  readonly row: number;
  readonly issue: Issue;
}

/** A check that compares rows of several tables. */
export interface AcrossCheck {
  readonly code: IssueCode;
  readonly across: (tables: readonly TableAnalysis[]) => AcrossFinding[];
}
