import { nth } from '../nth';
import type { Area } from '../grid';
import { columnPoints, textHeight } from './measureText';
import type { CellRow, CellRows, MeasuredRows } from './measured';
import { paginated, type Paging } from './paging';
import type { PlanCell, PlanRow, RowStream } from './plan';
import { styleOf, type StyleName } from './styles';
import { LEAST_HEIGHT, partHeights, TALLEST_ROW } from './table';

/** Rows of a body, from 0, that have one cell in a column (from 0) together: its text stands in the first. */
export interface Run {
  readonly column: number;
  readonly first: number;
  readonly last: number;
  readonly value: string;
  readonly style: StyleName;
}

interface Options {
  readonly runs?: readonly Run[];
  /** Pages to fill; without it nothing is known of pages, and runs are whole. */
  readonly paging?: Paging;
}

/** Heights of the sheet rows, and where each row begins. @param needed points by row */
function placed(needed: Float64Array, before: number): [heights: Float64Array, starts: Int32Array] {
  const starts = new Int32Array(needed.length + 1);
  const heights: number[] = [];
  for (let row = 0; row < needed.length; row++) {
    starts[row] = before + heights.length + 1;
    for (const height of partHeights(nth(needed, row))) heights.push(height);
  }
  starts[needed.length] = before + heights.length + 1;
  return [Float64Array.from(heights), starts];
}

/**
 * The rows of a large table in their sheet: their heights and places are known, the rows themselves are made as they
 * are asked for. A row too tall for Excel becomes several, each column merged over them.
 */
export class TableBody implements RowStream {
  readonly merges: Area[] = [];
  /** Sheet rows that begin a page. */
  readonly pageBreaks: readonly number[];
  /** Points that the last page is filled with; 0 where nothing is known of pages. */
  readonly used: number;
  private readonly heights: Float64Array;
  /** Sheet row at which each row begins, and the one after the last. */
  private readonly starts: Int32Array;
  /** By column: what stands in the rows of its runs; nothing where a row lies under the one above. */
  private readonly labels = new Map<number, Map<number, PlanCell>>();

  /**
   * @param widths characters by column
   * @param before rows of the sheet above
   */
  constructor(
    private readonly rows: CellRows,
    private readonly measured: MeasuredRows,
    private readonly widths: readonly number[],
    private readonly before: number,
    { runs = [], paging }: Options = {},
  ) {
    const needed = this.needed();
    const pages =
      paging === undefined
        ? { starts: [], runs, used: 0 }
        : paginated(needed, runs, (run) => this.labelHeight(run), paging);
    [this.heights, this.starts] = placed(needed, before);
    this.pageBreaks = pages.starts.map((row) => this.firstRow(row));
    this.used = pages.used;
    for (const run of pages.runs) this.join(run);
    this.mergeTall();
  }

  get length(): number {
    return this.heights.length;
  }

  /** First sheet row of a row. */
  firstRow(row: number): number {
    return nth(this.starts, row);
  }

  private lastRow(row: number): number {
    return nth(this.starts, row + 1) - 1;
  }

  private needed(): Float64Array {
    const points = this.widths.map(columnPoints);
    return this.measured.heights(points).map((height) => Math.ceil(Math.max(LEAST_HEIGHT, height)));
  }

  private labelHeight({ column, value, style }: Run): number {
    return Math.ceil(textHeight(value, columnPoints(nth(this.widths, column)), styleOf(style)));
  }

  /** Merges the rows of a run and makes them taller until its text fits. */
  private join(run: Run): void {
    const { column, first, last, value, style } = run;
    const [firstRow, lastRow] = [this.firstRow(first), this.lastRow(last)];
    if (lastRow > firstRow)
      this.merges.push({ firstRow, lastRow, firstColumn: column + 1, lastColumn: column + 1 });
    const labels = this.labels.get(column) ?? new Map<number, PlanCell>();
    this.labels.set(column, labels);
    const covered: PlanCell = { value: null, style };
    labels.set(first, { value, style });
    for (let row = first + 1; row <= last; row++) labels.set(row, covered);
    const needed = this.labelHeight(run);
    const [from, to] = [firstRow - this.before - 1, lastRow - this.before];
    const have = this.heights.slice(from, to).reduce((sum, height) => sum + height, 0);
    if (needed <= have) return;
    const more = Math.ceil((needed - have) / (to - from));
    for (let at = from; at < to; at++) this.heights[at] = Math.min(TALLEST_ROW, nth(this.heights, at) + more);
  }

  private mergeTall(): void {
    if (this.heights.length === this.measured.length) return;
    for (let row = 0; row < this.measured.length; row++) {
      const [firstRow, lastRow] = [this.firstRow(row), this.lastRow(row)];
      for (let column = 0; lastRow > firstRow && column < this.measured.columns; column++) {
        if (this.labels.get(column)?.has(row) === true) continue;
        this.merges.push({ firstRow, lastRow, firstColumn: column + 1, lastColumn: column + 1 });
      }
    }
  }

  /** Covered cells hold nothing, as in Excel: what is under a merge would be read as a second text. */
  private cellsOf(cells: CellRow, row: number, part: number): CellRow {
    if (part === 0 && this.labels.size === 0) return cells;
    const made = part === 0 ? [...cells] : cells.map((cell) => cell && { value: null, style: cell.style });
    for (const [column, labels] of this.labels) {
      const label = labels.get(row);
      if (label !== undefined) made[column] = part === 0 ? label : { value: null, style: label.style };
    }
    return made;
  }

  *[Symbol.iterator](): Generator<PlanRow> {
    let row = 0;
    for (const cells of this.rows) {
      const first = this.firstRow(row);
      for (let at = first; at <= this.lastRow(row); at++)
        yield {
          height: nth(this.heights, at - this.before - 1),
          cells: this.cellsOf(cells, row, at - first),
        };
      row++;
    }
  }
}
