import { HEIGHT_UNITS, isTooLow, isTooNarrow, WIDTH_UNITS } from '../bounds';
import type { CellValue, Grid, SheetVisibility } from '../../../domain/grid';
import { builtInFormat, formatCode } from '../cells/formatCodes';
import { needsFormatter, numberText, type Formatter } from '../cells/numberText';
import { cellWords, type RichText } from '../cells/richText';
import { CellBudget, SheetBuilder } from '../cells/sheetBuilder';
import { damaged, ReadFailure } from '../failure';
import { relationsOf, targetOfType } from '../ooxml/relations';
import type { ZipPackage } from '../zip/package';
import { biffRuns, type BiffFont, type BiffStyle } from './biffBook';
import { loadFormatter } from './library';
import type { Bytes } from './records';
import { ERRORS, packedNumber } from './values';
import { binaryRecords, wideRuns, wideText } from './xlsbRecords';

/** Binary workbooks (.xlsb, MS-XLSB): the package of an .xlsx with records instead of markup. */

interface BinaryBook {
  readonly strings: readonly RichText[];
  readonly styles: readonly BiffStyle[];
  readonly fonts: readonly BiffFont[];
  readonly date1904: boolean;
  readonly formatter: Formatter | null;
}

interface NamedSheet {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly relation: string;
}

const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];
const END_SHEET = 130;
const STRUCK = 8;
const RAISED = 1;

function sheetsOf(part: Uint8Array): { sheets: NamedSheet[]; date1904: boolean } {
  const sheets: NamedSheet[] = [];
  let date1904 = false;
  for (const { type, bytes } of binaryRecords(part)) {
    if (type === 153) date1904 = (bytes.u8(0) & 1) !== 0;
    if (type !== 156) continue;
    const relation = wideText(bytes, 8);
    const visibility = VISIBILITIES[bytes.u32(0)] ?? 'visible';
    sheets.push({ visibility, relation: relation.text, name: wideText(bytes, relation.end).text });
  }
  return { sheets, date1904 };
}

function stylesOf(part: Uint8Array): Pick<BinaryBook, 'styles' | 'fonts'> {
  const codes = new Map<number, string>();
  const fonts: BiffFont[] = [];
  const styles: BiffStyle[] = [];
  let ofCells = false;
  for (const { type, bytes } of binaryRecords(part)) {
    if (type === 44) codes.set(bytes.u16(0), wideText(bytes, 2).text);
    else if (type === 43)
      fonts.push({ struck: (bytes.u16(2) & STRUCK) !== 0, raised: bytes.u16(6) === RAISED });
    else if (type === 617 || type === 618) ofCells = type === 617;
    else if (type === 47 && ofCells) {
      const format = bytes.u16(2);
      const struck = fonts[bytes.u16(4)]?.struck ?? false;
      styles.push({ struck, format: formatCode(codes.get(format) ?? builtInFormat(format)) });
    }
  }
  return { styles, fonts };
}

class SheetReader {
  private row = 0;
  private column = 0;

  constructor(
    private readonly book: BinaryBook,
    private readonly sheet: SheetBuilder,
  ) {}

  take(type: number, bytes: Bytes): void {
    if (type === 0) this.newRow(bytes);
    else if (type <= 11) this.cell(type, bytes, 8);
    else if (type <= 18) this.cell(type - 11, bytes, 4);
    else if (type === 62) this.cell(type, bytes, 8);
    else if (type === 60 && ((bytes.u16(16) & 1) !== 0 || isTooNarrow(bytes.u32(8) / WIDTH_UNITS)))
      this.sheet.hideColumns(bytes.u32(0) + 1, bytes.u32(4) + 1);
    else if (type === 176)
      this.sheet.merge({
        firstRow: bytes.u32(0) + 1,
        lastRow: bytes.u32(4) + 1,
        firstColumn: bytes.u32(8) + 1,
        lastColumn: bytes.u32(12) + 1,
      });
  }

