import { cellAddress, columnLetters, faultOf, type CellPlace, type Grid } from '../grid';
import type { Issue } from '../issue';
import { messages } from '../messages/zh-CN';
import type { Skip } from './table';

/** What of a sheet counts: hidden columns and struck-out words do not, unless a person says so. All of it is told. */

export interface Include {
  /** Hidden columns, and hidden sheets where the caller chooses them. */
  readonly hidden?: boolean;
  readonly struck?: boolean;
}

export interface Counted {
  /** The sheet without what does not count. */
  readonly grid: Grid;
  /** Numbers of the columns that were left out though something stands in them. */
  readonly hiddenColumns: readonly number[];
  /** Rows that are struck out as a whole. */
  readonly struckRows: readonly number[];
  /** Other struck-out cells. */
  readonly struckCells: readonly CellPlace[];
}

const textOf = (grid: Grid, row: number, column: number): string =>
  grid.texts[row - grid.firstRow]?.[column - grid.firstColumn] ?? '';

/** Whether every filled cell of a row is struck out. */
function isStruckRow(grid: Grid, row: number, struck: ReadonlySet<number>): boolean {
  const texts = grid.texts[row - grid.firstRow] ?? [];
  return texts.every((text, index) => text.trim() === '' || struck.has(grid.firstColumn + index));
}

function struckByRow(grid: Grid): Map<number, Set<number>> {
  const rows = new Map<number, Set<number>>();
  for (const { row, column } of grid.struck) {
    if (textOf(grid, row, column).trim() === '') continue;
    rows.set(row, (rows.get(row) ?? new Set<number>()).add(column));
  }
  return rows;
}

/** Takes out what does not count; row and column numbers stay. */
export function countedOf(grid: Grid, { hidden = false, struck = false }: Include): Counted {
  const columns = hidden
    ? []
    : grid.hiddenColumns.filter((column) =>
        grid.texts.some((texts) => (texts[column - grid.firstColumn] ?? '').trim() !== ''),
      );
  const rows = struck ? new Map<number, Set<number>>() : struckByRow(grid);
  const whole = [...rows].filter(([row, own]) => isStruckRow(grid, row, own)).map(([row]) => row);
  const cells = [...rows]
    .filter(([row]) => !whole.includes(row))
    .flatMap(([row, own]) => [...own].map((column) => ({ row, column })));
  if (columns.length === 0 && rows.size === 0)
    return { grid, hiddenColumns: [], struckRows: [], struckCells: [] };
  const out = new Set(columns);
  const counts = (r: number, c: number): boolean => {
    const [row, column] = [grid.firstRow + r, grid.firstColumn + c];
    return !out.has(column) && rows.get(row)?.has(column) !== true;
  };
  return {
    grid: {
      ...grid,
      texts: grid.texts.map((line, r) => line.map((text, c) => (counts(r, c) ? text : ''))),
      values: grid.values.map((line, r) => line.map((value, c) => (counts(r, c) ? value : null))),
    },
    hiddenColumns: columns,
    struckRows: whole,
    struckCells: cells,
  };
}

const issue = (
  code: Issue['code'],
  severity: Issue['severity'],
  cell: string | null,
  params: Issue['params'],
): Issue => ({
  code,
  severity,
  field: null,
  cell,
  quotes: [],
  params,
});

/** What a table's clerk is told of what was left out, or counted though hidden. */
export function toldOf(
  counted: Counted,
  original: Grid,
  [first, last]: readonly [number, number],
  header: readonly [number, number],
): Issue[] {
  const within = (row: number): boolean => row >= first && row <= last;
  const headingOf = (column: number): string =>
    Array.from({ length: header[1] - header[0] + 1 }, (_, index) =>
      textOf(original, header[0] + index, column),
    )
      .filter((text) => text.trim() !== '')
      .join('');
  const rows = original.hiddenRows
    .filter(within)
    .filter((row) => (original.texts[row - original.firstRow] ?? []).some((text) => text.trim() !== ''));
  return [
    ...counted.hiddenColumns.map((column) =>
      issue('hidden-column', 'warning', null, { column: columnLetters(column), header: headingOf(column) }),
    ),
    ...(rows.length === 0
      ? []
      : [issue('hidden-rows', 'info', null, { rows: rows.join('、'), count: rows.length })]),
    ...(original.cut ?? [])
      .filter(({ row }) => within(row))
      .map(({ row, column }) => issue('cut-off', 'warning', cellAddress(row, column), { kind: 'text' })),
    ...(original.beyond === undefined
      ? []
      : [issue('cut-off', 'warning', null, { kind: 'place', count: original.beyond })]),
    ...counted.struckCells
      .filter(({ row }) => within(row))
      .map(({ row, column }) =>
        issue('struck-out', 'warning', cellAddress(row, column), {
          words: textOf(original, row, column).slice(0, 40),
        }),
      ),
  ];
}

export const struckSkips = ({ struckRows }: Counted, [first, last]: readonly [number, number]): Skip[] =>
  struckRows
    .filter((row) => row >= first && row <= last)
    .map((row) => ({ row, reason: messages.table.struckRow }));

/** Cells of a row that hold an error, an uncalculated formula or a picture instead of a value. */
export function faultIssues(grid: Grid, row: number, columns: Iterable<number>): Issue[] {
  return [...columns].flatMap((column) => {
    const value = grid.values[row - grid.firstRow]?.[column - grid.firstColumn];
    const fault = faultOf(value);
    return fault === null ? [] : [issue('cell-fault', 'error', cellAddress(row, column), { fault })];
  });
}
