import { nth } from '../../nth';
import type { CellFigure } from './cell';
import type { FigureColumn } from './columns';
import { withoutNoise } from '../../rounding';

/**
 * Columns of the same thing, the one that counts first (rulebook 2): what adds up from the start of the year before
 * what adds up from an unknown day, that before what adds up from the start of the work, and all before what stands
 * for one month; then the latest not after the date of the report.
 */
export function byTime(columns: readonly FigureColumn[], month: number | null): readonly FigureColumn[] {
  const past = columns.filter((column) => month === null || monthOf(column) <= month || isNow(column));
  return (past.length > 0 ? past : columns).toSorted(
    (a, b) => reach(b, month) - reach(a, month) || monthOf(b) - monthOf(a) || b.figures.size - a.figures.size,
  );
}

/**
 * Columns of one month or quarter each, added up to the date of the report; null where there are no two of them. A row
 * with a part that cannot be read has no sum.
 */
export function sumOfPeriods(columns: readonly FigureColumn[], month: number | null): FigureColumn | null {
  const parts = columns
    .filter(
      (column) => !isCumulative(column) && !isNow(column) && (month === null || monthOf(column) <= month),
    )
    .toSorted((a, b) => monthOf(a) - monthOf(b));
  const [first, ...more] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined || more.length === 0) return null;
  if (new Set(parts.map(monthOf)).size < parts.length) return null;
  const unread = new Set(parts.flatMap((part) => [...part.unread]));
  const rows = [...new Set(parts.flatMap(({ figures }) => [...figures.keys()]))].filter(
    (row) => !unread.has(row),
  );
  const figures = rows.map(
    (row) => [row, added(parts.flatMap((part) => part.figures.get(row) ?? []))] as const,
  );
  return { ...last, figures: new Map(figures), unread, sumOf: parts.map(({ column }) => column) };
}

const added = (figures: readonly CellFigure[]): CellFigure => ({
  ...nth(figures, 0),
  value: withoutNoise(figures.reduce((sum, { value }) => sum + value, 0)),
});

/** The first by time; of rates the one of the actual's own period where there is one. */
export function latest(
  columns: readonly FigureColumn[],
  month: number | null,
  beside: FigureColumn | null = null,
): FigureColumn | null {
  const same = beside === null ? [] : columns.filter((column) => periodKey(column) === periodKey(beside));
  return byTime(same.length > 0 ? same : columns, month)[0] ?? null;
}

/** A column that ends more than a month before the report is of an earlier one. */
const isStale = (column: FigureColumn, month: number | null): boolean =>
  month !== null && !isNow(column) && monthOf(column) < month - 1;

function reach(column: FigureColumn, month: number | null): number {
  if (!isCumulative(column)) return 0;
  const { scope } = column.heading;
  if (scope === 'start') return 1;
  return scope === 'year' && !isStale(column, month) ? 3 : 2;
}

const isNow = ({ heading: { period } }: FigureColumn): boolean => period === null || period.month === 0;
const monthOf = (column: FigureColumn): number => (isNow(column) ? 12 : (column.heading.period?.month ?? 12));
export const isCumulative = ({ heading: { period } }: FigureColumn): boolean => period?.cumulative !== false;
const periodKey = ({ heading: { period } }: FigureColumn): string =>
  period === null ? '' : `${period.month}|${period.cumulative}`;
