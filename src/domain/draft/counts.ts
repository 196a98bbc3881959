import { chineseNumber } from '../text/numerals';
import { partAt, type Part, type Passage } from './lines';
import { disputedBefore, stateAfter, stateBefore, type Said, type State } from './states';

/** A number of items that a sentence states. Places are those of the cleaned line. */
export interface CountMention extends Part {
  readonly value: number;
  /** Up to 。 or ; */
  readonly sentence: Part;
  /** Words of the clause before the number and after it, a bracket after the number left out. */
  readonly before: string;
  readonly after: string;
  /** Contents of the bracket that follows: 6项(①…;②…). */
  readonly bracket: Part | null;
  readonly said: Said | null;
  /** States that it counts together with `said`: 已完成和按计划推进的共27项. */
  readonly joined: readonly State[];
  /** It stands in a bracket: 7项(其中滞后6项). */
  readonly inner: boolean;
}

const NUMERALS = '两二三四五六七八九十百';
/** 第3项, 2-3项, 1,003项, 三十六项 in the middle: no number begins here. */
const NO_START = String.raw`(?<![\d.\-/第一${NUMERALS}]|\d,)`;
const NUMBER = String.raw`(?:(?<digits>\d{1,4})|(?<chinese>[${NUMERALS}]{1,4}))`;
/** 项 counts items; 个 and 件 only before a word for them, or 个 behind one: 进展缓慢项目4个. */
const COUNTED = [
  '项',
  '个(?=(?:全[省市县区])?(?:重点|民生|实事|项目|事项))',
  '件(?=(?:全[省市县区])?(?:重点)?(?:民生)?实事)',
  String.raw`(?<=(?:项目|事项|实事)(?:共|有|共有|共计|合计)?\d{1,4})个(?=[,;。:、()]|$)`,
];
const COUNT = new RegExp(`${NO_START}${NUMBER}(?:${COUNTED.join('|')})`, 'gu');
/** What is counted is an item only where the sentence goes on like this; 3项措施, 8项基础设施改造 are other things. */
const GO_ON = [
  '$|[,;。:、()!—]|的|全[省市县区]|[省市县区](?:政府|级|委)?',
  '重点|民生|实事|事项|项目|任务(?!书)|指标|工作(?!措施|机制|制度)',
  '占|见|已|均|都|未|尚|仍|按|进|达|完成|滞后|有序|正常|正在|提前|低于|慢于|超|待核|因|由|牵头|推进|以及|和|及|与',
];
const ITEMS_GO_ON = new RegExp(`^(?:${GO_ON.join('|')})`, 'u');
const CLAUSE_END = /[,;。:、!?(]/u;
const CLAUSE_SIGNS = [...',;。、!?)'];
/** 1.任务:… tells of one item; the numbers in it are its own. */
const OF_ONE_ITEM = /^\s{0,20}\d{1,3}[.、][^:]{1,120}:/u;
/** What stands nearer to a number than this decides what it means. */
const NEAR = 80;

/** The contents of the bracket that opens at a place; null where none does. */
function bracketAt({ text, brackets }: Passage, open: number): Part | null {
  if (text[open] !== '(') return null;
  const part = partAt(brackets, open + 1);
  return part?.start === open + 1 ? part : null;
}

/** Between states that are counted together. */
const TOGETHER = /(?:和|及|与|、|以及)$/u;

/** States before the one that the words before a number end with. */
function statesJoined(head: string): State[] {
  const found: State[] = [];
  let words = head;
  for (let said = stateBefore(words); said !== null; said = stateBefore(words)) {
    if (words !== head) found.push(said.state);
    const rest = words.slice(0, -said.words.length);
    words = rest.replace(TOGETHER, '');
    if (words === rest) break;
  }
  return found;
}

function toMention(passage: Passage, match: RegExpExecArray): CountMention {
  const { text } = passage;
  const start = match.index;
  const end = start + match[0].length;
  const sentence = partAt(passage.statements, start) ?? { start, end };
  const bracket = bracketAt(passage, end);
  const rest = text.slice(bracket === null ? end : bracket.end + 1, sentence.end).slice(0, NEAR);
  const head = text.slice(Math.max(sentence.start, start - NEAR), start);
  const before = head.slice(Math.max(...CLAUSE_SIGNS.map((sign) => head.lastIndexOf(sign))) + 1);
  const after = rest.slice(0, CLAUSE_END.exec(rest)?.index ?? rest.length);
  const { digits, chinese = '' } = match.groups ?? {};
  return {
    start,
    end,
    value: digits === undefined ? chineseNumber(chinese) : Number(digits),
    sentence,
    before,
    after,
    bracket,
    said: disputedBefore(head) ?? stateBefore(before) ?? stateAfter(after),
    joined: statesJoined(head),
    inner: partAt(passage.brackets, start) !== null,
  };
}

/** Numbers of items in a cleaned line, in order. Numbers inside quotations, names and lists of names are none. */
export function countMentions(passage: Passage, names: readonly Part[]): CountMention[] {
  const { text } = passage;
  const label = OF_ONE_ITEM.exec(text);
  if (label !== null && (names[0]?.start ?? text.length) < label[0].length) return [];
  const found: CountMention[] = [];
  for (const match of text.matchAll(COUNT)) {
    const { index } = match;
    const bracket = found.at(-1)?.bracket ?? null;
    const listed = bracket !== null && bracket.start <= index && index < bracket.end;
    if (partAt(passage.quotes, index) !== null || partAt(names, index) !== null) continue;
    if (listed && isNames(text, bracket)) continue;
    const from = index + match[0].length;
    const end = partAt(passage.statements, index)?.end ?? text.length;
    if (ITEMS_GO_ON.test(text.slice(from, Math.min(end, from + NEAR)))) found.push(toMention(passage, match));
  }
  return found;
}

const CIRCLED = /[①-⑳]/u;
/** A bracket that lists names rather than numbers by unit. */
export const isNames = (text: string, { start, end }: Part): boolean =>
  CIRCLED.test(text.slice(start, end)) || !/\d项/u.test(text.slice(start, end));
