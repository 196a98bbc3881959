import type { CellValue, Grid } from '../../../domain/grid';
import { LAST_COLUMN, LAST_ROW } from '../bounds';
import { dateFormat } from '../cells/dateFormat';
import { numberText } from '../cells/numberText';
import { cellWords, richText, type Run } from '../cells/richText';
import { serialOf } from '../cells/serial';
import { CellBudget, SheetBuilder } from '../cells/sheetBuilder';
import { ReadFailure } from '../failure';
import { inside, NO_STYLE, OpenStyles, type OpenStyle } from './openStyles';
import { Token, type XmlReader } from './xml';

/** OpenDocument spreadsheets (.ods, .fods). Repeated cells and rows are laid out only where they hold something. */

interface Cell {
  readonly column: number;
  readonly repeated: number;
  readonly across: number;
  readonly down: number;
  readonly value: CellValue;
  readonly text: string;
  readonly format: string;
  readonly struck: boolean;
}

/** Elements inside a cell that are no words of it. */
const NOT_WORDS = new Set([
  'annotation',
  'frame',
  'shapes',
  'ruby-text',
  'note',
  'g',
  'custom-shape',
  'line',
  'rect',
]);

class Reader {
  readonly grids: Grid[] = [];
  private readonly styles = new OpenStyles();
  private readonly budget = new CellBudget();

  constructor(private readonly file: string) {}

  read(xml: XmlReader): void {
    for (let token = xml.next(); token !== Token.End; token = xml.next()) {
      if (token !== Token.Open) continue;
      if (xml.name === 'tracked-changes' || xml.name === 'dde-links') xml.skip();
      else if (xml.name === 'table') this.sheet(xml);
      else this.styles.take(xml);
    }
  }

  private sheet(xml: XmlReader): void {
    const sheet = new SheetBuilder(this.budget);
    const name = xml.attribute('name') ?? '';
    const { hidden } = this.styles.of(xml.attribute('style-name'));
    let row = 1;
    let column = 1;
    inside(xml, () => {
      if (xml.name === 'table-row') row += this.row(xml, sheet, row);
      else if (xml.name === 'table-column') column += this.column(xml, sheet, column);
      else if (NOT_WORDS.has(xml.name)) xml.skip();
    });
    this.grids.push(sheet.grid({ file: this.file, sheet: name, visibility: hidden ? 'hidden' : 'visible' }));
  }

  private isHidden(xml: XmlReader): boolean {
    return (
      /collapse|filter/u.test(xml.attribute('visibility') ?? '') ||
      this.styles.of(xml.attribute('style-name')).hidden
    );
  }

  private column(xml: XmlReader, sheet: SheetBuilder, first: number): number {
    const repeated = count(xml, 'number-columns-repeated');
    if (this.isHidden(xml)) sheet.hideColumns(first, first + repeated - 1);
    return repeated;
  }

  /** Rows that the element stands for. */
  private row(xml: XmlReader, sheet: SheetBuilder, first: number): number {
    const repeated = count(xml, 'number-rows-repeated');
    const hidden = this.isHidden(xml);
    const cells: Cell[] = [];
    let column = 1;
    inside(xml, () => {
      if (xml.name === 'table-cell') column += this.cell(xml, column, cells);
      else if (xml.name === 'covered-table-cell') {
        column += count(xml, 'number-columns-repeated');
        xml.skip();
      } else xml.skip();
    });
    const filled = cells.some(({ value, across, down }) => value !== null || across > 1 || down > 1);
    const last = Math.min(LAST_ROW, first + repeated - 1);
    for (let row = first; row <= last && filled; row++) for (const cell of cells) put(sheet, row, cell);
    for (let row = first; row <= last && hidden; row++) sheet.hideRow(row);
    return repeated;
  }

  /** Columns that the element stands for. */
  private cell(xml: XmlReader, column: number, cells: Cell[]): number {
    const repeated = count(xml, 'number-columns-repeated');
    const style = this.styles.of(xml.attribute('style-name'));
    const spans = { across: count(xml, 'number-columns-spanned'), down: count(xml, 'number-rows-spanned') };
    const content = this.content(xml, style);
    cells.push({ column, repeated: Math.min(repeated, LAST_COLUMN), ...spans, ...content });
    return repeated;
  }

