/** The time that a heading of a number column speaks of. */
export interface HeadingPeriod {
  /** Last month, 1–12; 0 where it is only said to be the running or the last one. */
  readonly month: number;
  /** From the start of the year, or of the whole; else what was done in that month or quarter alone. */
  readonly cumulative: boolean;
  /** 上月, 上期: the period before the one under review. */
  readonly previous: boolean;
}

interface Found {
  readonly period: HeadingPeriod;
  readonly start: number;
  readonly end: number;
}

type Read = (groups: Readonly<Record<string, string | undefined>>) => HeadingPeriod | null;

const QUARTER: Readonly<Record<string, number>> = {
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
};
const YEAR = String.raw`(?:20\d\d年)?`;

const month = (n: string | undefined, cumulative: boolean): HeadingPeriod | null => {
  const value = Number(n);
  return value >= 1 && value <= 12 ? { month: value, cumulative, previous: false } : null;
};
const quarter = (n: string | undefined, cumulative: boolean): HeadingPeriod => ({
  month: 3 * (QUARTER[n ?? ''] ?? 4),
  cumulative,
  previous: false,
});

/** Tried in this order: what adds up from the start of the year before what stands for one month. */
const RULES: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  {
    pattern: new RegExp(`(?:自?开工以来|建设以来)`, 'u'),
    read: () => ({ month: 12, cumulative: true, previous: false }),
  },
  {
    pattern: new RegExp(`${YEAR}1月?[-—~至到](?<to>\\d{1,2})月份?`, 'u'),
    read: ({ to }) => month(to, true),
  },
  {
    pattern: new RegExp(`(?:截[至止]到?|至)${YEAR}(?<to>\\d{1,2})月(?:\\d{1,2}[日号])?(?:份|底|末)?`, 'u'),
    read: ({ to }) => month(to, true),
  },
  { pattern: new RegExp(`${YEAR}(?<to>\\d{1,2})月[底末]`, 'u'), read: ({ to }) => month(to, true) },
  { pattern: /前三季度|1[-至]3季度/u, read: () => quarter('3', true) },
  { pattern: /上半年/u, read: () => quarter('2', true) },
  { pattern: /前两季度|1[-至]2季度/u, read: () => quarter('2', true) },
  { pattern: /第?(?<q>[一二三四1-4])季度?末/u, read: ({ q }) => quarter(q, true) },
  { pattern: /第?(?<q>[一二三四1-4])季度/u, read: ({ q }) => quarter(q, false) },
  { pattern: /(?<![\d-])(?<to>\d{1,2})月份?/u, read: ({ to }) => month(to, false) },
  {
    pattern: /(?:截[至止](?:目前|当前)|目前|当前)/u,
    read: () => ({ month: 0, cumulative: true, previous: false }),
  },
  {
    pattern: /(?:本|当)(?:月|期|周|旬|季度?|日)/u,
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
