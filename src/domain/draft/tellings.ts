import { partAt, type Part, type Passage } from './lines';
import type { NameMention } from './names';

/** What a draft tells of an item behind its name: to the statement's end, or of the line that is about this item. */
export interface Telling extends Part {
  readonly mention: NameMention;
}

/** 1.… ①… (一)…: a line of its own. */
const LABEL = /^\s{0,20}(?:\d{1,3}[.、]|[①-⑳]|\([一二三四五六七八九十\d]{1,3}\))/u;
/** Units and a few words stand before the name that such a line is about. */
const LONGEST_LEAD = 40;
/** Behind a name of a list comes the next name. */
const LIST_GOES_ON = /^[”》)\s]{0,3}(?:[、;①-⑳]|和|及|以及|与)/u;

/** Is the line about this item alone? */
export const isAbout = (text: string, { start }: Part): boolean =>
  LABEL.test(text) && start <= LONGEST_LEAD && !/[。;:]/u.test(text.slice(0, start).replace(LABEL, ''));

/** Behind the name of a line's item: all that follows tells of it. 1.新增托位525个(卫健局):… */
const ALL_OF_IT = /^[”》]{0,1}(?:\([^()]{0,80}\)){0,2}:/u;

function endOf(passage: Passage, mention: NameMention, next: NameMention | undefined): number {
  const { text, statements, brackets } = passage;
  const whole =
    isAbout(text, mention) && ALL_OF_IT.test(text.slice(mention.end))
      ? text.length
      : (partAt(brackets, mention.start)?.end ?? partAt(statements, mention.start)?.end ?? text.length);
  return Math.min(whole, next?.start ?? text.length);
}

/** Names that the draft itself uses: not those in a quotation of more than the name. */
export const stated = (passage: Passage, names: readonly NameMention[]): NameMention[] =>
  names.filter((mention) => {
    const quote = partAt(passage.quotes, mention.start);
    return quote === null || quote.end - quote.start <= mention.end - mention.start + 2;
  });

/** Tellings of a line, in order. */
export function tellingsOf(passage: Passage, names: readonly NameMention[]): Telling[] {
  const telling = stated(passage, names);
  return telling.flatMap((mention, index) => {
    const start = mention.end;
    const sameItems = (one: NameMention): boolean => one.items.some((item) => mention.items.includes(item));
    const next = telling.slice(index + 1, index + 9).find((one) => !sameItems(one));
    const end = endOf(passage, mention, next);
    const goesOn = LIST_GOES_ON.test(passage.text.slice(start, start + 8));
    return goesOn || end <= start ? [] : [{ mention, start, end }];
  });
}
