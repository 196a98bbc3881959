import type { CellGap, CellValue } from '../../../domain/grid';
import { cellWords, type RichText } from '../cells/richText';
import { serialOf } from '../cells/serial';
import { numberText, type Formatter } from '../cells/numberText';
import { dateFormat } from '../cells/dateFormat';
import type { SheetBuilder } from '../cells/sheetBuilder';
import { unescapeX } from './strings';
import { PLAIN, type CellStyle } from './styles';

/** What cells refer to. */
export interface Shared {
  readonly strings: readonly RichText[];
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** The workbook asks to be calculated anew when it is opened: its program wrote no results, or zeros. */
  readonly calculatesOnLoad: boolean;
  readonly formatter: Formatter | null;
}

/** A cell as its element says. */
export interface RawCell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  /** Text of <v>; null where there is none. */
  readonly value: string | null;
  readonly inline: RichText | null;
  /** null where the cell has no formula. */
  readonly formula: string | null;
  /** Refers to a value of a richer kind, such as a picture. */
  readonly richValue: boolean;
}

const PICTURE = /(?:^|[^\w.])=?(?:_xlfn\.)?(?:_xlws\.)?(?:DISPIMG|IMAGE)\s?\(/iu;
const BUILT_IN_DATE = 'yyyy/m/d';

const numeric = ['', 'n'];

/** What stands in the cell instead of a value; null for values and blanks. */
function gapOf({ type, value, formula, richValue }: RawCell, shared: Shared): CellGap | null {
  if (formula === null && !richValue && type !== 'str') return null;
  if (formula !== null && PICTURE.test(formula)) return { gap: 'picture' };
  if (type === 'str' && value !== null && /^=?(?:_xlfn\.)?DISPIMG\(/u.test(value)) return { gap: 'picture' };
  if (richValue && formula === null && type === 'e') return { gap: 'picture' };
  if (formula === null) return null;
  if (value === null || (value === '' && type !== 'str')) return { gap: 'uncalculated' };
  return shared.calculatesOnLoad && value === '0' && numeric.includes(type) ? { gap: 'uncalculated' } : null;
}

function putText(cell: RawCell, rich: RichText, style: CellStyle, sheet: SheetBuilder): void {
  const { text, struck } = cellWords(rich, style.struck);
  sheet.put(cell.row, cell.column, text, text);
  if (struck) sheet.strike(cell.row, cell.column);
}

function putValue(
  cell: RawCell,
  value: CellValue,
  text: string,
  style: CellStyle,
  sheet: SheetBuilder,
): void {
  sheet.put(cell.row, cell.column, value, text, typeof value === 'number' ? style.format : '');
  if (style.struck) sheet.strike(cell.row, cell.column);
}

function putNumber(
  cell: RawCell,
  value: number,
  style: CellStyle,
  shared: Shared,
  sheet: SheetBuilder,
): void {
  const text = numberText(value, style.format, shared.date1904, shared.formatter);
  putValue(cell, value, text, style, sheet);
}

/** A date written as one (ISO 8601, strict workbooks). */
function putDate(cell: RawCell, iso: string, style: CellStyle, shared: Shared, sheet: SheetBuilder): void {
  const serial = serialOf(iso, shared.date1904);
  if (serial === null) return putText(cell, iso, style, sheet);
  const dated = dateFormat(style.format) === null ? { ...style, format: BUILT_IN_DATE } : style;
  putNumber(cell, serial, dated, shared, sheet);
}

const isTrue = (value: string): boolean => value === '1' || value.toLowerCase() === 'true';

/** Puts what a cell holds into the sheet. */
export function putCell(cell: RawCell, shared: Shared, sheet: SheetBuilder): void {
  const style = shared.styles[cell.style] ?? PLAIN;
  const gap = gapOf(cell, shared);
  if (gap !== null) return putValue(cell, gap, '', style, sheet);
  if (cell.inline !== null) return putText(cell, cell.inline, style, sheet);
  const { type, value } = cell;
  if (value === null || (value === '' && type !== 'str')) {
    if (style.fill !== undefined) sheet.fill(cell.row, cell.column, style.fill);
    return;
  }
  switch (type) {
    case 's':
      return putText(cell, shared.strings[Number(value)] ?? '', style, sheet);
    case 'str':
    case 'inlineStr':
      return putText(cell, unescapeX(value), style, sheet);
    case 'b':
      return putValue(cell, isTrue(value), isTrue(value) ? 'TRUE' : 'FALSE', style, sheet);
    case 'e':
      return putValue(cell, { error: value }, value, style, sheet);
    case 'd':
      return putDate(cell, value, style, shared, sheet);
    default: {
      const number = Number(value);
      if (Number.isFinite(number)) putNumber(cell, number, style, shared, sheet);
      else putText(cell, value, style, sheet);
    }
  }
}
