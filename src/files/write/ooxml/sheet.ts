import { cellAddress, type Area } from '../../../domain/grid';
import { FOOTER_MM, HEADER_MM, PAGE_NUMBER } from '../../../domain/sheet/page';
import { columnPoints } from '../../../domain/sheet/measureText';
import type { CellLink, PrintSetup, SheetStream } from '../../../domain/sheet/plan';
import { Links, RowWriter } from './rows';
import type { Bytes } from './packing';
import type { SharedStrings } from './strings';
import { content, DECLARATION } from './xml';
import { XmlBytes } from './xmlBytes';

/** A worksheet part, row by row. */

const INCH = 25.4;
/** Characters; manual page breaks of a sheet (Excel specifications and limits). */
const WIDEST_COLUMN = 255;
const MOST_BREAKS = 1_026;
const PAPER = { A4: 9, A3: 8 } as const;

/** Pixels of a digit of the workbook's default font, 宋体 11: what a file measures widths in. */
const DIGIT = 8;
const PIXEL = 0.75;

/** Width of a column in a file: that of the plan in points, whatever font it was planned with. */
const fileWidth = (characters: number): number =>
  Math.round((columnPoints(characters) / PIXEL / DIGIT) * 1_000) / 1_000;

const colsXml = (widths: readonly number[]): string =>
  widths.length === 0
    ? ''
    : `<cols>${widths
        .map((width, index) => {
          const at = index + 1;
          const kept = Math.min(WIDEST_COLUMN, fileWidth(Math.max(0, width) || 0));
          return `<col min="${at}" max="${at}" width="${kept}" customWidth="1"/>`;
        })
        .join('')}</cols>`;

const viewXml = (frozenRows: number, isFirst: boolean): string => {
  const pane =
    frozenRows > 0
      ? `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>`
      : '';
  const selected = isFirst ? ' tabSelected="1"' : '';
  return `<sheetViews><sheetView showGridLines="0"${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
};

/** Areas of several cells, from the top, none over another: Excel repairs a file where two overlap. */
export function apart(areas: readonly Area[]): Area[] {
  const coveredTo: number[] = [];
  return areas
    .filter(
      ({ firstRow, lastRow, firstColumn, lastColumn }) => lastRow > firstRow || lastColumn > firstColumn,
    )
    .sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn)
    .filter(({ firstRow, lastRow, firstColumn, lastColumn }) => {
      const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_, at) => firstColumn + at);
      if (columns.some((column) => (coveredTo[column] ?? 0) >= firstRow)) return false;
      for (const column of columns) coveredTo[column] = lastRow;
      return true;
    });
}

const refOf = ({ firstRow, lastRow, firstColumn, lastColumn }: Area): string =>
  `${cellAddress(firstRow, firstColumn)}:${cellAddress(lastRow, lastColumn)}`;

function* mergesXml(merges: readonly Area[], out: XmlBytes): Generator<Bytes> {
  const kept = apart(merges);
  if (kept.length === 0) return;
  out.ascii(`<mergeCells count="${kept.length}">`);
  for (const area of kept) {
    out.ascii(`<mergeCell ref="${refOf(area)}"/>`);
    yield* out.full();
  }
  out.ascii('</mergeCells>');
}

function* linksXml({ all }: Links, out: XmlBytes): Generator<Bytes> {
  if (all.length === 0) return;
  out.ascii('<hyperlinks>');
  for (const [address, location] of all) {
    out.text(`<hyperlink ref="${address}" location="${location}"/>`);
    yield* out.full();
  }
  out.ascii('</hyperlinks>');
}

function pageXml({ paper, orientation, margins, firstPage }: PrintSetup): string {
  const sides = (['left', 'right', 'top', 'bottom'] as const).map(
    (side) => `${side}="${margins[side] / INCH}"`,
  );
  const [odd, even] = [`&R${PAGE_NUMBER}`, `&L${PAGE_NUMBER}`].map(content) as [string, string];
  const first = firstPage === undefined ? '' : ` firstPageNumber="${firstPage}"`;
  const own = firstPage === undefined ? '' : ' useFirstPageNumber="1"';
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${sides.join(' ')} header="${HEADER_MM / INCH}" footer="${FOOTER_MM / INCH}"/>`,
    `<pageSetup paperSize="${PAPER[paper]}" ${first} orientation="${orientation}"${own} fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter differentOddEven="1"><oddFooter>${odd}</oddFooter><evenFooter>${even}</evenFooter></headerFooter>`,
  ].join('');
}

/** A break is named by the row above it. */
function breaksXml(pageBreaks: readonly number[]): string {
  const rows = [...new Set(pageBreaks)]
    .filter((row) => row > 1)
    .sort((a, b) => a - b)
    .slice(0, MOST_BREAKS);
  const breaks = rows.map((row) => `<brk id="${row - 1}" max="16383" man="1"/>`).join('');
  const count = `count="${rows.length}" manualBreakCount="${rows.length}"`;
  return rows.length === 0 ? '' : `<rowBreaks ${count}>${breaks}</rowBreaks>`;
}

const lastCell = ({ widths, rows }: SheetStream): string =>
  cellAddress(Math.max(1, rows.length), Math.max(1, widths.length));

/** What stands before the rows. @param isFirst whether it is the sheet that the workbook opens with */
const headXml = (sheet: SheetStream, isFirst: boolean): string =>
  [
    `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">`,
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${lastCell(sheet)}"/>`,
    `${viewXml(sheet.frozenRows, isFirst)}<sheetFormatPr defaultRowHeight="15"/>${colsXml(sheet.widths)}<sheetData>`,
  ].join('');

/** @param isFirst whether it is the sheet that the workbook opens with */
export function* sheetXml(
  sheet: SheetStream,
  isFirst: boolean,
  strings: SharedStrings,
  locationOf: (link: CellLink) => string | null,
): Generator<Bytes> {
  const [out, links] = [new XmlBytes(), new Links(locationOf)];
  out.text(headXml(sheet, isFirst));
  const writer = new RowWriter(out, strings, links);
  let number = 0;
  for (const row of sheet.rows) {
    writer.row(row, ++number);
    yield* out.full();
  }
  out.ascii('</sheetData>');
  yield* mergesXml(sheet.merges, out);
  yield* linksXml(links, out);
  out.text(pageXml(sheet.print) + breaksXml(sheet.pageBreaks));
  out.ascii(`${sheet.charts.length > 0 ? '<drawing r:id="rId1"/>' : ''}</worksheet>`);
  yield out.take();
}
