import type { Grid } from '../../src/domain/grid';

/** A workbook as the mutations of cells and structure see it, before it is written in some format. */

export interface Cell {
  readonly kind: 'text' | 'number' | 'error' | 'boolean' | 'formula';
  /** The text, the digits, the error's name; the result of a formula ('' = never calculated). */
  readonly text: string;
  readonly formula?: string;
  /** Number format code; none = General. */
  readonly format?: string;
}

/** First and last row and column, from 0. */
export type Merge = readonly [firstRow: number, firstColumn: number, lastRow: number, lastColumn: number];

export interface Sheet {
  name: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  rows: (Cell | null)[][];
  merges: Merge[];
  hiddenRows: number[];
  hiddenColumns: number[];
}

export type Book = Sheet[];

export const words = (text: string): Cell => ({ kind: 'text', text });

function cellOf(grid: Grid, row: number, column: number): Cell | null {
  const value = grid.values[row]?.[column] ?? null;
  const format = grid.formats[row]?.[column] ?? '';
  if (value === null) return null;
  if (typeof value === 'number')
    return { kind: 'number', text: String(value), ...(format !== '' && { format }) };
  if (typeof value === 'boolean') return { kind: 'boolean', text: value ? '1' : '0' };
  if (typeof value === 'string') return words(value);
  return 'error' in value
    ? { kind: 'error', text: value.error }
    : { kind: 'formula', text: '', formula: '1+1' };
}

/** The sheets of a file, for mutating. */
export const bookOf = (grids: readonly Grid[]): Book =>
  grids.map((grid) => ({
    name: grid.sheet === '' ? '表' : grid.sheet,
    state: grid.visibility,
    rows: [
      ...Array.from({ length: grid.firstRow - 1 }, (): (Cell | null)[] => []),
      ...grid.values.map((line, row) => [
        ...Array.from({ length: grid.firstColumn - 1 }, () => null),
        ...line.map((_, column) => cellOf(grid, row, column)),
      ]),
    ],
    merges: grid.merges.map(({ firstRow, firstColumn, lastRow, lastColumn }): Merge => [
      firstRow - 1,
      firstColumn - 1,
      lastRow - 1,
      lastColumn - 1,
    ]),
    hiddenRows: grid.hiddenRows.map((row) => row - 1),
    hiddenColumns: grid.hiddenColumns.map((column) => column - 1),
  }));

export const copyOf = (book: Book): Book =>
  book.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => [...row]),
    merges: [...sheet.merges],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
  }));
