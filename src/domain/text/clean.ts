import type { Span } from '../item';
import { folded, foldedPair, Need, NEEDS } from './characters';
import { simplify } from './simplify';
import { UNIT_PATTERN } from './units';

/**
 * A text as the rules read it: simplified characters, half-width signs, no page-copy noise, no spaces inside
 * Chinese; with the way back to the original, so that every figure can name the words that it rests on.
 */
export interface CleanText {
  readonly text: string;
  readonly original: string;
  /** Index in `text` → index in `original`; null where both are the same. */
  readonly map: Int32Array | null;
}

/** The original's span for [start, end) of the clean text. Empty spans stay empty. */
export function originalSpan(clean: CleanText, start: number, end: number): Span {
  const { map, original } = clean;
  if (map === null) return [start, end];
  const first = start < map.length ? (map[start] as number) : original.length;
  return [first, end > start ? (map[end - 1] as number) + 1 : first];
}

/** The original's words for [start, end) of the clean text. */
export const originalText = (clean: CleanText, start: number, end: number): string =>
  clean.original.slice(...originalSpan(clean, start, end));

const TONED = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ';
/** Reading aid put in by pages: 項(xiàng). The tone mark tells it from a real bracket such as (logo). */
const PINYIN = new RegExp(`[(（][a-zü]*[${TONED}][a-zü]*[)）]`, 'y');
/** The same where the character itself was lost: ?jī) — with the comma or question mark in its place. */
const LOST_PINYIN = new RegExp(`[?？(（]?[a-zü]*[${TONED}][a-zü]*[)）]`, 'y');
/** A comma left by a page before the sign that really stood there: ,。 ,、 ,, */
const NOISE_COMMA = /[,，](?=\s*[,，、。;；:：)）])/y;
const MARKUP = /<\/?[a-z][a-z0-9]{0,9}\s*\/?>|\/p>|&nbsp;/y;

/** Code units that keep a text from being clean already, wherever they stand; most cells have none of them. */
const UNCLEAN = Uint8Array.from(NEEDS, (need) => (need !== Need.Nothing && need !== Need.NoiseStart ? 1 : 0));
for (const sign of `${TONED}<&（？，`) UNCLEAN[sign.charCodeAt(0)] = 1;
const COMMA = 0x2c;
const AFTER_NOISE_COMMA = ',、。;:)';

function needsCleaning(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (UNCLEAN[code] === 1) return true;
    if (code === COMMA && i + 1 < text.length && AFTER_NOISE_COMMA.includes(text.charAt(i + 1))) return true;
  }
  return false;
}

const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 37 ||
  code === 46;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

const NOISE: Readonly<Record<string, readonly RegExp[]>> = {
  '(': [PINYIN, LOST_PINYIN],
  '?': [LOST_PINYIN],
  ',': [NOISE_COMMA],
  '<': [MARKUP],
  '/': [MARKUP],
  '&': [MARKUP],
};

const isChinese = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** End of the noise that starts at `index`; `index` where there is none. A reading aid follows the character it reads. */
function noiseEnd(text: string, index: number, before: number): number {
  const sign = folded(text[index] as string);
  if ((sign === '(' || sign === '?') && !isChinese(before)) return index;
  for (const pattern of NOISE[sign] ?? []) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return index;
}

interface Blanks {
  readonly end: number;
  readonly lineBreak: boolean;
  /** Code units that are seen as a blank; \r\n is one. */
  readonly length: number;
}

