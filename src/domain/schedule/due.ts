import type { IsoDate } from '../date';
import type { Due } from '../item';
import { isoDate, monthEnd } from '../text/calendar';
import type { CleanText } from '../text/clean';
import { clauses } from '../text/clauses';
import { findDates, type DateMention } from '../text/dates';

/** 已完成, 全部完工, 已销号: the column says that nothing is due any more. */
const DONE =
  /^(?:目前|现)?(?:已|均|全部|全面|提前|按期|按时|如期|经)*(?:完成|完工|竣工|建成|投用|销号|办结|验收|达标)(?:任务|验收|投用)?[。.!]?$/u;
const BLANK = /^[\s/\\\-—–无.。]*$/u;

/** Day 1 of Excel's 1900 calendar is 1900-01-01; the day that it invents (1900-02-29) is behind every due date. */
const SERIAL = { first: 36526, last: 73050, epoch: [1899, 12, 30] } as const;

/** Excel serial number as a date, for years 2000–2099. */
function serialDate(serial: number): IsoDate | null {
  if (serial < SERIAL.first || serial > SERIAL.last) return null;
  let year = 2000;
  let left = serial - SERIAL.first;
  for (let size = 366; left >= size; size = year % 4 === 0 ? 366 : 365) {
    left -= size;
    year++;
  }
  for (let month = 1; month <= 12; month++) {
    const size = Number(monthEnd(year, month).slice(8));
    if (left < size) return isoDate(year, month, left + 1);
    left -= size;
  }
  return null;
}

const DAY = String.raw`20\d\d(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])`;
const YEAR_MONTH = String.raw`20\d\d[./-]\d{1,2}(?:[./-]\d{1,2})?`;
/** 2024-09至2026-08, 20240901-20260831: the end of a span is what is due. */
const SPAN = new RegExp(
  `^(?:${YEAR_MONTH}[~—至到]{1,2}(?=${YEAR_MONTH}$)|${DAY}[-~—至到]{1,2}(?=${DAY}$))`,
  'u',
);
/** 2025年度, 2024-2026年: the end of the last year. */
const YEARS = /^(?:20\d\d年?[-~—至到]{1,2})?(20\d\d)(?:年|年度)?$/u;

/** Forms that only a due column has: 6.30, 2024.6, 20240630, 8 under a heading in months, a serial number. */
function bareDate(cell: string, year: number | null, header: string): IsoDate | null {
  const text = cell.replace(SPAN, '');
  const years = YEARS.exec(text)?.[1];
  if (years !== undefined) return monthEnd(Number(years), 12);
  const number = /^(\d{5})(?:\.0+)?$/.exec(text);
  if (number) return serialDate(Number(number[1]));
  const day = /^(20\d\d)-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (day) return isoDate(Number(day[1]), Number(day[2]), Number(day[3]));
  const yearMonth = /^(20\d\d)[./-](\d{1,2})$/.exec(text);
  if (yearMonth && Number(yearMonth[2]) <= 12) return monthEnd(Number(yearMonth[1]), Number(yearMonth[2]));
  const digits = /^(20\d\d)(0[1-9]|1[0-2])(\d{2})?$/.exec(text);
  if (digits?.[3]) return isoDate(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  if (digits) return monthEnd(Number(digits[1]), Number(digits[2]));
  if (year === null) return null;
  const monthDay = /^(\d{1,2})[./-](\d{1,2})(?:日?前?)$/.exec(text);
  if (monthDay) return isoDate(year, Number(monthDay[1]), Number(monthDay[2]));
  const month = /^(\d{1,2})$/.exec(text);
  return month && header.includes('月') && Number(month[1]) <= 12 ? monthEnd(year, Number(month[1])) : null;
}

const latest = (dates: readonly (IsoDate | null)[]): IsoDate | null =>
  dates.reduce<IsoDate | null>(
    (last, date) => (date !== null && (last === null || date > last) ? date : last),
    null,
  );

const headerYear = (header: string): number | null => {
  const found = /20\d\d(?=年)/.exec(header);
  return found ? Number(found[0]) : null;
};

/** 原定9月底 is no limit any more, where another one is written. */
const FORMER = /原(?:定|计划|为|是)?(?:于|在)?$/u;

function standing(text: string, mentions: readonly DateMention[]): readonly DateMention[] {
  const left = mentions.filter(({ start }) => !FORMER.test(text.slice(Math.max(0, start - 4), start)));
  return left.length > 0 ? left : mentions;
}

/** What stands beside dates and tells none of them from another. */
const SAYS_NOTHING_OF_THEM = /^[\s(),、;:/.。或和及前底末完成工左右]*$/u;

/** Dates that may be meant besides the last: 9月底(10月底), 9月或10月; none where words tell them apart. */
function rivalsOf(text: string, mentions: readonly DateMention[], date: IsoDate | null): IsoDate[] {
  const dates = [...new Set(mentions.map((mention) => mention.date))];
  if (dates.length < 2) return [];
  let [rest, from] = ['', 0];
  for (const { start, end } of mentions) {
    rest += text.slice(from, start);
    from = end;
  }
  return SAYS_NOTHING_OF_THEM.test(rest + text.slice(from))
    ? dates.flatMap((one) => (one === null || one === date ? [] : [one]))
    : [];
}

/**
 * Reads a due column (完成时限). Null for an empty cell; `pending` where it holds words without a date
 * (待定, 等待统一销号, 长期). Several dates: the last one, and those that may be meant as well.
 */
export function dueOfColumn(cell: CleanText, year: number | null, header = ''): Due | null {
  const text = cell.text.trim();
  if (BLANK.test(text)) return null;
  if (DONE.test(text)) return { text: cell.original, date: null, kind: 'done' };
  const own = headerYear(header) ?? year;
  const mentions = standing(text, findDates(text, own));
  const date =
    mentions.length > 0 ? latest(mentions.map((mention) => mention.date)) : bareDate(text, own, header);
  const rivals = rivalsOf(text, mentions, date);
  const kind = date === null && mentions.length === 0 ? 'pending' : 'date';
  return { text: cell.original, date, kind, ...(rivals.length > 0 && { rivals }) };
}

/** Words that make a date in a task the date of its completion. */
const COMPLETES =
  /完成|完工|竣工|建成|投用|投入|交付|落地|实施|验收|安置|达到|实现|通车|销号|整改到位|全覆盖|覆盖率|开通|运营|启用/u;
const STARTS = /开始|启动|开工|进场|动工|起(?:至|,)/u;
/** 全年 counts as a limit in a task: 全年开展活动200场. */
const WHOLE_YEAR = /全年/u;

/** Due date that the task text sets itself (预计2024年8月完工): the last one at which something is finished. */
export function dueOfTask(task: CleanText, year: number | null): Due | null {
  let best: { date: IsoDate; text: string } | null = null;
  if (!/[月季年]/.test(task.text)) return null;
  for (const clause of clauses(task.text)) {
    for (const { date, asOf, start, end, kind } of findDates(clause.text, year)) {
      const words = clause.text.slice(start);
      const finishes =
        COMPLETES.test(words) || (kind === 'year' && WHOLE_YEAR.test(clause.text.slice(start, end)));
      if (date === null || asOf || !finishes || (STARTS.test(words) && !/完|竣|建成|投/.test(words)))
        continue;
      if (best === null || date > best.date) best = { date, text: clause.text };
    }
  }
  return best === null ? null : { text: best.text, date: best.date, kind: 'date' };
}
