import { cellAddress, columnLetters } from '../../../domain/grid';
import type { CellLink, PlanCell, PlanRow } from '../../../domain/sheet/plan';
import { unlinked, type StyleName } from '../../../domain/sheet/styles';
import type { Bytes } from './packing';
import type { HeldText, SharedStrings } from './strings';
import { styleNumber } from './styles';
import { stringItem } from './xml';
import { XmlBytes } from './xmlBytes';

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

/** Bytes that are handed on at a time. */
const PIECE = 256 * 1024;

/** Writes the rows of one sheet, from the top. */
export class RowWriter {
  private readonly out = new XmlBytes();
  private readonly last: (Last | undefined)[] = [];

  constructor(
    private readonly strings: SharedStrings,
    private readonly links: Links,
  ) {}

  *rows(all: Iterable<PlanRow>): Generator<Bytes> {
    let number = 0;
    for (const row of all) {
      this.row(row, ++number);
      if (this.out.length >= PIECE) yield this.out.take();
    }
    yield this.out.take();
  }

  /** @param number of the row in its sheet, from 1 */
  private row({ height, cells }: PlanRow, number: number): void {
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
    return link === undefined || this.links.add(cellAddress(row, column + 1), link) ? style : unlinked(style);
  }

  /** A cell behind its address. */
  private cell(cell: PlanCell, column: number, style: StyleName): void {
    const { value } = cell;
    if (typeof value === 'string' && this.textCell(this.heldAt(cell, value, column), style)) return;
    const { number, blank } = openings(style, false);
    // A number that is none has no place in a workbook.
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.out.ascii(blank);
    this.out.ascii(number);
    this.out.ascii(String(value));
    this.out.ascii('</v></c>');
  }

  /** False where nothing of the text can be shown. */
  private textCell({ text, quoted, number }: HeldText, style: StyleName): boolean {
    if (text === '') return false;
    const { shared, inline } = openings(style, quoted);
    if (number === null) {
      this.out.ascii(inline);
      this.out.text(stringItem(text));
      this.out.ascii('</is></c>');
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
