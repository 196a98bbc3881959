import { scaled } from '../../text/numerals';
import type { CellFigure } from './cell';
import type { FigureColumn } from './columns';

/** What a number of a rate column is multiplied by to be in points: 0.9213 → 100, 92.13 → 1. */
export type RateScale = 1 | 100;

/** Fractions of a whole year's task seldom pass twice the whole; points seldom all stay below. */
const MOST_FRACTION = 2;

const plainValues = ({ figures }: FigureColumn): number[] =>
  [...figures.values()].filter(({ percent }) => !percent).map(({ value }) => Math.abs(value));

const mayBeFraction = (value: number): boolean => value !== 0 && Math.abs(value) <= MOST_FRACTION;

/** 0.9 and 90 in one column whose heading does not say %: the small ones may be fractions, or points. */
function isMixed(rate: FigureColumn): boolean {
  const plain = plainValues(rate);
  const said = rate.heading.unit?.name === '%';
  return !said && plain.some(mayBeFraction) && plain.some((value) => value > MOST_FRACTION);
}

/** One scale for a whole column: cells with a % format say it themselves, plain numbers by how large they are. */
export function rateScale(rate: FigureColumn): RateScale {
  const plain = plainValues(rate);
  if (plain.length === 0) return 1;
  const said = rate.heading.unit?.name === '%';
  const small = plain.every((value) => value <= MOST_FRACTION);
  const fractional = plain.some((value) => !Number.isInteger(value)) || plain.some((value) => value === 1);
  return small && fractional && !said ? 100 : 1;
}

interface RateOf {
  readonly rate: FigureColumn;
  readonly actuals: readonly FigureColumn[];
  readonly targets: readonly FigureColumn[];
}

/** What its rows prove, where target and actual stand beside it; else what its numbers look like. */
function provenScale({ rate, actuals, targets }: RateOf): RateScale {
  const share = (scale: RateScale): number =>
    Math.max(
      0,
      ...actuals.flatMap((actual) => targets.map((target) => agreement(target, actual, rate, scale) ?? 0)),
    );
  const [points, fractions] = [share(1), share(100)];
  if (points === fractions) return rateScale(rate);
  return points > fractions ? 1 : 100;
}

export const rateScales = (rates: readonly RateOf[]): ReadonlyMap<number, RateScale> =>
  new Map(rates.map((one) => [one.rate.column, provenScale(one)] as const));

/** In points. */
export const ratePoints = ({ value, percent }: CellFigure, scale: RateScale): number =>
  percent || scale === 1 ? value : scaled(value, scale);

/** Rate columns whose small numbers may be fractions or points. */
export const mixedRates = (rates: readonly FigureColumn[]): ReadonlySet<number> =>
  new Set(rates.filter(isMixed).map(({ column }) => column));

/** Points of a number of a mixed column: large ones are points, small ones what target and actual prove; else null. */
export function provenPoints(
  row: number,
  figure: CellFigure,
  target: FigureColumn | null,
  actual: FigureColumn | null,
): number | null {
  if (figure.percent || !mayBeFraction(figure.value)) return figure.value;
  const [t, a] = [target?.figures.get(row), actual?.figures.get(row)];
  if (target === null || actual === null || t === undefined || a === undefined || t.value === 0) return null;
  const done = a.value * unitFactor(target, actual, t, a);
  const fitting = ([1, 100] as const).filter((scale) => isRate(done, t.value, ratePoints(figure, scale)));
  const [scale] = fitting;
  return fitting.length === 1 && scale !== undefined ? ratePoints(figure, scale) : null;
}

/** Within rounding to whole points of small rates, or one in a hundred of large ones. */
const isRate = (actual: number, target: number, rate: number): boolean =>
  Math.abs((actual / target) * 100 - rate) <= Math.max(0.6, Math.abs(rate) / 100);

/** Factor between the units that the two columns are written in, as far as their headings tell. */
function unitFactor(target: FigureColumn, actual: FigureColumn, t: CellFigure, a: CellFigure): number {
  const factor = (column: FigureColumn, figure: CellFigure): number =>
    (figure.unit ?? column.heading.unit)?.factor ?? 1;
  return factor(actual, a) / factor(target, t);
}

/** Share of the rows with all three whose actual ÷ target is the rate; null where fewer than `least` have them. */
export function agreement(
  target: FigureColumn,
  actual: FigureColumn,
  rate: FigureColumn,
  scale: RateScale,
  least = 1,
): number | null {
  let rows = 0;
  let agreeing = 0;
  for (const [row, r] of rate.figures) {
    const [t, a] = [target.figures.get(row), actual.figures.get(row)];
    if (t === undefined || a === undefined || t.value === 0) continue;
    rows++;
    if (isRate(a.value * unitFactor(target, actual, t, a), t.value, ratePoints(r, scale))) agreeing++;
  }
  return rows < least ? null : agreeing / rows;
}
