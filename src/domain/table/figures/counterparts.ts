import { finder, words } from '../../lexicon/words';
import { cleanText } from '../../text/clean';
import { only } from '../../nth';
import type { FigureColumn } from './columns';
import * as W from './words';
import type { FigureRole } from './words';

/**
 * What is promised under one upper heading and what is done under another: 改造任务 over 小区数 | 楼栋数 | 户数 beside
 * 10月底进展 over 完工小区 | 完工楼栋 | 惠及户数. Each lower heading of the one answers one of the other.
 */

/** Words that say how far a thing is, not what it is: 完工小区, 小区数. */
const measuring = finder(
  words('已 完成 完工 竣工 实际 累计 计划 任务 目标 年度 全年 数量 总数 数 总量 情况'),
);
const BRACKET = /\([^()]{0,20}\)/gu;

const lowerOf = ({ labels }: FigureColumn): string =>
  cleanText(labels.slice(1).join('')).text.replace(/\s/gu, '').replace(BRACKET, '');
const coreOf = (column: FigureColumn): string => measuring.strike(lowerOf(column), '');

const within = (one: string, other: string): boolean =>
  one !== '' && other !== '' && (one.includes(other) || other.includes(one));

/** Whether two columns are of one thing, the surest sign first. */
const SIGNS: readonly ((a: FigureColumn, b: FigureColumn) => boolean)[] = [
  (a, b) => lowerOf(a) === lowerOf(b),
  (a, b) => coreOf(a) !== '' && coreOf(a) === coreOf(b),
  (a, b) => within(coreOf(a), coreOf(b)),
  (a, b) => a.heading.unit !== null && a.heading.unit.name === b.heading.unit?.name,
];

/** Two units that are both told and differ forbid it, whatever the names are. */
const mayBe = (a: FigureColumn, b: FigureColumn): boolean =>
  a.heading.unit === null || b.heading.unit === null || a.heading.unit.name === b.heading.unit.name;

/** The only column of others that is of the same thing, where it is that of no other column. */
function counterpart(
  column: FigureColumn,
  own: readonly FigureColumn[],
  others: readonly FigureColumn[],
): FigureColumn | null {
  for (const sign of SIGNS) {
    const found = only(others.filter((other) => mayBe(column, other) && sign(column, other)));
    if (found !== null && own.filter((one) => mayBe(one, found) && sign(one, found)).length === 1)
      return found;
  }
  return null;
}

/** Upper headings under which all columns have one of these parts. */
function under(columns: readonly FigureColumn[], roles: readonly FigureRole[]): FigureColumn[][] {
  const groups = new Map<string, FigureColumn[]>();
  for (const column of columns) {
    const [upper = ''] = column.labels;
    if (column.labels.length > 1) groups.set(upper, [...(groups.get(upper) ?? []), column]);
  }
  return [...groups.values()].filter(
    (group) => group.length > 1 && group.every(({ heading }) => roles.includes(heading.role)),
  );
}

/** The thing of each column of such a table, by the heading of what is promised; null where it is none. */
function counterparts(columns: readonly FigureColumn[]): ReadonlyMap<FigureColumn, string> | null {
  const promised = only(under(columns, ['target']));
  const done = under(columns, ['actual', 'deed']);
  if (promised === null || done.length === 0) return null;
  // 已开工 and 已完工 over the same things, 本月 and 累计: each of them answers.
  const answers = done.map((group) => answersOf(promised, group));
  if (answers.includes(null)) return null;
  const rates = under(columns, ['rate']);
  return new Map(
    promised.flatMap((target, index) => {
      const told = answers.flatMap((own) => own?.get(target) ?? []);
      const own = rates.flatMap((group) => counterpart(target, promised, group) ?? []);
      const topic = `${lowerOf(target)}|${index}`;
      return [target, ...told, ...own].map((column) => [column, topic] as const);
    }),
  );
}

/** What is done of each thing; null where one answers two, or a thing has no answer: the words alone tell then. */
function answersOf(
  promised: readonly FigureColumn[],
  done: readonly FigureColumn[],
): ReadonlyMap<FigureColumn, FigureColumn> | null {
  const found = new Map(
    promised.flatMap((target) => {
      const actual = counterpart(target, promised, done);
      return actual === null ? [] : [[target, actual] as const];
    }),
  );
  return found.size < promised.length || new Set(found.values()).size < found.size ? null : found;
}

/** 新建完成 | 改造完成 | 合计: the sum beside what is done of the things. */
const isSum = (column: FigureColumn, of: ReadonlyMap<FigureColumn, string>): boolean =>
  W.WHOLE_OF_PARTS.includes(lowerOf(column)) &&
  [...of.keys()].some(({ labels }) => labels.length > 1 && labels[0] === column.labels[0]);

/** Columns with the thing that they are of, where the upper headings tell promise from deed and the lower ones things. */
export function withCounterparts(columns: readonly FigureColumn[]): FigureColumn[] | null {
  const of = counterparts(columns);
  if (of === null) return null;
  return columns.map((column) => {
    const topic = of.get(column);
    const { heading } = column;
    if (topic === undefined)
      return { ...column, heading: { ...heading, part: heading.part || isSum(column, of) } };
    // 惠及户数 among what is done is done as well.
    const role = heading.role === 'deed' ? 'actual' : heading.role;
    return { ...column, topic, heading: { ...heading, role, part: false } };
  });
}