function blanksFrom(text: string, index: number): Blanks {
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
const FIGURE_LINE = new RegExp(`\\d[\\d,.]*[百千万亿]?(?:${UNIT_PATTERN})(?=$|[\\s,，、;；。)）])`, 'uy');
const SENTENCE_ENDS = '\n\r,，、;；。:：';
/** How far back a wrapped line is looked at. */
const WRAPPED = 60;

/** Whether the line before `index` is words without a figure, and the next one the figure that they miss. */
function wrapsBeforeFigure(text: string, index: number, next: number): boolean {
  FIGURE_LINE.lastIndex = next;
  if (!isChinese(text.charCodeAt(index - 1)) || !FIGURE_LINE.test(text)) return false;
  for (let i = index - 1; i >= 0 && i > index - WRAPPED && !SENTENCE_ENDS.includes(text.charAt(i)); i--)
    if (isDigit(codeAt(text, i))) return false;
  return true;
}

/** A run of blanks: kept only where it holds two Latin words or numbers apart. 1 234 567 is one number. */
function blankFor(blanks: Blanks, text: string, index: number, out: Collector): string {
  const before = out.last;
  const after = codeAt(text, blanks.end);
  const digits = isDigit(before) && isDigit(after);
  if (blanks.lineBreak) {
    const wrapped = blanks.length === 1 && (digits || wrapsBeforeFigure(text, index, blanks.end));
    return wrapped ? '' : '\n';
  }
  if (digits && blanks.length === 1 && digitsFrom(text, blanks.end) === 3 && out.joinsThousands()) return '';
  return isAsciiWord(before) && isAsciiWord(after) ? ' ' : '';
}

/** Raised digits are footnote signs, but for square and cubic metres and powers of ten. */
const isPower = (sign: string, before: string): boolean =>
  (/[²³]/u.test(sign) && /[mM米]$/u.test(before)) || /[×xX*]10[⁰¹²³⁴-⁹]?$/u.test(before);

const TAIL = 8;

/** Collects the clean text and, for each of its code units, the index it came from. */
class Collector {
  private readonly parts: string[] = [];
  private readonly map: Int32Array;
  private length = 0;
  private lastCode = 0;
  /** The last signs, as many as a decision looks back on. */
  private tail = '';
  /** The number at the end has been put together from groups of three digits. */
  private grouped = false;

  /** `capacity`: the most code units that the clean text can have. */
  constructor(capacity: number) {
    this.map = new Int32Array(capacity);
  }

  /** Code unit pushed last; 0 at the start. */
  get last(): number {
    return this.lastCode;
  }

  /** The last few signs. */
  get before(): string {
    return this.tail;
  }

  /** Whether three digits more would make one number of the one at the end: 1 234, 12 345, 1 234 567. */
  joinsThousands(): boolean {
    const number = /(?:^|[^\d.,])(\d{1,3})$/u.exec(this.tail);
    const joins =
      number !== null ? !/\d $/u.test(this.tail.slice(0, -(number[1] as string).length)) : this.grouped;
    this.grouped = joins;
    return joins;
  }

  run(text: string, from: number, to: number): void {
    if (from === to) return;
    this.remember(text.slice(Math.max(from, to - TAIL), to));
    this.parts.push(text.slice(from, to));
    for (let i = from; i < to; i++) this.map[this.length++] = i;
    this.lastCode = text.charCodeAt(to - 1);
  }

  put(sign: string, from: number): void {
    if (sign === '') return;
    this.remember(sign);
    this.parts.push(sign);
    for (let i = 0; i < sign.length; i++) this.map[this.length++] = from;
    this.lastCode = sign.charCodeAt(sign.length - 1);
  }

  private remember(text: string): void {
    if (!/^\d+$/u.test(text)) this.grouped = false;
    this.tail = (this.tail + text).slice(-TAIL);
  }

  clean(original: string): CleanText {
    return { text: this.parts.join(''), original, map: this.map.slice(0, this.length) };
  }
}

/** One sign may become four: ㎢ → 平方公里. */
const MOST_PER_SIGN = 4;

/** Cleans a cell text; the result of an already clean text shares its string and has no map. */
export function cleanText(original: string): CleanText {
  const text = simplify(original);
  if (!needsCleaning(text)) return { text, original, map: null };
  const out = new Collector(text.length * MOST_PER_SIGN);
  let plain = 0;
  for (let index = 0; index < text.length;) {
    if (NEEDS[text.charCodeAt(index)] === Need.Nothing) {
      index++;
      continue;
    }
    out.run(text, plain, index);
    index = plain = special(text, index, out);
  }
  out.run(text, plain, text.length);
  return out.clean(original);
}

/** Puts what stands for the sign at `index`; returns where the text goes on. */
function special(text: string, index: number, out: Collector): number {
  const char = text.charAt(index);
  switch (NEEDS[text.charCodeAt(index)] as Need) {
    case Need.Blank:
    case Need.LineBreak: {
      const blanks = blanksFrom(text, index);
      out.put(blankFor(blanks, text, index, out), index);
      return blanks.end;
    }
    case Need.NoiseStart: {
      const end = noiseEnd(text, index, out.last);
      if (end > index) return end;
      out.put(folded(char), index);
      return index + 1;
    }
    case Need.Vanish:
      return afterInvisible(text, index, out);
    case Need.Raised:
      if (isPower(char, out.before)) out.put(char, index);
      return index + 1;
    case Need.Pair: {
      const pair = String.fromCodePoint(text.codePointAt(index) as number);
      out.put(foldedPair(pair), index);
      return index + pair.length;
    }
    default:
      out.put(folded(char), index);
      return index + 1;
  }
}

/** Signs that are not seen part nothing; blanks behind them do what they do anywhere. */
function afterInvisible(text: string, index: number, out: Collector): number {
  const blanks = blanksFrom(text, index);
  if (blanks.length > 0) out.put(blankFor(blanks, text, index, out), index);
  return blanks.end;
}

const READING_AID = new RegExp(`[\\u4e00-\\u9fff][(（?？]?[a-zü]*[${TONED}][a-zü]*[)）]`);

/** The first reading aid that a web page left in a text, with its character: 項(xiàng); null where there is none. */
export const pageNoise = (original: string): string | null => original.match(READING_AID)?.[0] ?? null;

/** The text as it is fit to print: simplified, without page-copy noise; signs and blanks as the writer has them. */
export function printable(original: string): string {
  const text = simplify(original);
  const { map } = cleanText(original);
  if (map === null) return text;
  const kept = new Set(map);
  return [...text.split('')].filter((char, index) => kept.has(index) || /\s/u.test(char)).join('');
}
