import type { FigureColumn } from './columns';

/**
 * Of several columns of the same thing the one that counts (rulebook 2): what adds up to now before what stands for
 * one month; the latest filled one not after the date of the report; of a rate the one of the actual's own period.
 */
export function latest(
  columns: readonly FigureColumn[],
  month: number | null,
  beside: FigureColumn | null = null,
): FigureColumn | null {
  const samePeriod =
    beside === null ? [] : columns.filter((column) => periodKey(column) === periodKey(beside));
  const open = samePeriod.length > 0 ? samePeriod : columns;
  const past = open.filter((column) => month === null || monthOf(column) <= month || isNow(column));
  const ranked = (past.length > 0 ? past : open).toSorted(
    (a, b) =>
      Number(isCumulative(b)) - Number(isCumulative(a)) ||
      monthOf(b) - monthOf(a) ||
      b.figures.size - a.figures.size,
  );
  return ranked[0] ?? null;
}

const isNow = ({ heading: { period } }: FigureColumn): boolean => period === null || period.month === 0;
const monthOf = (column: FigureColumn): number => (isNow(column) ? 12 : (column.heading.period?.month ?? 12));
const isCumulative = ({ heading: { period } }: FigureColumn): boolean => period?.cumulative !== false;
const periodKey = ({ heading: { period } }: FigureColumn): string =>
  period === null ? '' : `${period.month}|${period.cumulative}`;
