import type { TableAnalysis } from '../analysis';
import { messages } from '../messages/zh-CN';
import { cleanText } from '../text/clean';
import { findDates } from '../text/dates';
import { quoted } from './lines';
import type { LineFinding } from './report';

const say = messages.draft;

/** The table itself names the day (截至4月10日), rather than a quarter or month that ends on it. */
function ownDay({ table, asOf }: TableAnalysis): string | null {
  const words = cleanText([table.title ?? '', ...table.notes].join('\n')).text;
  const days = findDates(words, table.year).filter(({ kind, asOf: until }) => kind === 'day' && until);
  return days.some(({ date }) => date === asOf) ? asOf : null;
}

/** 截至4月10日 against the date of the tables. */
export function dateFindings(text: string, tables: readonly TableAnalysis[]): LineFinding[] {
  const dates = new Set(tables.flatMap(({ asOf }) => asOf ?? []));
  const [one] = dates;
  const year =
    tables.find(({ table }) => table.year !== null)?.table.year ??
    (one === undefined ? null : Number(one.slice(0, 4)));
  return findDates(text, year)
    .filter(({ asOf, kind, start, date }) => asOf && kind === 'day' && date !== null && !quoted(text, start))
    .map(({ date, start, end }) => {
      const own = tables.map(ownDay);
      const sure = own.length > 0 && own.every((day) => day !== null && day !== date);
      return {
        kind: 'date',
        start,
        end,
        verdict: dates.has(date as string) ? 'agrees' : sure ? 'contradicts' : 'unverifiable',
        annex: dates.size === 0 ? say.noDate : say.date([...dates].sort()),
        rows: [],
      };
    });
}
