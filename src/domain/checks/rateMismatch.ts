import type { Issue } from '../issue';
import type { Indicator, StatedPercent } from '../item';
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

/** The rate column against the row's own figures, where one indicator is the whole row. */
function columnAgainstFigures(context: RowContext): Issue[] {
  const { indicators } = context.item;
  const [indicator] = indicators;
  const reported = Number(context.text('rate').text.replace(/%$/u, ''));
  const text = context.text('rate').text;
  if (
    indicators.length !== 1 ||
    !indicator?.actual ||
    indicator.percent === null ||
    text === '' ||
    !Number.isFinite(reported)
  )
    return [];
  const percent = text.endsWith('%') || reported > 1.5 ? reported : reported * 100;
  if (withinRounding(shown(percent), indicator.percent)) return [];
  const params = {
    stated: shown(percent),
    actual: indicator.actual.value,
    target: indicator.target.value,
    unit: indicator.actual.unit,
    computed: shown(indicator.percent),
  };
  return [issueAt(context, 'rate-mismatch', 'error', 'rate', [text, indicator.actual.text], params)];
}

export const rateMismatch: RowCheck = {
  code: 'rate-mismatch',
  row: (context) => [...statedAgainstFigures(context), ...columnAgainstFigures(context)],
};
