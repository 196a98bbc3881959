import type { CellPlace, CellValue, Grid } from '../../grid';
import type { Merges } from '../lines';

/** A cell of the sheet as it is: value, displayed text, number format. */
export interface SheetCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  /** Row and column of the cell that holds it: the anchor of a merged area. */
  readonly anchor: CellPlace;
}

/** By 1-based row and column of the sheet. */
export type CellAt = (row: number, column: number) => SheetCell;

/** @param from first row that holds data: areas that begin above it are the header's */
export const cellsOf =
  ({ values, texts, formats, firstRow, firstColumn }: Grid, merges: Merges, from: number): CellAt =>
  (row, column) => {
    const area = merges.tallAt(row, column);
    const shared = area !== undefined && area.firstRow >= from && area.firstRow < row;
    const anchor = shared ? { row: area.firstRow, column: area.firstColumn } : { row, column };
    const [r, c] = [anchor.row - firstRow, anchor.column - firstColumn];
    return {
      value: values[r]?.[c] ?? null,
      text: texts[r]?.[c] ?? '',
      format: formats[r]?.[c] ?? '',
      anchor,
    };
  };
