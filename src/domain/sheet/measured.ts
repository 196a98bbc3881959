import { firstUnits, LONGEST_CELL } from './cellText';
import { lineRoom, linesHeight, linesOf, paragraphWidths, textWidth, type LineRoom } from './measureText';
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

/** Places of a block, as a power of two. */
const BLOCK = 16;
const WITHIN = 2 ** BLOCK - 1;

/** Whole numbers, growing by blocks: copying them into ever larger arrays would hold them twice. */
class Numbers<T extends Int32Array | Uint8Array> {
  private readonly blocks: T[] = [];
  private count = 0;

  constructor(private readonly block: new (length: number) => T) {}

  push(value: number): void {
    const within = this.count & WITHIN;
    const block = within === 0 ? this.grown() : this.blocks[this.blocks.length - 1];
    if (block !== undefined) block[within] = value;
    this.count++;
  }

  get length(): number {
    return this.count;
  }

  at(index: number): number {
    return this.blocks[index >>> BLOCK]?.[index & WITHIN] ?? 0;
  }

  private grown(): T {
    const made = new this.block(WITHIN + 1);
    this.blocks.push(made);
    return made;
  }
}

/** Sizes of fonts are kept in half points, in a byte. */
const SIZES = 256;

/** What lines hold, by column and size. */
class Rooms {
  private readonly known: LineRoom[] = [];

  /** @param points width by column */
  constructor(private readonly points: readonly number[]) {}

  at(column: number, halves: number): LineRoom {
    return (this.known[column * SIZES + halves] ??= lineRoom(this.points[column] ?? 0, halves / 2));
  }
}

/**
 * How wide the texts of a table's rows are. A table of 100,000 rows has millions of cells: they are measured once and
 * let go, five bytes each.
 */
export class MeasuredRows {
  private readonly widths = new Numbers(Int32Array);
  /** Font sizes in half points. */
  private readonly sizes = new Numbers(Uint8Array);
  private readonly paragraphs: (readonly number[])[] = [];
  /** By column: width of the widest text that is short enough to stand on one line. */
  private readonly wholes: number[];
  private rows = 0;

  constructor(
    rows: CellRows,
    readonly columns: number,
  ) {
    this.wholes = Array<number>(columns).fill(0);
    let before: CellRow = [];
    for (const row of rows) {
      for (let column = 0; column < columns; column++) {
        const cell = row[column] ?? null;
        // Lines of one item share its name and file: what was measured just now is not measured again.
        if (this.rows > 0 && cell !== null && cell === before[column]) this.repeat();
        else this.add(cell, column);
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

  private add(cell: PlanCell | null, column: number): void {
    this.sizes.push(cell === null ? 0 : styleOf(cell.style).size * 2);
    if (cell === null || cell.value === null) {
      this.widths.push(NONE);
      return;
    }
    const text = firstUnits(String(cell.value), LONGEST_CELL);
    if (text.includes('\n')) this.addParagraphs(paragraphWidths(text), column);
    else this.widths.push(this.whole(textWidth(text), column));
  }

  private addParagraphs(widths: readonly number[], column: number): void {
    for (const width of widths) this.whole(width, column);
    this.widths.push(ASIDE - (this.paragraphs.push(widths) - 1));
  }

  private whole(width: number, column: number): number {
    if (width <= SHORT && width > (this.wholes[column] ?? 0)) this.wholes[column] = width;
    return width;
  }

  /** Widths of the paragraphs of a cell's text, in hundredths of an em; none where nothing stands. Row and column from 0. */
  paragraphsAt(row: number, column: number): readonly number[] {
    const width = this.widths.at(row * this.columns + column);
    if (width >= 0) return [width];
    return width === NONE ? [] : (this.paragraphs[ASIDE - width] ?? []);
  }

  /** Width of the widest of a column's texts that are short enough to stand on one line. @param column from 0 */
  wholeWidth(column: number): number {
    return this.wholes[column] ?? 0;
  }

  /** Heights in points that the rows need; 0 for one that holds nothing. @param points width by column */
  heights(points: readonly number[]): Float64Array {
    const rooms = new Rooms(points);
    const heights = new Float64Array(this.rows);
    for (let row = 0; row < this.rows; row++) heights[row] = this.height(row, rooms);
    return heights;
  }

  private height(row: number, rooms: Rooms): number {
    let tallest = 0;
    for (let column = 0; column < this.columns; column++) {
      const index = row * this.columns + column;
      const width = this.widths.at(index);
      if (width === NONE) continue;
      const halves = this.sizes.at(index);
      const lines = this.lines(width, rooms.at(column, halves));
      tallest = Math.max(tallest, linesHeight(lines, halves / 2));
    }
    return tallest;
  }

  private lines(width: number, room: LineRoom): number {
    if (width >= 0) return linesOf(width, room);
    let lines = 0;
    for (const one of this.paragraphs[ASIDE - width] ?? []) lines += linesOf(one, room);
    return lines;
  }
}
