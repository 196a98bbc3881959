import { telling } from '../lexicon/topics';
import { remembered } from '../remembered';

/**
 * What a stretch of text speaks about, as character pairs: the common measure of whether a figure in the progress
 * text answers a target. Words that every row has (新增, 完成, 累计, 全市 …) carry no topic.
 */
export type Topic = ReadonlySet<number>;

const isTelling = (code: number): boolean =>
  (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);

/** Texts of a block of rows of which it is asked. */
const OF_TEXTS = 256;

/** Topic of a clean text; empty where it holds only common words. */
export const topic = remembered((text): Topic => {
  const pairs = new Set<number>();
  const words = telling(text);
  let before = 0;
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    const tells = isTelling(code);
    if (tells && before > 0) pairs.add(before * 0x10000 + code);
    before = tells ? code : 0;
  }
  return pairs;
}, OF_TEXTS);

/** Topic of the first text that has one: a figure's own words, else those of its clause. */
export function topicOf(own: string, words: string): Topic {
  const first = topic(own);
  return first.size > 0 ? first : topic(words);
}

/** Number of character pairs that both speak of. */
export function overlap(a: Topic, b: Topic): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const pair of small) if (large.has(pair)) shared++;
  return shared;
}

/** Share of the smaller topic that the other has too: 0 … 1; 0 where one is empty. */
export function similarity(a: Topic, b: Topic): number {
  const size = Math.min(a.size, b.size);
  return size === 0 ? 0 : overlap(a, b) / size;
}
