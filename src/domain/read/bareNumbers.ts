import { scaled, MULTIPLIERS } from '../text/numerals';

/** A number without a unit: 实际7356, 完成166.68亿. */
export interface BareNumber {
  readonly value: number;
  /** As written, before 万 and 亿. */
  readonly written: number;
  readonly multiplier: string | null;
  /** 20 of 18/20: what it is counted of. */
  readonly of: number | null;
  readonly start: number;
  readonly end: number;
}

/** Nothing that makes a number a name, a date, a code or a member of a list stands at it. */
const NOT_BEHIND = String.raw`(?<![\d.,A-Za-z#:×*/~—年月第-]|\d[+=])`;
const NUMBER = String.raw`(-?\d{1,12}(?:,\d{3}){0,4}(?:\.\d{1,8})?)(万亿|[万亿])?`;
const NOT_BEFORE = String.raw`(?=$|[,。;、!\n )])(?! \d|,\d|[、.]\s?\D|\)\D)`;
const BARE = new RegExp(NOT_BEHIND + NUMBER + NOT_BEFORE, 'gu');

/** A cell that is 18/20 and nothing else; which of a date's numbers 10/15 would be, only the target tells. */
const SHARE = /^(?:已?完成:?)?(\d{1,7}(?:\.\d{1,4})?)\/(\d{1,7}(?:\.\d{1,4})?)$/u;

function shareIn(text: string): BareNumber[] {
  const [, digits = '', of = ''] = SHARE.exec(text) ?? [];
  if (digits === '') return [];
  const written = Number(digits);
  const start = text.indexOf(digits);
  return [{ value: written, written, multiplier: null, of: Number(of), start, end: start + digits.length }];
}

/** Numbers of a clean text that are followed by nothing: no unit, no word. */
export function bareNumbers(text: string): BareNumber[] {
  if (!/\d/u.test(text)) return [];
  if (text.includes('/') && SHARE.test(text)) return shareIn(text);
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
    of: null,
    start: match.index,
    end: match.index + all.length,
  };
}