  private newRow(bytes: Bytes): void {
    this.row = bytes.u32(0) + 1;
    this.column = 0;
    if ((bytes.u8(11) & 0x10) !== 0 || isTooLow(bytes.u16(8) / HEIGHT_UNITS)) this.sheet.hideRow(this.row);
  }

  /** `at`: where the value stands; cells without a column follow the one before. */
  private cell(type: number, bytes: Bytes, at: number): void {
    this.column = at === 8 ? bytes.u32(0) + 1 : this.column + 1;
    const style = this.book.styles[bytes.u32(at - 4) & 0xffffff];
    const struck = style?.struck ?? false;
    switch (type) {
      case 2:
        return this.number(packedNumber(bytes, at), style);
      case 5:
      case 9:
        return this.number(bytes.f64(at), style);
      case 4:
      case 10:
        return this.put(bytes.u8(at) !== 0, bytes.u8(at) !== 0 ? 'TRUE' : 'FALSE', struck);
      case 3:
      case 11: {
        const error = ERRORS[bytes.u8(at)] ?? '#VALUE!';
        return this.put({ error }, error, struck);
      }
      case 6:
      case 8:
        return this.words(wideText(bytes, at).text, struck);
      case 7:
        return this.words(this.book.strings[bytes.u32(at)] ?? '', struck);
      case 62:
        return this.words(
          biffRuns(wideRuns(bytes, at), (index) => this.book.fonts[index]),
          struck,
        );
    }
  }

  private number(value: number, style: BiffStyle | undefined): void {
    const { date1904, formatter } = this.book;
    const format = style?.format ?? '';
    this.put(value, numberText(value, format, date1904, formatter), style?.struck ?? false, format);
  }

  private words(rich: RichText, styleStruck: boolean): void {
    const { text, struck } = cellWords(rich, styleStruck);
    if (/^=?(?:_xlfn\.)?DISPIMG\(/u.test(text)) this.put({ gap: 'picture' }, '', struck);
    else this.put(text, text, struck);
  }

  private put(value: CellValue, text: string, struck: boolean, format = ''): void {
    this.sheet.put(this.row, this.column, value, text, format);
    if (struck) this.sheet.strike(this.row, this.column);
  }
}

async function bookOf(zip: ZipPackage, main: string, date1904: boolean): Promise<BinaryBook> {
  const relations = relationsOf(zip, main);
  const stylesPart = targetOfType(zip, relations, 'styles');
  const stringsPart = targetOfType(zip, relations, 'sharedstrings');
  const { styles, fonts } = stylesPart === null ? { styles: [], fonts: [] } : stylesOf(zip.whole(stylesPart));
  const strings: RichText[] = [];
  if (stringsPart !== null)
    for (const { type, bytes } of binaryRecords(zip.whole(stringsPart)))
      if (type === 19) strings.push(biffRuns(wideRuns(bytes, 0), (index) => fonts[index]));
  const formatter = styles.some(({ format }) => needsFormatter(format)) ? await loadFormatter() : null;
  return { strings, styles, fonts, date1904, formatter };
}

/** Reads the workbook whose main part is `main`. Throws ReadFailure. */
export async function readXlsb(file: string, zip: ZipPackage, main: string): Promise<Grid[]> {
  const { sheets, date1904 } = sheetsOf(zip.whole(main));
  const relations = relationsOf(zip, main);
  const book = await bookOf(zip, main, date1904);
  const budget = new CellBudget();
  const grids: Grid[] = [];
  for (const { name, visibility, relation } of sheets) {
    const found = relations.find(({ id }) => id === relation);
    if (found === undefined || (found.type === 'worksheet' && !zip.has(found.target))) throw damaged();
    if (found.type !== 'worksheet') continue;
    const sheet = new SheetBuilder(budget);
    const reader = new SheetReader(book, sheet);
    let ended = false;
    for (const { type, bytes } of binaryRecords(zip.whole(found.target))) {
      reader.take(type, bytes);
      ended ||= type === END_SHEET;
    }
    if (!ended) throw damaged();
    grids.push(sheet.grid({ file, sheet: name, visibility }));
  }
  if (grids.length === 0) throw new ReadFailure('noSheets');
  return grids;
}
