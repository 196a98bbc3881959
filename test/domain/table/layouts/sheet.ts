import type { Area, CellValue, Grid } from '../../../../src/domain/grid';

/** A cell as a clerk may write one and the same value. */
export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly format?: string;
}

export const BLANK: Cell = { value: null, text: '' };
export const word = (text: string): Cell => (text === '' ? BLANK : { value: text, text });

/** A sheet in the making. Rows and columns are counted from 1. */
export class Sheet {
  private readonly rows: Cell[][] = [];
  private readonly merges: Area[] = [];

  get last(): number {
    return this.rows.length;
  }

  add(cells: readonly Cell[]): number {
    this.rows.push([...cells]);
    return this.rows.length;
  }

  merge(firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): void {
    if (firstRow !== lastRow || firstColumn !== lastColumn)
      this.merges.push({ firstRow, lastRow, firstColumn, lastColumn });
  }

  /** Puts another sheet's cells and merges at a row and column of this one, counted from 1. */
  place(other: Sheet, row: number, column: number): void {
    while (this.rows.length < row - 1 + other.rows.length) this.rows.push([]);
    const width = Math.max(0, ...this.rows.map(({ length }) => length));
    const wide = Math.max(width, column - 1 + Math.max(0, ...other.rows.map(({ length }) => length)));
    for (const cells of this.rows) while (cells.length < wide) cells.push(BLANK);
    other.rows.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        (this.rows[row - 1 + r] as Cell[])[column - 1 + c] = cell;
      }),
    );
    const [down, right] = [row - 1, column - 1];
    for (const { firstRow, lastRow, firstColumn, lastColumn } of other.merges)
      this.merge(firstRow + down, lastRow + down, firstColumn + right, lastColumn + right);
  }

  get width(): number {
    return Math.max(0, ...this.rows.map(({ length }) => length));
  }

  /** @param merged false: merged areas are lost, as in csv */
  grid(merged: boolean, more: Partial<Grid> = {}): Grid {
    const of = <T>(read: (cell: Cell) => T): T[][] => this.rows.map((cells) => cells.map(read));
    return {
      file: '测试.xlsx',
      sheet: 'Sheet1',
      visibility: 'visible',
      layout: 'cells',
      values: of(({ value }) => value),
      texts: of(({ text }) => text),
      formats: of(({ format }) => format ?? ''),
      struck: [],
      merges: merged ? this.merges : [],
      hiddenRows: [],
      hiddenColumns: [],
      firstRow: 1,
      firstColumn: 1,
      ...more,
    };
  }

  print(): string {
    return this.rows.map((cells) => cells.map(({ text }) => text).join(' | ')).join('\n');
  }
}
