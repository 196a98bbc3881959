/** Ways of writing a date in Chinese running text, as data; run by `findDates`. */
import type { IsoDate } from '../date';
import { isoDate, monthEnd } from './calendar';

/** What a date in a text names; `part` = third of a month or its end. */
export type DateKind = 'day' | 'part' | 'month' | 'months' | 'quarter' | 'half' | 'year';

export type Groups = Readonly<Record<string, string | undefined>>;
export type Days = readonly [from: IsoDate | null, to: IsoDate | null];

export interface DateRule {
  readonly name: string;
  readonly kind: DateKind;
  /** Source of a pattern, its groups named. */
  readonly pattern: string;
  /** First and last day, for a known year. */
  readonly days: (groups: Groups, year: number) => Days;
}

const NUMERALS = '一二三四五六七八九十';
/** 三 → 3, 十一 → 11, 04 → 4. */
function smallNumber(text = ''): number {
  if (/^\d/.test(text)) return Number(text);
  if (text.startsWith('十')) return 10 + (text.length > 1 ? NUMERALS.indexOf(text.charAt(1)) + 1 : 0);
  return NUMERALS.indexOf(text.charAt(0)) + 1;
}

const YEAR = String.raw`(?:(?<y>20\d\d|\d\d(?=年))年?度?|(?<rel>今年|本年度?|当年|明年|次年|来年|去年|上年))?`;
const MONTH = String.raw`(?:0?[1-9]|1[0-2])(?!\d)|十[一二]?|[一二三四五六七八九]`;
/** 前 that sets a limit, not the first half of 前期 前往 前置. */
export const BEFORE = '(?:之前|以前|前(?![期往后端置述提沿三两几]))';
const DASH = '(?:月份?)?(?:[-~—]{1,4}|至|到)';

const days = (year: number, first: number, last: number): Days => [
  isoDate(year, first, 1),
  monthEnd(year, last),
];
const quarter = (year: number, q: number): Days => days(year, 3 * q - 2, 3 * q);
const lastOf = (list = ''): string | undefined => list.split(/[、,和及]第?/).at(-1);

/** Ends of the parts of a month: 上旬 初 → 10, 中旬 → 20, 下旬 → the last day. */
function partOfMonth(year: number, month: number, part = ''): Days {
  if (/^[上初]/.test(part)) return [isoDate(year, month, 1), isoDate(year, month, 10)];
  if (part.startsWith('中')) return [isoDate(year, month, 11), isoDate(year, month, 20)];
  return [isoDate(year, month, part.startsWith('下') ? 21 : 1), monthEnd(year, month)];
}

/** 2024.9-2026.8, 11月-次年2月: a range may run over the turn of a year. */
const endYear = (own: string | undefined, year: number, first: number, last: number): number =>
  own === undefined ? year + (last < first ? 1 : 0) : Number(own);

/** From month to month. */
function monthRange(g: Groups, year: number): Days {
  const first = smallNumber(g['m1']);
  const last = smallNumber(g['m2']);
  const ends = endYear(g['y2'], year, first, last);
  return [
    isoDate(year, first, 1),
    g['part2'] ? partOfMonth(ends, last, g['part2'])[1] : monthEnd(ends, last),
  ];
}

