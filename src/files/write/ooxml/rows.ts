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

const textXml = ({ text, quoted, number }: HeldText, style: StyleName): string =>
  number === null
    ? ` s="${styleNumber(style, quoted)}" t="inlineStr"><is>${stringItem(text)}</is></c>`
    : ` s="${styleNumber(style, quoted)}" t="s"><v>${number}</v></c>`;

/** A cell's XML behind its address. */
function cellXml({ value, style }: PlanCell, strings: SharedStrings): string {
  if (typeof value === 'string') {
    const held = strings.hold(value);
    if (held.text !== '') return textXml(held, style);
  }
  const s = styleNumber(style, false);
  // A number that is none has no place in a workbook.
  return typeof value === 'number' && Number.isFinite(value)
    ? ` s="${s}"><v>${value}</v></c>`
    : ` s="${s}"/>`;
}

const LETTERS: string[] = [];
const lettersOf = (index: number): string => (LETTERS[index] ??= columnLetters(index + 1));

const heightXml = (height: number): string =>
  height > 0 ? ` ht="${Math.min(TALLEST_ROW, height)}" customHeight="1"` : '';

/** The cell that stood in a column last: lines of one item share their cells, and each is written out once. */
interface Written {
  readonly cell: PlanCell;
  readonly xml: string;
  /** Shared strings that it uses. */
  readonly uses: number;
}

/** Writes the rows of one sheet, from the top. */
export class RowWriter {
  private readonly last: (Written | undefined)[] = [];

  constructor(
    private readonly strings: SharedStrings,
    private readonly links: Links,
  ) {}

  /** @param number of the row in its sheet, from 1 */
  row({ height, cells }: PlanRow, number: number): string {
    let xml = `<row r="${number}"${heightXml(height)}>`;
    const last = Math.min(cells.length, MOST_COLUMNS);
    for (let column = 0; column < last; column++) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      const address = `${lettersOf(column)}${number}`;
      const isLinked = cell.link === undefined || this.links.add(address, cell.link);
      xml += `<c r="${address}"${isLinked ? this.cell(cell, column) : this.plain(cell)}`;
    }
    return `${xml}</row>`;
  }

  private plain(cell: PlanCell): string {
    return cellXml({ ...cell, style: unlinked(cell.style) }, this.strings);
  }

  private cell(cell: PlanCell, column: number): string {
    const above = this.last[column];
    if (above?.cell === cell) {
      this.strings.uses += above.uses;
      return above.xml;
    }
    const before = this.strings.uses;
    const xml = cellXml(cell, this.strings);
    this.last[column] = { cell, xml, uses: this.strings.uses - before };
    return xml;
  }
}
