import { quarterNumber } from '../../text/numerals';

/** The time that a heading of a number column speaks of. */
export interface HeadingPeriod {
  /** Last month, 1–12; 0 where it is only said to be the running or the last one. */
  readonly month: number;
  /** From the start of the year, or of the whole; else what was done in that month or quarter alone. */
  readonly cumulative: boolean;
  /** 上月, 上期: the period before the one under review. */
  readonly previous: boolean;
  /** 1-9月, 上半年: said to count from the start of the year. */
  readonly fromJanuary?: boolean;
  /** Months that it stands for where it stands alone: 1 of 9月, 3 of 三季度. */
  readonly months?: number;
}

interface Found {
  readonly period: HeadingPeriod;
  readonly start: number;
  readonly end: number;
}

type Read = (groups: Readonly<Record<string, string | undefined>>) => HeadingPeriod | null;

const YEAR = String.raw`(?:20\d\d年)?`;

/** 8, 八 */
const MONTH = String.raw`\d{1,2}|[一二三四五六七八九十]{1,2}`;

const month = (n: string | undefined, cumulative: boolean): HeadingPeriod | null => {
  const value = quarterNumber(n ?? '0');
  if (value < 1 || value > 12) return null;
  return { month: value, cumulative, previous: false, ...(!cumulative && { months: 1 }) };
};
const fromJanuary = (period: HeadingPeriod | null): HeadingPeriod | null =>
  period === null ? null : { ...period, fromJanuary: true };
const quarter = (n: string | undefined, cumulative: boolean): HeadingPeriod => ({
  month: 3 * quarterNumber(n ?? '四'),
  cumulative,
  previous: false,
  ...(!cumulative && { months: 3 }),
});

/** Kept with the heading: 2026年 of 2026年完成投资; a span of years (2024-2026年) is none. */
const YEAR_NAMED = /(?<!20\d\d年?[-—~至])(20\d\d)年度?/u;
const YEAR_SPAN = /20\d\d年?[-—~至]20\d\d年/u;

export const yearNamed = (heading: string): number | null => {
  const year = YEAR_SPAN.test(heading) ? undefined : heading.match(YEAR_NAMED)?.[1];
  return year === undefined ? null : Number(year);
};
export const spansYears = (heading: string): boolean => YEAR_SPAN.test(heading);

const YEAR_WORDS = /今年|本年|当年|年度|年内|年初|全年|20\d\d年(?!以前|底|末)/u;
const START_WORDS = /开工(?:以来|至今|起)|自开工|建设(?:以来|至今)|历年|总累计|累计完成总投资|项目累计/u;

/** From when on a figure counts, as far as the words say: the start of the year, or of the whole work. */
export function scopeOf(heading: string, period: HeadingPeriod | null): 'year' | 'start' | null {
  if (START_WORDS.test(heading)) return 'start';
  if (YEAR_WORDS.test(heading) || period?.fromJanuary === true) return 'year';
  return null;
}

/** Tried in this order: what adds up from the start of the year before what stands for one month. */
const RULES: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  {
    pattern: /自?开工(?:以来|至今|起)|建设(?:以来|至今)/u,
    read: () => ({ month: 12, cumulative: true, previous: false }),
  },
  {
    pattern: /(?:截[至止]到?|至|到)?(?:20\d\d年度?|本年|今年|全年|年)[底末]/u,
    read: () => ({ month: 12, cumulative: true, previous: false }),
  },
  {
    pattern: new RegExp(`${YEAR}(?:1|一)月?份?[-—~至到](?<to>${MONTH})月份?`, 'u'),
    read: ({ to }) => fromJanuary(month(to, true)),
  },
  {
    pattern: new RegExp(
      `(?:截[至止]到?|[至到])${YEAR}(?<to>\\d{1,2})月(?:\\d{1,2}[日号])?(?:份|底|末)?止?`,
      'u',
    ),
    read: ({ to }) => month(to, true),
  },
  { pattern: new RegExp(`前(?<to>${MONTH})个月`, 'u'), read: ({ to }) => fromJanuary(month(to, true)) },
  // 8月累计 beside 8月: up to it, not in it.
  { pattern: new RegExp(`${YEAR}(?<to>\\d{1,2})月份?(?=累计)`, 'u'), read: ({ to }) => month(to, true) },
  { pattern: /第?(?<q>[一二三四1-4])季度?(?=累计)/u, read: ({ q }) => quarter(q, true) },
  { pattern: new RegExp(`${YEAR}(?<to>\\d{1,2})月[底末止]`, 'u'), read: ({ to }) => month(to, true) },
  { pattern: /前三季度|[1一][-—~至]第?[3三]季度/u, read: () => fromJanuary(quarter('3', true)) },
  { pattern: /上半年/u, read: () => fromJanuary(quarter('2', true)) },
  { pattern: /前[两二]季度|[1一][-—~至]第?[2二]季度/u, read: () => fromJanuary(quarter('2', true)) },
  {
    pattern: /(?:截[至止]到?|[至到])第?(?<q>[一二三四1-4])季度?[末底止]?/u,
    read: ({ q }) => quarter(q, true),
  },
  { pattern: /第?(?<q>[一二三四1-4])季度?末/u, read: ({ q }) => quarter(q, true) },
  { pattern: /第?(?<q>[一二三四1-4])季度/u, read: ({ q }) => quarter(q, false) },
  { pattern: /(?<![A-Za-z])[Qq](?<q>[1-4])(?![\dA-Za-z])/u, read: ({ q }) => quarter(q, false) },
  { pattern: /(?<![\d-])(?<to>\d{1,2})月份?/u, read: ({ to }) => month(to, false) },
  {
    pattern: /(?:截[至止](?:目前|当前)|目前|当前|(?:今年|年初)以来)/u,
    read: () => ({ month: 0, cumulative: true, previous: false }),
  },
  {
    pattern: /(?:截?[至止]本[月期周][底末]?|本[月期](?:末|底|止))/u,
    read: () => ({ month: 0, cumulative: true, previous: false }),
  },
  {
    pattern: /(?:本|当|下个?)(?:月|期|周|旬|季度?|日)/u,
    read: () => ({ month: 0, cumulative: false, previous: false }),
  },
  {
    pattern: /上(?:个?月|期|周|旬|季度?)(?:末|底|止)?/u,
    read: () => ({ month: 0, cumulative: true, previous: true }),
  },
];

/** The period that a heading names, and where. */
export function periodIn(heading: string): Found | null {
  for (const { pattern, read } of RULES) {
    const match = pattern.exec(heading);
    const period = match === null ? null : read(match.groups ?? {});
    if (match !== null && period !== null)
      return { period, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
