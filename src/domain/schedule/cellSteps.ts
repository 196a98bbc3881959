import type { IsoDate } from '../date';
import type { Target } from '../item';
import { asksForLess } from '../lexicon/bounds';
import type { CellGoal } from '../measure/fromCells';
import { monthEnd } from '../text/calendar';
import type { PlanStep } from './milestones';

/** Goals of number columns by quarter and month as steps of the row's plan (rulebook 5). */

export interface CellPlan {
  readonly goals: readonly CellGoal[];
  readonly targets: readonly Target[];
  readonly year: number | null;
  readonly asOf: IsoDate | null;
}

/** A level or a ceiling is held against its target, never spread over the year. */
const isSpread = ({ kind, bound }: Target): boolean =>
  !asksForLess(bound) && kind !== 'rate' && kind !== 'change' && kind !== 'level';

const dueOf = ({ month }: CellGoal, { year, asOf }: CellPlan): IsoDate | null =>
  month === null ? asOf : year === null ? null : monthEnd(year, month);

/** A share of the row's whole stands for the item, that of one indicator for its amount. */
function amountOf({ value, percent, indicator }: CellGoal, targets: readonly Target[]): number | null {
  const target = indicator === null ? undefined : targets[indicator];
  if (target === undefined || !isSpread(target)) return null;
  return value ?? (percent === null ? null : (percent / 100) * target.value);
}

function stepAt(due: IsoDate, own: readonly CellGoal[], { targets }: CellPlan): PlanStep | null {
  const goals = own.flatMap((goal) => {
    const value = amountOf(goal, targets);
    return goal.indicator === null || value === null ? [] : [{ indicator: goal.indicator, value }];
  });
  const whole = own.find(({ indicator, percent }) => indicator === null && percent !== null)?.percent ?? null;
  const [first] = goals;
  if (first === undefined && whole === null) return null;
  const text = own.map((goal) => goal.text).join(';');
  const unit = first === undefined ? '' : (targets[first.indicator]?.unit ?? '');
  return {
    milestone: {
      due,
      text,
      span: null,
      percent: whole,
      quantity: first === undefined ? null : { value: first.value, unit },
      stage: null,
    },
    words: text,
    deed: text,
    parts: [],
    marks: [],
    goals,
    part: 0,
    headed: false,
  };
}

/** One step a date, by date. */
export function cellSteps(plan: CellPlan): PlanStep[] {
  if (plan.goals.length === 0) return [];
  const byDate = new Map<IsoDate, CellGoal[]>();
  for (const goal of plan.goals) {
    const due = dueOf(goal, plan);
    if (due !== null) byDate.set(due, [...(byDate.get(due) ?? []), goal]);
  }
  return [...byDate]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([due, own]) => stepAt(due, own, plan) ?? []);
}
