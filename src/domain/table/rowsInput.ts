import type { Field } from './fields';
import type { CellAt } from './figures/sheetCells';
import type { TableFigures } from './figures/tableFigures';
import type { FigureUnit } from './figures/units';
import type { Line, Merges } from './lines';
import type { PlanColumn } from './planColumns';
import type { StageColumn } from './stageColumns';

/** What is known of a table when its rows are read. */
export interface RowsInput {
  readonly file: string;
  readonly sheet: string;
  readonly lines: readonly Line[];
  readonly byField: ReadonlyMap<Field, number>;
  /** Columns without a field, by the key of their heading. */
  readonly unmapped?: ReadonlyMap<string, number>;
  readonly merges: Merges;
  readonly hiddenRows: ReadonlySet<number>;
  /** First row that holds data: merges that begin above it are the header's. */
  readonly firstRow: number;
  /** The unit that the title, the sheet's name or the file's tells, for tables without a unit column. */
  readonly unit: {
    readonly name: string;
    readonly text: string;
    readonly from: 'title' | 'sheet' | 'file';
  } | null;
  /** Text of an address, for the anchors of merged areas. */
  readonly textAt: (row: number, column: number) => string;
  /** Ragged texts: columns that a line leaves out because a cell above covers them. */
  readonly covered?: (row: number, column: number) => boolean;
  readonly isHeader: (line: Line) => boolean;
  /** Lines that are items whatever their words; absent or null: their words decide. */
  readonly isItem?: ((line: Line) => boolean) | null;
  /** The number columns, and what the lines above say of their units. */
  readonly figures?: TableFigures | null;
  readonly noted?: readonly FigureUnit[];
  readonly cellAt?: CellAt;
  readonly faultAt?: (row: number, column: number) => string | null;
  /** Columns of goals by quarter or month. */
  readonly plans?: readonly PlanColumn[];
  /** Columns of one report by stages. */
  readonly reports?: readonly StageColumn[];
  readonly title?: string | null;
  /** Number of columns of the header. */
  readonly width?: number;
  /** Lines that were joined to the one before, by row. */
  readonly joined?: ReadonlySet<number>;
}

/** Fields that name a row, finest first. */
export const NAMES: readonly Field[] = ['task', 'name', 'place', 'finding', 'category'];
