import type { Issue } from '../issue';
import type { Milestone, TaskItem } from '../item';
import { isDisputed } from '../schedule/slow';
import { findDates } from '../text/dates';
import { issueAt, shown, type RowCheck, type RowContext } from './check';

/** Words by which the department itself owns up to a delay: then there is nothing to ask. */
const OWNED_UP = /滞后|缓慢|未完成|延期|推迟|存在问题|困难|原因|停工|尚未|因|由于|未到位|未落实/u;
const STRIVES = /力争|争取/u;

const saysWhy = (context: RowContext, words: RegExp): boolean =>
  words.test(context.text('progress').text) || context.text('problem').text !== '';

const lastDue = ({ milestones }: TaskItem, asOf: string): Milestone | undefined =>
  milestones.findLast(({ due }) => due !== null && due <= asOf);

/** The row's own due milestone is not reached. */
function missed(context: RowContext, asOf: string): Issue[] {
  const { item } = context;
  if (saysWhy(context, OWNED_UP) || STRIVES.test(context.text('progress').text)) return [];
  const due = lastDue(item, asOf);
  const params = { kind: 'reason', reason: item.reason };
  return [issueAt(context, 'milestone-missed', 'warning', 'progress', due ? [due.text] : [], params)];
}

/** 力争10月份开工 where the plan says third quarter: the step is given up before it is due. */
const lateByForecast = (context: RowContext): Issue[] => [
  issueAt(context, 'milestone-missed', 'warning', 'progress', [], {
    kind: 'forecast',
    reason: context.item.reason,
  }),
];

const FORECAST = /(?:预计|力争|争取|拟于|拟在|计划于?)[^,。;]{0,4}\d{1,2}月/u;

/** 完成工程量70% by the end of the quarter, and its tender is still to be put out in the last weeks of it. */
function lateByStage(context: RowContext): Issue[] {
  const { analysis, item } = context;
  const { text } = context.text('progress');
  const words = text.split(/[。;]/u).find((sentence) => FORECAST.test(sentence));
  if (words === undefined || analysis.asOf === null) return [];
  const { asOf } = analysis;
  const year = analysis.table.year ?? Number(asOf.slice(0, 4));
  const ahead = findDates(words, year).some(({ date }) => date !== null && date > asOf);
  const params = { kind: 'stage', words, reason: item.reason };
  return ahead ? [issueAt(context, 'milestone-missed', 'warning', 'progress', [words], params)] : [];
}

/** The highest that can be said of the row: its completion, or the department's own figure for the whole. */
function best({ completion, statedPercents }: TaskItem): number | null {
  const own = statedPercents.filter(({ indicator }) => indicator === null).map(({ percent }) => percent);
  const known = completion.percent === null ? own : [completion.percent, ...own];
  return known.length === 0 ? null : Math.max(...known);
}

/** 计划85%, 完成80.2%: a lamp that rests on something else says nothing of it. */
function belowPlan(context: RowContext, asOf: string): Issue[] {
  const { item } = context;
  const step = lastDue(item, asOf);
  const percent = best(item);
  const planned = step?.percent ?? null;
  if (step === undefined || percent === null || planned === null || planned - percent < 0.5) return [];
  if (item.status === 'behind' || isDisputed(item) || saysWhy(context, OWNED_UP)) return [];
  const params = { kind: 'percent', planned: shown(planned), percent: shown(percent) };
  return [issueAt(context, 'milestone-missed', 'warning', 'progress', [step.text], params)];
}

/** A step of the row's own plan is not reached, or will not be by its own words, and nothing says so. */
export const milestoneMissed: RowCheck = {
  code: 'milestone-missed',
  row: (context) => {
    const { item, analysis } = context;
    if (analysis.asOf === null) return [];
    if (item.rule === 'milestone-missed') return missed(context, analysis.asOf);
    if (item.rule === 'late-forecast') return lateByForecast(context);
    if (item.rule === 'milestone-near') return lateByStage(context);
    return belowPlan(context, analysis.asOf);
  },
};
