import type { ReturnsIssue } from './consolidate/returnsIssues';
import type { IsoDate } from './date';
import type { TaskItem } from './item';
import type { FileAccount } from './sources';
import type { ProgressTable } from './table/table';

/** A progress table with its rows analysed, in row order. */
export interface TableAnalysis {
  readonly table: ProgressTable;
  /** The date that schedules were judged at: the caller's, else the table's own, else null. */
  readonly asOf: IsoDate | null;
  readonly items: readonly TaskItem[];
}

export interface Analysis {
  readonly asOf: IsoDate | null;
  readonly files: readonly FileAccount[];
  readonly tables: readonly TableAnalysis[];
  /** Met in putting returns together, and told by no row; none where nothing was put together. */
  readonly issues: readonly ReturnsIssue[];
}
