import type { Indicator, Measurement, Target } from '../item';
import type { RowFigures } from '../table/figures/rowFigures';
import { cleanText, type CleanText } from '../text/clean';
import { countAnswers, type Answer } from './actuals';
import { candidates } from './candidates';
import { completionOf } from './completion';
import { declaredDone } from './declared';
import { read, type Reading } from './figure';
import { answeredByCell, cellAmounts, cellIndicators } from './fromCells';
import { rateAnswers } from './rates';
import { statedPercents } from './stated';
import { commitments, type Commitment } from './targets';

export interface MeasureInput {
  readonly task: CleanText;
  readonly progress: CleanText;
  /** The due column, where a table has one: 已完成 in it declares the item done. */
  readonly due: CleanText | null;
  /** Header of the progress column: 8月份完成情况 speaks of one month. */
  readonly progressHeader?: string;
  /** What number columns say of the row. */
  readonly figures?: RowFigures | null;
  /** Name of the row, where the table has it apart from the task. */
  readonly name?: CleanText;
  /** Words that stand in a column of target numbers: 标准不低于3480元/年. */
  readonly targetWords?: CleanText | null;
}

const EMPTY = cleanText('');

function indicatorOf(target: Target, { actual, review }: Answer): Indicator {
  const open = { target, review, proposed: null, cells: null };
  if (actual === null) return { ...open, actual, percent: null, met: null };
  if (target.bound === 'at-most')
    return { ...open, actual, percent: null, met: actual.value <= target.value };
  const percent = target.value === 0 ? null : (actual.value / target.value) * 100;
  return { ...open, actual, percent, met: actual.value >= target.value };
}

interface Words {
  readonly indicators: readonly Indicator[];
  readonly found: readonly Commitment[];
  readonly ratesUsed: ReturnType<typeof rateAnswers>['used'];
}

/** Targets of a task text with what a progress text answers to them. */
function ofWords(task: CleanText, progress: Reading, progressHeader: string): Words {
  const found = commitments(read(task));
  const rates = rateAnswers(found, progress);
  const counts = countAnswers(found, progress, candidates(progress, progressHeader));
  return {
    found,
    ratesUsed: rates.used,
    indicators: found.map(({ target }, index) =>
      indicatorOf(target, rates.answers[index] ?? (counts[index] as Answer)),
    ),
  };
}

/** A number column has the target and words the progress: the row is read as a person would say it, 新增就业8950人. */
function answeredByWords(
  indicator: Indicator,
  name: CleanText,
  progress: Reading,
  header: string,
): Indicator {
  if (indicator.cells !== null && indicator.cells.actual !== null) return indicator;
  const spoken = cleanText(`${name.text}${indicator.target.text}`);
  const { indicators } = ofWords(spoken, progress, header);
  const same = indicators.find(({ target }) => target.value === indicator.target.value);
  if (same === undefined || same.actual === null) return indicator;
  return { ...indicator, actual: same.actual, percent: same.percent, met: same.met, review: same.review };
}

/** Targets, actuals, stated percentages, declaration and completion of one row. Pure; spans are of the original texts. */
export function measure(input: MeasureInput): Measurement {
  const { task, progress, due, progressHeader = '', figures = null, name = task, targetWords = null } = input;
  const reading = read(progress);
  const cells = cellIndicators(figures);
  // A target column has the row's targets; words of the task beside it describe (建设规模及内容).
  const promised = cells.length > 0 ? EMPTY : (targetWords ?? task);
  const words = ofWords(promised, reading, progressHeader);
  const indicators = [
    ...cells.map((indicator) => answeredByWords(indicator, name, reading, progressHeader)),
    ...answeredByCell(words.indicators, figures),
  ];
  const percents = statedPercents(reading, words.found, words.ratesUsed, task.text);
  const done = declaredDone(progress, due, indicators.length > 1);
  return {
    indicators,
    statedPercents: percents,
    declaredDone: done,
    completion: completionOf(indicators, percents, done, figures?.rate ?? null),
    amounts: cellAmounts(figures),
  };
}
