import type { TableAnalysis } from '../analysis';
import { messages } from '../messages/zh-CN';
import { textWidth } from '../sheet/measureText';
import { printed } from './printed';

/** What a bulletin is about, from the titles of its tables. */

const say = messages.bulletin;

const LAST_BRACKET = /[（(][^（）()]{0,40}[)）]$/u;
const TABLE_WORD = /(?:一览|汇总|统计|明细|登记|调度|报送)?表$/u;
/** A title that calls itself a bulletin, or an annex of one. */
const BULLETIN_WORD = /(?:的)?通报(?:附件?)?$/u;
const BRACKETS = /[（(][^（）()]{0,40}[)）]/gu;

export const tableTitle = ({ table }: TableAnalysis, asSent = false): string => {
  const title = printed(table.title ?? '', asSent);
  return title === '' ? say.defaultTable : title;
};

/** 《2026年…进展情况表》（教体局） → 2026年…进展情况: no 表, no brackets, no 《》. */
export function subjectOf(title: string): string {
  const words = title
    .trim()
    .replace(/[《》]/gu, '')
    .replace(LAST_BRACKET, '')
    .replace(TABLE_WORD, '')
    .replace(BULLETIN_WORD, '')
    .replace(BRACKETS, '');
  if (words === '') return say.defaultSubject;
  return /(?:情况|进展|进度)$/u.test(words) ? words : `${words}${say.progress}`;
}

/** What all begin with, and what all end with, as far as they share it. */
function shared(subjects: readonly string[]): string {
  const [first = '', ...rest] = subjects;
  const agree = (at: (text: string, index: number) => string): number => {
    let count = 0;
    while (count < first.length && rest.every((one) => at(one, count) === at(first, count))) count++;
    return count;
  };
  const head = agree((text, index) => text.charAt(index));
  const tail = agree((text, index) => text.charAt(text.length - 1 - index));
  return head + tail >= first.length ? first : first.slice(0, head) + first.slice(first.length - tail);
}

/** Where a title may go on in the next line, the better place first. */
const TITLE_BREAKS = [
  /(?=进展情况|情况)(?<!进展)/u,
  /(?<=[年度、，])/u,
  /(?<=[省市县区旗州])/u,
  /(?=的通报)/u,
] as const;

/** A title in as few lines as it needs, none longer than `most` ems, each a whole phrase where that can be. */
export function titleLines(title: string, most: number): string[] {
  if (textWidth(title) <= most * 100) return [title];
  for (const place of TITLE_BREAKS) {
    const parts = title.split(place);
    for (let count = parts.length - 1; count > 0; count--) {
      const head = parts.slice(0, count).join('');
      const tail = parts.slice(count).join('');
      if (textWidth(head) <= most * 100 && textWidth(tail) <= most * 100) return [head, tail];
    }
  }
  return [title];
}

const YEAR = /^\d{4}年(?:度|[一二三四]季度|上半年|下半年)?/u;

/** The subject of the only table; of several what their titles share, where that still says something. */
export function commonSubject(tables: readonly TableAnalysis[]): string {
  const titled = tables.filter(({ table }) => table.title !== null);
  const subjects = [...new Set(titled.map((table) => subjectOf(tableTitle(table))))];
  const [only] = subjects;
  if (only === undefined || titled.length < tables.length) return say.defaultSubject;
  if (subjects.length === 1) return only;
  const year = YEAR.exec(shared(subjects))?.[0] ?? '';
  return `${year}${say.defaultSubject}`;
}
