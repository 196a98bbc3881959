import type { Grid, Refusal, SourceFile } from './grid';
import { messages } from './messages/zh-CN';
import { NO_CHOICES, type ColumnChoices } from './table/columnChoices';
import { findTables } from './table/find';
import type { ProgressTable } from './table/table';

/** From what was read to the tables in it, with an account of every file and sheet: nothing is passed over in silence. */

/** What became of a sheet. */
export interface SheetAccount {
  /** '' for a text file, which has no sheets. */
  readonly sheet: string;
  readonly hidden: boolean;
  readonly tables: number;
  readonly rows: number;
  /** Why it gave no table; null where it gave one. */
  readonly skipped: string | null;
}

/** What became of a file. */
export interface FileAccount {
  readonly file: string;
  /** Why it could not be read; null where it was. */
  readonly error: Refusal | null;
  readonly sheets: readonly SheetAccount[];
}

export interface FoundSources {
  readonly tables: readonly ProgressTable[];
  readonly files: readonly FileAccount[];
}

export interface SourceChoices {
  readonly columns?: ColumnChoices;
  /** Take in hidden sheets; they are left out otherwise. */
  readonly hidden?: boolean;
}

interface FoundSheet {
  readonly account: SheetAccount;
  readonly tables: readonly ProgressTable[];
}

function sheetOf(grid: Grid, { columns = NO_CHOICES, hidden = false }: SourceChoices): FoundSheet {
  const isHidden = grid.visibility !== 'visible';
  const told = { sheet: grid.sheet, hidden: isHidden };
  const { tables, skippedSheet } = findTables(grid, columns);
  if (isHidden && !hidden && tables.length > 0) {
    const skipped = messages.table.hiddenSheet(grid.sheet);
    return { account: { ...told, tables: 0, rows: 0, skipped }, tables: [] };
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
  return { account: { ...told, tables: tables.length, rows, skipped: skippedSheet }, tables };
}

/** Tables of files in their order, and what became of each file and sheet. */
export function sourcesOf(files: readonly SourceFile[], choices: SourceChoices = {}): FoundSources {
  const found = files.map(({ file, error, grids }) => ({
    file,
    error,
    sheets: grids.map((grid) => sheetOf(grid, choices)),
  }));
  return {
    tables: found.flatMap(({ sheets }) => sheets.flatMap(({ tables }) => tables)),
    files: found.map(({ file, error, sheets }) => ({
      file,
      error,
      sheets: sheets.map(({ account }) => account),
    })),
  };
}

/** Whether a file gave no row: it could not be read, or holds no table. */
export const gaveNothing = ({ error, sheets }: FileAccount): boolean =>
  error !== null || sheets.every(({ rows }) => rows === 0);
