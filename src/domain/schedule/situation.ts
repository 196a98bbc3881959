import type { IsoDate, Period } from '../date';
import type { Due, Expected } from '../item';
import { asksForLess } from '../lexicon/bounds';
import { finder, words } from '../lexicon/words';
import type { OwnVerdict } from '../read/rowVerdict';
import type { StagesAnswer } from '../read/yesNo';
import type { RateCell } from '../table/figures/rowFigures';
import { dayNumber } from '../text/calendar';
import { clauses } from '../text/clauses';
import { findDates } from '../text/dates';
import type { PlanStep } from './milestones';
import type { LampPreset } from './presets';
import { weakestMarks } from './sites';
import { CONSTRUCTION, reached, stageIndex, type StageMark, stageMarks } from './stages';
import type { Trouble } from './troubles';
import type { Evidence, Verdict } from './verdict';

/** What a rate column says of the row, with the column's heading: 占年度计划(%). */
export interface OwnRate extends RateCell {
  readonly header: string;
}

/** Everything about a row that a lamp rule may look at; what costs time is worked out when first asked for. */
export interface Situation extends Evidence {
  /** The words of what is to be done: measures where the task tells a finding, else the task. */
  readonly deeds: string;
  readonly period: Period | null;
  readonly year: number | null;
  readonly due: Due | null;
  readonly expected: Expected;
  readonly verdicts: readonly Verdict[];
  readonly early: readonly Verdict[];
  readonly troubles: readonly Trouble[];
  /** Text of the problem column, null where it is empty or says 无. */
  readonly problem: string | null;
  /** The row's own verdict; null where it gives none. */
  readonly rowVerdict: OwnVerdict | null;
  /** What the columns that ask for stages answer together; null where none does. */
  readonly answers: StagesAnswer | null;
  readonly dueHeader: string;
  readonly rate: OwnRate | null;
  readonly preset: LampPreset;
}

/** Levels that are held all year or go up and down within it. */
const wholeYear = finder(
  words(
    '全年 年度 年均 常年 巩固在 稳定在 保持在 维持在 全市平均 同比 合格率 优良 达标率 及时率 满意 办结率 好评率 接通率 响应率 处置率 回访率 准确率 失业率',
  ),
);

/** A level to hold all year, or not to exceed: met in June says nothing about December. */
export function openUntilYearEnd({ measurement, asOf, task, due }: Situation): boolean {
  if (asOf !== null && asOf.endsWith('-12-31')) return false;
  return measurement.indicators.some(
    ({ target }) =>
      target.kind === 'change' ||
      asksForLess(target.bound) ||
      (target.kind === 'rate' && wholeYear.test(`${target.text || task}${due?.text ?? ''}`)),
  );
}

export const allMet = ({ measurement: { indicators } }: Situation): boolean =>
  indicators.length > 0 && indicators.every(({ met }) => met === true);

/** The department itself states less than all: 已救助463名(目标405名),完成总进度的50%. */
export function statedBelowWhole({ measurement }: Situation): number | null {
  const below = measurement.statedPercents.find(
    ({ indicator, percent }) => indicator === null && percent < 100,
  );
  return below?.percent ?? null;
}

/** Percentage points below expected progress; null where either is not known. Negative = ahead. */
export const gapOf = (percent: number | null, { percent: expected }: Expected): number | null =>
  percent === null || expected === null ? null : expected - percent;

/** Whether a percent crosses a threshold of the preset against what was expected. */
export function beyond(
  percent: number | null,
  expected: Expected,
  preset: LampPreset,
  level: 'yellow' | 'red',
): boolean {
  const gap = gapOf(percent, expected);
  if (gap === null || percent === null || expected.percent === null || expected.percent <= 0) return false;
  return preset.by === 'points' ? gap > preset[level] : (percent / expected.percent) * 100 < preset[level];
}

/** Days from the as-of date to a date; negative when it has passed. */
export const daysUntil = (date: IsoDate, asOf: IsoDate): number => dayNumber(date) - dayNumber(asOf);

export function nextStep({ steps, asOf }: Situation): PlanStep | null {
  if (asOf === null) return null;
  return steps.find(({ milestone }) => milestone.due !== null && milestone.due > asOf) ?? null;
}

