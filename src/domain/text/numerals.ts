import { withoutNoise } from '../rounding';

/** Chinese numerals: 四 → 4, 十二 → 12, 一百零五 → 105, 两万三千 → 23000. */

const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Digits only, as in 二〇二六: read by position. */
const positional = (numeral: string): number => Number([...numeral].map((c) => DIGITS[c]).join(''));

/** Value of a section below 万: 三百二十 → 320; a missing leading digit is one (百余 → 100, 十 → 10). */
function section(numeral: string): number {
  let total = 0;
  let digit: number | null = null;
  for (const char of numeral) {
    const power = POWERS[char];
    if (power === undefined) digit = DIGITS[char] ?? 0;
    else {
      total += (digit ?? 1) * power;
      digit = null;
    }
  }
  return total + (digit ?? 0);
}

/** Value of a Chinese numeral; NaN for an empty string. */
export function chineseNumber(numeral: string): number {
  if (numeral === '') return Number.NaN;
  if (numeral.length > 1 && /^[零〇一二三四五六七八九]+$/.test(numeral)) return positional(numeral);
  const at = numeral.indexOf('万');
  if (at < 0) return section(numeral);
  return (section(numeral.slice(0, at)) || 1) * 10_000 + section(numeral.slice(at + 1));
}

/** 三 of 三季度, 3 of 第3季度 → 3. */
export const quarterNumber = (sign: string): number =>
  /\d/u.test(sign) ? Number(sign) : chineseNumber(sign);

export const MULTIPLIERS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1000,
  万: 10_000,
  亿: 100_000_000,
  万亿: 1_000_000_000_000,
};

/** Excel keeps 15 digits; no county has a figure beyond, and sums and ratios of such ones overflow. */
const LARGEST = 1e15;
const SMALLEST = 1e-9;

/** Whether a number can be a figure of a table at all. */
export const isFigure = (value: number): boolean =>
  value === 0 || (Math.abs(value) <= LARGEST && Math.abs(value) >= SMALLEST);

/** value × multiplier without binary noise: 12.15 万 → 121500, not 121499.99999999999. */
export const scaled = (value: number, multiplier: number): number => withoutNoise(value * multiplier);
