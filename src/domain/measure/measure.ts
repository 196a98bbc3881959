import type { Indicator, Measurement, Target } from '../item';
import { factsOf } from '../read/facts';
import { read } from '../read/figure';
import type { RowVerdict } from '../read/rowVerdict';
import type { CleanText } from '../text/clean';
import { answerOf, type Answer } from './answer';
import { completionOf } from './completion';
import { decide } from './decide';
import { declaredDone } from './declared';
import { pairOf, questions, rowContext } from './pairs';
import { rateAnswers } from './rates';
import { ownedPercents, statedPercents } from './stated';
import { commitments } from './targets';

export interface MeasureInput {
  readonly task: CleanText;
  readonly progress: CleanText;
  /** The due column, where a table has one: 已完成 in it declares the item done. */
  readonly due: CleanText | null;
  /** The row's own verdict: it declares done only where nothing is measured. */
  readonly verdict?: RowVerdict | null;
  /** Header of the progress column: 8月份完成情况 speaks of one month. */
  readonly progressHeader?: string;
  /** Name and category of the row, where the task stands in a column of its own: they are known words. */
  readonly name?: string;
  /** The plan column: 已完成 beside a month's plan is that month's. */
  readonly plan?: string;
  /** Year of the table: figures of years before it are not this year's. */
  readonly year?: number | null;
  /** The row's 完成率 column, in percent. */
  readonly rowRate?: number | null;
}

function indicatorOf(target: Target, answer: Answer): Indicator {
  const { actual } = answer;
  if (actual === null) return { target, ...answer, percent: null, met: null };
  if (target.bound === 'at-most')
    return { target, ...answer, percent: null, met: actual.value <= target.value };
  if (target.kind === 'change') return { target, ...answer, percent: null, met: actual.value >= target.value };
  const percent = target.value === 0 ? null : (actual.value / target.value) * 100;
  return { target, ...answer, percent, met: actual.value >= target.value };
}

/** Targets, actuals, stated percentages, declaration and completion of one row. Pure; spans are of the original texts. */
export function measure(input: MeasureInput): Measurement {
  const { task, progress, due, progressHeader = '', name = '', year = null, rowRate = null } = input;
  const { verdict = null, plan = '' } = input;
  const reading = read(progress);
  const spent = reading.quantities.some(({ at }) => at.unit.kind === 'money') || reading.bare.length > 0;
  const found = commitments(read(task), spent);
  const rates = rateAnswers(found, reading, task.text + name);
  const facts = factsOf(reading, { year, header: progressHeader });
  const row = rowContext(reading, facts, [task.text, name], rowRate);
  const asked = questions(found);
  const pairs = asked.map((question) =>
    question === null ? [] : facts.flatMap((fact) => pairOf(question, fact, row) ?? []),
  );
  const decisions = decide(asked, pairs, progress.text.length);
  const indicators = found.map(({ target }, index) =>
    indicatorOf(
      target,
      rates.answers[index] ?? answerOf(decisions[index] ?? { tier: 'none' }, pairs[index] ?? [], reading),
    ),
  );
  const percents = ownedPercents(statedPercents(reading, found, rates.used, task.text), indicators);
  const done = declaredDone({ progress, due, indicators, taskText: task.text + name, verdict, plan });
  return {
    indicators,
    statedPercents: percents,
    declaredDone: done,
    completion: completionOf(indicators, percents, done, figures?.rate ?? null),
    amounts: cellAmounts(figures),
  };
}
