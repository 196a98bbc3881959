import { fullWidth } from '../messages/phrases';
import { cleanText, LOST_SIGN, originalText, printable } from '../text/clean';
import { clauses } from '../text/clauses';
import { simplify } from '../text/simplify';

/** A department's words as a bulletin prints them. */

/** A blank that holds no two Latin words apart. */
const NEEDLESS = / (?![A-Za-z\d])|(?<![A-Za-z\d]) /gu;
/** A new line that begins with a number is a sentence of its own, also where the line before has no sign at its end. */
const NEXT_LINE =
  /(?<=[^。；;，,、：:\s])\s{0,20}\n\s{0,20}(?=\d{1,2}[.、．]|[（(][一二三四五六七八九十\d]|[①-⑳]|[一二三四五六七八九]是)/gu;

const onOneLine = (text: string): string =>
  /\s/u.test(text) ? text.replace(NEXT_LINE, '；').replace(/\s+/gu, ' ').replace(NEEDLESS, '').trim() : text;

/** On one line; simplified, without page noise and with full-width signs unless they are wanted as sent. */
export const printed = (text: string, asSent = false): string =>
  asSent ? text.replace(/\s+/gu, ' ').trim() : onOneLine(fullWidth(printable(text)));

/** A letter or question mark within Chinese words, half a reading aid, no character at all: something was lost. */
const LOST = [
  new RegExp(`[\\ufffd\\ue000-\\uf8ff${LOST_SIGN}]`, 'u'),
  /\p{Script=Han}[a-z?？]\p{Script=Han}/u,
  /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ]/u,
];

/** Whether words can be quoted: a place that could not be repaired never is. */
export const isSound = (words: string): boolean => LOST.every((sign) => !sign.test(words));

/** The list number that a task carries in its cell: 2.新增…, （一）… */
const LIST_MARK = /^(?:\d{1,3}[.、．](?!\d)|[（(][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])\s*/u;
export const withoutListMark = (text: string): string => text.trim().replace(LIST_MARK, '');

const ENDS = /[。；;，,、：:.]{1,20}$/u;
export const withoutEnd = (words: string): string => words.replace(ENDS, '').trim();

/** A clause as it is printed, with the sign that ends it. */
export interface PrintedClause {
  readonly words: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** A text's clauses; together they are the whole text. */
export function printedClauses(text: string, asSent = false): PrintedClause[] {
  const clean = cleanText(text);
  const all = clauses(clean.text);
  return all.map(({ start, sentence }, index) => {
    const end = all[index + 1]?.start ?? clean.text.length;
    return { words: printed(originalText(clean, start, end), asSent), sentence };
  });
}

const whole = (pieces: readonly PrintedClause[]): string => pieces.map(({ words }) => words).join('');

/** The first whole clauses that `most` characters hold, at least one: a text is never cut within a clause. */
export function firstClauses(text: string, most: number, asSent = false): string {
  const pieces = printedClauses(text, asSent);
  let length = 0;
  const fitting = pieces.findIndex(({ words }) => (length += words.length) > most);
  return withoutEnd(whole(fitting < 0 ? pieces : pieces.slice(0, Math.max(1, fitting))));
}

/** The first whole sentences that `most` characters hold; its first whole clauses where the first is longer. */
export function firstSentences(text: string, most: number, asSent = false): string {
  const pieces = printedClauses(text, asSent);
  let length = 0;
  const fitting = pieces.findIndex(({ words }) => (length += words.length) > most);
  if (fitting < 0) return withoutEnd(whole(pieces));
  const open = pieces[fitting]?.sentence ?? 0;
  const closed = pieces.filter(({ sentence }) => sentence < open);
  return closed.length === 0 ? firstClauses(text, most, asSent) : withoutEnd(whole(closed));
}

/** Signs of page noise; a cell without any of them, and without traditional characters, is printed as it stands. */
const NOISY =
  /[āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜ<&⁰¹²³⁴-⁹\u00ad\u200b-\u200f\u2060\ufeff]|\/p>|[,，]\s{0,20}[,，、。;；:：)）]/u;

/** Whether a text is printed otherwise than it was sent. */
export const isRepaired = (text: string): boolean => NOISY.test(text) || simplify(text) !== text;

/** A cell's text in a table: its lines and signs stay as the department has them. */
export const cellPrinted = (text: string, asSent: boolean): string =>
  asSent || !isRepaired(text) ? text : printable(text);
