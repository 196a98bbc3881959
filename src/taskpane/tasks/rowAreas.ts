import { columnLetters, columnNumber } from '../../domain/grid';
import { onceEach } from '../../domain/once';
import type { ReviewedItem } from '../../domain/decisions/reviewed';
import type { FieldCell, ProgressTable, TableRow } from '../../domain/table/table';
import { spotOf, type Spot } from './places';

/** The part of the open workbook that a row of a table takes up. */

const PARTS = /^([A-Z]+)(\d+)$/u;

interface Place {
  readonly sheet: string;
  readonly row: number;
}

const cellsOf = ({ cells, others = {} }: TableRow): FieldCell[] => [
  ...Object.values(cells),
  ...Object.values(others),
];

/** Where the item's own line stands; null where it came with a department's file. */
function placeOf({ source }: Pick<ReviewedItem, 'source'>, workbook: string): Place | null {
  for (const cell of cellsOf(source)) {
    const spot = cell.from === 'own' ? spotOf(source, cell, workbook) : null;
    const row = PARTS.exec(spot?.address ?? '')?.[2];
    if (spot !== null && row !== undefined) return { sheet: spot.sheet, row: Number(row) };
  }
  return null;
}

const NONE: ReadonlySet<number> = new Set();

/** Columns of merged areas that reach over a row and others, by row: they belong to no row alone. */
function sharedColumns({ rows }: ProgressTable): ReadonlyMap<number, ReadonlySet<number>> {
  const shared = new Map<number, Set<number>>();
  const add = (row: number, column: number): void => {
    const columns = shared.get(row) ?? new Set();
    shared.set(row, columns.add(column));
  };
  for (const row of rows)
    for (const { cell, from } of cellsOf(row)) {
      const [, letters, anchor] = PARTS.exec(cell) ?? [];
      if (from !== 'merge' || letters === undefined) continue;
      add(row.row, columnNumber(letters));
      add(Number(anchor), columnNumber(letters));
    }
  return shared;
}

/** All rows of a table are marked one after the other: what they share is found out once. */
const sharedIn = onceEach(sharedColumns);

/** Runs of neighbouring columns. */
function runsOf(columns: readonly number[]): (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last?.[1] === column - 1) last[1] = column;
    else runs.push([column, column]);
  }
  return runs;
}

/**
 * The item's row across its table, as areas within that row: cells merged over several rows are left out, since they
 * stand for others, too. Empty for an item that is not in the workbook.
 * @param tables as they were read
 */
export function rowAreas(
  item: Pick<ReviewedItem, 'source'>,
  workbook: string,
  tables: readonly ProgressTable[],
): Spot[] {
  const place = placeOf(item, workbook);
  const table = tables.find(
    ({ file, sheet, dataRows: [first, last] }) =>
      place !== null && file === workbook && sheet === place.sheet && place.row >= first && place.row <= last,
  );
  if (place === null || table === undefined) return [];
  const named = [...table.columns, ...table.unmapped].map(({ column }) => columnNumber(column));
  const [first, last] = [Math.min(...named), Math.max(...named)];
  const shared = sharedIn(table).get(place.row) ?? NONE;
  const own = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (column) => !shared.has(column),
  );
  return runsOf(own).map(([from, to]) => {
    const [start, end] = [`${columnLetters(from)}${place.row}`, `${columnLetters(to)}${place.row}`];
    return { sheet: place.sheet, address: start === end ? start : `${start}:${end}` };
  });
}
