import { columnCharacters, columnPoints, lineRoom, paragraphWidths, pointsFor } from './measureText';
import type { MeasuredRows } from './measured';
import type { Margins } from './plan';

/** Column widths that fill a page so that the rows come out as low as they can. */

const MM_TO_POINTS = 72 / 25.4;
const PAPER_MM = { A4: [210, 297], A3: [297, 420] } as const;

/** Points from the left margin of a page to its right one. */
export function pageAcross(
  paper: 'A4' | 'A3',
  orientation: 'portrait' | 'landscape',
  margins: Margins,
): number {
  const [short, long] = PAPER_MM[paper];
  const across = orientation === 'portrait' ? short : long;
  return (across - margins.left - margins.right) * MM_TO_POINTS;
}

/** Characters of the default font that one column has which takes up the whole page across, not a hair more. */
export function pageColumn(
  paper: 'A4' | 'A3',
  orientation: 'portrait' | 'landscape',
  margins: Margins,
): number {
  return Math.floor(columnCharacters(pageAcross(paper, orientation, margins)));
}

/** Points that columns take up side by side. */
export const columnsPoints = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + columnPoints(width), 0);

/** Height in points that fits on a page of a sheet this wide, which is shrunk to one page across. */
export function pagePoints(
  paper: 'A4' | 'A3',
  orientation: 'portrait' | 'landscape',
  margins: Margins,
  widths: readonly number[],
): number {
  const [short, long] = PAPER_MM[paper];
  const down = orientation === 'portrait' ? long : short;
  const room = pageAcross(paper, orientation, margins);
  return ((down - margins.top - margins.bottom) * MM_TO_POINTS) / Math.min(1, room / columnsPoints(widths));
}

/** Characters that a column may have, and the widths of its texts. */
export interface ColumnNeed {
  readonly least: number;
  readonly most: number;
  /** Width of the widest of its texts that are short enough to stand on one line, in hundredths of an em. */
  readonly whole: number;
  /** Widths of the paragraphs of its texts, a text a row, in hundredths of an em; nothing where it is blank. */
  readonly texts: readonly (readonly number[])[];
}

/** What tables are set in; what is smaller needs the same shares of the page. */
const SIZE = 10.5;
/** Headings are a little larger, and fonts a hair wider than reckoned. */
const LARGEST = 11.2;
/** So many steps share out what is left when each column has its least. */
const STEPS = 150;

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const round = (width: number): number => Math.round(width * 10) / 10;

/** Characters that a text of `width` hundredths of an em needs to stay on one line. */
const charactersFor = (width: number): number => columnCharacters(pointsFor(width, LARGEST));

/** What each column must have: short texts on one line, as far as all of them fit on the page. */
function leastWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const bare = needs.map(({ least }) => least);
  const wanted = needs.map(({ least, most, whole }) =>
    Math.min(most, Math.max(least, whole === 0 ? 0 : charactersFor(whole))),
  );
  const over = sum(wanted) - total;
  if (over <= 0) return wanted;
  const more = wanted.map((width, at) => width - (bare[at] as number));
  const spare = sum(more);
  // Columns that are all as narrow as they may be are wider than the page together.
  const given = spare === 0 ? 0 : Math.min(1, over / spare);
  return wanted.map((width, at) => width - given * (more[at] as number));
}

/**
 * Lines that a text takes, as a fraction: what the next step saves is seen before a whole line is saved. Each
 * paragraph has one line at least.
 */
function linesIn(paragraphs: readonly number[], characters: number): number {
  const { only, each } = lineRoom(columnPoints(characters), SIZE);
  let lines = 0;
  for (const width of paragraphs) lines += width <= only ? 1 : Math.max(1, width / each);
  return lines;
}

/** Lines by column and row while widths grow. */
class Heights {
  private readonly lines: number[][];
  private readonly rows: number;

  constructor(
    private readonly needs: readonly ColumnNeed[],
    readonly widths: number[],
  ) {
    this.lines = needs.map((_, column) => this.linesOf(column, widths[column] as number));
    this.rows = Math.max(0, ...needs.map(({ texts }) => texts.length));
  }

