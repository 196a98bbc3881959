import { SSF } from '@e965/xlsx';
import { denied, invalid } from '../refusal';
import { cellCount, type Area } from './area';
import type { Cell, Sheet, Value } from './book';
import { formatValue, PLAIN, withFormat, type Format, type FormatValue } from './format';

const BLANK: Cell = { value: null, formula: null, error: false, text: null, format: PLAIN, hyperlink: null };
/** Changing more cells one by one than this is a mistake of the caller's, not a use. */
const MOST_CELLS = 5_000_000;

export const cellAt = (sheet: Sheet, row: number, column: number): Cell =>
  sheet.rows.get(row)?.get(column) ?? BLANK;

export function putCell(sheet: Sheet, row: number, column: number, change: Partial<Cell>): void {
  let cells = sheet.rows.get(row);
  if (cells === undefined) sheet.rows.set(row, (cells = new Map()));
  cells.set(column, { ...(cells.get(column) ?? BLANK), ...change });
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  if (cellCount(area) > MOST_CELLS) throw invalid(`${cellCount(area)} cells at once`);
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) visit(row, column);
}

export function matrix<T>(area: Area, read: (row: number, column: number) => T): T[][] {
  const rows: T[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: T[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(read(row, column));
    rows.push(cells);
  }
  return rows;
}

const general = (value: number): string => String(Number(value.toPrecision(11)));

export function textOf({ value, text, format, error }: Cell): string {
  if (text !== null) return text;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string' || error) return String(value);
  const code = String(formatValue(format, 'NumberFormat'));
  return code === 'General' || code === '@' ? general(value) : (SSF.format(code, value) as string);
}

export const typeOf = ({ value, error }: Cell): string => {
  if (error) return 'Error';
  if (value === null || value === '') return 'Empty';
  return typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
};

const NUMBER = /^[+-]?(?:\d+(?:,\d{3})*(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?%?$/iu;
/** Texts that Excel in Chinese takes for dates, times and fractions when they are typed. */
const DATE_LIKE =
  /^(?:\d{1,4}[-/年]\d{1,2}(?:[-/月]\d{0,4}日?)?|\d{1,2}月\d{1,2}日|\d{1,2}:\d{2}(?::\d{2})?)$/u;
const HYPERLINK = /^=HYPERLINK\("(?:[^"]|"")*",(?:"((?:[^"]|"")*)"|(-?[\d.]+(?:e[+-]?\d+)?))\)$/iu;

function formulaResult(formula: string): Value {
  const [, text, number] = HYPERLINK.exec(formula) ?? [];
  if (text !== undefined) return text.replaceAll('""', '"');
  if (number !== undefined) return Number(number);
  throw invalid(`the in-memory host does not calculate ${formula}`);
}

/** What typing does: an apostrophe keeps text, = begins a formula, what looks like a number becomes one. */
export function typed(input: unknown, asText: boolean): Pick<Cell, 'value' | 'formula' | 'error' | 'text'> {
  const plain = { formula: null, error: false, text: null };
  if (typeof input === 'number' || typeof input === 'boolean') return { ...plain, value: input };
  if (typeof input !== 'string') throw invalid(`a cell cannot hold ${JSON.stringify(input)}`);
  if (input === '') return { ...plain, value: null };
  if (input.length > 32_767) throw invalid('a cell holds at most 32,767 characters');
  if (input.startsWith("'")) return { ...plain, value: input.slice(1) };
  if (asText) return { ...plain, value: input };
  if (input.startsWith('=')) return { ...plain, value: formulaResult(input), formula: input };
  if (NUMBER.test(input)) {
    const number = Number(input.replace(/[,%]/gu, ''));
    return { ...plain, value: input.endsWith('%') ? number / 100 : number };
  }
  if (/^(?:true|false)$/iu.test(input)) return { ...plain, value: input.toLowerCase() === 'true' };
  // Serial numbers are not worked out here: what comes back only has to be told from the text that was meant.
  if (DATE_LIKE.test(input)) return { ...plain, value: 45_000 };
  return { ...plain, value: input };
}

export function changeFormat(sheet: Sheet, area: Area, key: string, value: FormatValue): void {
  eachCell(area, (row, column) => {
    const { format } = cellAt(sheet, row, column);
    putCell(sheet, row, column, { format: withFormat(format, key, value) });
  });
}

/** The common value of a property, null where cells differ. */
export function commonFormat(sheet: Sheet, area: Area, key: string): FormatValue | null {
  const first = formatValue(cellAt(sheet, area.top, area.left).format, key);
  let same = true;
  eachCell(area, (row, column) => {
    if (formatValue(cellAt(sheet, row, column).format, key) !== first) same = false;
  });
  return same ? first : null;
}

export function guardContent(sheet: Sheet): void {
  if (sheet.protection.on) throw denied(`sheet ${sheet.name} is protected`);
}

export function guardFormat(sheet: Sheet): void {
  if (sheet.protection.on && sheet.protection.options.allowFormatCells !== true)
    throw denied(`sheet ${sheet.name} is protected against formatting`);
}

/** Area of the cells that hold a value (or also a format); null for none. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  let used: { top: number; left: number; bottom: number; right: number } | null = null;
  for (const [row, cells] of sheet.rows)
    for (const [column, cell] of cells) {
      const counts = cell.value !== null || (!valuesOnly && isFormatted(cell.format));
      if (!counts) continue;
      used ??= { top: row, left: column, bottom: row, right: column };
      used.top = Math.min(used.top, row);
      used.bottom = Math.max(used.bottom, row);
      used.left = Math.min(used.left, column);
      used.right = Math.max(used.right, column);
    }
  return used;
}

const isFormatted = (format: Format): boolean => Object.keys(format).length > 0;
