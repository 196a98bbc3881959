import type { Target } from '../item';
import type { BareNumber } from '../read/bareNumbers';
import type { Figure, Reading } from '../read/figure';
import { fromLevel, ofEarlierYear } from '../read/otherTimes';
import { againstIn } from '../lexicon/against';
import { overlap, topic } from '../read/topic';
import { originalSpan, originalText } from '../text/clean';
import { type Answer, NO_ANSWER } from './answer';

/** Times that are promised: 平均反应时间控制在14分钟以内, 人均预期寿命达到79岁. 15分钟生活圈 is a name, 60周岁以上 a condition. */

const MEASURE = '(?:个?工作日|分钟|小时|周?岁|天|年)';
/** What is measured in time, and no more than a few signs before its number. */
const OF_TIME = /(?:时间|时限|时长|用时|耗时|寿命|年限|期限)[^,;。、\d]{0,8}$/u;
const PROMISED =
  /(?:控制在|缩短[至到为]|压[缩减][至到为]|不超过|不低于|不少于|达到?|提[高升][至到]|延长[至到]|[降减][至到]|为)约?$/u;
/** 由90个工作日压缩至55个工作日: the one that was left. */
const LEFT = new RegExp(`[由从]\\d{1,4}(?:\\.\\d{1,2})?${MEASURE}`, 'u');
const NUMBER = new RegExp(`(\\d{1,4}(?:\\.\\d{1,2})?)(${MEASURE})`, 'gu');

export interface Duration {
  readonly figure: Figure<BareNumber>;
  readonly unit: string;
}

/** Every time of a text that is one of something: behind 时间, 寿命, 年限. */
export function durations({ clean: { text }, clauses }: Reading): Duration[] {
  if (!/时|寿命|年限|期限/u.test(text)) return [];
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const [all, digits = '', unit = ''] = match;
    const { index: start } = match;
    const place = clauses.findIndex((clause) => clause.start <= start && start < clause.end);
    const clause = clauses[place];
    if (clause === undefined) return [];
    const before = text.slice(clause.start, start);
    if (!OF_TIME.test(before.replace(LEFT, ''))) return [];
    const value = Number(digits);
    const end = start + all.length;
    const at = { value, written: value, multiplier: null, of: null, start, end };
    return [
      { unit, figure: { at, clause, place, before, after: text.slice(end, clause.end), inside: null } },
    ];
  });
}

export const isPromised = ({ figure: { before, after } }: Duration): boolean =>
  PROMISED.test(before) || /^(?:以内|以下|之内|以上)/u.test(after);

export const DURATION_RULE = 'duration';

/** The one time of the progress that is of the same thing, in the same measure. */
export function durationAnswer(target: Target, words: string, reading: Reading, year: number | null): Answer {
  const asked = topic(words);
  const same = durations(reading).filter(
    ({ figure, unit }) =>
      unit === target.unit &&
      overlap(asked, topic(figure.before)) > 1 &&
      againstIn(figure.before).every(({ word }) => words.includes(word)) &&
      fromLevel(figure).length === 0 &&
      ofEarlierYear(figure.before, year).length === 0,
  );
  const [one] = same;
  if (one === undefined || same.length > 1) return NO_ANSWER;
  const { clause, at } = one.figure;
  return {
    ...NO_ANSWER,
    actual: {
      value: at.value,
      unit: one.unit,
      text: originalText(reading.clean, clause.start, clause.end),
      spans: [originalSpan(reading.clean, clause.start, clause.end)],
      how: 'explicit',
      rule: DURATION_RULE,
      sure: true,
    },
  };
}
