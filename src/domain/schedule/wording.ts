import { alternatives, words } from '../lexicon/words';
import { anyOf } from '../text/anyOf';

/** How much of their wording two texts share, by pairs of neighbouring characters. */

/** Words that every report and plan uses: they say nothing about which deed is meant. */
const COMMON_WORDS = words(
  `完成 开展 做好 推进 组织 实施 落实 进行 启动 目前 已经 已 全部 全面 基本 初步 工作 任务 项目 建设 相关 各项 情况 并 了 的
  我县 我市 我区 全县 全市 全区 各乡镇`,
);
const PERIODS = /第?[一二三四]季度|\d{1,2}月份?|上半年|下半年/u;
const SIGNS = /[\d.%、“”"'()《》:,;。\s①-⑳]/u;
const COMMON = new RegExp(`${alternatives(COMMON_WORDS)}|${anyOf([PERIODS, SIGNS])}`, 'gu');

/** Pairs of neighbouring characters of the telling words, each as one number. */
export function pairs(text: string): Set<number> {
  const found = new Set<number>();
  const telling = text.replace(COMMON, ' ');
  for (let i = 0; i + 1 < telling.length; i++) {
    const first = telling.charCodeAt(i);
    const second = telling.charCodeAt(i + 1);
    if (first !== BLANK && second !== BLANK) found.add(first * 0x10000 + second);
  }
  return found;
}

const BLANK = 0x20;

/** Number of pairs that both have. */
export const common = (a: ReadonlySet<number>, b: ReadonlySet<number>): number => {
  let count = 0;
  for (const pair of a) if (b.has(pair)) count++;
  return count;
};

/** Share of the shorter text's wording found in the other, 0–1; 0 where fewer than `least` pairs are shared. */
export function overlap(a: ReadonlySet<number>, b: ReadonlySet<number>, least = 3): number {
  const shared = common(a, b);
  return shared < least ? 0 : shared / Math.min(a.size, b.size);
}
