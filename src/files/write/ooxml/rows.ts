import { columnLetters } from '../../../domain/grid';
import type { CellLink, PlanCell, PlanRow } from '../../../domain/sheet/plan';
import { unlinked, type StyleName } from '../../../domain/sheet/styles';
import type { HeldText, SharedStrings } from './strings';
import { styleNumber } from './styles';
import { stringItem } from './xml';

/** Rows of a sheet as XML, with the links that were met in them. */

/** Points (Excel specifications and limits). */
const TALLEST_ROW = 409.5;
/** Columns and links of a sheet (the same). */
const MOST_COLUMNS = 16_384;
const MOST_LINKS = 65_530;

/** Links met so far: address and location in turn. */
export class Links {
  private readonly found: (readonly [address: string, location: string])[] = [];

  constructor(private readonly locationOf: (link: CellLink) => string | null) {}

  /** False where the link cannot be: it leads nowhere, or the sheet has as many as it can hold. */
  add(address: string, link: CellLink): boolean {
    const location = this.found.length < MOST_LINKS ? this.locationOf(link) : null;
    if (location !== null) this.found.push([address, location]);
    return location !== null;
  }

  get all(): readonly (readonly [address: string, location: string])[] {
    return this.found;
  }
}

const textXml = (start: string, { text, quoted, number }: HeldText, style: StyleName): string =>
  number === null
    ? `${start} s="${styleNumber(style, quoted)}" t="inlineStr"><is>${stringItem(text)}</is></c>`
    : `${start} s="${styleNumber(style, quoted)}" t="s"><v>${number}</v></c>`;

function cellXml(address: string, cell: PlanCell, strings: SharedStrings): string {
  const { value } = cell;
  const start = `<c r="${address}"`;
  if (typeof value === 'string') {
    const held = strings.hold(value);
    if (held.text !== '') return textXml(start, held, cell.style);
  }
  const s = styleNumber(cell.style, false);
  // A number that is none has no place in a workbook.
  return typeof value === 'number' && Number.isFinite(value)
    ? `${start} s="${s}"><v>${value}</v></c>`
    : `${start} s="${s}"/>`;
}

const LETTERS: string[] = [];
const lettersOf = (index: number): string => (LETTERS[index] ??= columnLetters(index + 1));

const heightXml = (height: number): string =>
  height > 0 ? ` ht="${Math.min(TALLEST_ROW, height)}" customHeight="1"` : '';

/** @param number of the row in its sheet, from 1 */
export function rowXml(
  { height, cells }: PlanRow,
  number: number,
  strings: SharedStrings,
  links: Links,
): string {
  let xml = `<row r="${number}"${heightXml(height)}>`;
  const last = Math.min(cells.length, MOST_COLUMNS);
  for (let column = 0; column < last; column++) {
    const cell = cells[column];
    if (cell === null || cell === undefined) continue;
    const address = `${lettersOf(column)}${number}`;
    const isLinked = cell.link === undefined || links.add(address, cell.link);
    xml += cellXml(address, isLinked ? cell : { ...cell, style: unlinked(cell.style) }, strings);
  }
  return `${xml}</row>`;
}
