import { SSF } from '@e965/xlsx';
import { Gap } from '../refusal';
import { cellCount, isUnbounded, type Area } from './area';
import type { Cell, Sheet } from './book';
import { formatValue, PLAIN, withFormat, type Format, type FormatValue } from './format';

const BLANK: Cell = { value: null, formula: null, error: false, text: null, format: PLAIN, hyperlink: null };
/** What is done cell by cell has an end. */
const MOST_CELLS = 5_000_000;

/** Rows of an area that hold cells: few are looked at, whichever is the smaller. */
export function* rowsIn(sheet: Sheet, area: Area): Iterable<[number, Map<number, Cell>]> {
  if (area.bottom - area.top >= sheet.rows.size) {
    for (const entry of sheet.rows) if (entry[0] >= area.top && entry[0] <= area.bottom) yield entry;
    return;
  }
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = sheet.rows.get(row);
    if (cells !== undefined) yield [row, cells];
  }
}

export const cellAt = (sheet: Sheet, row: number, column: number): Cell =>
  sheet.rows.get(row)?.get(column) ?? BLANK;

export function putCell(sheet: Sheet, row: number, column: number, change: Partial<Cell>): void {
  let cells = sheet.rows.get(row);
  if (cells === undefined) sheet.rows.set(row, (cells = new Map()));
  cells.set(column, { ...(cells.get(column) ?? BLANK), ...change });
}

export function eachCell(area: Area, visit: (row: number, column: number) => void): void {
  if (cellCount(area) > MOST_CELLS) throw new Gap(`way to visit ${cellCount(area)} cells one by one`);
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

export function changeFormat(sheet: Sheet, area: Area, key: string, value: FormatValue): void {
  // They would be formats of rows and columns, which are not those of a million cells.
  if (isUnbounded(area)) throw new Gap('formats of whole rows or columns');
  eachCell(area, (row, column) => {
    const { format, text } = cellAt(sheet, row, column);
    putCell(sheet, row, column, {
      format: withFormat(format, key, value),
      // What a file showed was shown in its own number format.
      text: key === 'NumberFormat' ? null : text,
    });
  });
}

/** The common value of a property, null where cells differ. */
export function commonFormat(sheet: Sheet, area: Area, key: string): FormatValue | null {
  const found = new Set<FormatValue>();
  let cellsThere = 0;
  for (const [, cells] of rowsIn(sheet, area))
    for (const [column, { format }] of cells) {
      if (column < area.left || column > area.right) continue;
      cellsThere++;
      found.add(formatValue(format, key));
    }
  if (cellsThere < cellCount(area)) found.add(formatValue(PLAIN, key));
  const [first, second] = found;
  return second === undefined ? (first ?? null) : null;
}

/** Area of the cells that hold a value (or also a format); null for none. */
export function usedArea(sheet: Sheet, valuesOnly: boolean): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of sheet.rows)
    for (const [column, cell] of cells) {
      if (cell.value === null && (valuesOnly || !isFormatted(cell.format))) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  return bottom < 0 ? null : { top, left, bottom, right };
}

const isFormatted = (format: Format): boolean => format !== PLAIN;
