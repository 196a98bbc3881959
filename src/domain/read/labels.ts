import { anyOf } from '../text/anyOf';
import type { Objection } from './objections';

/** Parts of one cell under labels of their own: 进展情况:… 存在问题:… 下步计划:… */

const NAMES = anyOf([
  /(?:目前|主要|当前|具体)?(?:工作|项目)?(?:进展|进度|完成|推进|落实|实施|开展)(?:情况)?/u,
  /(?:目前)?(?:存在|面临)?的?(?:主要|突出)?(?:问题|困难|难点)(?:[及和与、](?:问题|困难|原因|建议))?/u,
  /(?:未完成|滞后)?原因(?:分析)?/u,
  /下一?(?:步|阶段)(?:工作)?(?:计划|打算|安排|措施|举措)?/u,
]);
const LABEL = new RegExp(String.raw`(?:^|[\n。;,\d.、)(])(?:[一二三四五六七八九十]是)?(${NAMES}):`, 'gu');
const OF_PROBLEM = /问题|困难|难点|原因/u;
const OF_PLAN = /^下/u;

/** A label with the end of its words, and what figures below it are not: done. */
export interface Label {
  readonly end: number;
  /** Null for what reports. */
  readonly against: Objection | null;
}

/** Labels of a clean text, in their order. */
export function labelsIn(text: string): readonly Label[] {
  if (!text.includes(':')) return [];
  return Array.from(text.matchAll(LABEL), (match) => {
    const word = match[1] ?? '';
    const role = OF_PLAN.test(word) ? 'planned' : OF_PROBLEM.test(word) ? 'remaining' : null;
    return { end: match.index + match[0].length, against: role === null ? null : { role, word } };
  });
}

/** What the label over a place says against figures there; null where none does. */
export const underLabel = (labels: readonly Label[], at: number): Objection | null =>
  labels.findLast(({ end }) => end <= at)?.against ?? null;
