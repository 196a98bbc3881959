import { scaled, MULTIPLIERS } from '../text/numerals';

/** A number without a unit: 实际7356, 完成166.68亿. */
export interface BareNumber {
  readonly value: number;
  /** As written, before 万 and 亿. */
  readonly written: number;
  readonly multiplier: string | null;
  readonly start: number;
  readonly end: number;
}

/** Nothing that makes a number a name, a date, a code or a member of a list stands at it. */
const NOT_BEHIND = String.raw`(?<![\d.,A-Za-z#:×*/~—年月第-]|\d[+=])`;
const NUMBER = String.raw`(-?\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,8})?)(万亿|[万亿])?`;
const NOT_BEFORE = String.raw`(?=$|[,。;、!\n )])(?! \d|,\d|[、.]\s?\D|\)\D)`;
const BARE = new RegExp(NOT_BEHIND + NUMBER + NOT_BEFORE, 'gu');

/** Numbers of a clean text that are followed by nothing: no unit, no word. */
export function bareNumbers(text: string): BareNumber[] {
  if (!/\d/u.test(text)) return [];
  const found: BareNumber[] = [];
  BARE.lastIndex = 0;
  for (let match = BARE.exec(text); match !== null; match = BARE.exec(text)) found.push(numberOf(match));
  return found;
}

function numberOf(match: RegExpExecArray): BareNumber {
  const [all, digits = '', multiplier] = match;
  const written = Number(digits.replaceAll(',', ''));
  return {
    value: multiplier === undefined ? written : scaled(written, MULTIPLIERS[multiplier] ?? 1),
    written,
    multiplier: multiplier ?? null,
    start: match.index,
    end: match.index + all.length,
  };
}
