import type { TableBlock } from '../../../domain/bulletin/document';
import { columnWidths } from '../../../domain/bulletin/documentTable';
import { columnPoints, lineCount } from '../../../domain/sheet/measureText';
import { styleOf, unlinked, type StyleName } from '../../../domain/sheet/styles';
import type { PageFill } from './pageFill';
import { paragraphProperties } from './properties';
import { Spans, type PlacedCell, type Row } from './spans';
import { CELL_PADDING, cellLine, cellStyleId } from './styles';
import { runXml } from './text';

/** A table of a document, row by row. */

/** Least height of a row, in points. */
const LEAST_ROW = 18;
/** A taller row, as a part of a page, would leave as much of the one before it blank, and one beyond a page would be lost. */
const SPLIT_FROM = 0.5;
const TWIPS = 20;

/** Widths of the columns in whole twips, which add up to `total`. */
export function columnTwips(table: TableBlock, total: number): number[] {
  const measured = columnWidths(table, total / TWIPS).map(columnPoints);
  const sum = measured.reduce((all, width) => all + width, 0);
  const widths = measured.map((width) => Math.floor((width / sum) * total));
  const last = widths.pop();
  return last === undefined ? [] : [...widths, total - widths.reduce((all, width) => all + width, 0)];
}

interface CellForm {
  /** The end of the cell's properties. */
  readonly properties: string;
  readonly style: string;
}

const FORMS = new Map<StyleName, CellForm>();

/** What cells of a style have alike: forty thousand of them may be written with it. */
function cellForm(name: StyleName): CellForm {
  const known = FORMS.get(name);
  if (known !== undefined) return known;
  const { fill, vertical } = styleOf(name);
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const form = { properties: `${shade}<w:vAlign w:val="${vertical}"/>`, style: cellStyleId(name) };
  FORMS.set(name, form);
  return form;
}

interface RowForm {
  readonly isHeader: boolean;
  /** Never cut in two. */
  readonly isWhole: boolean;
  /** Likely to be the first of a page. */
  readonly isFirst: boolean;
  /** On the page of what comes after it. */
  readonly keepsNext: boolean;
}

const rowProperties = ({ isHeader, isWhole }: RowForm): string =>
  [
    '<w:trPr>',
    isWhole ? '<w:cantSplit/>' : '',
    `<w:trHeight w:val="${LEAST_ROW * TWIPS}" w:hRule="atLeast"/>`,
    isHeader ? '<w:tblHeader/>' : '',
    '</w:trPr>',
  ].join('');

export class TableWriter {
  private readonly widths: readonly number[];
  private readonly spans: Spans;
  private headerHeight = 0;

  /**
   * @param width of the table in twips
   * @param fill how full the page is
   * @param isNoted whether a note stands under it, which is then not alone on its page
   */
  constructor(
    private readonly table: TableBlock,
    private readonly width: number,
    private readonly fill: PageFill,
    private readonly isNoted = false,
  ) {
    this.widths = columnTwips(table, width);
    this.spans = new Spans(this.widths.length);
  }

  *xml(): Generator<string> {
    if (this.widths.length === 0) return;
    const grid = this.widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
    yield `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/><w:tblW w:w="${this.width}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0000"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>`;
    for (const row of this.table.header) yield this.headerRow(row);
    this.spans.end();
    let left = this.table.rows.length;
    for (const row of this.table.rows) yield this.bodyRow(row, --left === 0);
    yield '</w:tbl>';
  }

  /** Repeated on each page; never the last of a page. */
  private headerRow(row: Row): string {
    const height = this.height(row);
    this.headerHeight += height;
    this.fill.add(height);
    return this.rowXml(row, { isHeader: true, isWhole: true, isFirst: false, keepsNext: true });
  }

  private bodyRow(row: Row, isLast: boolean): string {
    const height = this.height(row);
    const isFirst = this.fill.add(height, this.headerHeight);
    const isWhole = height <= this.fill.room * SPLIT_FROM;
    return this.rowXml(row, { isHeader: false, isWhole, isFirst, keepsNext: isLast && this.isNoted });
  }

  private rowXml(row: Row, form: RowForm): string {
    const cells = this.spans.row(row).map((placed) => this.cellXml(placed, form));
    return `<w:tr>${rowProperties(form)}${cells.join('')}</w:tr>`;
  }

  private across(column: number, columns: number): number {
    return this.widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);
  }

  /** What goes on is labelled anew where a page is likely to begin. */
  private cellXml({ cell, column, columns, isContinued }: PlacedCell, form: RowForm): string {
    const isLabelled = !isContinued || (form.isFirst && cell.text !== '');
    const merge = isLabelled ? 'restart' : 'continue';
    const { properties, style } = cellForm(unlinked(cell.style));
    return [
      `<w:tc><w:tcPr><w:tcW w:w="${this.across(column, columns)}" w:type="dxa"/>`,
      columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '',
      isContinued || (cell.rowSpan ?? 1) > 1 ? `<w:vMerge w:val="${merge}"/>` : '',
      `${properties}</w:tcPr><w:p>`,
      paragraphProperties({ style, ...(form.keepsNext ? { keepNext: true } : {}) }),
      `${isLabelled ? runXml(cell.text) : ''}</w:p></w:tc>`,
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
