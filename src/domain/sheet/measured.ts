import { firstUnits, LONGEST_CELL } from './cellText';
import { lineRoom, linesHeight, linesOf, paragraphWidths, textWidth } from './measureText';
import type { PlanCell } from './plan';
import { styleOf } from './styles';

/** Cells by column; null where nothing stands. */
export type CellRow = readonly (PlanCell | null)[];

/** Rows that can be gone through again and again; they may be made anew each time. */
export type CellRows = Iterable<CellRow>;

/** A text no wider than this, 按计划推进 or 1,234.5万元, is never parted where that can be. */
export const SHORT = 600;

/** Stands for a cell that holds nothing. */
const NONE = -1;
/** Texts of several paragraphs are kept aside; their place there is counted down from here. */
const ASIDE = -2;

/** Whole numbers, growing. */
class Numbers<T extends Int32Array | Uint8Array> {
  private count = 0;

  constructor(
    private all: T,
    private readonly grown: (old: T) => T,
  ) {}

  push(value: number): void {
    if (this.count === this.all.length) this.all = this.grown(this.all);
    this.all[this.count++] = value;
  }

  get length(): number {
    return this.count;
  }

  at(index: number): number {
    return this.all[index] ?? 0;
  }
}

function grownInts(old: Int32Array): Int32Array {
  const made = new Int32Array(old.length * 2);
  made.set(old);
  return made;
}

function grownBytes(old: Uint8Array): Uint8Array {
  const made = new Uint8Array(old.length * 2);
  made.set(old);
  return made;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/**
 * How wide the texts of a table's rows are. A table of 100,000 rows has millions of cells: they are measured once and
 * let go, five bytes each.
 */
export class MeasuredRows {
  private readonly widths = new Numbers(new Int32Array(1024), grownInts);
  /** Font sizes in half points. */
  private readonly sizes = new Numbers(new Uint8Array(1024), grownBytes);
  private readonly paragraphs: (readonly number[])[] = [];
  private rows = 0;

  constructor(
    rows: CellRows,
    readonly columns: number,
  ) {
    let before: CellRow = [];
    for (const row of rows) {
      for (let column = 0; column < columns; column++) {
        const cell = row[column] ?? null;
        // Lines of one item share its name and file: what was measured just now is not measured again.
        if (this.rows > 0 && cell !== null && cell === before[column]) this.repeat();
        else this.add(cell);
      }
      before = row;
      this.rows++;
    }
  }

  get length(): number {
    return this.rows;
  }

  /** The cell above once more. */
  private repeat(): void {
    const above = this.widths.length - this.columns;
    this.sizes.push(this.sizes.at(above));
    this.widths.push(this.widths.at(above));
  }

  private add(cell: PlanCell | null): void {
    this.sizes.push(cell === null ? 0 : styleOf(cell.style).size * 2);
    if (cell === null || cell.value === null) {
      this.widths.push(NONE);
      return;
    }
    const text = firstUnits(String(cell.value), LONGEST_CELL);
    if (text.includes('\n')) this.widths.push(ASIDE - (this.paragraphs.push(paragraphWidths(text)) - 1));
    else this.widths.push(textWidth(text));
  }

  /** Widths of the paragraphs of a cell's text, in hundredths of an em; none where nothing stands. Row and column from 0. */
  paragraphsAt(row: number, column: number): readonly number[] {
    const width = this.widths.at(row * this.columns + column);
    if (width >= 0) return [width];
    return width === NONE ? [] : (this.paragraphs[ASIDE - width] ?? []);
  }

  /** Width of the widest of a column's texts that are short enough to stand on one line. @param column from 0 */
  wholeWidth(column: number): number {
    let widest = 0;
    for (let row = 0; row < this.rows; row++)
      for (const width of this.paragraphsAt(row, column))
        if (width <= SHORT && width > widest) widest = width;
    return widest;
  }

  /** Height in points that a row needs; 0 where it holds nothing. @param points width by column */
  height(row: number, points: readonly number[]): number {
    let tallest = 0;
    for (let column = 0; column < this.columns; column++) {
      const index = row * this.columns + column;
      const width = this.widths.at(index);
      if (width === NONE) continue;
      const size = this.sizes.at(index) / 2;
      const room = lineRoom(points[column] ?? 0, size);
      const lines =
        width >= 0
          ? linesOf(width, room)
          : sum((this.paragraphs[ASIDE - width] ?? []).map((one) => linesOf(one, room)));
      tallest = Math.max(tallest, linesHeight(lines, size));
    }
    return tallest;
  }
}
