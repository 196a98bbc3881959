import { addressOf, columnCount, oneCell, quoted, rowCount } from '../book/area';
import type { Sheet } from '../book/book';
import { guardColumns, guardRows } from '../book/guard';
import { Gap, invalid } from '../refusal';
import { only, type Areas } from './place';

/** Heights, widths and hiding of rows and columns: one by one, or for many at once. */

/** In points, for the default font 宋体 11. */
export const STANDARD_HEIGHT = 13.5;
export const STANDARD_WIDTH = 54;
const GREATEST_HEIGHT = 409.5;
/** 255 characters of the default font. */
const GREATEST_WIDTH = 1533.75;

export function setHeight(sheet: Sheet, row: number, height: number): void {
  if (height < 0 || height > GREATEST_HEIGHT) throw invalid(`row height ${height}`);
  sheet.heights.set(row, height);
}

export function setWidth(sheet: Sheet, column: number, width: number): void {
  if (width < 0 || width > GREATEST_WIDTH) throw invalid(`column width ${width}`);
  sheet.widths.set(column, width);
}

const heightOf = (sheet: Sheet, row: number): number => sheet.heights.get(row) ?? STANDARD_HEIGHT;
const widthOf = (sheet: Sheet, column: number): number => sheet.widths.get(column) ?? STANDARD_WIDTH;

/** The common value from one index to another, null where there is none. */
function common<T>(from: number, to: number, read: (index: number) => T): T | null {
  const first = read(from);
  for (let index = from + 1; index <= to; index++) if (read(index) !== first) return null;
  return first;
}

export const rowHeight = (of: Areas): number | null =>
  common(only(of).top, only(of).bottom, (row) => heightOf(of.sheet, row));
export const columnWidth = (of: Areas): number | null =>
  common(only(of).left, only(of).right, (column) => widthOf(of.sheet, column));

const hiddenIn = (set: ReadonlySet<number>, from: number, to: number): boolean | null => {
  let count = 0;
  for (const one of set) if (one >= from && one <= to) count++;
  return count === 0 ? false : count === to - from + 1 ? true : null;
};

export const rowHidden = (of: Areas): boolean | null =>
  hiddenIn(of.sheet.hiddenRows, only(of).top, only(of).bottom);
export const columnHidden = (of: Areas): boolean | null =>
  hiddenIn(of.sheet.hiddenColumns, only(of).left, only(of).right);

function hide(set: Set<number>, index: number, value: unknown): void {
  if (typeof value !== 'boolean') throw invalid(`hidden: ${JSON.stringify(value)}`);
  if (value) set.add(index);
  else set.delete(index);
}

export function setRowHidden(of: Areas, value: unknown): void {
  guardRows(of.sheet);
  for (let row = only(of).top; row <= only(of).bottom; row++) hide(of.sheet.hiddenRows, row, value);
}

export function setColumnHidden(of: Areas, value: unknown): void {
  guardColumns(of.sheet);
  for (let column = only(of).left; column <= only(of).right; column++)
    hide(of.sheet.hiddenColumns, column, value);
}

/** One property of a row or a column, by its path in the client's settings. */
interface Property {
  readonly get: (sheet: Sheet, index: number) => unknown;
  readonly set?: (sheet: Sheet, index: number, value: number) => void;
}

type Properties = Readonly<Record<string, Property>>;

const addressed = (sheet: Sheet, address: string): string => `${quoted(sheet.name)}!${address}`;

const ROW: Properties = {
  rowIndex: { get: (_sheet, row) => row },
  rowHidden: {
    get: (sheet, row) => sheet.hiddenRows.has(row),
    set: (sheet, row, value) => hide(sheet.hiddenRows, row, value),
  },
  address: { get: (sheet, row) => addressed(sheet, `${row + 1}:${row + 1}`) },
  'format.rowHeight': { get: heightOf, set: setHeight },
};

const letter = (column: number): string => addressOf(oneCell(0, column)).slice(0, -1);

const COLUMN: Properties = {
  columnIndex: { get: (_sheet, column) => column },
  columnHidden: {
    get: (sheet, column) => sheet.hiddenColumns.has(column),
    set: (sheet, column, value) => hide(sheet.hiddenColumns, column, value),
  },
  address: { get: (sheet, column) => addressed(sheet, `${letter(column)}:${letter(column)}`) },
  'format.columnWidth': { get: widthOf, set: setWidth },
};

/** {a: {b: 1}} → [['a.b', 1]] */
function leaves(settings: unknown, path = ''): [string, unknown][] {
  if (typeof settings !== 'object' || settings === null) return [[path, settings]];
  return Object.entries(settings).flatMap(([key, value]) =>
    leaves(value, path === '' ? key : `${path}.${key}`),
  );
}

function nest(values: readonly (readonly [string, unknown])[]): object {
  const whole: Record<string, Record<string, unknown> | unknown> = {};
  for (const [path, value] of values) {
    const [head = '', tail] = path.split('.');
    whole[head] = tail === undefined ? value : { ...(whole[head] as object), [tail]: value };
  }
  return whole;
}

function propertyAt(properties: Properties, path: string): Property {
  const property = properties[path];
  if (property === undefined) throw new Gap(`property ${path} of rows or columns`);
  return property;
}

function getAll(
  sheet: Sheet,
  from: number,
  count: number,
  settings: unknown,
  properties: Properties,
): object[] {
  const paths = leaves(settings ?? {})
    .filter(([, wanted]) => wanted === true)
    .map(([path]) => [path, propertyAt(properties, path)] as const);
  return Array.from({ length: count }, (_, i) =>
    nest(paths.map(([path, { get }]) => [path, get(sheet, from + i)] as const)),
  );
}

function setAll(sheet: Sheet, from: number, count: number, list: unknown, properties: Properties): void {
  if (!Array.isArray(list) || list.length !== count)
    throw invalid(`${Array.isArray(list) ? list.length : 'no'} properties for ${count} rows or columns`);
  list.forEach((settings: unknown, index) => {
    for (const [path, value] of leaves(settings ?? {})) {
      const { set } = propertyAt(properties, path);
      if (set === undefined) throw invalid(`${path} cannot be set`);
      set(sheet, from + index, value as number);
    }
  });
}

export const rowProperties = (of: Areas, settings: unknown): object[] =>
  getAll(of.sheet, only(of).top, rowCount(only(of)), settings, ROW);
export const columnProperties = (of: Areas, settings: unknown): object[] =>
  getAll(of.sheet, only(of).left, columnCount(only(of)), settings, COLUMN);

export function setRowProperties(of: Areas, list: unknown): void {
  guardRows(of.sheet);
  setAll(of.sheet, only(of).top, rowCount(only(of)), list, ROW);
}

export function setColumnProperties(of: Areas, list: unknown): void {
  guardColumns(of.sheet);
  setAll(of.sheet, only(of).left, columnCount(only(of)), list, COLUMN);
}
