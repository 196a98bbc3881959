import type { Area, CellFill, CellPlace, CellValue, Grid, SheetVisibility } from '../../../domain/grid';
import { LAST_COLUMN, LAST_ROW, LONGEST_TEXT, MOST_CELLS, MOST_MERGES } from '../bounds';
import { ReadFailure } from '../failure';

/** Places that all sheets of a file may take. */
export class CellBudget {
  private left = MOST_CELLS;

  spend(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw new ReadFailure('tooLarge', 'cells');
  }
}

interface Row {
  readonly values: CellValue[];
  readonly texts: string[];
  readonly formats: string[];
}

export interface SheetName {
  readonly file: string;
  readonly sheet: string;
  readonly visibility: SheetVisibility;
}

/** Coloured blank cells that are kept. */
const MOST_FILLS = 10_000;

const NONE: readonly never[] = [];

const isFilled = (value: CellValue | undefined): boolean =>
  value !== null && value !== undefined && value !== '';

/** Whole characters only: a pair is not cut apart. */
const cutText = (text: string): string => {
  const last = text.charCodeAt(LONGEST_TEXT - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? LONGEST_TEXT - 1 : LONGEST_TEXT);
};

/** Collects the cells of a sheet in any order, within Excel's sizes, and makes its grid. Rows and columns are 1-based. */
export class SheetBuilder {
  private readonly rows = new Map<number, Row>();
  private readonly struck: CellPlace[] = [];
  private readonly cut: CellPlace[] = [];
  private readonly fills: CellFill[] = [];
  private beyond = 0;
  private drawn = false;
  private readonly merges: Area[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();
  private current: Row | undefined;
  private currentRow = 0;

  constructor(private readonly budget: CellBudget) {}

  /** Puts a value with what it shows; outside of the sheet there is nothing but a count of what stood there. */
  put(row: number, column: number, value: CellValue, text: string, format = ''): void {
    if (!isFilled(value)) return;
    if (row < 1 || row > LAST_ROW || column < 1 || column > LAST_COLUMN) {
      this.beyond += 1;
      return;
    }
    const cells = this.rowOf(row);
    const missing = column - cells.values.length;
    if (missing > 0) this.budget.spend(missing);
    while (cells.values.length < column - 1) {
      cells.values.push(null);
      cells.texts.push('');
    }
    const long = text.length > LONGEST_TEXT;
    if (long) this.cut.push({ row, column });
    cells.texts[column - 1] = long ? cutText(text) : text;
    cells.values[column - 1] = long && typeof value === 'string' ? cutText(value) : value;
    if (format !== '' || cells.formats.length >= column) this.format(cells, column, format);
  }

  /** Something is drawn over the cells. */
  draw(): void {
    this.drawn = true;
  }

  /** A blank cell with a colour; beyond a number that no table has they are somebody's decoration. */
  fill(row: number, column: number, colour: string): void {
    if (this.fills.length < MOST_FILLS) this.fills.push({ row, column, colour });
  }

  strike(row: number, column: number): void {
    this.struck.push({ row, column });
  }

  hideRow(row: number): void {
    if (row >= 1 && row <= LAST_ROW) this.hiddenRows.add(row);
  }

  hideColumns(first: number, last: number): void {
    for (let column = Math.max(1, first); column <= Math.min(last, LAST_COLUMN); column++)
      this.hiddenColumns.add(column);
  }

  merge(area: Area): void {
    const firstRow = Math.max(1, Math.min(area.firstRow, area.lastRow));
    const firstColumn = Math.max(1, Math.min(area.firstColumn, area.lastColumn));
    const lastRow = Math.min(LAST_ROW, Math.max(area.firstRow, area.lastRow));
    const lastColumn = Math.min(LAST_COLUMN, Math.max(area.firstColumn, area.lastColumn));
    if (firstRow > lastRow || firstColumn > lastColumn) return;
    if (this.merges.length >= MOST_MERGES) throw new ReadFailure('tooLarge', 'merges');
    this.merges.push({ firstRow, lastRow, firstColumn, lastColumn });
  }

  grid(name: SheetName): Grid {
    this.dropCovered();
    const box = this.box();
    return {
      ...name,
      layout: 'cells',
      firstRow: box.firstRow,
      firstColumn: box.firstColumn,
      ...this.cells(box),
      struck: this.struck.filter(({ row, column }) => this.stands(row, column)),
      ...(this.cut.length > 0 ? { cut: this.cut } : {}),
      ...(this.beyond > 0 ? { beyond: this.beyond } : {}),
      ...(this.fills.length > 0 ? { fills: this.fills } : {}),
      ...(this.drawn ? { drawn: true } : {}),
      merges: this.merges,
      hiddenRows: [...this.hiddenRows].sort((a, b) => a - b),
      hiddenColumns: [...this.hiddenColumns].sort((a, b) => a - b),
    };
  }

  private stands(row: number, column: number): boolean {
    return isFilled(this.rows.get(row)?.values[column - 1]);
  }

  private rowOf(row: number): Row {
    if (this.current !== undefined && this.currentRow === row) return this.current;
    let cells = this.rows.get(row);
    if (cells === undefined) {
      this.budget.spend(1);
      cells = { values: [], texts: [], formats: [] };
      this.rows.set(row, cells);
    }
    this.current = cells;
    this.currentRow = row;
    return cells;
  }

  private format(cells: Row, column: number, format: string): void {
    while (cells.formats.length < column - 1) cells.formats.push('');
    cells.formats[column - 1] = format;
  }

  /** Values under a merged area are not there: programs keep them, no one sees them. */
  private dropCovered(): void {
    let work = MOST_CELLS + MOST_MERGES;
    for (const area of this.merges) {
      for (let row = area.firstRow; row <= area.lastRow; row = this.nextRow(row, area.lastRow)) {
        const cells = this.rows.get(row);
        const from = row === area.firstRow ? area.firstColumn : area.firstColumn - 1;
        const to = Math.min(area.lastColumn, cells?.values.length ?? 0);
        work -= 1 + Math.max(0, to - from);
        if (work < 0) throw new ReadFailure('tooLarge', 'merges');
        for (let column = from; cells !== undefined && column < to; column++) {
          cells.values[column] = null;
          cells.texts[column] = '';
          if (column < cells.formats.length) cells.formats[column] = '';
        }
      }
    }
  }

  /** Rows that hold nothing are stepped over where there are many. */
  private nextRow(row: number, last: number): number {
    if (last - row < 100 || this.rows.has(row + 1)) return row + 1;
    const sorted = this.sortedRows();
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) > row) high = middle;
      else low = middle + 1;
    }
    return sorted[low] ?? last + 1;
  }

  private sorted: number[] | undefined;

  private sortedRows(): number[] {
    return (this.sorted ??= [...this.rows.keys()].sort((a, b) => a - b));
  }

  private box(): { firstRow: number; lastRow: number; firstColumn: number } {
    const box = { firstRow: Infinity, lastRow: 0, firstColumn: Infinity };
    for (const [row, { values }] of this.rows) {
      const first = values.findIndex(isFilled);
      if (first < 0) continue;
      box.firstColumn = Math.min(box.firstColumn, first + 1);
      box.firstRow = Math.min(box.firstRow, row);
      box.lastRow = Math.max(box.lastRow, row);
    }
    return box.lastRow === 0 ? { firstRow: 1, lastRow: 0, firstColumn: 1 } : box;
  }

  private cells(box: {
    firstRow: number;
    lastRow: number;
    firstColumn: number;
  }): Pick<Grid, 'values' | 'texts' | 'formats'> {
    const length = box.lastRow - box.firstRow + 1;
    const values: (readonly CellValue[])[] = new Array<readonly CellValue[]>(length).fill(NONE);
    const texts: (readonly string[])[] = new Array<readonly string[]>(length).fill(NONE);
    const formats: (readonly string[])[] = new Array<readonly string[]>(length).fill(NONE);
    const from = box.firstColumn - 1;
    for (const [row, cells] of this.rows) {
      const index = row - box.firstRow;
      const last = cells.values.findLastIndex(isFilled);
      if (index < 0 || last < 0) continue;
      const whole = from === 0 && last === cells.values.length - 1;
      values[index] = whole ? cells.values : cells.values.slice(from, last + 1);
      texts[index] = whole ? cells.texts : cells.texts.slice(from, last + 1);
      formats[index] = from === 0 ? cells.formats : cells.formats.slice(from);
    }
    return { values, texts, formats };
  }
}
