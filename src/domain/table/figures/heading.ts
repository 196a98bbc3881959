import { nth } from '../../nth';
import { cleanText } from '../../text/clean';
import { growthOf, has, roleOf, subjectOf } from './headingRole';
import { periodIn, scopeOf, spansYears, yearNamed, type HeadingPeriod } from './headingPeriod';
import { figureUnit, PERCENT_UNIT, type FigureUnit } from './units';
import * as W from './words';
import type { FigureRole, FigureSubject } from './words';

/** What the words of a heading say of a number column. */
export interface FigureHeading {
  readonly role: FigureRole;
  readonly subject: FigureSubject;
  readonly unit: FigureUnit | null;
  readonly period: HeadingPeriod | null;
  /** Counted from the start of the year, or of the whole work; null where the words leave it open. */
  readonly scope: 'year' | 'start' | null;
  /** The year that the heading names. */
  readonly year: number | null;
  /** A rate that is not of the year's task: of the whole investment (占总投资), of the work on site (形象进度). */
  readonly share: 'total' | 'physical' | null;
  /** Growth in per cent beside the amount itself (年度目标 › 增速): a pair of its own. */
  readonly change: boolean;
  /** One of the parts beside their total (完成住房 › 新建 beside 合计). */
  readonly part: boolean;
}

/** Without the marks of footnotes: 完成率①. */
const bare = (text: string): string =>
  cleanText(text)
    .text.replace(/\s/gu, '')
    .replace(/(?<=.)[①-⑳*※△▲☆★]{1,3}$/u, '');
const BRACKET = /\(([^()]{0,20})\)/gu;
/** 完成率% without a bracket. */
const LOOSE_PERCENT = /%$/u;

/** 户数, 任务人数, 完工套数 name their unit; 项目数 and 数量 do not. */
const COUNTED_UNIT = /(?:^|[^项名])([户套人座辆台件亩宗])数$/u;
export const countedUnit = (words: string): FigureUnit | null => {
  const name = words.match(COUNTED_UNIT)?.[1];
  return name === undefined ? null : figureUnit(name);
};

interface Level {
  /** Without brackets, unit and period. */
  readonly words: string;
  readonly unit: FigureUnit | null;
  readonly period: HeadingPeriod | null;
}

/** @param under whether another level stands above it */
function levelOf(text: string, under = false): Level {
  const clean = bare(text);
  const brackets = [...clean.matchAll(BRACKET)].map((match) => nth(match, 1));
  const unit = brackets
    .map((inside) => figureUnit(inside.replace(/^单位:/u, '')))
    .find((one) => one !== null);
  const plain = clean.replace(BRACKET, '').replace(LOOSE_PERCENT, '');
  // A level that is a unit and nothing else: 万元 under 年度计划投资; 百分比 is a name.
  const alone = under && brackets.length === 0 && !clean.includes('百分') ? figureUnit(clean) : null;
  const without = alone === null ? plain : '';
  // 较上月, 上年末 are other times to compare with, no periods of their own.
  const period = has(without, W.CHANGE) ? null : periodIn(without);
  const words = period === null ? without : without.slice(0, period.start) + without.slice(period.end);
  return {
    words: words.replace(/20\d\d年(?:度)?/u, '').replace(/的$/u, ''),
    unit: unit ?? alone ?? (LOOSE_PERCENT.test(clean) ? PERCENT_UNIT : countedUnit(without)),
    period: period?.period ?? null,
  };
}

const isGeneric = (words: string): boolean => words === '' || W.GENERIC.includes(words);

/** 任务完成情况, 目标进度 over columns of promise and of deed alike say nothing of either. */
const TOPIC = /(?:任务|目标|指标|计划|工作|投资){1,4}(?:完成|建设|实施|推进|执行|落实)?(?:情况|进度|进展)$/u;
/** 目标进度 over 一季度 … 四季度 is what each of them is to reach. */
const PROMISED_PROGRESS = /^(?:目标|计划)(?:进度|进展)$/u;
const isTopic = (words: string, lowest: Level): boolean =>
  TOPIC.test(words) && !(lowest.period !== null && isGeneric(lowest.words) && PROMISED_PROGRESS.test(words));

/** 治理 beside 治理率: the rate names it a deed, whatever word it is. */
const ratedDeed = (words: string, siblings: readonly string[]): FigureRole | null =>
  words.length > 1 && siblings.some((sibling) => levelOf(sibling).words === `${words}率`) ? 'deed' : null;

const NONE: ReadonlySet<number> = new Set();

/**
 * What the levels of a heading (top down) say of a number column; null where they say nothing.
 *
 * @param siblings lowest levels of the columns under the same upper levels, this one's included
 * @param common levels, counted from 0, under which targets and what is done stand alike: they say nothing of either
 */
