import { folded, Need, NEEDS } from './characters';
import { UNIT_PATTERN } from './units';

/** Blanks of all kinds: which of them a text needs. */

const PERCENT = 37;
const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 37 ||
  code === 46;
export const isDigit = (code: number): boolean => code >= 48 && code <= 57;

export const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** What stands before a blank in the clean text. */
export interface Before {
  /** Code unit; 0 at the start. */
  readonly last: number;
  /** Whether three digits more would make one number of the one at the end. */
  joinsThousands(): boolean;
}

interface Blanks {
  readonly end: number;
  readonly lineBreak: boolean;
  /** Code units that are seen as a blank; \r\n is one. */
  readonly length: number;
}

export function blanksFrom(text: string, index: number): Blanks {
  let end = index;
  let lineBreak = false;
  let length = 0;
  for (; end < text.length; end++) {
    const need = NEEDS[text.charCodeAt(end)];
    if (need === Need.LineBreak) lineBreak = true;
    else if (need !== Need.Blank && need !== Need.Vanish) break;
    if (need !== Need.Vanish && !(text[end] === '\n' && text[end - 1] === '\r')) length++;
  }
  return { end, lineBreak, length };
}

/** The sign at `index` as it will stand in the clean text; 0 at the end. */
const codeAt = (text: string, index: number): number =>
  index < text.length ? folded(text.charAt(index)).charCodeAt(0) : 0;

/** Digits from `index` on, at most four. */
function digitsFrom(text: string, index: number): number {
  let count = 0;
  for (let i = index; count < 4 && i < text.length; i++) {
    if (NEEDS[text.charCodeAt(i)] === Need.Vanish) continue;
    if (!isDigit(codeAt(text, i))) break;
    count++;
  }
  return count;
}

/** A line that is a figure and no more: 336个 */
const FIGURE_LINE = new RegExp(`^\\d[\\d,.]*[百千万亿]?(?:${UNIT_PATTERN})(?=$|[\\s,、;。)])`, 'u');
const SENTENCE_ENDS = '\n\r,，、;；。:：';
/** How far a wrapped line is looked at. */
const WRAPPED = 60;

/** The next few signs as they will stand in the clean text, blanks apart. */
function ahead(text: string, from: number): string {
  let words = '';
  for (const char of text.slice(from, from + WRAPPED))
    if (NEEDS[char.charCodeAt(0)] !== Need.Vanish) words += folded(char);
  return words;
}

/** Whether the line before `index` is words without a figure, and the next one the figure that they miss. */
function wrapsBeforeFigure(text: string, index: number, next: number): boolean {
  if (!isChinese(text.charCodeAt(index - 1)) || !FIGURE_LINE.test(ahead(text, next))) return false;
  for (let i = index - 1; i >= 0 && i > index - WRAPPED && !SENTENCE_ENDS.includes(text.charAt(i)); i--)
    if (isDigit(codeAt(text, i))) return false;
  return true;
}

/** 建成9个 在建4个, 已支付147万元 剩余款项协商中: with no blank at the digits it stands for a comma. */
const FIGURE_ENDS = new RegExp(`[\\u4e00-\\u9fff]\\d[\\d,.]*[余多]?[百千万亿]?(?:${UNIT_PATTERN})$`, 'u');
const FIGURE_BEGINS = /^(?:[\u4e00-\u9fff]{2,10}\d|剩余|其余|余下|另有)/u;
/** Signs of a figure with its unit. */
const FIGURE = 16;

const partsFigures = (text: string, index: number, next: number): boolean =>
  FIGURE_BEGINS.test(ahead(text, next)) && FIGURE_ENDS.test(text.slice(Math.max(0, index - FIGURE), index));

/** A run of blanks: kept only where it holds two Latin words or numbers apart. 1 234 567 is one number. */
export function blankFor(blanks: Blanks, text: string, index: number, out: Before): string {
  const before = out.last;
  const after = codeAt(text, blanks.end);
  const digits = isDigit(before) && isDigit(after);
  if (blanks.lineBreak) {
    const wrapped = blanks.length === 1 && (digits || wrapsBeforeFigure(text, index, blanks.end));
    return wrapped ? '' : '\n';
  }
  if (digits && blanks.length === 1 && digitsFrom(text, blanks.end) === 3 && out.joinsThousands()) return '';
  if (after === PERCENT) return '';
  if (isChinese(before) && isChinese(after) && partsFigures(text, index, blanks.end)) return ',';
  return isAsciiWord(before) && isAsciiWord(after) ? ' ' : '';
}
