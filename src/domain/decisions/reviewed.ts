import type { Analysis } from '../analysis';
import type { ReturnsIssue } from '../consolidate/returnsIssues';
import type { IsoDate } from '../date';
import type { Issue } from '../issue';
import type { TaskItem } from '../item';
import type { ProgressTable } from '../table/table';
import type { Decision, Standing } from './decision';

/** An analysis with the clerk's decisions on it. */

export interface ReviewedIssue extends Issue {
  /** 16 hexadecimal digits: the item, the code and the words that it rests on, wherever the row stands. */
  readonly key: string;
  /** The decision that set it aside. */
  readonly aside: Decision | null;
}

/** What the engine found by itself. */
export type Computed = Pick<TaskItem, 'status' | 'completion' | 'reason' | 'rule'>;

export interface ReviewedItem extends TaskItem {
  /** What the item is known by while it is shown: unit and name, counted where several have the same. */
  readonly key: string;
  /** Sent by a unit, not only listed. */
  readonly sent: boolean;
  readonly issues: readonly ReviewedIssue[];
  /** Decisions on its figures and its lamp that hold, in the order in which they were made. */
  readonly decisions: readonly Decision[];
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
  readonly issues: readonly (ReturnsIssue & ReviewedIssue)[];
  /** How each decision on items and issues stands, in the order in which they were made. */
  readonly standings: readonly Standing[];
}
