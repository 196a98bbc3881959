import { finder, words } from '../../lexicon/words';
import { cleanText } from '../../text/clean';
import type { FigureColumn } from './columns';
import { withCounterparts } from './counterparts';
import { periodIn } from './headingPeriod';
import { withStems } from './stems';
import { WHOLE_OF_PARTS, type FigureRole } from './words';

/**
 * Things that stand side by side under upper headings of their own: 农村改厕(户) over 任务 | 完成 beside 道路建设(公里)
 * over 任务 | 完成. Each has its own target, actual and rate.
 */

/** Words that say how something is measured, not what it is: 年度投资, 开工情况, 累计完成 are no topics. */
const measuring = finder(
  words(
    `投资 资金 经费 项目 任务 目标 计划 完成 情况 进度 进展 年 年度 全年 本 今 累计 开工 竣工 完工 实际 总 额 数 数量 指标 建设 工作
    安排 下达 支付 省 市 县 区 统计 其中 新`,
  ),
);
const BRACKET = /\([^()]{0,20}\)/gu;

/** The part of an upper heading that names a thing; empty where it only says how or when it is measured. */
function topicWords(upper: string): string {
  const plain = cleanText(upper).text.replace(/\s/gu, '').replace(BRACKET, '');
  const period = periodIn(plain);
  const timeless = period === null ? plain : plain.slice(0, period.start) + plain.slice(period.end);
  return measuring.strike(timeless.replace(/20\d\d/gu, '')) === '' ? '' : plain;
}

const WHOLE_PLACE = /^全[省市县区州旗镇乡]$/u;
const isWhole = (upper: string): boolean => {
  const plain = cleanText(upper).text.replace(/\s/gu, '').replace(BRACKET, '');
  return WHOLE_OF_PARTS.includes(plain) || WHOLE_PLACE.test(plain);
};

/** A target beside what is done of it, or its rate; how many there are beside how many of them are done, and the rate. */
function isPair(columns: readonly FigureColumn[]): boolean {
  const has = (...roles: readonly FigureRole[]): boolean =>
    columns.some(({ heading: { role } }) => roles.includes(role));
  return has('target') ? has('actual', 'rate') : has('size') && has('actual', 'deed') && has('rate');
}

/** Columns by their upper headings, so many levels of them. */
function byUpper(columns: readonly FigureColumn[], levels: number): Map<string, FigureColumn[]> {
  const groups = new Map<string, FigureColumn[]>();
  for (const column of columns) {
    if (column.labels.length <= levels) continue;
    const upper = column.labels.slice(0, levels).join('\n');
    groups.set(upper, [...(groups.get(upper) ?? []), column]);
  }
  return groups;
}

const MOST_UPPER = 2;

/** The finest upper headings under which pairs stand side by side; null where none do. */
function pairsUnder(columns: readonly FigureColumn[]): Map<string, FigureColumn[]> | null {
  for (let levels = MOST_UPPER; levels > 0; levels--) {
    const whole = [...byUpper(columns, levels)].filter(([, own]) => isPair(own));
    if (whole.length > 1) return new Map(whole);
  }
  return null;
}

/** 东山区, 全市: a place, or the whole of several. */
const PLACE = /[县区市州旗镇乡]$|街道$/u;
const nameOf = (upper: string): string =>
  cleanText(last(upper)).text.replace(/\s/gu, '').replace(BRACKET, '');

const last = (upper: string): string => upper.split('\n').at(-1) ?? '';

/** Columns with the thing that they are of; those of the parts beside a 合计 are parts. */
export function withTopics(columns: readonly FigureColumn[]): FigureColumn[] {
  const groups = pairsUnder(columns);
  if (groups === null) return withCounterparts(columns) ?? withStems(columns) ?? [...columns];
  const places = [...groups.keys()].every((upper) => PLACE.test(nameOf(upper)));
  const under = new Set([...groups.values()].flat());
  const whole =
    [...groups.keys()].some((upper) => isWhole(last(upper))) ||
    (places && isPair(columns.filter((column) => !under.has(column))));
  const named = [...groups].filter(
    ([upper]) => !isWhole(last(upper)) && upper.split('\n').some((level) => topicWords(level) !== ''),
  );
  const of = new Map(named.flatMap(([upper, own]) => own.map((column) => [column, upper] as const)));
  return columns.map((column) => {
    const topic = of.get(column);
    if (topic === undefined) return column;
    return whole ? { ...column, heading: { ...column.heading, part: true } } : { ...column, topic };
  });
}