/** In order: the first that matches at a place is taken. Sources: forms found in published plans and tables. */
export const DATE_RULES: readonly DateRule[] = [
  {
    name: 'numeric-day',
    kind: 'day',
    pattern: String.raw`(?<ny>20\d\d)[./-](?<nm>\d{1,2})(?:(?<=\.\d{1,2})\.|(?<=\/\d{1,2})\/|(?<=-\d{1,2})-)(?<nd>\d{1,2})(?!\d)`,
    days: (g) => {
      const day = isoDate(Number(g['ny']), Number(g['nm']), Number(g['nd']));
      return [day, day];
    },
  },
  {
    name: 'numeric-month',
    kind: 'month',
    pattern: String.raw`(?<my>20\d\d)[./](?<mm>0?[1-9]|1[0-2])(?![\d./%万亿元公千米个])(?:[-~—至到]{1,2}(?:(?<my2>20\d\d)[./])?(?<mm2>0?[1-9]|1[0-2])(?![\d.%]))?`,
    days: (g) => {
      const [year, first] = [Number(g['my']), Number(g['mm'])];
      const last = Number(g['mm2'] ?? first);
      return [isoDate(year, first, 1), monthEnd(endYear(g['my2'], year, first, last), last)];
    },
  },
  {
    name: 'quarter',
    kind: 'quarter',
    // 第三期季度, 第三阶: slips for 第三季度 that published plans contain; 四季花园 is a name.
    pattern:
      `${YEAR}的?(?:第?(?<q>[一二三四1-4](?:[、,和及]第?[一二三四]){0,3})期?季度|第(?<q3>[一二三四])(?:季|阶(?![段次梯层]))` +
      `|Q(?<q2>[1-4])(?![\\d.]))(?<qend>[末底])?`,
    days: (g, year) => {
      const list = g['q'] ?? g['q3'] ?? g['q2'];
      return [quarter(year, smallNumber(list))[0], quarter(year, smallNumber(lastOf(list)))[1]];
    },
  },
  {
    name: 'half-year',
    kind: 'half',
    pattern: `${YEAR}(?<half>[上下])半年(?<hend>[末底])?`,
    days: (g, year) => (g['half'] === '上' ? days(year, 1, 6) : days(year, 7, 12)),
  },
  {
    name: 'days',
    kind: 'day',
    pattern: `${YEAR}(?<rm>${MONTH})月(?<rd1>\\d{1,2})[日号]?[-~—至到](?:(?<rm2>${MONTH})月)?(?<rd>\\d{1,2})[日号]`,
    days: (g, year) => {
      const month = smallNumber(g['rm']);
      return [
        isoDate(year, month, Number(g['rd1'])),
        isoDate(year, g['rm2'] ? smallNumber(g['rm2']) : month, Number(g['rd'])),
      ];
    },
  },
  {
    name: 'months',
    kind: 'months',
    pattern: `${YEAR}(?<m1>${MONTH})${DASH}(?:(?<y2>20\\d\\d)年|次年|明年)?(?<m2>${MONTH})月份?(?<part2>上旬|中旬|下旬|初|底|末)?`,
    days: monthRange,
  },
  {
    name: 'day',
    kind: 'day',
    pattern: `${YEAR}(?<dm>${MONTH})月(?<d>\\d{1,2})(?:[日号]|(?=前))`,
    days: (g, year) => {
      const day = isoDate(year, smallNumber(g['dm']), Number(g['d']));
      return [day, day];
    },
  },
  {
    name: 'part-of-month',
    kind: 'part',
    pattern: `${YEAR}(?<pm>${MONTH})月份?(?<part>上旬|中旬|下旬|月?[初底末])`,
    days: (g, year) => partOfMonth(year, smallNumber(g['pm']), g['part']?.replace('月', '')),
  },
  {
    name: 'month',
    kind: 'month',
    pattern: `${YEAR}(?<m>${MONTH})月份?`,
    days: (g, year) => days(year, smallNumber(g['m']), smallNumber(g['m'])),
  },
  {
    name: 'year-end',
    kind: 'year',
    pattern: String.raw`(?:(?<ey>20\d\d)年度?|今年?|本年度?|当年|明年)?(?:年[底末内终]|(?<=年)[底末内终]|全年)`,
    days: (_, year) => days(year, 1, 12),
  },
  {
    name: 'year',
    kind: 'year',
    pattern: `(?<oy>20\\d\\d)年(?=${BEFORE}|[底末内终]|(?:全面)?(?:完成|建成|完工|竣工|投用))(?<oend>[底末内终])?`,
    days: (_, year) => days(year, 1, 12),
  },
];