export function figureHeading(
  labels: readonly string[],
  siblings: readonly string[] = [],
  common: ReadonlySet<number> = NONE,
): FigureHeading | null {
  const levels = labels.map((label, index) => levelOf(label, index > 0));
  const lowest = levels.at(-1);
  if (lowest === undefined) return null;
  const percent = lowest.unit === PERCENT_UNIT;
  const upper = levels
    .slice(0, -1)
    .map(({ words }, index) => (isTopic(words, lowest) || common.has(index) ? '' : words));
  const path = [...upper, lowest.words].join('');
  const period = [...levels].reverse().find((level) => level.period !== null)?.period ?? null;
  const own = isGeneric(lowest.words)
    ? null
    : (roleOf(lowest.words, percent) ?? ratedDeed(lowest.words, siblings));
  const inherited = upper.every((words) => words === '') ? null : (roleOf(upper.join(''), false) ?? null);
  const grown = own === 'change' ? (growthOf(lowest.words) ?? inherited) : null;
  const change = grown === 'target' || grown === 'actual';
  // 项目总数 beside 已开工 under 项目开工 is how many there are.
  const beside = siblings.some((sibling) => roleOf(levelOf(sibling).words, false) === 'actual');
  const whole = own === 'size' && inherited === 'actual' && beside && /项目|总/u.test(lowest.words);
  const role = whole ? 'size' : change ? grown : combined(own, inherited, lowest, path, percent, period);
  if (role === null) return null;
  const parts = siblings.some((sibling) => W.WHOLE_OF_PARTS.includes(levelOf(sibling).words));
  const text = labels.map(bare).join('');
  return {
    role: dated(role, period, text),
    subject:
      subjectOf(lowest.words) ??
      subjectOf(
        levels
          .slice(0, -1)
          .map(({ words }) => words)
          .join(''),
      ),
    unit: lowest.unit ?? levels.map(({ unit }) => unit).find((unit) => unit !== null) ?? null,
    period,
    scope: scopeOf(text, period),
    year:
      [...labels]
        .reverse()
        .map(bare)
        .map(yearNamed)
        .find((year) => year !== null) ?? null,
    share: role === 'rate' ? shareOf(path) : null,
    change,
    part: parts && role !== 'rate' && !W.WHOLE_OF_PARTS.includes(lowest.words),
  };
}

function shareOf(path: string): FigureHeading['share'] {
  if (/占(?:项目|计划|工程)?总投资/u.test(path)) return 'total';
  return /形象进度|工程进度|建设进度|施工进度/u.test(path) ? 'physical' : null;
}

/** 计划进度(%), 应达进度 say how far it should be; 完成计划进度 how far it is; 目标进度 only where it names its time. */
const PLANNED_PROGRESS =
  /应(?:达到?|完成|有)的?进度|要求进度|(?:^|[^完成占为达]{2})(?:计划|预期)(?:形象|建设|工程)?进度/u;
const TARGET_PROGRESS = /目标(?:形象|建设|工程)?进度/u;

/** 累计计划, 累计应完成, 累计 over 计划 | 完成: what should be done by now. */
const PLAN_TO_DATE = /累计(?:的|应|需|拟|计划|目标|任务)(?!.{0,6}(?:率|比|完成数|完成情况))/u;

/** A target with a date before the year's end is what should have been reached by then; one of several years is a size. */
function dated(role: FigureRole, period: HeadingPeriod | null, text: string): FigureRole {
  if (role === 'rate')
    return PLANNED_PROGRESS.test(text) || (period !== null && TARGET_PROGRESS.test(text)) ? 'expected' : role;
  if (role !== 'target' && !(role === 'actual' && PLAN_TO_DATE.test(text))) return role;
  if (PLAN_TO_DATE.test(text)) return 'expected';
  if (spansYears(text)) return 'size';
  return period !== null && (period.month < 12 || !period.cumulative) ? 'expected' : role;
}

/** How many there are, and of what deed, takes its part from the level above. */
const isWeak = (role: FigureRole): boolean => role === 'size' || role === 'deed';

/** A lower level that says nothing of its own has the upper one's role; 占计划 under 在建住房 is no rate of the task. */
function combined(
  own: FigureRole | null,
  inherited: FigureRole | null,
  lowest: Level,
  path: string,
  percent: boolean,
  period: HeadingPeriod | null,
): FigureRole | null {
  if (own === 'rate' && (inherited === 'under-way' || inherited === 'remaining')) return 'under-way';
  // 目标任务 › 到位资金 is promised: only 已到位 under it would be done.
  if (own === 'actual' && inherited === 'target' && !has(lowest.words, W.DONE_WORDS)) return 'target';
  if (own !== null && !isWeak(own)) return own;
  if (inherited !== null && !isWeak(inherited) && inherited !== 'rate') return inherited;
  // 完成率 over 小区 | 户数: the rate of each, whatever is counted.
  if (inherited === 'rate') return 'rate';
  if (own !== null) return own;
  return roleOf(path, percent) ?? (period !== null && isGeneric(lowest.words) ? 'actual' : null);
}
