import { nth, only } from '../../nth';
import type { FigureColumn } from './columns';
import { compatible, rises } from './groups';
import type { FigurePair } from './pairs';
import { PERCENT_UNIT } from './units';

/**
 * Number columns of goals by quarter or month (一季度目标 … 四季度目标, 1-9月计划): what should be reached by when. A
 * heading seldom says whether its quarter counts alone or from the year's start: the sums do, or nothing is taken.
 */

export interface GoalColumn {
  readonly column: FigureColumn;
  /** Last month, 1–12; null: the day of the report (截至目前应完成). */
  readonly month: number | null;
  /** From the year's start, or the quarter's own part that adds to those before. */
  readonly counts: 'to-date' | 'part';
  /** Shares of the year's task, in points. */
  readonly percent: boolean;
}

const isShare = (column: FigureColumn): boolean => {
  const figures = [...column.figures.values()];
  const signed = figures.some(({ percent }) => percent);
  const named = column.heading.unit === PERCENT_UNIT && figures.some(({ value }) => value > 1);
  return signed || named;
};

const monthOf = ({ heading: { period } }: FigureColumn): number => period?.month ?? 0;

/** Goals of the running or the last period only (本月计划, 下季度目标) say nothing of the year to date. */
const isDated = ({ heading: { period } }: FigureColumn): boolean =>
  period !== null && !period.previous && (period.month > 0 || period.cumulative);

/** The pair that a goal is of: of its subject, or the only one that it can be. */
function pairOf(goal: FigureColumn, pairs: readonly FigurePair[]): FigurePair | null {
  const itself = pairs.find(({ target }) => target === goal);
  if (itself !== undefined) return itself;
  const fitting = pairs.filter(
    ({ target, rate, change }) =>
      !change &&
      (target !== null ? isShare(goal) || compatible(goal, target) : rate !== null && isShare(goal)),
  );
  const own = fitting.filter(({ topic }) => topic === goal.topic);
  const same = own.filter(({ subject }) => subject === goal.heading.subject);
  const found = same.length > 0 || goal.heading.subject !== null ? same : own;
  return only(found);
}

const WHOLE = 100;
const ROUNDING = 0.005;
const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.abs(b) * ROUNDING;

interface RowValues {
  readonly values: readonly number[];
  /** In the unit of the goals, as far as the headings tell; null where the row has no target. */
  readonly whole: number | null;
}

/** Rows in which every goal stands, with the year's target. */
function rowsOf(goals: readonly FigureColumn[], target: FigureColumn | null, share: boolean): RowValues[] {
  const [first] = goals;
  return [...(first?.figures.keys() ?? [])].flatMap((row) => {
    const figures = goals.flatMap(({ figures: own }) => own.get(row) ?? []);
    if (figures.length < goals.length) return [];
    const year = target?.figures.get(row);
    const factor =
      ((year?.unit ?? target?.heading.unit)?.factor ?? 1) /
      ((figures[0]?.unit ?? first?.heading.unit ?? target?.heading.unit)?.factor ?? 1);
    const whole = share ? WHOLE : year === undefined ? null : year.value * factor;
    return [{ values: figures.map(({ value }) => value), whole }];
  });
}

export const sumsUp = (values: readonly number[], whole: number): boolean =>
  near(
    values.reduce((sum, value) => sum + value, 0),
    whole,
  );
const endsIn = (values: readonly number[], whole: number): boolean =>
  rises(values) && near(values.at(-1) ?? 0, whole);

const MOST = 0.8;
const share = <T>(rows: readonly T[], test: (row: T) => boolean): number =>
  rows.length === 0 ? 0 : rows.filter(test).length / rows.length;

/** How goals of one quarter or month each count; null where neither the target nor a fall tells. */
function countsOf(goals: readonly FigureColumn[], rows: readonly RowValues[]): GoalColumn['counts'] | null {
  const known = rows.filter((row): row is RowValues & { whole: number } => row.whole !== null);
  const whole = monthOf(nth(goals, -1)) === 12;
  if (whole && share(known, (row) => sumsUp(row.values, row.whole)) >= MOST) return 'part';
  if (whole && share(known, (row) => endsIn(row.values, row.whole)) >= MOST) return 'to-date';
  // What counts from the year's start never falls.
  return rows.length > 0 && share(rows, ({ values }) => !rises(values)) > 1 - MOST ? 'part' : null;
}

/** Quarters 3, 6, 9 … or months 1, 2, 3 … from the year's start, none left out. */
function isUnbroken(goals: readonly FigureColumn[], months: number): boolean {
  return goals.every((goal, index) => monthOf(goal) === months * (index + 1));
}

/** Goals of a quarter or of a month each. */
function plainGoals(
  goals: readonly FigureColumn[],
  target: FigureColumn | null,
  months: number,
): GoalColumn[] {
  const own = goals
    .filter(({ heading: { period } }) => period?.months === months)
    .toSorted((a, b) => monthOf(a) - monthOf(b));
  const [first] = own;
  if (first === undefined || own.length < 2) return [];
  const percent = isShare(first) && !(target !== null && isShare(target));
  const counts = countsOf(own, rowsOf(own, target, percent));
  if (counts === null || (counts === 'part' && !isUnbroken(own, months))) return [];
  return own.map((column) => ({ column, month: monthOf(column), counts, percent }));
}

function goalsOf({ target }: FigurePair, goals: readonly FigureColumn[]): GoalColumn[] {
  const toDate = goals
    .filter(({ heading: { period } }) => period?.cumulative === true)
    .map((column): GoalColumn => ({
      column,
      month: monthOf(column) === 0 ? null : monthOf(column),
      counts: 'to-date',
      percent: isShare(column) && !(target !== null && isShare(target)),
    }));
  return [...toDate, ...plainGoals(goals, target, 3), ...plainGoals(goals, target, 1)];
}

/** Pairs with the goals of their columns. */
export function withGoals(
  pairs: readonly FigurePair[],
  columns: readonly FigureColumn[],
): readonly FigurePair[] {
  const expected = columns.filter(({ heading, figures }) => heading.role === 'expected' && figures.size > 0);
  const owned = expected.filter(isDated).map((goal) => [pairOf(goal, pairs), goal] as const);
  return pairs.map((pair) => {
    const own = owned.flatMap(([owner, goal]) => (owner === pair ? [goal] : []));
    const goals = own.length === 0 ? [] : goalsOf(pair, own);
    return goals.length === 0 ? pair : { ...pair, goals };
  });
}
