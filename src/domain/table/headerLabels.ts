import { matchHeader } from './headerNames';
import type { Line, Merges } from './lines';
import type { Field } from './fields';

/** The names of columns, level by level. */

/** Texts of each column from the top level down; a name merged over several columns is that of each. */
export function labelsOf(levels: readonly Line[], merges: Merges): Map<number, string[]> {
  const texts = levels.map(({ cells }) => new Map(cells.map(({ column, text }) => [column, text] as const)));
  const columns = [...new Set(texts.flatMap((level) => [...level.keys()]))].sort((a, b) => a - b);
  const below = (column: number, level: number): boolean =>
    texts.slice(level + 1).some((names) => names.has(column));
  return new Map(
    columns.map((column) => [
      column,
      levels.flatMap(({ row, cells }, level) => {
        const anchor = merges.wideAt(row, column)?.firstColumn ?? column;
        const own = texts[level]?.get(anchor);
        if (own !== undefined) return own;
        // Merged areas are lost, as in csv: a name over names goes on to the next of its level.
        const isLost = cells.every((cell) => merges.wideAt(row, cell.column) === undefined);
        const left = cells.findLast((cell) => cell.column < column);
        const over = left !== undefined && below(left.column, level) && isUnder(texts, column, level);
        return isLost && over ? left.text : [];
      }),
    ]),
  );
}

/** Whether a column has no name at a level or above it, and one below. */
const isUnder = (texts: readonly ReadonlyMap<number, string>[], column: number, level: number): boolean =>
  texts.slice(0, level + 1).every((names) => !names.has(column)) &&
  texts.slice(level + 1).some((names) => names.has(column));

const LINES_LOOKED_AT = 12;
const NAMING: readonly Field[] = ['name', 'place', 'finding', 'task'];

/** Of the lines below that fill a column, most fill the one beside it in words as well. */
function goesOn(column: number, below: readonly Line[]): boolean {
  const filled = below
    .slice(0, LINES_LOOKED_AT)
    .filter(({ cells }) => cells.length > 1 && cells.some((cell) => cell.column === column));
  const beside = filled.filter(({ cells }) =>
    cells.some((cell) => cell.column === column + 1 && !/^[\d.,%\s]+$/u.test(cell.text)),
  );
  return filled.length > 0 && beside.length * 2 > filled.length;
}

/** 项目 over two columns: the second has the name as well, whether its merged heading was kept or lost. */
export function withSharedNames(
  labels: ReadonlyMap<number, readonly string[]>,
  levels: readonly Line[],
  below: readonly Line[],
  merges: Merges,
): Map<number, readonly string[]> {
  const shared = new Map(labels);
  for (const [column, own] of labels) {
    if (labels.has(column + 1) || !goesOn(column, below)) continue;
    const covered = levels.some(({ row }) => (merges.wideAt(row, column)?.lastColumn ?? 0) > column);
    const fields = matchHeader(own.at(-1) ?? '')?.fields ?? [];
    const names = fields.some((field) => NAMING.includes(field));
    if (names && (covered || levels.every(({ row }) => merges.wideAt(row, column) === undefined)))
      shared.set(column + 1, own);
  }
  return new Map([...shared].sort(([a], [b]) => a - b));
}
