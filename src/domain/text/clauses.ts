import { remembered } from '../remembered';
import { anyOf } from './anyOf';

/** How a clean text falls into sentences and clauses; brackets and quotation marks are kept whole. */

export interface Clause {
  readonly start: number;
  readonly end: number;
  /** Index of the sentence that it belongs to. */
  readonly sentence: number;
  readonly text: string;
}

/** Code unit of an opening sign → that of its closing one; 0 = none. */
const CLOSING = new Uint16Array(0x10000);
for (const pair of ['()', '“”', '《》', '「」', '‘’']) CLOSING[pair.charCodeAt(0)] = pair.charCodeAt(1);
/** What a sign ends. */
const End = { Nothing: 0, Clause: 1, Sentence: 2 } as const;
const ENDS = new Uint8Array(0x10000);
for (const sign of ',:') ENDS[sign.charCodeAt(0)] = End.Clause;
for (const sign of '。;!?\n') ENDS[sign.charCodeAt(0)] = End.Sentence;
const COMMA = 0x2c;
/** A numbered list inside a cell begins a new sentence: 1.长期护理…  (一)…  ①…  二是… */
const LIST_MARK = new RegExp(
  anyOf([
    /(?<![\d.A-Za-z])\d{1,2}[.、](?!\d)/u,
    /\([一二三四五六七八九十\d]{1,2}\)/u,
    /[①-⑳]/u,
    /(?<![\u4e00-\u9fff])[一二三四五六七八九]是/u,
  ]),
  'uy',
);

/** Longest stretch that an unclosed bracket may hold: beyond it the bracket is a slip of the pen. */
export const BRACKET_REACH = 400;
/**
 * Nobody writes a clause or a sentence this long: what goes on without a sign is read in pieces, so that the time
 * of rules that look at a whole clause or sentence stays in proportion to the text.
 */
export const CLAUSE_REACH = 500;
const SENTENCE_REACH = 1500;

/** End of the bracket or quotation that opens at `index` (index of its closing sign), or -1. */
function closingIndex(text: string, index: number): number {
  const open = text.charCodeAt(index);
  const close = CLOSING[open] ?? 0;
  if (close === 0) return -1;
  let depth = 0;
  for (let i = index; i < Math.min(text.length, index + BRACKET_REACH); i++) {
    const code = text.charCodeAt(i);
    if (code === open) depth++;
    else if (code === close && --depth === 0) return i;
  }
  return -1;
}

/** 1: a list mark may begin so. */
const LIST_FIRST = new Uint8Array(0x10000);
for (const sign of '0123456789(①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一二三四五六七八九') LIST_FIRST[sign.charCodeAt(0)] = 1;

function isListMark(text: string, index: number): boolean {
  if (LIST_FIRST[text.charCodeAt(index)] === 0) return false;
  LIST_MARK.lastIndex = index;
  return LIST_MARK.test(text);
}

/** 1: a clause or sentence may end, or something may be enclosed, where such a sign stands; most signs are none. */
const MAY_PART = Uint8Array.from(ENDS, (ends, code) =>
  ends !== End.Nothing || CLOSING[code] !== 0 || LIST_FIRST[code] !== 0 ? 1 : 0,
);

/** 1,211,484: a comma that parts thousands ends nothing. */
const THOUSANDS = /(?<=\d),\d{3}(?!\d)/uy;
function partsThousands(text: string, index: number): boolean {
  if (text.charCodeAt(index) !== COMMA) return false;
  THOUSANDS.lastIndex = index;
  return THOUSANDS.test(text);
}

/** Texts of a block of rows, which rules divide stage by stage. */
const OF_TEXTS = 256;

/** Clauses in text order; they cover the text but for the signs between them. */
export const clauses = remembered(divided, OF_TEXTS);

function divided(text: string): readonly Clause[] {
  const found: Clause[] = [];
  let sentence = 0;
  let start = 0;
  let opened = 0;
  const close = (end: number): void => {
    if (end > start) found.push({ start, end, sentence, text: text.slice(start, end) });
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (MAY_PART[code] === 0 && i - start < CLAUSE_REACH) continue;
    const ends = ENDS[code];
    if (i - start >= CLAUSE_REACH) {
      close(i);
      start = i;
    }
    if ((i > start || found.at(-1)?.sentence === sentence) && isListMark(text, i)) {
      close(i);
      start = i;
      opened = i;
      sentence++;
    }
    const closing = closingIndex(text, i);
    if (closing > 0) i = closing;
    else if (ends !== End.Nothing && !partsThousands(text, i)) {
      close(i);
      start = i + 1;
      if (ends !== End.Sentence && i - opened < SENTENCE_REACH) continue;
      sentence++;
      opened = i;
    }
  }
  close(text.length);
  return found;
}

/** Stretches inside brackets or quotation marks, signs included, outermost only. */
export function enclosed(
  text: string,
): { readonly start: number; readonly end: number; readonly open: string }[] {
  const found: { start: number; end: number; open: string }[] = [];
  if (!/[(“《「‘]/.test(text)) return found;
  for (let i = 0; i < text.length; i++) {
    const closing = closingIndex(text, i);
    if (closing <= 0) continue;
    found.push({ start: i, end: closing + 1, open: text.charAt(i) });
    i = closing;
  }
  return found;
}
