import { nth } from '../nth';
import { remembered } from '../remembered';
import type { IsoDate } from '../date';
import { endBefore } from './calendar';
import { BEFORE, DATE_RULES, type DateKind, type DateRule, type Days, type Groups } from './dateRules';

/** A date, or a span of time that ends on one, in a clean text. */
export interface DateMention {
  /** First and last day meant; null when neither the text nor the caller gives the year. */
  readonly from: IsoDate | null;
  readonly date: IsoDate | null;
  readonly start: number;
  readonly end: number;
  readonly kind: DateKind;
  /** Written with its own year. */
  readonly ownYear: boolean;
  /** 前 底 末: a limit is set, not only a time named. */
  readonly limit: boolean;
  /** 截至: what follows is the state at that date, not something due by then. */
  readonly asOf: boolean;
  readonly rule: string;
}

/** Finds where a date stands and by which rule: one capture per rule and no names, which cost time on every hit. */
const FINDER = new RegExp(
  DATE_RULES.map(({ pattern }) => `(${pattern.replace(/\(\?<[a-z]\w*>/g, '(?:')})`).join('|'),
  'gu',
);
/** Each rule on its own, to read the parts of what was found. */
const READERS = DATE_RULES.map(({ pattern }) => new RegExp(pattern, 'uy'));
const LIMIT = new RegExp(`^(?:${BEFORE})`, 'u');

const RELATIVE_YEARS: Readonly<Record<string, number>> = { 明: 1, 次: 1, 来: 1, 去: -1, 上: -1 };

function yearOfMention(g: Groups, text: string, given: number | null): { year: number | null; own: boolean } {
  const digits = g['y'] ?? g['ny'] ?? g['my'] ?? g['ey'] ?? g['oy'];
  if (digits !== undefined)
    return { year: digits.length === 2 ? 2000 + Number(digits) : Number(digits), own: true };
  const shift = RELATIVE_YEARS[(g['rel'] ?? (text.startsWith('明年') ? text : '')).charAt(0)] ?? 0;
  return { year: given === null ? null : given + shift, own: false };
}

/** 12月前 is before December; 12月底前, 一季度前 … keep the day that they name. */
function limited(rule: DateRule, [from, to]: Days, before: boolean): Days {
  if (!before || from === null) return [from, to];
  if (rule.kind !== 'month' && rule.name !== 'year') return [from, to];
  const year = Number(from.slice(0, 4));
  const last = endBefore(year, rule.kind === 'month' ? Number(from.slice(5, 7)) : 1);
  return [`${last.slice(0, 8)}01`, last];
}

const NOT_DATE_BEFORE = /[第每个近逢满\d.]$/;
/** 3月后, 1月以来: the time after, or what has been; 1月龄, 3季稻. */
const NOT_DATE_AFTER = /^(?:[之以]?后|以来|龄|薪|租|嫂|子)/;

/** Anything that can begin or carry a date; most cells without one are left at once. */
const MAYBE_DATE = /[月季年]|第.阶|Q[1-4]|20\d\d[./-]/;

interface Hit {
  readonly rule: DateRule;
  readonly groups: Groups;
  readonly text: string;
  readonly start: number;
}

function toMention(source: string, hit: Hit, given: number | null): DateMention {
  const { rule, groups, text, start } = hit;
  const { year, own } = yearOfMention(groups, text, given);
  const rest = source.slice(start + text.length, start + text.length + 4);
  const before = LIMIT.exec(rest)?.[0] ?? '';
  const [from, date] = year === null ? [null, null] : limited(rule, rule.days(groups, year), before !== '');
  return {
    from,
    date,
    start,
    end: start + text.length + before.length,
    kind: rule.kind,
    ownYear: own,
    limit: before !== '' || /[底末内]$/.test(text),
    asOf: /截[至止]到?$/.test(source.slice(Math.max(0, start - 3), start)),
    rule: rule.name,
  };
}

/** Index of the rule whose capture took part. */
function ruleOf(match: RegExpMatchArray): number {
  let index = 0;
  while (match[index + 1] === undefined) index++;
  return index;
}

/** Texts of the rows at hand: the due column says the same in many of them. */
const OF_TEXTS = 64;

const hits = remembered(found, OF_TEXTS);

function found(text: string): readonly Hit[] {
  const all: Hit[] = [];
  FINDER.lastIndex = 0;
  for (let match = FINDER.exec(text); match !== null; match = FINDER.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start > 0 && NOT_DATE_BEFORE.test(nth(text, start - 1))) continue;
    if (NOT_DATE_AFTER.test(text.slice(end, end + 3))) continue;
    const index = ruleOf(match);
    const reader = nth(READERS, index);
    reader.lastIndex = start;
    const groups = reader.exec(text)?.groups;
    if (groups) all.push({ rule: nth(DATE_RULES, index), groups, text: match[0], start });
  }
  return all;
}

/**
 * Dates of a clean text in order, with the last day that each means (第一季度 → 03-31, 8月初 → 08-10, 12月前 → 11-30).
 * `year` completes dates written without one; where it is null such a date stays null: a year is never guessed.
 */
export function findDates(text: string, year: number | null): DateMention[] {
  if (!MAYBE_DATE.test(text)) return [];
  return hits(text)
    .map((hit) => toMention(text, hit, year))
    .filter(({ date, ownYear }) => date !== null || (year === null && !ownYear));
}
