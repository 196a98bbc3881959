import type { DocumentCell, TableBlock } from '../../../domain/bulletin/document';
import { columnWidths } from '../../../domain/bulletin/documentTable';
import { lineCount } from '../../../domain/sheet/measureText';
import { styleOf, unlinked, type StyleName } from '../../../domain/sheet/styles';
import type { PageFill } from './pageFill';
import { paragraphProperties } from './properties';
import { CELL_PADDING, cellLine, cellStyleId } from './styles';
import { runXml } from './text';

/** A table of a document, row by row. */

type Row = readonly (DocumentCell | null)[];

/** A cell that goes on into the rows below it. */
interface Open {
  readonly cell: DocumentCell;
  readonly columns: number;
  left: number;
}

/** Least height of a row, in points. */
const LEAST_ROW = 20;
/** A row that fills most of a page would leave most of the one before it blank, and one beyond a page would be lost. */
const SPLIT_FROM = 0.6;
const TWIPS = 20;

/** Points of a character of the default font, which widths of columns are measured in. */
const CHARACTER_POINTS = 5.25;

/** Widths of the columns in whole twips, which add up to `total`. */
export function columnTwips(table: TableBlock, total: number): number[] {
  const measured = columnWidths(table, total / TWIPS / CHARACTER_POINTS);
  const sum = measured.reduce((all, width) => all + width, 0);
  const widths = measured.map((width) => Math.floor((width / sum) * total));
  const last = widths.pop();
  return last === undefined ? [] : [...widths, total - widths.reduce((all, width) => all + width, 0)];
}

const STYLE_CELLS = new Map<StyleName, { readonly properties: string; readonly paragraph: string }>();

/** What cells of a style have alike; forty thousand of them are written with it. */
function formOf(name: StyleName): { readonly properties: string; readonly paragraph: string } {
  const known = STYLE_CELLS.get(name);
  if (known !== undefined) return known;
  const style = styleOf(name);
  const shade =
    style.fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${style.fill}"/>`;
  const form = { properties: `${shade}<w:vAlign w:val="${style.vertical}"/>`, paragraph: cellStyleId(name) };
  STYLE_CELLS.set(name, form);
  return form;
}

const EMPTY: DocumentCell = { text: '', style: 'cell' };

export class TableWriter {
  private readonly widths: readonly number[];
  /** By column: the cell that covers it from above. */
  private readonly open: (Open | null)[];
  private headerHeight = 0;

  /**
   * @param width of the table in twips
   * @param fill how full the page is
   */
  constructor(
    private readonly table: TableBlock,
    private readonly width: number,
    private readonly fill: PageFill,
  ) {
    this.widths = columnTwips(table, width);
    this.open = this.widths.map(() => null);
  }

  *xml(): Generator<string> {
    if (this.widths.length === 0) return;
    const grid = this.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    yield `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${this.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
    yield* this.headerXml();
    for (const row of this.table.rows) yield this.bodyRow(row);
    yield '</w:tbl>';
  }

  /** Repeated on each page; never the last of a page. */
  private *headerXml(): Generator<string> {
    for (const row of this.table.header) {
      const height = this.height(row);
      this.headerHeight += height;
      this.fill.add(height);
      yield this.rowXml(row, '<w:cantSplit/>', '<w:tblHeader/>', false, true);
    }
    // A heading's cells end with it.
    this.open.fill(null);
  }

  private bodyRow(row: Row): string {
    const height = this.height(row);
    const isNewPage = this.fill.add(height, this.headerHeight);
    const whole = height <= this.fill.room * SPLIT_FROM ? '<w:cantSplit/>' : '';
    return this.rowXml(row, whole, '', isNewPage, false);
  }

  private rowXml(row: Row, before: string, after: string, isNewPage: boolean, keepNext: boolean): string {
    const height = `<w:trHeight w:val="${LEAST_ROW * TWIPS}" w:hRule="atLeast"/>`;
    const cells: string[] = [];
    for (let column = 0; column < this.widths.length;) {
      const covering = this.open[column] ?? null;
      if (covering === null) {
        const [xml, columns] = this.ownCell(row[column] ?? EMPTY, column, keepNext);
        cells.push(xml);
        column += columns;
      } else {
        cells.push(this.covered(covering, column, isNewPage, keepNext));
        column += covering.columns;
      }
    }
    return `<w:tr><w:trPr>${before}${height}${after}</w:trPr>${cells.join('')}</w:tr>`;
  }

  /** How many columns a cell spans: never one that another cell covers, or that is not there. */
  private span(cell: DocumentCell, column: number): number {
    let columns = 1;
    const wanted = Math.min(cell.columnSpan ?? 1, this.widths.length - column);
    while (columns < wanted && (this.open[column + columns] ?? null) === null) columns++;
    return columns;
  }

  private ownCell(cell: DocumentCell, column: number, keepNext: boolean): readonly [string, number] {
    const columns = this.span(cell, column);
    const rows = cell.rowSpan ?? 1;
    if (rows > 1) this.open[column] = { cell, columns, left: rows - 1 };
    return [this.cellXml(cell, column, columns, rows > 1 ? 'restart' : null, cell.text, keepNext), columns];
  }

  /** What goes on is labelled anew where a page is likely to begin. */
  private covered(open: Open, column: number, isNewPage: boolean, keepNext: boolean): string {
    const { cell, columns } = open;
    open.left--;
    if (open.left <= 0) this.open[column] = null;
    return isNewPage && cell.text !== ''
      ? this.cellXml(cell, column, columns, 'restart', cell.text, keepNext)
      : this.cellXml(cell, column, columns, 'continue', '', keepNext);
  }

  private across(column: number, columns: number): number {
    return this.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  }

  private cellXml(
    { style }: DocumentCell,
    column: number,
    columns: number,
    merge: 'restart' | 'continue' | null,
    text: string,
    keepNext: boolean,
  ): string {
    const form = formOf(unlinked(style));
    return [
      `<w:tc><w:tcPr><w:tcW w:w="${this.across(column, columns)}" w:type="dxa"/>`,
      columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
      merge === null ? '' : `<w:vMerge w:val="${merge}"/>`,
      `${form.properties}</w:tcPr><w:p>`,
      paragraphProperties({ style: form.paragraph, ...(keepNext ? { keepNext } : {}) }),
      `${runXml(text)}</w:p></w:tc>`,
    ].join('');
  }

  /** Height of a row in twips, reckoned from its own cells but for those that go on below. */
  private height(row: Row): number {
    const tallest = row.reduce((most, cell, column) => {
      if (cell === null || (cell.rowSpan ?? 1) > 1) return most;
      const { size } = styleOf(cell.style);
      const width = this.across(column, cell.columnSpan ?? 1) / TWIPS;
      return Math.max(most, lineCount(cell.text, width, size) * cellLine(size) + CELL_PADDING);
    }, LEAST_ROW);
    return Math.ceil(tallest * TWIPS);
  }
}