  private linesOf(column: number, characters: number): number[] {
    return (this.needs[column] as ColumnNeed).texts.map((text) => linesIn(text, characters));
  }

  private at(column: number, row: number): number {
    return this.lines[column]?.[row] ?? 0;
  }

  /** Highest column of a row, and what the row would be without it. */
  private tallest(row: number): readonly [column: number, lines: number, without: number] {
    let [column, lines, without] = [0, 0, 1];
    for (let other = 0; other < this.lines.length; other++) {
      const here = this.at(other, row);
      if (here > lines) [column, lines, without] = [other, here, Math.max(without, lines)];
      else without = Math.max(without, here);
    }
    return [column, lines, without];
  }

  /** Lines that each column would save all rows together, were it `step` wider. */
  savings(step: number): number[] {
    const wider = this.needs.map(({ most }, column) => {
      const width = (this.widths[column] as number) + step;
      return width > most ? null : this.linesOf(column, width);
    });
    const saved = this.needs.map(() => 0);
    for (let row = 0; row < this.rows; row++) {
      const [column, lines, without] = this.tallest(row);
      const next = wider[column]?.[row];
      if (next === undefined) continue;
      // Where another column is as tall both have to grow: what it saves of its own counts a little.
      const own = lines - next;
      saved[column] = (saved[column] as number) + (lines - Math.max(without, next)) + own / 10;
    }
    return saved;
  }

  widen(column: number, step: number): void {
    const width = (this.widths[column] as number) + step;
    this.widths[column] = width;
    this.lines[column] = this.linesOf(column, width);
  }
}

/** What nothing is saved by is shared by those that may be wider. */
function spread(widths: readonly number[], needs: readonly ColumnNeed[], left: number): number[] {
  const room = needs.map(({ most }, at) => Math.max(0, most - (widths[at] as number)));
  const spare = sum(room);
  const given = spare === 0 ? 0 : Math.min(1, left / spare);
  return widths.map((width, at) => width + given * (room[at] as number));
}

/** Widths in characters of columns that together are `points` wide, where what they may have lets them. */
export function fitWidths(needs: readonly ColumnNeed[], points: number): number[] {
  // Each column has a padding besides its characters.
  const total = columnCharacters(points - (needs.length - 1) * columnPoints(0));
  const heights = new Heights(needs, leastWidths(needs, total));
  let left = total - sum(heights.widths);
  const step = Math.max(0.25, left / STEPS);
  while (left >= step) {
    const saved = heights.savings(step);
    const most = Math.max(0, ...saved);
    if (most === 0) break;
    heights.widen(saved.indexOf(most), step);
    left -= step;
  }
  return spread(heights.widths, needs, Math.max(0, left)).map(round);
}

/** Rows that widths are reckoned from: more would say the same. */
const SAMPLED = 240;

/** Rows, from 0, evenly over a table. */
const sampled = (rows: number): number[] =>
  rows <= SAMPLED
    ? Array.from({ length: rows }, (_, row) => row)
    : Array.from({ length: SAMPLED }, (_, at) => Math.floor((at * rows) / SAMPLED));

export interface ColumnLimits {
  readonly least: number;
  readonly most: number;
}

/** A heading of more may go on in a second line. */
const HEADING = 400;

/** What of a heading stays on one line: half of a long one, the longest line of one that has lines of its own. */
function headingWhole(heading: string): number {
  const lines = paragraphWidths(heading);
  const width = Math.max(...lines);
  if (lines.length > 1) return width;
  return Math.min(width <= HEADING ? width : width / 2, HEADING);
}

/**
 * What the columns of a measured table need.
 *
 * @param headings texts of the columns' headings
 */
export function needsOf(
  measured: MeasuredRows,
  limits: readonly ColumnLimits[],
  headings: readonly string[],
): ColumnNeed[] {
  const rows = sampled(measured.length);
  return limits.map(({ least, most }, column) => {
    return {
      least,
      most,
      whole: Math.max(measured.wholeWidth(column), headingWhole(headings[column] ?? '')),
      texts: rows.map((row) => measured.paragraphsAt(row, column)),
    };
  });
}
