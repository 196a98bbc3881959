import { nth } from '../nth';
import type { IsoDate, Period } from '../date';
import type { Due, Expected, Target } from '../item';
import { messages } from '../messages/zh-CN';
import { dayNumber, daysInMonth, monthOf, yearOf } from '../text/calendar';
import type { PlanStep } from './milestones';

export interface ExpectedInput {
  readonly steps: readonly PlanStep[];
  readonly due: Due | null;
  readonly targets: readonly Target[];
  readonly asOf: IsoDate | null;
  readonly period: Period | null;
}

const NONE: Expected = { percent: null, basis: null, text: '' };

/** Steps due on or before the date, in order. */
export const dueSteps = (steps: readonly PlanStep[], asOf: IsoDate): PlanStep[] =>
  steps.filter(({ milestone }) => milestone.due !== null && milestone.due <= asOf);

/** Percent that a step stands for: stated, or its quantities against the targets (their mean). */
export function stepPercent({ milestone, goals }: PlanStep, targets: readonly Target[]): number | null {
  if (milestone.percent !== null) return milestone.percent;
  if (goals.length === 0 || goals.length < targets.length) return null;
  const shares = goals.map(({ indicator, value }) =>
    Math.min(100, (value / nth(targets, indicator).value) * 100),
  );
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

function fromMilestones(input: ExpectedInput, asOf: IsoDate): Expected | null {
  const own = input.steps.filter(
    ({ headed, milestone }) => milestone.due !== null && !(headed && milestone.due > asOf),
  );
  const last = dueSteps(own, asOf).at(-1);
  if (last)
    return {
      percent: stepPercent(last, input.targets),
      basis: 'milestone',
      text: messages.schedule.byMilestone(last.words),
    };
  // The plan's first date is still to come: nothing is due by the plan's own words.
  const first = own[0];
  if (own.length < 2 || !first) return null;
  return { percent: null, basis: 'milestone', text: messages.schedule.beforeFirstMilestone(first.words) };
}

/** Linear from 1 January of the period's year: a row tells of what was done in the year to date. */
function fromDue(due: IsoDate, asOf: IsoDate, period: Period | null, text: string): Expected {
  const year = (period?.start ?? asOf).slice(0, 4);
  // By the end of the year is what a row without a date is held against.
  if (due === `${year}-12-31` && asOf.startsWith(year))
    return { ...fromYear(asOf), basis: 'due', text: messages.schedule.byDue(text) };
  const start = dayNumber(`${year}-01-01`);
  const total = dayNumber(due) - start + 1;
  const elapsed = dayNumber(asOf) - start + 1;
  const percent = total <= 0 ? 100 : Math.min(100, Math.max(0, (elapsed / total) * 100));
  return { percent, basis: 'due', text: messages.schedule.byDue(text) };
}

/** Months ÷ 12, the running month by its days. */
function fromYear(asOf: IsoDate): Expected {
  const month = monthOf(asOf);
  const months = month - 1 + Number(asOf.slice(8)) / daysInMonth(yearOf(asOf), month);
  return { percent: (months / 12) * 100, basis: 'year', text: messages.schedule.byYear(months) };
}

/**
 * What should have been reached at the as-of date (rulebook 5): the item's own milestones, else its due date,
 * else the share of the year. Nothing without an as-of date.
 */
export function expectedAt(input: ExpectedInput): Expected {
  const { asOf, due } = input;
  if (asOf === null) return NONE;
  const planned = fromMilestones(input, asOf);
  if (planned) return planned;
  if (due?.kind === 'date' && due.date !== null) return fromDue(due.date, asOf, input.period, due.text);
  const single = input.steps.find(({ milestone, headed }) => !headed && milestone.due !== null);
  if (single?.milestone.due) return fromDue(single.milestone.due, asOf, input.period, single.words);
  return fromYear(asOf);
}
