import type { Area } from '../../../domain/grid';
import { isTooLow, isTooNarrow, LAST_COLUMN, LAST_ROW } from '../bounds';
import type { RichText } from '../cells/richText';
import type { SheetBuilder } from '../cells/sheetBuilder';
import { damaged } from '../failure';
import { xmlOf } from '../markup/decodeXml';
import { Token, type XmlReader } from '../markup/xml';
import { putCell, type RawCell, type Shared } from './cell';
import { stringItem } from './strings';

interface Place {
  row: number;
  column: number;
}

/** C5 → row 5, column 3; $ signs are passed over; null for what is no address. Absurd sizes stay what they are. */
export function placeOf(address: string): Place | null {
  let column = 0;
  let row = 0;
  for (let i = 0; i < address.length; i++) {
    const code = address.charCodeAt(i) | 0x20;
    if (code >= 0x61 && code <= 0x7a && row === 0) column = column * 26 + code - 0x60;
    else if (code >= 0x30 && code <= 0x39) row = row * 10 + code - 0x30;
    else if (address[i] !== '$') return null;
  }
  return row > 0 && column > 0 ? { row, column } : null;
}

/** C5:D6; one address alone is an area, too. */
export function areaOf(reference: string): Area | null {
  const [from, to] = reference.split(':');
  const first = placeOf(from ?? '');
  const last = to === undefined ? first : placeOf(to);
  if (first === null || last === null) return null;
  return { firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column };
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true';
const isHidden = (xml: XmlReader): boolean => isTrue(xml.attribute('hidden'));

/** One cell after the other is read into the same object: a sheet has hundreds of thousands. */
class CellReader implements RawCell {
  row = 0;
  column = 0;
  type = '';
  style = 0;
  value: string | null = null;
  inline: RichText | null = null;
  formula: string | null = null;
  richValue = false;

  /** Reads the cell that was just opened. */
  read(xml: XmlReader, place: Place): RawCell {
    const address = xml.attribute('r');
    const named = address === null ? null : placeOf(address);
    place.column = named?.column ?? place.column + 1;
    // Leaving out what stands beyond the sheet would be silent loss.
    if (place.column > LAST_COLUMN) throw damaged();
    this.row = place.row;
    this.column = place.column;
    this.type = xml.attribute('t') ?? '';
    this.style = Number(xml.attribute('s') ?? 0);
    this.richValue = xml.attribute('vm') !== null;
    this.value = this.formula = this.inline = null;
    if (!xml.empty) this.content(xml);
    return this;
  }

  private content(xml: XmlReader): void {
    const depth = xml.depth;
    for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
      if (token === Token.End) return;
      if (token !== Token.Open) continue;
      if (xml.name === 'v') this.value = xml.content();
      else if (xml.name === 'f') this.formula = xml.content();
      else if (xml.name === 'is') this.inline = stringItem(xml);
      else xml.skip();
    }
  }
}

function row(xml: XmlReader, place: Place, sheet: SheetBuilder): void {
  const number = Number(xml.attribute('r') ?? Number.NaN);
  place.row = Number.isInteger(number) && number > 0 ? number : place.row + 1;
  if (place.row > LAST_ROW) throw damaged();
  place.column = 0;
  if (isHidden(xml) || isTooLow(Number.parseFloat(xml.attribute('ht') ?? ''))) sheet.hideRow(place.row);
}

function column(xml: XmlReader, sheet: SheetBuilder): void {
  if (isHidden(xml) || isTooNarrow(Number.parseFloat(xml.attribute('width') ?? '')))
    sheet.hideColumns(Number(xml.attribute('min') ?? 0), Number(xml.attribute('max') ?? 0));
}

function merge(xml: XmlReader, sheet: SheetBuilder): void {
  const area = areaOf(xml.attribute('ref') ?? '');
  if (area !== null) sheet.merge(area);
}

/** Parts of a worksheet that hold no cells, however large. */
const PASSED_OVER = new Set([
  'conditionalFormatting',
  'dataValidations',
  'extLst',
  'hyperlinks',
  'sheetViews',
  'rowBreaks',
]);

/** Reads a worksheet's part into a sheet. */
export function readSheet(pieces: Iterator<Uint8Array>, shared: Shared, sheet: SheetBuilder): void {
  const xml = xmlOf(pieces);
  const cell = new CellReader();
  const place: Place = { row: 0, column: 0 };
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token !== Token.Open) continue;
    const { name } = xml;
    if (name === 'c') putCell(cell.read(xml, place), shared, sheet);
    else if (name === 'row') row(xml, place, sheet);
    else if (name === 'mergeCell') merge(xml, sheet);
    else if (name === 'col') column(xml, sheet);
    else if (name === 'drawing') sheet.draw();
    else if (PASSED_OVER.has(name)) xml.skip();
  }
}
