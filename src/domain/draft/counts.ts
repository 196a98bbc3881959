import { chineseNumber } from '../text/numerals';
import { closing, quoted, sentences, type Part } from './lines';
import { stateAfter, stateBefore, type Said } from './states';

/** A number of items that a sentence states. Places are those of the cleaned line. */
export interface CountMention extends Part {
  readonly value: number;
  readonly sentence: Part;
  /** Words of the clause before the number and after it, a bracket after the number left out. */
  readonly before: string;
  readonly after: string;
  /** Contents of the bracket that follows: 6项(①…;②…). */
  readonly bracket: Part | null;
  readonly said: Said | null;
}

const COUNT =
  /(?<![\d.\-/第一二三四五六七八九十百]|\d,)(?:(?<digits>\d{1,4})|(?<chinese>[二三四五六七八九十百]{1,4}))(?:项|个(?=(?:全[省市县区])?(?:重点|民生|实事|项目|事项))|件(?=(?:全[省市县区])?(?:重点)?(?:民生)?实事)|(?<=(?:项目|事项|实事)(?:共|有|共有|共计|合计)?\d{1,4})个(?=[,;。:、()]|$))/gu;
/** What is counted is an item only where the sentence goes on like this; 3项措施, 8项基础设施改造 are other things. */
const ITEMS_GO_ON =
  /^(?:$|[,;。:、()!—]|的|全[省市县区]|[省市县区](?:政府|级|委)?|重点|民生|实事|事项|项目|任务(?!书)|指标|工作(?!措施|机制|制度)|占|见|已|均|都|未|尚|仍|按|进|达|完成|滞后|有序|正常|正在|提前|低于|慢于|超|待核|因|牵头|推进|以及|和|及|与)/u;
const CLAUSE_END = /[,;。:、!?(]/u;
/** 1.任务:… tells of one item; the numbers in it are its own. */
const OF_ONE_ITEM = /^\s*\d{1,3}[.、](?!\d).*:/u;

function toMention(text: string, sentence: Part, match: RegExpMatchArray): CountMention {
  const start = match.index as number;
  const end = start + match[0].length;
  const open = text[end] === '(' ? closing(text, end) : null;
  const rest = text.slice(open === null ? end : open + 1, sentence.end);
  const head = text.slice(sentence.start, start);
  const before = head.slice(Math.max(...[...',;。、!?)'].map((sign) => head.lastIndexOf(sign))) + 1);
  const after = rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length);
  const { digits, chinese } = match.groups as Record<string, string | undefined>;
  return {
    start,
    end,
    value: digits === undefined ? chineseNumber(chinese as string) : Number(digits),
    sentence,
    before,
    after,
    bracket: open === null ? null : { start: end + 1, end: open },
    said: stateBefore(before) ?? stateAfter(after),
  };
}

/** Numbers of items in a cleaned line, in order. Numbers inside quotations and lists of names are none. */
export function countMentions(text: string): CountMention[] {
  if (OF_ONE_ITEM.test(text)) return [];
  const found: CountMention[] = [];
  for (const sentence of sentences(text)) {
    const words = text.slice(0, sentence.end);
    for (const match of words.matchAll(COUNT)) {
      const { index } = match;
      if (index < sentence.start || quoted(text, index)) continue;
      if (
        found.some(
          ({ bracket }) =>
            bracket !== null && bracket.start <= index && index < bracket.end && isNames(text, bracket),
        )
      )
        continue;
      if (ITEMS_GO_ON.test(text.slice(index + match[0].length, sentence.end)))
        found.push(toMention(text, sentence, match));
    }
  }
  return found;
}

const CIRCLED = /[①-⑳]/u;
/** A bracket that lists names rather than numbers by unit. */
export const isNames = (text: string, { start, end }: Part): boolean =>
  CIRCLED.test(text.slice(start, end)) || !/\d项/u.test(text.slice(start, end));
