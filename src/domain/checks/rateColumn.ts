import { amountText } from '../amountText';
import type { Issue } from '../issue';
import type { Indicator } from '../item';
import type { FigureCell } from '../table/figures/figureCell';
import type { RateCell } from '../table/figures/rowFigures';
import { percentages } from '../text/quantities';
import { issueAt, roundingOf, shown, withinRounding, type RowContext } from './check';

/** The rate column of a row against its own figures. */

interface Compared {
  readonly rate: RateCell;
  readonly indicator: Indicator;
  /** Points by which the quotient may be off because its figures are rounded where they are written. */
  readonly off: number;
}

const DIGITS = /\d[\d,]{0,20}(?:\.\d{1,12})?/u;

const rounding = (cell: FigureCell | null): number =>
  cell === null ? 0 : roundingOf(DIGITS.exec(cell.text)?.[0] ?? '', cell.unit === '元');

/** Rates of number columns beside the figures of their own pair; of a row with one indicator its only rate. */
function compared({ item: { indicators, source } }: RowContext): Compared[] {
  if (source.figures === null) return [];
  const { pairs, rate } = source.figures;
  const ofPairs = indicators.flatMap((indicator): Compared[] => {
    const pair = pairs.find(({ rate: one }) => one !== null && one.cell === indicator.cells?.percent);
    if (pair === undefined || pair.rate === null || indicator.percent === null) return [];
    const off = indicator.percent * (rounding(pair.target) + rounding(pair.actual));
    return [{ rate: pair.rate, indicator, off }];
  });
  const [only, other] = indicators;
  const whole = only !== undefined && other === undefined && rate !== null && pairs.length === 1;
  return ofPairs.length > 0 || !whole ? ofPairs : [{ rate, indicator: only, off: 0 }];
}

/** Money is told in 万元 and 亿元, counts as the numbers that they are. */
const written = (value: number, unit: string): string | number =>
  unit === '元' ? amountText(value, unit) : value;

/** A column that never says more than 100 %, and a level that is compared and not divided, part from no quotient. */
const isCapped = ({ rate, indicator: { percent, target } }: Compared): boolean =>
  (rate.percent === 100 && percent !== null && percent > 100) ||
  target.kind === 'rate' ||
  target.kind === 'change' ||
  target.kind === 'level';

/** The row says in words how its rate is made: 累计完成284人共1970个月,完成率为137%. */
const isExplained = ({ rate }: Compared, context: RowContext): boolean =>
  percentages(`${context.text('remark').text};${context.text('progress').text}`).some(
    ({ value }) => Math.abs(value - rate.percent) < 1e-9,
  );

export const columnAgainstFigures = (context: RowContext): Issue[] =>
  compared(context).flatMap((pair) => {
    const { rate, off } = pair;
    const { target, actual, percent } = pair.indicator;
    if (actual === null || percent === null || isCapped(pair)) return [];
    if (withinRounding(shown(rate.percent), percent, off) || isExplained(pair, context)) return [];
    const params = {
      stated: shown(rate.percent),
      actual: written(actual.value, actual.unit),
      target: written(target.value, target.unit),
      unit: actual.unit,
      computed: shown(percent),
    };
    const quotes = [rate.text, actual.text];
    return [{ ...issueAt(context, 'rate-mismatch', 'error', 'rate', quotes, params), cell: rate.cell }];
  });
