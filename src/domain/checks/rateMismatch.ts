import type { Issue } from '../issue';
import type { Indicator, StatedPercent } from '../item';
import type { RateCell } from '../table/figures/rowFigures';
import { quantities } from '../text/quantities';
import { cleanText } from '../text/clean';
import { issueAt, shown, withinRounding, type RowCheck, type RowContext } from './check';

/** The indicator that a stated ratio speaks of. */
function indicatorOf(stated: StatedPercent, indicators: readonly Indicator[]): Indicator | undefined {
  if (stated.indicator !== null) return indicators[stated.indicator];
  return indicators.length === 1 ? indicators[0] : undefined;
}

/** Some pair of numbers in the same sentence gives the rate: it has another base than the target. */
function otherBase(sentence: string, percent: number): boolean {
  const values = quantities(cleanText(sentence).text).map(({ value }) => value);
  return values.some((part) =>
    values.some((whole) => whole > part && withinRounding(percent, (part / whole) * 100)),
  );
}

function statedAgainstFigures(context: RowContext): Issue[] {
  const { statedPercents, indicators } = context.item;
  const progress = context.text('progress').original;
  return statedPercents.flatMap((stated) => {
    const indicator = indicatorOf(stated, indicators);
    const actual = indicator?.actual;
    if (stated.kind !== 'ratio' || !indicator || !actual || indicator.percent === null) return [];
    if (withinRounding(stated.percent, indicator.percent) || otherBase(progress, stated.percent)) return [];
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
}

/** Rates of number columns beside the figures of their own pair; of a row with one indicator its only rate. */
function compared({ item: { indicators, source } }: RowContext): Compared[] {
  const { pairs = [], rate = null } = source.figures ?? {};
  const ofPairs = indicators.flatMap((indicator): Compared[] => {
    const own = pairs.find((pair) => pair.rate !== null && pair.rate.cell === indicator.cells?.percent)?.rate;
    return own === undefined || own === null ? [] : [{ rate: own, indicator }];
  });
  const [only, other] = indicators;
  const whole = only !== undefined && other === undefined && rate !== null && pairs.length === 1;
  return ofPairs.length > 0 || !whole ? ofPairs : [{ rate, indicator: only }];
}

/** The rate column against the row's own figures. */
const columnAgainstFigures = (context: RowContext): Issue[] =>
  compared(context).flatMap(({ rate, indicator: { target, actual, percent } }) => {
    if (actual === null || percent === null || withinRounding(shown(rate.percent), percent)) return [];
    const params = {
      stated: shown(rate.percent),
      actual: actual.value,
      target: target.value,
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
