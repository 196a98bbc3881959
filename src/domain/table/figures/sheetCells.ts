import type { CellValue, Grid } from '../../grid';

/** A cell of the sheet as it is: value, displayed text, number format. */
export interface SheetCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
}

/** By 1-based row and column of the sheet. */
export type CellAt = (row: number, column: number) => SheetCell;

export const cellsOf =
  ({ values, texts, formats, firstRow, firstColumn }: Grid): CellAt =>
  (row, column) => {
    const [r, c] = [row - firstRow, column - firstColumn];
    return { value: values[r]?.[c] ?? null, text: texts[r]?.[c] ?? '', format: formats[r]?.[c] ?? '' };
  };
