import { nth } from '../../nth';
import { cleanText } from '../../text/clean';
import type { TableRow, TotalRow } from '../table';
import type { FigureCell } from './figureCell';
import type { RowFigures } from './rowFigures';
import { withoutNoise } from '../../rounding';

/** Rows that add up others: found by their sums, and held against them (tables.md, totals). */

/** What adds up: targets and amounts done of one thing. Rates and growth do not. */
export interface Addend {
  readonly key: string;
  readonly cell: FigureCell;
}

export const addends = (figures: RowFigures | null): Addend[] =>
  (figures?.pairs ?? [])
    .filter(({ change }) => !change)
    .flatMap(({ name, target, actual }) => [
      ...(target === null ? [] : [{ key: `${name}|target`, cell: target }]),
      ...(actual === null ? [] : [{ key: `${name}|actual`, cell: actual }]),
    ])
    .filter(({ cell }) => cell.unit !== '%' && !cell.shared);

const valuesOf = (rows: readonly { readonly figures: RowFigures | null }[]): Map<string, number[]> => {
  const values = new Map<string, number[]>();
  for (const { figures } of rows)
    for (const { key, cell } of addends(figures)) values.set(key, [...(values.get(key) ?? []), cell.value]);
  return values;
};

export const sum = (values: readonly number[]): number => withoutNoise(values.reduce((a, b) => a + b, 0));
/** Parts are rounded where they are written: half a unit of the last place each, and a little for the sum's own. */
export const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= Math.max(1e-9, Math.abs(b) * 0.0005);

const LEAST_PARTS = 3;
const LEAST_SUMS = 2;

/** The first or the last row, where each of its figures (two at least) is the sum of all the others'. */
export function summingRow(rows: readonly TableRow[]): TableRow | null {
  if (rows.length < LEAST_PARTS + 1) return null;
  for (const row of [nth(rows, 0), nth(rows, -1)]) {
    const own = addends(row.figures);
    const others = valuesOf(rows.filter((other) => other !== row));
    const sums = own.filter(({ key }) => (others.get(key)?.length ?? 0) >= LEAST_PARTS);
    if (sums.length < LEAST_SUMS) continue;
    if (sums.every(({ key, cell }) => cell.value > 0 && near(sum(others.get(key) ?? []), cell.value)))
      return row;
  }
  return null;
}

/** A total that its parts deny. */
export interface SumDifference {
  readonly cell: string;
  readonly name: string;
  readonly stated: string;
  readonly counted: number;
  readonly unit: string;
}

const SUBTOTAL = /小计/u;
/** Parts of parts would count twice. */
const NESTED = /^\s*(?:其中|#)/u;

/** The rows that a total stands for: those that it is known to add up, of a 小计 those back to the total before it, of a 合计 all. */
function partsOf(
  total: TotalRow,
  rows: readonly TableRow[],
  totals: readonly TotalRow[],
): readonly TableRow[] {
  const { parts } = total;
  if (parts !== undefined) return rows.filter(({ row }) => parts.includes(row));
  if (!SUBTOTAL.test(total.name)) return rows;
  const before = Math.max(0, ...totals.map(({ row }) => row).filter((row) => row < total.row));
  return rows.filter(({ row }) => row > before && row < total.row);
}

const nameOf = ({ cells }: TableRow): string =>
  cells.name?.text ?? cells.task?.text ?? cells.place?.text ?? '';

/** Figures of totals that are not the sum of their parts; nothing is said where some part is blank or nested. */
export function sumDifferences(rows: readonly TableRow[], totals: readonly TotalRow[]): SumDifference[] {
  if (rows.some((row) => NESTED.test(cleanText(nameOf(row)).text))) return [];
  return totals.flatMap((total) => {
    const parts = partsOf(total, rows, totals);
    const values = valuesOf(parts);
    return addends(total.figures).flatMap(({ key, cell }) => {
      const own = values.get(key) ?? [];
      if (own.length < 2 || own.length < parts.length || near(sum(own), cell.value)) return [];
      return [
        { cell: cell.cell, name: total.name, stated: cell.shown, counted: sum(own), unit: cell.unit ?? '' },
      ];
    });
  });
}
