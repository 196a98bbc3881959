import { amountText } from '../amountText';
import type { Issue } from '../issue';
import type { Indicator, StatedPercent } from '../item';
import type { FigureCell } from '../table/figures/figureCell';
import type { RateCell } from '../table/figures/rowFigures';
import { quantities } from '../text/quantities';
import { issueAt, shown, withinRounding, type RowCheck, type RowContext } from './check';

/** The indicator that a stated ratio speaks of. */
function indicatorOf(stated: StatedPercent, indicators: readonly Indicator[]): Indicator | undefined {
  if (stated.indicator !== null) return indicators[stated.indicator];
  return indicators.length === 1 ? indicators[0] : undefined;
}

/** Index of the first of ascending values that is at least `least`. */
function firstFrom(values: readonly number[], least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Some pair of ascending numbers of the text gives the rate: it has another base than the target. */
const otherBase = (values: readonly number[], percent: number): boolean =>
  values.some((part) => {
    // Only wholes near part ÷ rate can give it: one percentage point is more than any rounding.
    const from = firstFrom(values, (part * 100) / (percent + 1) - 1e-9);
    const to = percent > 1 ? (part * 100) / (percent - 1) + 1e-9 : Infinity;
    for (let i = from; i < values.length && (values[i] as number) <= to; i++) {
      const whole = values[i] as number;
      if (whole > part && withinRounding(percent, (part / whole) * 100)) return true;
    }
    return false;
  });

const numbersOf = (text: string): number[] =>
  [...new Set(quantities(text).map(({ value }) => value))].sort((a, b) => a - b);

function statedAgainstFigures(context: RowContext): Issue[] {
  const { statedPercents, indicators } = context.item;
  let numbers: number[] | null = null;
  return statedPercents.flatMap((stated) => {
    const indicator = indicatorOf(stated, indicators);
    const actual = indicator?.actual;
    if (stated.kind !== 'ratio' || !indicator || !actual || indicator.percent === null) return [];
    if (withinRounding(stated.percent, indicator.percent)) return [];
    numbers ??= numbersOf(context.text('progress').text);
    if (otherBase(numbers, stated.percent)) return [];
    const params = {
      stated: stated.percent,
      actual: actual.value,
      target: indicator.target.value,
      unit: actual.unit,
      computed: shown(indicator.percent),
    };
    return [issueAt(context, 'rate-mismatch', 'error', 'progress', [stated.text, actual.text], params)];
  });
}

interface Compared {
  readonly rate: RateCell;
  readonly indicator: Indicator;
  /** Points by which the quotient may be off because its figures are rounded where they are written. */
  readonly off: number;
}

const decimals = (text: string): number => text.match(/\.(\d{1,12})/u)?.[1]?.length ?? 0;

/** Half a unit of the last place, as a share of the figure; counts are exact. */
function roundingOf(cell: FigureCell | null): number {
  const written = cell === null ? 0 : Math.abs(Number(cell.text.replace(/[^\d.]/gu, '')));
  const exact = cell === null || (decimals(cell.text) === 0 && cell.unit !== '元');
  return exact || written === 0 || !Number.isFinite(written)
    ? 0
    : (0.5 * 10 ** -decimals(cell.text)) / written;
}

/** Rates of number columns beside the figures of their own pair; of a row with one indicator its only rate. */
function compared({ item: { indicators, source } }: RowContext): Compared[] {
  const { pairs = [], rate = null } = source.figures ?? {};
  const ofPairs = indicators.flatMap((indicator): Compared[] => {
    const pair = pairs.find(({ rate: one }) => one !== null && one.cell === indicator.cells?.percent);
    if (pair === undefined || pair.rate === null || indicator.percent === null) return [];
    const off = indicator.percent * (roundingOf(pair.target) + roundingOf(pair.actual));
    return [{ rate: pair.rate, indicator, off }];
  });
  const [only, other] = indicators;
  const whole = only !== undefined && other === undefined && rate !== null && pairs.length === 1;
  return ofPairs.length > 0 || !whole ? ofPairs : [{ rate, indicator: only, off: 0 }];
}

/** Money is told in 万元 and 亿元, counts as the numbers that they are. */
const written = (value: number, unit: string): string | number =>
  unit === '元' ? amountText(value, unit) : value;

/** The rate column against the row's own figures. */
const columnAgainstFigures = (context: RowContext): Issue[] =>
  compared(context).flatMap(({ rate, indicator: { target, actual, percent }, off }) => {
    if (actual === null || percent === null || withinRounding(shown(rate.percent), percent, off)) return [];
    const params = {
      stated: shown(rate.percent),
      actual: written(actual.value, actual.unit),
      target: written(target.value, target.unit),
      unit: actual.unit,
      computed: shown(percent),
    };
    return [
      {
        ...issueAt(context, 'rate-mismatch', 'error', 'rate', [rate.text, actual.text], params),
        cell: rate.cell,
      },
    ];
  });

export const rateMismatch: RowCheck = {
  code: 'rate-mismatch',
  row: (context) => [...statedAgainstFigures(context), ...columnAgainstFigures(context)],
};
