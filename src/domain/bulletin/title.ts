import type { TableAnalysis } from '../analysis';
import { grouped } from '../grouped';
import { messages } from '../messages/zh-CN';
import { only } from '../nth';
import { textWidth } from '../sheet/measureText';
import { printed } from './printed';

/** What a bulletin is about, from the titles of its tables. */

const say = messages.bulletin;

const LAST_BRACKET = /[（(][^（）()]{0,40}[)）]$/u;
const TABLE_WORD = /(?:一览|汇总|统计|明细|登记|调度|报送)?表$/u;
/** A title that calls itself a bulletin, or an annex of one. */
const BULLETIN_WORD = /(?:的)?通报(?:附件?)?$/u;
const BRACKETS = /[（(][^（）()]{0,40}[)）]/gu;

/** A table's number among the parts of the document that it was taken from: 一、10件民生实事任务分解表. */
const PART_NUMBER =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]、?|附[件表]\d{0,2}[:：]\s?)/u;

export const tableTitle = ({ table }: TableAnalysis, asSent = false): string => {
  const title = printed(table.title ?? '', asSent).replace(PART_NUMBER, '');
  if (title === '') return say.defaultTable;
  // A table that calls itself a bulletin is an annex of this one.
  return BULLETIN_WORD.test(title) ? `${title.replace(BULLETIN_WORD, '')}${say.table}` : title;
};

/** Characters of a file's or sheet's name behind a title. */
const LONGEST_ORIGIN = 20;
const FILE_ENDING = /\.[A-Za-z0-9]{1,5}$/u;

const fileStem = ({ file }: TableAnalysis['table']): string =>
  (file.split('/').at(-1) ?? file).replace(FILE_ENDING, '').slice(0, LONGEST_ORIGIN);
const sheetName = ({ sheet }: TableAnalysis['table']): string => sheet.slice(0, LONGEST_ORIGIN);

/** What tells tables with one title apart: their files, else their sheets, else their order. */
function origins(tables: readonly TableAnalysis[]): readonly string[] {
  const told = [fileStem, sheetName].map((name) => tables.map(({ table }) => name(table)));
  return (
    told.find((names) => names.every((name) => name !== '') && new Set(names).size === names.length) ??
    tables.map((_, index) => say.nthTable(index + 1))
  );
}

/** The titles of a bulletin's tables; one that several bear has behind it what it came in: …进展情况表（教育局）. */
export function titlesOf(tables: readonly TableAnalysis[], asSent = false): (table: TableAnalysis) => string {
  const byTitle = grouped(tables, (table) => tableTitle(table, asSent));
  const made = new Map(
    [...byTitle].flatMap(([title, alike]) => {
      const told = alike.length > 1 ? origins(alike) : null;
      return alike.map((table, index) => [table, told === null ? title : `${title}（${told[index] ?? ''}）`]);
    }),
  );
  return (table) => made.get(table) ?? tableTitle(table, asSent);
}

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

/** Where a title may go on in the next line, the better place first. */
const TITLE_BREAKS = [
  /(?=（[^（）]{0,40}）$)/u,
  /(?=(?:进展|完成|落实|推进|实施|办理|整改)情况)/u,
  /(?=情况)(?<!进展|完成|落实|推进|实施|办理|整改)/u,
  /(?<=计划|规划|方案|行动)/u,
  /(?<=[年度、，])/u,
  /(?<=[省市县区旗州])/u,
  /(?<=月份?)/u,
  /(?=重点|民生|项目|工作)/u,
  /(?=的通报)/u,
] as const;

/** Ems that a line leaves free: in a font that stands in for ours digits are wider, and the last sign would stand alone. */
const SPARE = 0.5;

/** A title in as few lines as it needs, none as long as `most` ems, each a whole phrase where that can be. */
export function titleLines(title: string, most: number): string[] {
  const room = (most - SPARE) * 100;
  if (textWidth(title) <= room) return [title];
  for (const place of TITLE_BREAKS) {
    const parts = title.split(place);
    for (let count = parts.length - 1; count > 0; count--) {
      const head = parts.slice(0, count).join('');
      const tail = parts.slice(count).join('');
      if (textWidth(head) <= room && textWidth(tail) <= room) return [head, tail];
    }
  }
  return [title];
}

/** Pieces of two signs or more that both texts have, in order, the longest first found. */
function piecesOf(a: string, b: string): string[] {
  const [length, at, to] = longestShared(a, b);
  if (length < 2) return [];
  return [
    ...piecesOf(a.slice(0, at), b.slice(0, to)),
    a.slice(at, at + length),
    ...piecesOf(a.slice(at + length), b.slice(to + length)),
  ];
}

/** Length of the longest piece that two texts share, and where it stands in each. */
function longestShared(a: string, b: string): readonly [length: number, inA: number, inB: number] {
  let best: readonly [number, number, number] = [0, 0, 0];
  for (let i = 0; i + best[0] < a.length; i++)
    for (let j = 0; j + best[0] < b.length; j++) {
      let length = 0;
      while (i + length < a.length && a[i + length] === b[j + length]) length++;
      if (length > best[0]) best = [length, i, j];
    }
  return best;
}

const YEAR = /^\d{4}年(?:度|[一二三四]季度|上半年|下半年)?/u;
const PROGRESS = /(?:进展|完成|进度)(?:情况)?$/u;
/** What says when, and that there is progress: no subject by itself. */
const NO_SUBJECT = /\d|[年度季月份上下半]|进展|完成|情况|进度|工作|项目|任务/gu;
/** Signs of a subject that titles have to share. */
const LEAST_SHARED = 3;
/** More pieces than these would be words strung together. */
const MOST_PIECES = 3;

/** What several subjects share, where it still names something: 州重点项目完成情况; null where it does not. */
function sharedSubject(subjects: readonly string[]): string | null {
  const pieces = subjects
    .slice(1)
    .reduce<readonly string[]>((made, subject) => piecesOf(made.join(''), subject), [subjects[0] ?? '']);
  const words = pieces.join('');
  const names = words.replace(NO_SUBJECT, '').length >= LEAST_SHARED;
  return names && pieces.length <= MOST_PIECES && PROGRESS.test(words) ? words : null;
}

/** The subject of the only table; of several what their titles share, where that still says something. */
export function commonSubject(tables: readonly TableAnalysis[]): string {
  const titled = tables.filter(({ table }) => table.title !== null);
  const subjects = [...new Set(titled.map((table) => subjectOf(tableTitle(table))))];
  const [first] = subjects;
  if (first === undefined || titled.length < tables.length) return say.defaultSubject;
  if (subjects.length === 1) return first;
  if (subjects.every((subject) => subject.includes(say.livelihood)))
    return `${sharedYear(subjects)}${say.livelihoodSubject}`;
  return sharedSubject(subjects) ?? `${sharedYear(subjects)}${say.defaultSubject}`;
}

/** 2022年度, where all begin with it; 2022年, where some say 2022年度. */
function sharedYear(subjects: readonly string[]): string {
  const years = subjects.map((subject) => YEAR.exec(subject)?.[0] ?? '');
  return only(new Set(years)) || (only(new Set(years.map((year) => year.replace(/度$/u, '')))) ?? '');
}
