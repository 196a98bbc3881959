import type { AgainstHit } from '../lexicon/against';

/** Figures of another time: a year that is over, all years of a plan, a level that was left, a day to come. */

const NONE: readonly AgainstHit[] = [];

export const NOW = /已|实际|目前|截至|截止|今年|本年|现[已有共]|累计/u;

/** 2025年已完成, 去年同期累计完成, 截至2025年底累计完成: right behind a year that is over these tell of that year. */
const OF_THAT_TIME =
  /^(?:同期|度|全年|[底末初]|\d{1,2}月(?:[底末份])?){0,2}(?:共|累计|已经?|实际|就|总计|合计){0,3}/u;
export const PAST_YEAR = /^(?:[去上前往]年|上一年|[上往]年度|以前年度|同期)$/u;
export const isNow = (since: string): boolean => NOW.test(since.replace(OF_THAT_TIME, ''));
/** 较上年底增加66家: what came since. */
export const SINCE_YEARS_END = /[较比][上去]年[底末](?:净)?(?:增加|新增|增)/u;

export const THIS_YEAR = /今年|本年|当年/u;

const EARLIER_YEAR = /(20\d\d)(?=年)/gu;

const SINCE_YEAR = /20\d\d年\d{0,2}月?[^,;。\d]{0,12}?(?:以来|至今|起)/u;

/** 2019年完成30个 in a table of 2020. */
export function ofEarlierYear(words: string, year: number | null): readonly AgainstHit[] {
  if (!words.includes('年')) return NONE;
  const named = [...words.matchAll(EARLIER_YEAR)].at(-1);
  if (named === undefined || (year !== null && Number(named[1]) >= year)) return [];
  if (year === null && !SINCE_YEAR.test(words)) return [];
  const since = words.slice(named.index + 5);
  // 自2021年以来 counts several years; 2021年-2024年 is the span of the plan.
  if (/^\d{0,2}月?[^,;。\d]{0,12}?(?:以来|至今|起(?!草|步))/u.test(since))
    return [{ role: 'earlier', word: `${named[1]}年以来` }];
  return isNow(since) || /^(?:至|-|~|—)/u.test(since) ? [] : [{ role: 'earlier', word: `${named[1]}年` }];
}

/** “十四五”以来累计新建512公里: all years of the plan; 累计 adds them up, and only 今年 leads out of them. */
const PLAN_SPAN = /十[一二三四五六]五[”"]?(?:规划)?(?:以来|期间|至今|开局以来)/u;
/** 三年累计改造58座, 近两年来新建 */
const YEARS_SPAN = /(?:[两二三四五六]|(?<!\d)[2-6])年(?:累计|共|间|来|以来|行动)[^,;。]{0,8}$/u;

export function ofPlanSpan(words: string): readonly AgainstHit[] {
  if (!words.includes('五') && !words.includes('年')) return NONE;
  const span = PLAN_SPAN.exec(words) ?? YEARS_SPAN.exec(words);
  if (span === null || THIS_YEAR.test(words.slice(span.index))) return NONE;
  return [{ role: 'earlier', word: span[0].slice(0, 3) }];
}

/** 自开工以来累计完成投资1.36亿元: of all years of the work, unless it began this year. */
const SINCE_START = /(?:开工|开建|动工|立项|启动)(?:建设|实施)?(?:以来|至今)[^,;。\d]{0,12}$/u;
/** 累计完成投资9800万元,占总投资的62% */
const SHARE_OF_PROJECT = /^[^\d。;]{0,4}[,(](?:已?完成|占|为|达到?)(?:项目|工程)?(?:总投资|概算|投资总额)/u;
export const isOfWholeProject = ({ before, after }: Around, isMoney: boolean): boolean =>
  !THIS_YEAR.test(before) && (SINCE_START.test(before) || (isMoney && SHARE_OF_PROJECT.test(after)));

/** 3120万元(含2025年完成900万元) in a table of 2026: a part of it was done before. */
const INCLUDED_YEAR = /^[^,;。()\d]{0,6}(?:\(|,(?=其中|含|包括|包含))[^,;。()\d]{0,8}(20\d\d)年/u;
export function includesEarlierYear(after: string, year: number | null): boolean {
  const named = year === null ? undefined : INCLUDED_YEAR.exec(after)?.[1];
  return named !== undefined && year !== null && Number(named) < year;
}

/** 6月底前安装30所, 再建4座(年底前): what a deadline stands before is to come, unless it is said to be done. */
const DEADLINE = /(?:\d{1,2}月(?:[底末初]|[上中下]旬|\d{1,2}[日号])?|[年月季][底末]|学期)(?:之|以)?前/u;
const DONE_BY = /已|均|截[至止]|提前|全部?完成|完成了|实际/u;

export function toCome({ before, after }: Around): readonly AgainstHit[] {
  const words = `${before}|${after}`;
  const deadline = words.includes('前') ? DEADLINE.exec(words) : null;
  return deadline === null || DONE_BY.test(words) ? NONE : [{ role: 'planned', word: deadline[0] }];
}

/** The words before and after a figure. */
interface Around {
  readonly before: string;
  readonly after: string;
}

/** 由150元提高到165元: where it came from. */
export const fromLevel = ({ before, after }: Around): readonly AgainstHit[] =>
  /[由从][^,\d]{0,12}$/u.test(before) && /^[^,\d]{0,8}(?:提高|提升|增加|增至|升至|扩大|降|到|至)/u.test(after)
    ? [{ role: 'earlier', word: /[由从]/u.exec(before)?.[0] ?? '' }]
    : NONE;
