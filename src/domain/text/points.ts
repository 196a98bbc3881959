import { scaled } from './numerals';

/** A rate of a tenth and more is never promised where less than one in a hundred is reached. */
const LEAST_RATE = 10;
const HUNDRED = 100;
/** A growth of ten times the promised one is an amount. */
const FAR = 10;

/**
 * A number without a sign that answers a promise in per cent, in points; null where it cannot be one.
 * 98.6 beside 98% is 98.6, 0.986 is a percentage whose format was lost, 325.6 beside 增长8% is an amount.
 *
 * @param promised in points
 * @param level a level (参保率98%), else a change (增长8%)
 */
export function barePoints(told: number, promised: number, level: boolean): number | null {
  if (!level) return Math.abs(told) > FAR * Math.max(1, Math.abs(promised)) ? null : told;
  if (told < 0 || told > Math.max(HUNDRED, promised * 2)) return null;
  return promised >= LEAST_RATE && told > 0 && told <= 1 ? scaled(told, HUNDRED) : told;
}

/** Less of a rate may be a share whose format was lost, or tenths of a per cent. */
const LEAST_SHARE = 0.1;

/** A level that is promised without a sign, in points: 95, 0.95; null where it is none, or may be either (1). */
export function promisedPoints(value: number): number | null {
  if (value > 1 && value <= HUNDRED) return value;
  return value >= LEAST_SHARE && value < 1 ? scaled(value, HUNDRED) : null;
}
