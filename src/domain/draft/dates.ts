import type { TableAnalysis } from '../analysis';
import { draftZhCN } from '../messages/zh-CN.draft';
import { cleanText } from '../text/clean';
import { findDates, type DateMention } from '../text/dates';
import type { Annex } from './annex';
import { partAt, type Part, type Passage } from './lines';
import { onceEach } from '../once';
import type { LineFinding, Verdict } from './report';

const say = draftZhCN;

/** The table itself names the day (截至4月10日), rather than a quarter or month that ends on it. */
function ownDay({ table, asOf }: TableAnalysis): string | null {
  const words = cleanText([table.title ?? '', ...table.notes].join('\n')).text;
  const days = findDates(words, table.year).filter(({ kind, asOf: until }) => kind === 'day' && until);
  return days.some(({ date }) => date === asOf) ? asOf : null;
}

/** What the annex says of its time. */
interface Times {
  readonly days: readonly string[];
  readonly years: ReadonlySet<number>;
  readonly year: number | null;
  /** Every table names its day. */
  readonly own: readonly (string | null)[];
}

function timesOf(tables: readonly TableAnalysis[]): Times {
  const days = [...new Set(tables.flatMap(({ asOf }) => asOf ?? []))].sort();
  const stated = tables.flatMap(({ table }) => table.year ?? []);
  const years = new Set([...stated, ...days.map((day) => Number(day.slice(0, 4)))]);
  return { days, years, year: stated[0] ?? [...years][0] ?? null, own: tables.map(ownDay) };
}

const timesIn = onceEach(timesOf);

const MILLISECONDS_A_DAY = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY;
/** A bulletin of a period is issued, and its figures gathered, so many days later at most. */
const SOON = 62;
const A_YEAR = 366;

/** Its period ends about when the tables' does. */
const isPeriodOf = (day: string, { from, date }: DateMention): boolean =>
  date !== null &&
  ((from !== null && from <= day && day <= date) || (date <= day && daysBetween(date, day) <= SOON));

/** 二季度完成情况, 1-6月份进展: the period that the bulletin is about. */
const OF_PERIOD = /^[\p{Script=Han}\d]{0,12}(?:进展|完成|推进|实施|落实)/u;
/** Other times stand in a bulletin for comparison or as plans. */
const OTHER_TIME = /去年|上年|同期|明年|下季|下月|力争|确保|争取|计划|预计|自|〔|《[^》]{0,24}$/u;
/** 2023年我县共承办…: the year of what is counted. */
const YEAR = /(?<![\d-])(?<year>20\d\d)年(?=\p{Script=Han}{0,12}(?:共|民生实事|重点))/gu;
/** A line that is only a date is that of the signature. */
const ONLY_DATE = /^\s{0,40}$/u;

/** 县应急管理局所报数据截至…: another day than the tables'. */
const SENT = /(?:所报|报送|上报)的?(?:数据|情况|进展)截[至止]$/u;

/** Words that a date is understood by stand no farther from it. */
const AROUND = 24;

interface Judged {
  readonly verdict: Verdict;
  readonly annex: string;
}

function untilJudged(date: string, { days, own }: Times): Judged {
  const annex = days.length === 0 ? say.noDate : say.date(days);
  const sure = own.length > 0 && own.every((day) => day !== null && day !== date);
  const wrong = days.length === 0 ? 'unverifiable' : sure ? 'contradicts' : 'doubtful';
  return { verdict: days.includes(date) ? 'agrees' : wrong, annex };
}

/** Whose day is not in the tables: only that it lies in a year of theirs can be told. */
function sentJudged(date: string, { years }: Times): Judged {
  return years.size === 0 || years.has(Number(date.slice(0, 4)))
    ? { verdict: 'unverifiable', annex: say.sentDate }
    : { verdict: 'doubtful', annex: say.year([...years]) };
}

function signedJudged(date: string, { days }: Times): Judged | null {
  const [last] = days.slice(-1);
  if (last === undefined) return null;
  const after = daysBetween(last, date);
  return { verdict: after >= 0 && after <= A_YEAR ? 'agrees' : 'doubtful', annex: say.date(days) };
}

function periodJudged(mention: DateMention, { days }: Times): Judged | null {
  if (days.length === 0) return null;
  const right = days.some((day) => isPeriodOf(day, mention));
  return { verdict: right ? 'agrees' : 'doubtful', annex: say.date(days) };
}

function years(text: string, now: Times): LineFinding[] {
  if (now.years.size === 0) return [];
  return [...text.matchAll(YEAR)].flatMap(({ index, 0: words, groups }): LineFinding[] => {
    if (OTHER_TIME.test(text.slice(Math.max(0, index - AROUND), index))) return [];
    const verdict = now.years.has(Number(groups?.['year'])) ? 'agrees' : 'doubtful';
    const place = { start: index, end: index + words.length };
    return [{ kind: 'date', ...place, verdict, annex: say.year([...now.years]), rows: [] }];
  });
}

const PERIODS: ReadonlySet<DateMention['kind']> = new Set(['quarter', 'months', 'month', 'half']);
function judged(text: string, mention: DateMention, now: Times): Judged | null {
  const { start, end, kind, asOf, date } = mention;
  const before = text.slice(Math.max(0, start - AROUND), start);
  const after = text.slice(end, end + AROUND);
  if (kind === 'day' && date !== null) {
    if (asOf && SENT.test(before)) return sentJudged(date, now);
    if (asOf) return untilJudged(date, now);
    return ONLY_DATE.test(text.slice(0, start) + text.slice(end)) ? signedJudged(date, now) : null;
  }
  if (OTHER_TIME.test(before) || mention.limit) return null;
  return PERIODS.has(kind) && OF_PERIOD.test(after) ? periodJudged(mention, now) : null;
}

/** 2月30日, 6月31日: digits that a person has mistyped. */
const DAY = /(?<![\d.])(?<month>\d{1,2})月(?<day>\d{1,2})日/gu;
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function noDays(text: string): LineFinding[] {
  return [...text.matchAll(DAY)].flatMap(({ index, 0: words, groups }) => {
    const most = LONGEST_MONTHS[Number(groups?.['month']) - 1] ?? 0;
    const day = Number(groups?.['day']);
    if (day >= 1 && day <= most) return [];
    const place = { start: index, end: index + words.length };
    return [{ kind: 'date', ...place, verdict: 'contradicts', annex: say.noSuchDay, rows: [] }];
  });
}

/** Days, periods and years that the draft gives as those of its figures, against the tables'. */
export function dateFindings(
  { text, quotes }: Passage,
  elsewhere: readonly Part[],
  { tables }: Annex,
): LineFinding[] {
  const now = timesIn(tables);
  const found = findDates(text, now.year).flatMap((mention): LineFinding[] => {
    const { start, end } = mention;
    if (partAt(quotes, start) !== null || partAt(elsewhere, start) !== null) return [];
    const one = judged(text, mention, now);
    return one === null ? [] : [{ kind: 'date', start, end, rows: [], ...one }];
  });
  const apart = (one: LineFinding): boolean =>
    partAt(quotes, one.start) === null && partAt(elsewhere, one.start) === null;
  return [...noDays(text), ...years(text, now).filter(apart), ...found];
}
