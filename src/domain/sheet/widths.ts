import { columnPoints } from './measureText';
import type { Margins, PrintSetup } from './plan';

/** Column widths that fill a page by what the columns hold. */

const MM_TO_POINTS = 72 / 25.4;
const PAPER_MM = { A4: [210, 297], A3: [297, 420] } as const;

type Paper = Pick<PrintSetup, 'paper' | 'orientation' | 'margins'>;

/** Characters of the default font that fit across a page. */
export function pageCharacters(
  paper: 'A4' | 'A3',
  orientation: 'portrait' | 'landscape',
  margins: Margins,
): number {
  return acrossPoints({ paper, orientation, margins }) / 5.25;
}

/** Characters of the default font that one column has which takes up the whole page across, not a hair more. */
export function pageColumn(
  paper: 'A4' | 'A3',
  orientation: 'portrait' | 'landscape',
  margins: Margins,
): number {
  const padding = columnPoints(0) / (columnPoints(1) - columnPoints(0));
  return Math.floor(pageCharacters(paper, orientation, margins) - padding);
}

/** Points across a page between its margins. */
export function acrossPoints({ paper, orientation, margins }: Paper): number {
  const [short, long] = PAPER_MM[paper];
  const across = orientation === 'portrait' ? short : long;
  return (across - margins.left - margins.right) * MM_TO_POINTS;
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
  const room = acrossPoints({ paper, orientation, margins });
  return ((down - margins.top - margins.bottom) * MM_TO_POINTS) / Math.min(1, room / columnsPoints(widths));
}

export interface ColumnNeed {
  /** Width of the column's longer texts, in hundredths of an em. */
  readonly long: number;
  readonly least: number;
  readonly most: number;
}

/** Each Chinese character is two characters of the default font wide. */
const CHARACTERS_PER_EM = 2.05;
const PERCENTILE = 0.9;

/** Of the widths of a column's texts, the one that nine in ten do not exceed. Sorts them. */
export const longOf = (widths: Int32Array): number =>
  widths.sort()[Math.floor((widths.length - 1) * PERCENTILE)] ?? 0;

/** A column wants room for its longer texts in a few lines: the square root evens out what sentences would take. */
function wish({ long, least, most }: ColumnNeed): number {
  const ems = long / 100;
  const wanted = ems <= 12 ? ems * CHARACTERS_PER_EM + 2 : 14 + 4.2 * Math.sqrt(ems);
  return Math.min(most, Math.max(least, wanted));
}

/** Widths that add up to `total` characters, columns with long texts taking what is left over. */
export function fitWidths(needs: readonly ColumnNeed[], total: number): number[] {
  const wishes = needs.map(wish);
  const sum = wishes.reduce((a, b) => a + b, 0);
  const flexible = needs.map(({ least }, i) => Math.max(0, (wishes[i] as number) - least));
  const slack = flexible.reduce((a, b) => a + b, 0);
  const over = sum - total;
  if (over > 0) {
    // Columns that are all as narrow as they may be are wider than the page together.
    const given = slack > 0 ? Math.min(1, over / slack) : 0;
    return wishes.map((width, i) => width - given * (flexible[i] as number)).map(round);
  }
  const room = needs.map(({ most }, i) => Math.max(0, most - (wishes[i] as number)));
  const spare = room.reduce((a, b) => a + b, 0);
  return wishes
    .map((width, i) => width + (spare === 0 ? 0 : Math.min(1, -over / spare) * (room[i] as number)))
    .map(round);
}

const round = (width: number): number => Math.round(width * 10) / 10;
