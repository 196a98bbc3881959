import { keysOf } from '../../records';
import { DEEDS, FINISHED } from '../../lexicon/deeds';
import { peeler } from '../../lexicon/words';
import * as W from './words';
import type { FigureRole, FigureSubject } from './words';

/** What the words of one level of a heading say, without its unit and period. */

const startsWith = (text: string, list: readonly string[]): boolean =>
  list.some((word) => text.startsWith(word));
const endsWith = (text: string, list: readonly string[]): boolean => list.some((word) => text.endsWith(word));
export const has = (text: string, list: readonly string[]): boolean =>
  list.some((word) => text.includes(word));

/** Heads are looked for before words that only say what is counted: 任务数 → 任务, 年度计划投资 → 年度计划. */
function headOf(words: string): string {
  let head = words;
  for (let found = true; found;) {
    const counted = W.COUNTED.find((word) => head.length > word.length && head.endsWith(word));
    found = counted !== undefined;
    if (counted !== undefined) head = head.slice(0, -counted.length);
  }
  return head;
}

/** 占年度计划, 为预算: a share whatever is counted. */
const SHARE_OF_WHOLE = new RegExp(
  `(?:占|为|达到|(?<!下)达)[^完占为]{0,8}(?:${W.RATE_WHOLES.join('|')})(?:的?(?:比|比例|比重))?$`,
  'u',
);
/** 完成年度任务, 完成计划: a share unless it says how many (完成任务数) or how much is done to date (已完成任务). */
const WHOLE_COMPLETED = new RegExp(`完成[^完占为达]{0,8}(?:${W.COMPLETED_WHOLES.join('|')})$`, 'u');
const NUMBERED = new RegExp(`(?:${W.NUMBERED.join('|')})$`, 'u');
const DONE_OPENING = /^(?:已|实际|累计|应|计划|拟|未|待|需)/u;

function isRate(words: string, percent: boolean): boolean {
  if (endsWith(words, W.NO_RATES)) return false;
  if (endsWith(words, W.RATE_HEADS)) return true;
  const head = headOf(words);
  if (SHARE_OF_WHOLE.test(words) || SHARE_OF_WHOLE.test(head)) return true;
  if (percent ? WHOLE_COMPLETED.test(head) : isWholeCompleted(words, head)) return true;
  if (/(?:占|完成)[^完占]{0,10}之?比$/u.test(words)) return true;
  return percent && /(?:进度|完成|完成情况|程度|占计划|占任务|占目标)$/u.test(words);
}

const isWholeCompleted = (words: string, head: string): boolean =>
  !DONE_OPENING.test(words) && !NUMBERED.test(words) && WHOLE_COMPLETED.test(head);

const OPENING = new RegExp(
  `^(?:${W.TARGET_ATTRIBUTES.join('|')}){0,3}(?:${W.TARGET_OPENINGS.join('|')})`,
  'u',
);
const TOTAL_INVESTMENT = /总投资|概算|(?:项目|工程|总|投资)预算|投资总额|投资规模|投资估算/u;
/** 年度计划投资总额 is the year's. */
const OF_THE_YEAR = /年/u;
const isTotalInvestment = (words: string): boolean =>
  TOTAL_INVESTMENT.test(words) && !OF_THE_YEAR.test(words);

/** 完成任务数, 已完成任务: how much of what was promised is done. */
const AMOUNT_OPENING = /^(?:已|实际|累计|完成)/u;

function isTarget(words: string): boolean {
  if (isTotalInvestment(words)) return false;
  if (AMOUNT_OPENING.test(words)) return false;
  const head = headOf(words);
  if (endsWith(head, W.TARGET_HEADS)) return true;
  return OPENING.test(words) && words.length <= 16;
}

const DEED = peeler([...DEEDS, ...FINISHED].filter(({ word }) => !W.NO_DEEDS.includes(word)));
const isDeed = (words: string): boolean => {
  const rest = DEED.peel(words, 1);
  return rest !== words && W.NUMBERED.includes(rest);
};

const sizeOnly = (words: string): boolean => W.SIZE.includes(words) || endsWith(words, W.SIZE);

/** 超欠, 欠进度 are gaps. */
const isRemaining = (words: string): boolean =>
  (has(words, W.REMAINING) || startsWith(words, W.REMAINING_OPENINGS)) &&
  !/超欠|欠缺|欠进度|未来|序时/u.test(words);

/** 实测值, 监测结果, 当年值, 目前水平: what a level was found to be, whatever is done for it. */
const OBSERVED = new RegExp(`^(?:${W.OBSERVING.join('|')})(?:情况|${W.VALUES.join('|')})$`, 'u');
const OF_NOW = new RegExp(`^(?:${W.OF_NOW.join('|')})(?:水平|${W.VALUES.join('|')})$`, 'u');
const isObserved = (words: string): boolean =>
  OBSERVED.test(words) || OF_NOW.test(words) || W.OUTCOMES.includes(words);

export function roleOf(words: string, percent: boolean): FigureRole | null {
  if (words === '') return null;
  if (isRemaining(words)) return 'remaining';
  if (has(words, W.GAP) || startsWith(words, W.GAP_OPENINGS) || words === '超') return 'gap';
  if (has(words, W.RANK) || words === '分数') return 'rank';
  if (has(words, W.CHANGE)) return 'change';
  if (isRate(words, percent)) return 'rate';
  if (has(words, W.UNDER_WAY) || (words.length > 2 && words.endsWith(W.UNDER_WAY_END))) return 'under-way';
  if (isTarget(words)) return 'target';
  if (has(words, W.FORECAST) && !isTotalInvestment(words)) return 'forecast';
  if (isTotalInvestment(words) && !has(words, W.ACTUAL_WORDS)) return 'size';
  if (has(words, W.ACTUAL_WORDS) || isObserved(words)) return 'actual';
  if (isDeed(words)) return 'deed';
  return sizeOnly(words) ? 'size' : null;
}

const GROWTH = /(?:增长|增速|增幅|涨幅)(?:率|值|目标)?$/u;
/** 预期增长, 年度增速目标 is the growth that is promised, 实际增长 the one that was reached; 投资增速 is neither. */
export function growthOf(words: string): 'target' | 'actual' | null {
  if (!GROWTH.test(words) || /同比|环比|上年|去年|同期/u.test(words)) return null;
  const rest = words.replace(GROWTH, '');
  if (words.endsWith('目标') || isTarget(rest)) return 'target';
  return W.GROWTH_REACHED.includes(rest) ? 'actual' : null;
}

export function subjectOf(words: string): FigureSubject {
  return keysOf(W.SUBJECTS).find((subject) => has(words, W.SUBJECTS[subject])) ?? null;
}
