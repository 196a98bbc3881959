import type { Area } from '../grid';
import { CELL_PADDING, columnPoints, linesHeight, textHeight, wrappedLines } from './measureText';
import type { PlanCell, PlanRow } from './plan';
import { styleOf, type StyleName } from './styles';

/** Builds the rows of a plan from top to bottom, working out heights and keeping merges. */

/** Excel's limit is 409.5 pt; a page of landscape A4 holds about 440. */
export const TALLEST_ROW = 390;
export const LEAST_HEIGHT = 18;

/** What is set in the middle of a row is as tall as this, with some room. */
const MIDDLE = 40;

/**
 * Heights of the rows that make up one that is too tall for Excel. None of them ends in its middle: a page may end with
 * any of them, and what is set in the middle would be cut in two.
 */
export function partHeights(needed: number): number[] {
  const height = Math.ceil(needed);
  const parts = Math.ceil(height / TALLEST_ROW);
  if (parts === 2 && height <= 2 * TALLEST_ROW - MIDDLE) {
    const first = Math.min(TALLEST_ROW, height - LEAST_HEIGHT);
    return [first, height - first];
  }
  const odd = parts % 2 === 0 ? parts + 1 : parts;
  return Array<number>(odd).fill(Math.ceil(height / odd));
}

const sized = (value: string | number | null): string => (value === null ? '' : String(value));

/** A heading stands on every page: its lines are told one by one, where an average would leave some blank. */
function cellHeight(text: string, points: number, name: StyleName): number {
  const style = styleOf(name);
  if (name !== 'header') return textHeight(text, points, style);
  return linesHeight(wrappedLines(text, (points - CELL_PADDING) / style.size), style.size);
}

export class SheetRows {
  readonly rows: PlanRow[] = [];
  readonly merges: Area[] = [];
  readonly pageBreaks: number[] = [];

  /**
   * @param widths characters by column
   * @param before rows of the sheet that stand above these
   * @param used points that their page is filled with already
   */
  constructor(
    private readonly widths: readonly number[],
    private readonly before = 0,
    private readonly used = 0,
  ) {}

  /** The row that will be added next, 1-based. */
  get next(): number {
    return this.before + this.rows.length + 1;
  }

  get columns(): number {
    return this.widths.length;
  }

  /** Begins a new page where what comes next, `height` points tall, would not fit on this one. */
  keepTogether(height: number, page: number): void {
    const since = this.rows.slice((this.pageBreaks.at(-1) ?? this.before + 1) - 1 - this.before);
    // Rows are never cut: a page ends before the row that no longer fits.
    const used = since.reduce(
      (filled, row) => (filled + row.height > page ? row.height : filled + row.height),
      this.pageBreaks.length === 0 ? this.used : 0,
    );
    if (used > 0 && used + height > page && height <= page) this.pageBreaks.push(this.next);
  }

  /** What the rows take together, in points. */
  get height(): number {
    return this.rows.reduce((sum, row) => sum + row.height, 0);
  }

  private points(first: number, last: number): number {
    return this.widths.slice(first - 1, last).reduce((sum, width) => sum + columnPoints(width), 0);
  }

  /** A text across all columns. Returns its row. */
  across(value: string, style: StyleName, extra = 0): number {
    const height = Math.max(
      LEAST_HEIGHT,
      textHeight(value, this.points(1, this.columns), styleOf(style)) + extra,
    );
    const row = this.next;
    this.push(Math.min(height, 409), [
      { value, style },
      ...Array<PlanCell>(this.columns - 1).fill({ value: null, style }),
    ]);
    if (this.columns > 1)
      this.merge({ firstRow: row, lastRow: row, firstColumn: 1, lastColumn: this.columns });
    return row;
  }

  /** An empty row of a given height. */
  space(height: number): number {
    this.push(
      height,
      this.widths.map(() => null),
    );
    return this.next - 1;
  }

  /**
   * A row of cells. A row too tall for Excel becomes several, each column merged over them. Returns the first
   * and last sheet row.
   */
  cells(specs: readonly (PlanCell | null)[], least = LEAST_HEIGHT): readonly [first: number, last: number] {
    const needed = specs.reduce((tallest, spec, index) => {
      if (spec === null || spec.value === null) return tallest;
      return Math.max(tallest, cellHeight(sized(spec.value), this.points(index + 1, index + 1), spec.style));
    }, least);
    return this.row(specs, needed);
  }

  /** A row of cells whose height is known. Returns the first and last sheet row. */
  row(specs: readonly (PlanCell | null)[], needed: number): readonly [first: number, last: number] {
    const first = this.next;
    for (const [part, height] of partHeights(needed).entries()) {
      this.push(
        height,
        specs.map((spec) => (spec === null || part === 0 ? spec : { value: null, style: spec.style })),
      );
    }
    const last = this.next - 1;
    if (last > first)
      specs.forEach((_, index) =>
        this.merge({ firstRow: first, lastRow: last, firstColumn: index + 1, lastColumn: index + 1 }),
      );
    return [first, last];
  }

  merge(area: Area): void {
    this.merges.push(area);
  }

  private push(height: number, cells: readonly (PlanCell | null)[]): void {
    this.rows.push({ height: Math.ceil(height), cells });
  }
}
