import type { StatedPercent } from '../item';
import { percentages, quantities, type Percentage, type Quantity } from '../text/quantities';

/** Which figure of a text a stated percentage is the rate of. */

/** A figure that a percentage stands next to, and the figures of the text in their order. */
export interface RateOwner {
  readonly figure: Quantity;
  readonly figures: readonly Quantity[];
}

const STOPS = /[。;\n]/u;
const apart = (text: string, from: number, to: number): boolean => STOPS.test(text.slice(from, to));

/** The place of a stated percentage; 超额30% is stated as 130. Null where several could be meant. */
function placeOf(text: string, { percent, rule }: StatedPercent): Percentage | null {
  const value = rule === 'over' ? percent - 100 : percent;
  const same = percentages(text).filter((one) => one.unit === '%' && Math.abs(one.value - value) < 1e-9);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/**
 * The figure right before the percentage in its sentence, else the one right behind it, with no other percentage
 * between: 解决8个村,完成率5.59%;解决2个村,完成率40%. Target figures that are said again are passed over.
 */
export function rateOwner(text: string, stated: StatedPercent, targets: readonly number[]): RateOwner | null {
  const place = placeOf(text, stated);
  if (place === null) return null;
  const figures = quantities(text);
  const others = percentages(text).filter(({ start }) => start !== place.start);
  const between = (from: number, to: number): boolean =>
    apart(text, from, to) || others.some(({ start }) => start >= from && start < to);
  const counted = figures.filter(({ value }) => !targets.includes(value));
  const before = counted.findLast(({ end }) => end <= place.start);
  if (before !== undefined && !between(before.end, place.start)) return { figure: before, figures };
  const after = counted.find(({ start }) => start >= place.end);
  return after !== undefined && !between(place.end, after.start) ? { figure: after, figures } : null;
}
