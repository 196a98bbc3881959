import { cellAddress, columnLetters } from '../../../domain/grid';
import type { CellLink, PlanCell, PlanRow } from '../../../domain/sheet/plan';
import { unlinked, type StyleName } from '../../../domain/sheet/styles';
import type { HeldText, SharedStrings } from './strings';
import { styleNumber } from './styles';
import { attribute, stringItem } from './xml';
import type { XmlBytes } from './xmlBytes';

/** Rows of a sheet as XML, with the links that were met in them. */

/** Points (Excel specifications and limits). */
const TALLEST_ROW = 409.5;
/** Columns and links of a sheet (the same). */
const MOST_COLUMNS = 16_384;
const MOST_LINKS = 65_530;

/** Links met so far: address and location in turn. */
export class Links {
  /** Locations as attributes' values. */
  private readonly found: (readonly [address: string, location: string])[] = [];
  /** Lines of one item have their link alike. */
  private last: { readonly link: CellLink; readonly location: string | null } | null = null;

  constructor(private readonly locationOf: (link: CellLink) => string | null) {}

  /**
   * False where the link cannot be: it leads nowhere, or the sheet has as many as it can hold.
   * @param row of its cell, from 1
   * @param column from 1
   */
  add(row: number, column: number, link: CellLink): boolean {
    if (this.found.length >= MOST_LINKS) return false;
    const location = this.attributeOf(link);
    if (location !== null) this.found.push([cellAddress(row, column), location]);
    return location !== null;
  }

  private attributeOf(link: CellLink): string | null {
    if (this.last?.link === link) return this.last.location;
    const location = this.locationOf(link);
    this.last = { link, location: location === null ? null : attribute(location) };
    return this.last.location;
  }

  get all(): readonly (readonly [address: string, location: string])[] {
    return this.found;
  }
}

/** What stands before the value of a cell of a style: made once, for cells come by the million. */
interface Openings {
  readonly blank: string;
  readonly number: string;
  readonly shared: string;
  readonly inline: string;
}

const openingsOf = (style: number): Openings => ({
  blank: `" s="${style}"/>`,
  number: `" s="${style}"><v>`,
  shared: `" s="${style}" t="s"><v>`,
  inline: `" s="${style}" t="inlineStr"><is>`,
});

const OPENINGS: Openings[] = [];
const openings = (style: StyleName, quoted: boolean): Openings => {
  const number = styleNumber(style, quoted);
  return (OPENINGS[number] ??= openingsOf(number));
};

const COLUMNS: string[] = [];
const columnOpening = (index: number): string => (COLUMNS[index] ??= `<c r="${columnLetters(index + 1)}`);

const heightXml = (height: number): string =>
  height > 0 ? ` ht="${Math.min(TALLEST_ROW, height)}" customHeight="1">` : '>';

/** The text that stood in a column last: lines of one item share their cells, and each is looked up once. */
interface Last {
  readonly cell: PlanCell;
  readonly held: HeldText;
}

/** Writes the rows of one sheet, from the top. */
export class RowWriter {
  private readonly last: (Last | undefined)[] = [];

  constructor(
    private readonly out: XmlBytes,
    private readonly strings: SharedStrings,
    private readonly links: Links,
  ) {}

  /** @param number of the row in its sheet, from 1 */
  row({ height, cells }: PlanRow, number: number): void {
    const { out } = this;
    out.ascii('<row r="');
    out.whole(number);
    out.ascii('"');
    out.ascii(heightXml(height));
    const last = Math.min(cells.length, MOST_COLUMNS);
    for (let column = 0; column < last; column++) {
      const cell = cells[column];
      if (cell === null || cell === undefined) continue;
      out.ascii(columnOpening(column));
      out.whole(number);
      this.cell(cell, column, this.styleOf(cell, column, number));
    }
    out.ascii('</row>');
  }

  private styleOf({ style, link }: PlanCell, column: number, row: number): StyleName {
    return link === undefined || this.links.add(row, column + 1, link) ? style : unlinked(style);
  }

  /** A cell behind its address. */
  private cell(cell: PlanCell, column: number, style: StyleName): void {
    const { value } = cell;
    if (typeof value === 'string' && this.textCell(this.heldAt(cell, value, column), style)) return;
    const { number, blank } = openings(style, false);
    // A number that is none has no place in a workbook.
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.out.ascii(blank);
    this.out.ascii(`${number}${value}</v></c>`);
  }

  /** False where nothing of the text can be shown. */
  private textCell({ text, quoted, number }: HeldText, style: StyleName): boolean {
    if (text === '') return false;
    const { shared, inline } = openings(style, quoted);
    if (number === null) {
      this.out.text(`${inline}${stringItem(text)}</is></c>`);
    } else {
      this.out.ascii(shared);
      this.out.whole(number);
      this.out.ascii('</v></c>');
    }
    return true;
  }

  private heldAt(cell: PlanCell, text: string, column: number): HeldText {
    const above = this.last[column];
    if (above?.cell === cell) return this.strings.again(above.held);
    const held = this.strings.hold(text);
    this.last[column] = { cell, held };
    return held;
  }
}
