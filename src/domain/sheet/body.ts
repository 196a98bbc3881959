import type { Area } from '../grid';
import { columnPoints, textHeight } from './measureText';
import type { CellRow, CellRows, MeasuredRows } from './measured';
import type { PlanRow, RowStream } from './plan';
import { styleOf, type StyleName } from './styles';
import { LEAST_HEIGHT, TALLEST_ROW } from './table';

/** Rows of a body, from 0, that have one cell in a column (from 0) together: the first row's. */
export interface Run {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly style: StyleName;
}

/**
 * The rows of a large table in their sheet: their heights and places are known, the rows themselves are made as they
 * are asked for. A row too tall for Excel becomes several, each column merged over them.
 */
export class TableBody implements RowStream {
  readonly merges: Area[] = [];
  private readonly heights: number[] = [];
  /** Sheet row at which each row begins, and the one after the last. */
  private readonly starts: number[] = [];
  /** By column: the rows that lie in a run without heading it. */
  private readonly covered = new Map<number, Set<number>>();

  /**
   * @param widths characters by column
   * @param before rows of the sheet above
   */
  constructor(
    private readonly rows: CellRows,
    private readonly measured: MeasuredRows,
    private readonly widths: readonly number[],
    private readonly before: number,
    private readonly runs: readonly Run[] = [],
  ) {
    this.measure();
    for (const run of runs) this.join(run);
    this.mergeTall();
  }

  get length(): number {
    return this.heights.length;
  }

  /** First sheet row of a row. */
  firstRow(row: number): number {
    return this.starts[row] as number;
  }

  private lastRow(row: number): number {
    return (this.starts[row + 1] as number) - 1;
  }

  private measure(): void {
    const points = this.widths.map(columnPoints);
    for (let row = 0; row < this.measured.length; row++) {
      const needed = Math.max(LEAST_HEIGHT, this.measured.height(row, points));
      const parts = Math.ceil(needed / TALLEST_ROW);
      this.starts.push(this.before + this.heights.length + 1);
      for (let part = 0; part < parts; part++) this.heights.push(Math.ceil(needed / parts));
    }
    this.starts.push(this.before + this.heights.length + 1);
  }

  /** Merges the rows of a run and makes them taller until its text fits. */
  private join({ column, first, last, value, style }: Run): void {
    const [firstRow, lastRow] = [this.firstRow(first), this.lastRow(last)];
    this.merges.push({ firstRow, lastRow, firstColumn: column + 1, lastColumn: column + 1 });
    const covered = this.covered.get(column) ?? new Set<number>();
    for (let row = first + 1; row <= last; row++) covered.add(row);
    this.covered.set(column, covered);
    const needed = textHeight(value, columnPoints(this.widths[column] as number), styleOf(style));
    const [from, to] = [firstRow - this.before - 1, lastRow - this.before];
    const have = this.heights.slice(from, to).reduce((sum, height) => sum + height, 0);
    if (needed <= have) return;
    const more = Math.ceil((needed - have) / (to - from));
    for (let at = from; at < to; at++)
      this.heights[at] = Math.min(TALLEST_ROW, (this.heights[at] as number) + more);
  }

  private mergeTall(): void {
    const joined = new Set(this.runs.map(({ column, first }) => `${column} ${first}`));
    for (let row = 0; row < this.measured.length; row++) {
      const [firstRow, lastRow] = [this.firstRow(row), this.lastRow(row)];
      for (let column = 0; lastRow > firstRow && column < this.measured.columns; column++) {
        if (joined.has(`${column} ${row}`) || this.covered.get(column)?.has(row) === true) continue;
        this.merges.push({ firstRow, lastRow, firstColumn: column + 1, lastColumn: column + 1 });
      }
    }
  }

  /** Covered cells hold nothing, as in Excel: what is under a merge would be read as a second text. */
  private cellsOf(cells: CellRow, row: number, part: number): CellRow {
    if (part === 0 && this.covered.size === 0) return cells;
    return cells.map((cell, column) => {
      const isCovered = part > 0 || this.covered.get(column)?.has(row) === true;
      return cell !== null && isCovered ? { value: null, style: cell.style } : cell;
    });
  }

  *[Symbol.iterator](): Generator<PlanRow> {
    let row = 0;
    for (const cells of this.rows) {
      const first = this.firstRow(row);
      for (let at = first; at <= this.lastRow(row); at++)
        yield {
          height: this.heights[at - this.before - 1] as number,
          cells: this.cellsOf(cells, row, at - first),
        };
      row++;
    }
  }
}