/** A due step whose own words tell that it is open: waited for, or silent on one of its sites. */
export const openStep = ({ verdicts }: Situation): Verdict | undefined =>
  verdicts.find(({ outcome, how }) => outcome === 'unknown' && how !== 'none');

const FORECAST = /预计|力争|争取|计划|拟|将|确保|预期/u;

/** A later date that the text itself names for something that was due earlier. */
export interface Forecast {
  readonly date: IsoDate;
  readonly words: string;
  readonly limit: IsoDate;
}

/** 推迟至12月, 延期到7月: the row's own end is put off. */
const POSTPONED = /(?:推迟|延期|延后|顺延|延迟|改期)(?:到|至)/u;

function postponed({ progress, year, due, steps }: Situation): Forecast | null {
  const limit = due?.date ?? (steps.length === 1 ? steps[0]?.milestone.due : null) ?? null;
  if (limit === null || !POSTPONED.test(progress)) return null;
  for (const { text } of clauses(progress)) {
    const at = POSTPONED.exec(text)?.index ?? text.length;
    const later = findDates(text.slice(at), year).find(({ date }) => date !== null && date > limit);
    if (later?.date) return { date: later.date, words: text, limit };
  }
  return null;
}

/** 力争10月份开工, where the plan says third quarter; 预计7月竣工, where the task says May. */
export function lateForecast(situation: Situation): Forecast | null {
  const { progress, year, due, asOf } = situation;
  if (asOf === null) return null;
  const put = postponed(situation);
  if (put !== null || !FORECAST.test(progress)) return put;
  const step = nextStep(situation);
  for (const clause of clauses(progress)) {
    if (!FORECAST.test(clause.text)) continue;
    const stage = Math.max(-1, ...stageMarks(clause.text).map(({ index }) => index));
    for (const { date, asOf: state } of findDates(clause.text, year)) {
      if (date === null || state || stage < 0) continue;
      const limits: IsoDate[] = [];
      if (due?.date && stage >= stageIndex('完工竣工')) limits.push(due.date);
      if (step?.milestone.stage && step.milestone.due && stageIndex(step.milestone.stage) === stage)
        limits.push(step.milestone.due);
      const limit = limits.find((day) => date > day);
      if (limit !== undefined) return { date, words: clause.text, limit };
    }
  }
  return null;
}

/** Days before a date within which the thing itself should be in the making. */
const NEAR_DAYS = 31;

/** Work that has really begun: under way on the thing itself, or its purchase done with time left. */
export function steadyWork(situation: Situation): StageMark | null {
  const { due, asOf } = situation;
  // The best site is not the item.
  const marks = weakestMarks(situation, situation.marks);
  const { done, touched } = reached(marks);
  const near =
    asOf !== null && due?.kind === 'date' && due.date !== null && daysUntil(due.date, asOf) < NEAR_DAYS;
  const index = touched >= CONSTRUCTION ? touched : !near && done >= stageIndex('招标采购') ? done : -1;
  return (
    marks.find((mark) => mark.index === index && mark.state !== 'not' && mark.state !== 'planned') ?? null
  );
}

/** Stages between what a step asks and what is reached, from where on a near date is in danger. */
const FAR_STAGES = 3;
const FAR_PERCENT = 30;

function farFrom({ milestone }: PlanStep, touched: number): boolean {
  const asked = milestone.stage === null ? -1 : stageIndex(milestone.stage);
  return (milestone.percent ?? 0) >= FAR_PERCENT || asked > CONSTRUCTION || asked - touched >= FAR_STAGES;
}

/** The date that is near while the work is stages away from it, in words; null where none is. */
export function jeopardy(situation: Situation): string | null {
  const { asOf, due, measurement } = situation;
  if (asOf === null || measurement.indicators.some(({ actual }) => actual !== null)) return null;
  const { touched } = reached(situation.marks);
  if (touched < 0 || touched >= CONSTRUCTION || situation.figures.percent !== null) return null;
  const near = (date: IsoDate | null): boolean =>
    date !== null && date > asOf && daysUntil(date, asOf) <= NEAR_DAYS;
  const step = nextStep(situation);
  if (step && near(step.milestone.due)) return farFrom(step, touched) ? step.words : null;
  return due?.kind === 'date' && near(due.date) ? due.text : null;
}
