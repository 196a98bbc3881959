import { HEIGHT_UNITS, isTooLow, isTooNarrow, WIDTH_UNITS } from '../bounds';
import type { CellValue } from '../../../domain/grid';
import { numberText, type Formatter } from '../cells/numberText';
import { cellWords, type RichText } from '../cells/richText';
import type { SheetBuilder } from '../cells/sheetBuilder';
import { damaged } from '../failure';
import { biffRuns, fontAt, Type, type BiffBook } from './biffBook';
import type { FontChange } from './biffStrings';
import { Bytes, characters, records, shortText, type BiffRecord } from './records';
import { ERRORS, packedNumber } from './values';

/** Cells of a BIFF8 worksheet. */

/** A label that holds its text and fonts itself. */
function labelText(data: Uint8Array, book: BiffBook): RichText {
  const bytes = new Bytes(data);
  const count = bytes.u16(6);
  const flags = bytes.u8(8);
  const changed = (flags & 8) !== 0;
  const from = 9 + (changed ? 2 : 0) + ((flags & 4) !== 0 ? 4 : 0);
  const wide = (flags & 1) !== 0;
  const text = characters(data, from, count, wide);
  const fonts: FontChange[] = [];
  const first = from + count * (wide ? 2 : 1);
  for (let i = 0; changed && i < bytes.u16(9); i++)
    fonts.push({ at: bytes.u16(first + 4 * i), font: bytes.u16(first + 4 * i + 2) });
  return biffRuns({ text, fonts }, (index) => fontAt(book.fonts, index));
}

const PICTURE = /^=?(?:_xlfn\.)?DISPIMG\(/u;

class Reader {
  /** Place of a formula whose text comes in the next STRING record. */
  private pending: Bytes | null = null;

  constructor(
    private readonly book: BiffBook,
    private readonly formatter: Formatter | null,
    private readonly sheet: SheetBuilder,
  ) {}

  take({ type, data }: BiffRecord): void {
    const bytes = new Bytes(data);
    switch (type) {
      case 0x0203:
        return this.number(bytes, bytes.f64(6));
      case 0x027e:
        return this.number(bytes, packedNumber(bytes, 6));
      case 0x00bd:
        return this.numbers(bytes);
      case 0x00fd:
        return this.words(bytes, this.book.strings[bytes.u32(6)] ?? '');
      case 0x0204:
      case 0x00d6:
        return this.words(bytes, labelText(data, this.book));
      case 0x0205:
        return this.truth(bytes, bytes.u8(6), bytes.u8(7) === 1);
      case 0x0006:
        return this.formula(bytes);
      case 0x0207:
        return this.formulaText(shortText(data, 0, 2));
      case 0x0208:
        if ((bytes.u16(12) & 0x20) !== 0 || isTooLow(bytes.u16(6) / HEIGHT_UNITS))
          this.sheet.hideRow(bytes.u16(0) + 1);
        return;
      case 0x007d:
        if ((bytes.u16(8) & 1) !== 0 || isTooNarrow(bytes.u16(4) / WIDTH_UNITS))
          this.sheet.hideColumns(bytes.u16(0) + 1, bytes.u16(2) + 1);
        return;
      case 0x00e5:
        return this.merges(bytes);
    }
  }

  private put(
    bytes: Bytes,
    value: CellValue,
    text: string,
    format = '',
    column = bytes.u16(2),
    style = bytes.u16(4),
  ): void {
    this.sheet.put(bytes.u16(0) + 1, column + 1, value, text, format);
    if (this.book.styles[style]?.struck === true) this.sheet.strike(bytes.u16(0) + 1, column + 1);
  }

  private number(bytes: Bytes, value: number, column?: number, style = bytes.u16(4)): void {
    const format = this.book.styles[style]?.format ?? '';
    this.put(
      bytes,
      value,
      numberText(value, format, this.book.date1904, this.formatter),
      format,
      column,
      style,
    );
  }

  private numbers(bytes: Bytes): void {
    const first = bytes.u16(2);
    const count = Math.floor((bytes.length - 6) / 6);
    for (let i = 0; i < count; i++)
      this.number(bytes, packedNumber(bytes, 6 + 6 * i), first + i, bytes.u16(4 + 6 * i));
  }

  private words(bytes: Bytes, rich: RichText): void {
    const styleStruck = this.book.styles[bytes.u16(4)]?.struck ?? false;
    const { text, struck } = cellWords(rich, styleStruck);
    const row = bytes.u16(0) + 1;
    const column = bytes.u16(2) + 1;
    this.sheet.put(
      row,
      column,
      PICTURE.test(text) ? { gap: 'picture' } : text,
      PICTURE.test(text) ? '' : text,
    );
    if (struck) this.sheet.strike(row, column);
  }

  private truth(bytes: Bytes, value: number, isError: boolean): void {
    const error = ERRORS[value] ?? '#VALUE!';
    if (isError) this.put(bytes, { error }, error);
    else this.put(bytes, value !== 0, value !== 0 ? 'TRUE' : 'FALSE');
  }

  /** The result of a formula: a number, or a mark that says of what kind it is. */
  private formula(bytes: Bytes): void {
    this.pending = null;
    if (bytes.u16(12) !== 0xffff) return this.number(bytes, bytes.f64(6));
    const kind = bytes.u8(6);
    if (kind === 0) this.pending = bytes;
    else if (kind < 3) this.truth(bytes, bytes.u8(8), kind === 2);
  }

  private formulaText(text: string): void {
    if (this.pending !== null) this.words(this.pending, text);
    this.pending = null;
  }

  private merges(bytes: Bytes): void {
    const count = Math.min(bytes.u16(0), Math.floor((bytes.length - 2) / 8));
    for (let i = 0; i < count; i++) {
      const at = 2 + 8 * i;
      this.sheet.merge({
        firstRow: bytes.u16(at) + 1,
        lastRow: bytes.u16(at + 2) + 1,
        firstColumn: bytes.u16(at + 4) + 1,
        lastColumn: bytes.u16(at + 6) + 1,
      });
    }
  }
}

/** Reads the worksheet whose first record stands at `at`; charts within it have records of their own. */
export function readBiffSheet(
  stream: Uint8Array,
  at: number,
  book: BiffBook,
  formatter: Formatter | null,
  sheet: SheetBuilder,
): void {
  const reader = new Reader(book, formatter, sheet);
  let depth = 0;
  for (const record of records(stream, at)) {
    if (record.type === Type.Begin) depth++;
    else if (record.type === Type.Eof && --depth <= 0) return;
    else if (depth === 1) reader.take(record);
  }
  // A stream that stops before its end has lost rows.
  throw damaged();
}