  private content(xml: XmlReader, style: OpenStyle): Pick<Cell, 'value' | 'text' | 'format' | 'struck'> {
    const type = xml.attribute('value-type') ?? '';
    const amount = xml.attribute('value');
    const iso = xml.attribute('date-value');
    const isTrue = xml.attribute('boolean-value') === 'true';
    const formula = xml.attribute('formula');
    const isError = / [\w-]*:?value-type="error"/u.test(xml.tag);
    const given = xml.attribute('string-value');
    const { text, struck } = cellWords(richText(this.words(xml)), style.struck === true);
    const shown = text === '' && given !== null ? given : text;
    const plain = { text: shown, format: '', struck: struck || (style.struck === true && shown !== '') };
    if (isError) return { ...plain, value: { error: shown } };
    if (type === '' && formula !== null && shown === '') return { ...plain, value: { gap: 'uncalculated' } };
    if (type === 'boolean') return { ...plain, value: isTrue, text: isTrue ? 'TRUE' : 'FALSE' };
    if (type === 'date' && iso !== null) return { ...plain, ...this.date(iso, shown, style) };
    const number = Number(amount ?? Number.NaN);
    if (/^(?:float|percentage|currency)$/u.test(type) && Number.isFinite(number)) {
      const code = this.styles.format(style);
      if (dateFormat(code) !== null)
        return { ...plain, value: number, format: code, text: numberText(number, code, false, null) };
      const format = type === 'percentage' ? code || '0%' : '';
      return {
        ...plain,
        value: number,
        format,
        text: shown === '' ? numberText(number, '', false, null) : shown,
      };
    }
    return { ...plain, value: shown === '' ? null : shown };
  }

  private date(iso: string, shown: string, style: OpenStyle): Pick<Cell, 'value' | 'text' | 'format'> {
    const serial = serialOf(iso, false);
    if (serial === null) return { value: shown, text: shown, format: '' };
    const code = this.styles.format(style);
    const format = dateFormat(code) === null ? 'yyyy/m/d' : code;
    return { value: serial, format, text: numberText(serial, format, false, null) };
  }

  /** Words of the cell that was just opened: paragraphs are lines. */
  private words(xml: XmlReader): Run[] {
    const depth = xml.depth;
    const runs: Run[] = [];
    const spans: { depth: number; style: OpenStyle }[] = [];
    let paragraphs = 0;
    const add = (text: string): void => {
      const { struck, raised } = spans.at(-1)?.style ?? NO_STYLE;
      runs.push({ text, struck, raised });
    };
    for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
      if (token === Token.End) break;
      while ((spans.at(-1)?.depth ?? 0) > xml.depth) spans.pop();
      if (token === Token.Text && xml.depth > depth) add(xml.value.replace(/[ \t\n]+/gu, ' '));
      if (token !== Token.Open) continue;
      if (NOT_WORDS.has(xml.name)) xml.skip();
      else if (xml.name === 'p' || xml.name === 'h') {
        if (paragraphs++ > 0) add('\n');
      } else if (xml.name === 'line-break') add('\n');
      else if (xml.name === 'tab') add('\t');
      else if (xml.name === 's') add(' '.repeat(Math.min(count(xml, 'c'), 1000)));
      else if (xml.name === 'span')
        spans.push({ depth: xml.depth, style: this.styles.of(xml.attribute('style-name')) });
    }
    return runs;
  }
}

/** How often, at least once. */
function count(xml: XmlReader, name: string): number {
  const value = Number(xml.attribute(name) ?? 1);
  return Number.isInteger(value) && value > 0 ? Math.min(value, LAST_ROW) : 1;
}

function put(sheet: SheetBuilder, row: number, cell: Cell): void {
  const { column, repeated, across, down, value, text, format, struck } = cell;
  if (across > 1 || down > 1)
    sheet.merge({
      firstRow: row,
      lastRow: row + down - 1,
      firstColumn: column,
      lastColumn: column + across - 1,
    });
  if (value === null) return;
  for (let i = 0; i < repeated && column + i <= LAST_COLUMN; i++) {
    sheet.put(row, column + i, value, text, format);
    if (struck) sheet.strike(row, column + i);
  }
}

/** `parts`: the styles of the document, where they stand apart, and its content. Throws ReadFailure. */
export function readOpenDocument(file: string, parts: readonly XmlReader[]): Grid[] {
  const reader = new Reader(file);
  for (const xml of parts) reader.read(xml);
  if (reader.grids.length === 0) throw new ReadFailure('noSheets');
  return reader.grids;
}
