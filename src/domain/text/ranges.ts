import { chineseNumber, MULTIPLIERS, scaled } from './numerals';

/** Numbers that leave a choice: 5-6所, 5到6所, 5或6所, 5、6所, 五六所, 5万至6万元. Their lower end is what is sure. */

/** What joins the two ends in one number: 5-6, 5至6. */
export const RANGE_SIGNS = '[-~至—到或]';

/** A range where it was read as one number, or its lower end before an upper one that stands apart. */
export interface Ends {
  readonly value: number;
  /** False for 从5到6: what is reached is one number. */
  readonly range: boolean;
}

const DIGIT_PAIR = /([一二两三四五六七八九])([一二两三四五六七八九])/u;

/** 五六 → 5, 三四十 → 30, 十五六 → 15; 三十五 is one number; NaN for 一二三, which counts nothing. */
export function chineseEnds(numeral: string): Ends {
  const pair = DIGIT_PAIR.exec(numeral);
  if (pair === null) return { value: chineseNumber(numeral), range: false };
  const [both, low = ''] = pair;
  const lower = numeral.replace(both, low);
  return { value: DIGIT_PAIR.test(lower) ? Number.NaN : chineseNumber(lower), range: true };
}

/** 从5到6, 由5至6: the way from one to the other. */
const FROM = /[从由自]$/u;
const WAY = /^[至到]/u;

/** Ends of 5-6 in a text where the first number begins at `start`; `sign` joins them. */
export const joinedEnds = (text: string, start: number, low: number, sign: string, high: number): Ends =>
  WAY.test(sign) && FROM.test(text.slice(Math.max(0, start - 1), start))
    ? { value: high, range: false }
    : { value: low, range: true };

/** A number that stands apart before another one: 5、 of 5、6所, 5万至 of 5万至6万元. */
const LOWER = new RegExp(`(^|\\D)(\\d{1,12}(?:\\.\\d{1,8})?)([万亿])?([、,]|${RANGE_SIGNS})$`, 'u');
const REACH = 24;
/** At the head of a sentence 5、 numbers a list. */
const WORD = /[\u4e00-\u9fff]/u;

/** What may stand between them. */
const BETWEEN = '、,-~至—到或';

/** The lower end before the number `high` that begins at `start`; null where it is a number of its own. */
export function lowerBefore(text: string, start: number, high: number): Ends | null {
  if (start === 0 || !BETWEEN.includes(text.charAt(start - 1))) return null;
  const found = LOWER.exec(text.slice(Math.max(0, start - REACH), start));
  if (found === null) return null;
  const [, before = '', digits = '', multiplier, sign = ''] = found;
  const low =
    multiplier === undefined ? Number(digits) : scaled(Number(digits), MULTIPLIERS[multiplier] ?? 1);
  if (/[、,]/u.test(sign)) return WORD.test(before) && high - low === 1 ? { value: low, range: true } : null;
  if (low >= high) return null;
  return WAY.test(sign) && FROM.test(before) ? { value: high, range: false } : { value: low, range: true };
}
