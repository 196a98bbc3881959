import { isTooLow, isTooNarrow } from '../bounds';
import type { Grid, SheetVisibility } from '../../../domain/grid';
import { dateFormat } from '../cells/dateFormat';
import { formatCode } from '../cells/formatCodes';
import { numberText, type Formatter } from '../cells/numberText';
import { cellWords, richText, type Run } from '../cells/richText';
import { serialOf } from '../cells/serial';
import { CellBudget, SheetBuilder } from '../cells/sheetBuilder';
import { ReadFailure } from '../failure';
import { Token, type XmlReader } from './xml';
import { ownValue } from '../../../domain/ownValue';

/** Workbooks in Excel 2003's XML. */

interface Style {
  readonly format: string;
  readonly struck: boolean;
}

const PLAIN: Style = { format: '', struck: false };

/** Formats that have names instead of codes. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': '',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy"年"m"月"d"日"',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

/** Runs the reader up to the end of the element that was just opened. */
function within(xml: XmlReader, each: () => void, words?: () => void): void {
  const depth = xml.depth;
  for (let token = xml.next(); !(token === Token.Close && xml.depth < depth); token = xml.next()) {
    if (token === Token.End) return;
    if (token === Token.Open) each();
    else if (token === Token.Text) words?.();
  }
}

const number = (xml: XmlReader, name: string, otherwise: number): number => {
  const value = Number(xml.attribute(name) ?? Number.NaN);
  return Number.isInteger(value) && value >= 0 ? value : otherwise;
};

function style(xml: XmlReader): Style {
  let found = PLAIN;
  within(xml, () => {
    if (xml.name === 'NumberFormat') {
      const code = xml.attribute('Format') ?? '';
      found = { ...found, format: formatCode(ownValue(NAMED, code) ?? code) };
    } else if (xml.name === 'Font') found = { ...found, struck: xml.attribute('StrikeThrough') === '1' };
  });
  return found;
}

interface Data {
  readonly type: string;
  readonly runs: readonly Run[];
}

interface Mark {
  readonly depth: number;
  readonly struck: boolean;
  readonly raised: boolean;
}

/** The content of <Data>: words with the marks of a page. */
function data(xml: XmlReader): Data {
  const type = xml.attribute('Type') ?? 'String';
  const runs: Run[] = [];
  const marks: Mark[] = [];
  const leave = (depth: number): void => {
    while ((marks.at(-1)?.depth ?? 0) > depth) marks.pop();
  };
  within(
    xml,
    () => {
      leave(xml.depth - 1);
      marks.push({
        depth: xml.depth,
        struck: /^(?:S|Del)$/iu.test(xml.name),
        raised: /^Sup$/iu.test(xml.name),
      });
    },
    () => {
      leave(xml.depth);
      const struck = marks.length === 0 ? null : marks.some((mark) => mark.struck);
      runs.push({ text: xml.value, struck, raised: marks.some(({ raised }) => raised) });
    },
  );
  return { type, runs };
}

class Reader {
  readonly grids: Grid[] = [];
  private readonly styles = new Map<string, Style>();
  private readonly budget = new CellBudget();
  private date1904 = false;

  constructor(
    private readonly file: string,
    private readonly xml: XmlReader,
    private readonly formatter: Formatter,
  ) {}

  read(): Grid[] {
    const { xml } = this;
    for (let token = xml.next(); token !== Token.End; token = xml.next()) {
      if (token !== Token.Open) continue;
      if (xml.name === 'Style') {
        const id = xml.attribute('ID') ?? '';
        this.styles.set(id, style(xml));
      } else if (xml.name === 'Date1904') this.date1904 = true;
      else if (xml.name === 'Worksheet') this.grids.push(this.sheet());
    }
    return this.grids;
  }

  private sheet(): Grid {
    const { xml } = this;
    const name = xml.attribute('Name') ?? '';
    const sheet = new SheetBuilder(this.budget);
    let visibility: SheetVisibility = 'visible';
    let row = 0;
    let column = 0;
    within(xml, () => {
      if (xml.name === 'Row') row = this.row(sheet, number(xml, 'Index', row + 1));
      else if (xml.name === 'Column') column = this.column(sheet, number(xml, 'Index', column + 1));
      else if (xml.name === 'Visible' && /hidden/iu.test(xml.content())) visibility = 'hidden';
    });
    return sheet.grid({ file: this.file, sheet: name, visibility });
  }

  private column(sheet: SheetBuilder, index: number): number {
    const last = index + number(this.xml, 'Span', 0);
    if (
      this.xml.attribute('Hidden') === '1' ||
      isTooNarrow(Number.parseFloat(this.xml.attribute('Width') ?? ''))
    )
      sheet.hideColumns(index, last);
    return last;
  }

  private row(sheet: SheetBuilder, index: number): number {
    const { xml } = this;
    const last = index + number(xml, 'Span', 0);
    if (xml.attribute('Hidden') === '1' || isTooLow(Number.parseFloat(xml.attribute('Height') ?? '')))
      sheet.hideRow(index);
    let column = 0;
    within(xml, () => {
      if (xml.name === 'Cell') column = this.cell(sheet, index, number(xml, 'Index', column + 1));
    });
    return last;
  }

  private cell(sheet: SheetBuilder, row: number, column: number): number {
    const { xml } = this;
    const across = number(xml, 'MergeAcross', 0);
    const down = number(xml, 'MergeDown', 0);
    const look = this.styles.get(xml.attribute('StyleID') ?? '') ?? PLAIN;
    if (across > 0 || down > 0)
      sheet.merge({ firstRow: row, lastRow: row + down, firstColumn: column, lastColumn: column + across });
    within(xml, () => {
      if (xml.name === 'Data') this.put(sheet, row, column, data(xml), look);
      else xml.skip();
    });
    return column + across;
  }

  private put(sheet: SheetBuilder, row: number, column: number, { type, runs }: Data, look: Style): void {
    const words = cellWords(richText(runs), look.struck);
    const plain = runs.map(({ text }) => text).join('');
    if (type === 'Error') sheet.put(row, column, { error: plain }, plain);
    else if (type === 'Boolean') sheet.put(row, column, plain === '1', plain === '1' ? 'TRUE' : 'FALSE');
    else if (type === 'Number') this.putNumber(sheet, row, column, Number(plain), look.format);
    else if (type === 'DateTime') {
      const dated = dateFormat(look.format) === null ? 'yyyy/m/d' : look.format;
      this.putNumber(sheet, row, column, serialOf(plain, this.date1904) ?? Number.NaN, dated);
    } else sheet.put(row, column, words.text, words.text);
    if (type === 'String' ? words.struck : look.struck) sheet.strike(row, column);
  }

  private putNumber(sheet: SheetBuilder, row: number, column: number, value: number, format: string): void {
    if (Number.isFinite(value))
      sheet.put(row, column, value, numberText(value, format, this.date1904, this.formatter), format);
  }
}

/** Throws ReadFailure: damaged, tooLarge, noSheets. */
export function readSpreadsheetXml(file: string, xml: XmlReader, formatter: Formatter): Grid[] {
  const grids = new Reader(file, xml, formatter).read();
  if (grids.length === 0) throw new ReadFailure('noSheets');
  return grids;
}
