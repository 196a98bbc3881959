import type { IsoDate, Period } from '../date';
import { isoDate, monthEnd, monthStart } from '../text/calendar';
import { cleanText } from '../text/clean';
import { quarterNumber } from '../text/numerals';

/** What a title, header or note says of the time that its table speaks of. The year is never guessed. */

interface Reading {
  readonly asOf: IsoDate;
  readonly period: Period | null;
}

interface PeriodRule {
  readonly name: string;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>, year: number) => Reading | null;
}

const months = (year: number, from: number, to: number): Reading | null =>
  from >= 1 && from <= to && to <= 12
    ? { asOf: monthEnd(year, to), period: { start: monthStart(year, from), end: monthEnd(year, to) } }
    : null;

/** In order of exactness: a day, a span of months, a quarter, a half-year, a month. */
const RULES: readonly PeriodRule[] = [
  {
    name: 'until-day',
    pattern: /截[至止]到?(?:(?<year>20\d\d)年)?(?<month>\d{1,2})月(?<day>\d{1,2})[日号]/u,
    read: ({ month, day }, year) => {
      const asOf = isoDate(year, Number(month), Number(day));
      return asOf === null ? null : { asOf, period: { start: monthStart(year, 1), end: asOf } };
    },
  },
  {
    name: 'until-month',
    pattern: /截[至止]到?(?:(?<year>20\d\d)年)?(?<month>\d{1,2})月(?:底|末)?/u,
    read: ({ month }, year) => months(year, 1, Number(month)),
  },
  {
    name: 'months',
    pattern: /(?<from>\d{1,2})月?[-~—至到](?<to>\d{1,2})月/u,
    read: ({ from, to }, year) => months(year, Number(from), Number(to)),
  },
  { name: 'three-quarters', pattern: /前三季度/u, read: (_, year) => months(year, 1, 9) },
  { name: 'first-half', pattern: /上半年/u, read: (_, year) => months(year, 1, 6) },
  {
    name: 'quarter',
    pattern: /第?(?<quarter>[一二三四1-4])季度/u,
    read: ({ quarter }, year) => {
      const q = quarterNumber(quarter ?? '');
      return months(year, 3 * q - 2, 3 * q);
    },
  },
  {
    name: 'day',
    pattern: /(?<year>20\d\d)[年./-](?<month>\d{1,2})[月./-](?<day>\d{1,2})日?/u,
    read: ({ month, day }, year) => {
      const asOf = isoDate(year, Number(month), Number(day));
      return asOf === null ? null : { asOf, period: null };
    },
  },
  {
    name: 'day-of-year',
    pattern: /(?:\(|[表名况度报计])(?<month>\d{1,2})月(?<day>\d{1,2})[日号]\)?\s{0,4}$/u,
    read: ({ month, day }, year) => {
      const asOf = isoDate(year, Number(month), Number(day));
      return asOf === null ? null : { asOf, period: null };
    },
  },
  {
    name: 'month',
    pattern: /(?<![\d-])(?<month>\d{1,2})月(?:份|底|末)?(?!\d|[前上中下初])/u,
    read: ({ month }, year) => months(year, Number(month), Number(month)),
  },
];

/** 截至8月31日 under a title that names the quarter is the more exact; in a long text it may speak of anything. */
const UNTIL = RULES.filter(({ name }) => name.startsWith('until'));
const LONGEST_DATED = 80;

const YEAR = /(20\d\d)(?=年|年度|-|\.|\/)/u;

/** Year that a text names. */
export const yearIn = (text: string): number | null => {
  const year = cleanText(text).text.match(YEAR)?.[1];
  return year === undefined ? null : Number(year);
};

/** 数据截至9月30日 in a note under the table: other times that notes speak of are not the table's. */
const DATED_NOTE = /(?:数据|统计|本表|进度)[^,;。]{0,10}截[至止][^,;。]{0,20}/u;
export const datedNote = (note: string): string[] =>
  cleanText(note).text.match(DATED_NOTE)?.slice(0, 1) ?? [];

export interface TableTime {
  readonly asOf: IsoDate | null;
  readonly period: Period | null;
  readonly year: number | null;
}

/**
 * The time of a table from its texts, most telling first (title, subtitles, progress header, text above). The
 * year may stand in another of them than the month.
 */
export function tableTime(texts: readonly string[]): TableTime {
  const clean = texts.map((text) => cleanText(text).text.replace(/\n/gu, ''));
  const year = clean.map(yearIn).find((found) => found !== null) ?? null;
  const short = clean.filter((text) => text.length <= LONGEST_DATED);
  const time = timeBy(UNTIL, short, year) ?? timeBy(RULES, clean, year);
  return { asOf: null, period: null, ...time, year };
}

function timeBy(rules: readonly PeriodRule[], texts: readonly string[], year: number | null): Reading | null {
  for (const text of texts) {
    for (const { pattern, read } of rules) {
      const groups = text.match(pattern)?.groups;
      const own = groups?.year === undefined ? year : Number(groups.year);
      if (groups === undefined && !pattern.test(text)) continue;
      const reading = own === null ? null : read(groups ?? {}, own);
      if (reading !== null) return reading;
    }
  }
  return null;
}
