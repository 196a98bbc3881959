import { Refusal } from '../refusal';

/** A rectangle of cells, zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const WHOLE: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const rowCount = (area: Area): number => area.bottom - area.top + 1;
export const columnCount = (area: Area): number => area.right - area.left + 1;
export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);

export const meet = (a: Area, b: Area): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right;

export const intersect = (a: Area, b: Area): Area | null =>
  meet(a, b)
    ? {
        top: Math.max(a.top, b.top),
        left: Math.max(a.left, b.left),
        bottom: Math.min(a.bottom, b.bottom),
        right: Math.min(a.right, b.right),
      }
    : null;

/** What is left of an area without another: up to four areas, from the top down. */
export function without(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const parts = [
    { ...area, bottom: cut.top - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 },
    { ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 },
    { ...area, top: cut.bottom + 1 },
  ];
  return parts.filter(({ top, left, bottom, right }) => top <= bottom && left <= right);
}

export const oneCell = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const isWholeRows = ({ left, right }: Area): boolean => left === 0 && right === COLUMNS - 1;

/** Whole rows or whole columns. */
export const isUnbounded = (area: Area): boolean =>
  isWholeRows(area) || (area.top === 0 && area.bottom === ROWS - 1);

/** The area, refused where it reaches out of the sheet. */
export function inSheet(area: Area): Area {
  if (area.top < 0 || area.left < 0 || area.bottom >= ROWS || area.right >= COLUMNS)
    throw new Refusal('InvalidArgument', 'a range outside the sheet');
  if (area.top > area.bottom || area.left > area.right)
    throw new Refusal('InvalidArgument', 'a range without cells');
  return area;
}

export const letters = (column: number): string => {
  let text = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    text = String.fromCharCode(65 + ((n - 1) % 26)) + text;
  return text;
};

const columnOf = (text: string): number =>
  [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/iu;
const WHOLE_ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/u;
const WHOLE_COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/iu;

function ordered(top: number, left: number, bottom: number, right: number, address: string): Area {
  const area = {
    top: Math.min(top, bottom),
    bottom: Math.max(top, bottom),
    left: Math.min(left, right),
    right: Math.max(left, right),
  };
  if (area.top < 0 || area.left < 0 || area.bottom >= ROWS || area.right >= COLUMNS)
    throw new Refusal('InvalidArgument', `address ${address} is not in the sheet`);
  return area;
}

/** A1, $A$1:C5, 5:9, B:D, without a sheet's name. */
export function parseArea(address: string): Area {
  const cells = CELLS.exec(address);
  if (cells !== null) {
    const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = cells;
    return ordered(Number(fromRow) - 1, columnOf(fromColumn), Number(toRow) - 1, columnOf(toColumn), address);
  }
  const rows = WHOLE_ROWS.exec(address);
  if (rows !== null) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, COLUMNS - 1, address);
  const columns = WHOLE_COLUMNS.exec(address);
  if (columns !== null)
    return ordered(0, columnOf(columns[1] ?? ''), ROWS - 1, columnOf(columns[2] ?? ''), address);
  throw new Refusal('InvalidArgument', `no address: ${address}`);
}

export function addressOf(area: Area): string {
  if (area.left === 0 && area.right === COLUMNS - 1) return `${area.top + 1}:${area.bottom + 1}`;
  if (area.top === 0 && area.bottom === ROWS - 1) return `${letters(area.left)}:${letters(area.right)}`;
  const from = `${letters(area.left)}${area.top + 1}`;
  return cellCount(area) === 1 ? from : `${from}:${letters(area.right)}${area.bottom + 1}`;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name before an address: quoted where Excel quotes it. */
export const quoted = (sheet: string): string =>
  PLAIN_NAME.test(sheet) && !/^[A-Z]{1,3}\d+$/iu.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;

/** 'a sheet'!A1 → its sheet and A1; no sheet where none is named. */
export function splitAddress(address: string): readonly [sheet: string | null, rest: string] {
  const mark = address.lastIndexOf('!');
  if (mark < 0) return [null, address];
  const name = address.slice(0, mark);
  return [name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name, address.slice(mark + 1)];
}

/** Number of columns from the first to the last that holds or is anything. */
export const usedExtent = (used: Area | null, columns: Iterable<number>): number =>
  Math.max(used?.right ?? 0, ...columns, 0) + 1;
