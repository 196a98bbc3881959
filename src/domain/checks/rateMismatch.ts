import type { Issue } from '../issue';
import type { Actual, Indicator, StatedPercent } from '../item';
import { cleanText } from '../text/clean';
import { quantities, type Quantity } from '../text/quantities';
import {
  issueAt,
  roundingOf,
  shown,
  withinHalf,
  withinRounding,
  type RowCheck,
  type RowContext,
} from './check';
import { columnAgainstFigures } from './rateColumn';
import { rateOwner, type RateOwner } from './rateOwner';

/** Index of the first of ascending values that is at least `least`. */
function firstFrom(values: readonly number[], least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The wholes of which some part of ascending numbers gives the rate: it has another base than the target. */
function otherBases(values: readonly number[], parts: readonly number[], percent: number): number[] {
  return parts.flatMap((part) => {
    // Only wholes near part ÷ rate can give it: one percentage point is more than any rounding.
    const from = firstFrom(values, (part * 100) / (percent + 1) - 1e-9);
    const to = percent > 1 ? (part * 100) / (percent - 1) + 1e-9 : Infinity;
    const fit: number[] = [];
    for (let i = from; i < values.length && (values[i] ?? Infinity) <= to; i++) {
      const whole = values[i] ?? 0;
      if (whole > part && withinRounding(percent, (part / whole) * 100)) fit.push(whole);
    }
    return fit;
  });
}

const numbersOf = (figures: readonly Quantity[]): number[] =>
  [...new Set(figures.map(({ value }) => value))].sort((a, b) => a - b);

/** The indicator that the percentage is the rate of: that of the figure beside it. */
function indicatorOf(owner: RateOwner, stated: StatedPercent, indicators: readonly Indicator[]) {
  const answered = indicators.filter(({ actual }) => actual?.value === owner.figure.value);
  const [only, other] = stated.indicator === null ? answered : [indicators[stated.indicator]];
  if (other !== undefined || only?.actual?.value !== owner.figure.value) return null;
  // A share of people is seldom the rate of a level or of a growth.
  return only.target.kind === 'rate' || only.target.kind === 'change' ? null : only;
}

const DIGITS = /^\d[\d,]{0,20}(?:\.\d{1,12})?/u;

/** As `roundingOf`, of a figure in words that were read. */
function rounding({ text, value }: Pick<Actual, 'text' | 'value'>): number {
  const words = cleanText(text).text;
  const written = quantities(words).find((one) => one.value === value);
  if (written === undefined) return 0;
  const inWan = /[万亿元]/u.test(words.slice(written.start, written.end));
  return roundingOf(DIGITS.exec(words.slice(written.start))?.[0] ?? '', inWan);
}

const ANNOUNCES = /(?:任务|目标|计划|指标)(?:任务|总)?数?(?:为|是|共)?$/u;

/** 任务数16600人 where the task says 16000: the rate was worked out from another target. */
function announcedBase(
  text: string,
  figures: readonly Quantity[],
  bases: readonly number[],
): Quantity | null {
  const [found] = figures.filter(
    ({ value, start }) => bases.includes(value) && ANNOUNCES.test(text.slice(Math.max(0, start - 12), start)),
  );
  return found ?? null;
}

interface Judged {
  readonly stated: StatedPercent;
  readonly target: Indicator['target'];
  readonly actual: Actual;
  readonly computed: number;
}

function paramsOf({ stated, target, actual, computed }: Judged): Issue['params'] {
  return {
    stated: stated.percent,
    actual: actual.value,
    target: target.value,
    unit: actual.unit,
    computed: shown(computed),
  };
}

function mismatch(context: RowContext, owner: RateOwner, judged: Judged): Issue[] {
  const { text } = context.text('progress');
  const { stated, actual, target } = judged;
  const quotes = [stated.text, actual.text];
  const all = numbersOf(owner.figures);
  const bases = otherBases(all, [actual.value], stated.percent);
  const base = announcedBase(text, owner.figures, bases);
  if (base !== null && base.value !== target.value) {
    const params = { ...paramsOf(judged), kind: 'base', base: base.value };
    return [issueAt(context, 'rate-mismatch', 'warning', 'progress', [...quotes, target.text], params)];
  }
  if (bases.length > 0 || otherBases(all, all, stated.percent).length > 0) return [];
  return [issueAt(context, 'rate-mismatch', 'error', 'progress', quotes, paramsOf(judged))];
}

/** 42 % for 42.86 %: cut off where it should be rounded. */
function truncated(context: RowContext, judged: Judged): Issue[] {
  const { stated, actual, computed } = judged;
  if (withinHalf(stated.percent, computed) || stated.percent > computed) return [];
  const params = { ...paramsOf(judged), kind: 'truncated' };
  return [issueAt(context, 'rate-mismatch', 'info', 'progress', [stated.text, actual.text], params)];
}

function ofText(context: RowContext): Issue[] {
  const { statedPercents, indicators } = context.item;
  const targets = indicators.map(({ target }) => target.value);
  return statedPercents.flatMap((stated) => {
    if (stated.kind !== 'ratio' || indicators.every(({ percent }) => percent === null)) return [];
    const owner = rateOwner(context.text('progress').text, stated, targets);
    const indicator = owner === null ? null : indicatorOf(owner, stated, indicators);
    if (owner === null || !indicator?.actual || indicator.percent === null) return [];
    const { actual, target, percent: computed } = indicator;
    // 100 % is said of what is done, however much more was done.
    if (stated.percent === 100 && computed > 100) return [];
    const off = computed * (rounding(actual) + rounding(target));
    const judged = { stated, target, actual, computed };
    if (!withinRounding(stated.percent, computed, off)) return mismatch(context, owner, judged);
    return off === 0 ? truncated(context, judged) : [];
  });
}

/** Stated rates against the figures that they are rates of, in the text and in number columns. */
export const rateMismatch: RowCheck = {
  code: 'rate-mismatch',
  row: (context) => [...ofText(context), ...columnAgainstFigures(context)],
};
