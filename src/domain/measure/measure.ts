import type { Indicator, Measurement, Target } from '../item';
import type { CleanText } from '../text/clean';
import { countAnswers, type Answer } from './actuals';
import { candidates } from './candidates';
import { completionOf } from './completion';
import { declaredDone } from './declared';
import { read } from './figure';
import { rateAnswers } from './rates';
import { statedPercents } from './stated';
import { commitments } from './targets';

export interface MeasureInput {
  readonly task: CleanText;
  readonly progress: CleanText;
  /** The due column, where a table has one: 已完成 in it declares the item done. */
  readonly due: CleanText | null;
  /** Header of the progress column: 8月份完成情况 speaks of one month. */
  readonly progressHeader?: string;
}

function indicatorOf(target: Target, { actual, review }: Answer): Indicator {
  if (actual === null) return { target, actual, percent: null, met: null, review };
  if (target.bound === 'at-most')
    return { target, actual, percent: null, met: actual.value <= target.value, review };
  const percent = target.value === 0 ? null : (actual.value / target.value) * 100;
  return { target, actual, percent, met: actual.value >= target.value, review };
}

/** Targets, actuals, stated percentages, declaration and completion of one row. Pure; spans are of the original texts. */
export function measure({ task, progress, due, progressHeader = '' }: MeasureInput): Measurement {
  const found = commitments(read(task));
  const reading = read(progress);
  const rates = rateAnswers(found, reading);
  const counts = countAnswers(found, reading, candidates(reading, progressHeader));
  const indicators = found.map(({ target }, index) =>
    indicatorOf(target, rates.answers[index] ?? (counts[index] as Answer)),
  );
  const percents = statedPercents(reading, found, rates.used, task.text);
  const done = declaredDone(progress, due, found.length > 1);
  return {
    indicators,
    statedPercents: percents,
    declaredDone: done,
    completion: completionOf(indicators, percents, done),
  };
}
