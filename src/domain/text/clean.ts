import type { Span } from '../item';
import { simplify } from './simplify';

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

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;

/** Signs written in several ways → the one that rules look for. */
const SIGNS: Readonly<Record<string, string>> = {
  '℅': '%',
  '﹪': '%',
  '〜': '~',
  '∼': '~',
  '﹣': '-',
  '–': '-',
  '－': '-',
  '﹔': ';',
  '﹕': ':',
  '﹐': ',',
  '㎡': '平方米',
  '㎞': '公里',
  '≧': '≥',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
};

/** Blank characters that pages and word processors leave: spaces of all widths, zero-width marks, soft hyphen. */
const BLANK = /[\t \u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/;
const TONED = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ';
/** Reading aid put in by pages: 項(xiàng). The tone mark tells it from a real bracket such as (logo). */
const PINYIN = new RegExp(`[(（][a-zü]{0,8}[${TONED}][a-zü]{0,8}[)）]`, 'y');
/** The same where the character itself was lost: ?jī) — with the comma or question mark in its place. */
const LOST_PINYIN = new RegExp(`[?？(（]?[a-zü]{0,8}[${TONED}][a-zü]{0,8}[)）]`, 'y');
/** A comma left by a page before the sign that really stood there: ,。 ,、 ,, */
const NOISE_COMMA = /[,，](?=\s{0,20}[,，、。;；:：)）])/y;
const MARKUP = /<\/?[a-z][a-z0-9]{0,9}\s*\/?>|\/p>|&nbsp;/y;

/** Anything that keeps a text from being clean already; most cells of a workbook pass this test. */
const NEEDS_CLEANING = new RegExp(
  `[\\uff01-\\uff5e${Object.keys(SIGNS).join('')}\\s\\u00ad\\u200b-\\u200f\\u2060-\\u2064${TONED}<&]|,[,、。;:)]`,
);

const isAsciiWord = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 37 ||
  code === 46;
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** What a code unit needs: most need nothing, and a text is looked at once, unit by unit. */
const enum Need {
  Nothing,
  Blank,
  LineBreak,
  NoiseStart,
  HalfWidth,
}

const NEEDS = new Uint8Array(0x10000);
for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code++) NEEDS[code] = Need.HalfWidth;
for (const sign of Object.keys(SIGNS)) NEEDS[sign.charCodeAt(0)] = Need.HalfWidth;
for (const sign of '(（?？,，</&') NEEDS[sign.charCodeAt(0)] = Need.NoiseStart;
for (let code = 0; code < 0x10000; code++)
  if (BLANK.test(String.fromCharCode(code))) NEEDS[code] = Need.Blank;
NEEDS[10] = NEEDS[13] = Need.LineBreak;

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
  const sign = halfWidth(text[index] as string);
  if ((sign === '(' || sign === '?') && !isChinese(before)) return index;
  for (const pattern of NOISE[sign] ?? []) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return index;
}

function halfWidth(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) return String.fromCharCode(code - 0xfee0);
  return SIGNS[char] ?? char;
}

interface Blanks {
  readonly end: number;
  readonly lineBreak: boolean;
}

function blanksFrom(text: string, index: number): Blanks {
  let end = index;
  let lineBreak = false;
  for (; end < text.length; end++) {
    const need = NEEDS[text.charCodeAt(end)];
    if (need === Need.LineBreak) lineBreak = true;
    else if (need !== Need.Blank) break;
  }
  return { end, lineBreak };
}

/** A run of blanks between `before` and `after`: kept only where it holds two Latin words or numbers apart. */
function blankFor(blanks: Blanks, length: number, before: number, after: number): string {
  if (blanks.lineBreak) return length === 1 && isDigit(before) && isDigit(after) ? '' : '\n';
  return isAsciiWord(before) && isAsciiWord(after) ? ' ' : '';
}

/** Collects the clean text and, for each of its code units, the index it came from. */
class Collector {
  private readonly parts: string[] = [];
  private readonly map: Int32Array;
  private length = 0;
  private lastCode = 0;

  /** `capacity`: the most code units that the clean text can have. */
  constructor(capacity: number) {
    this.map = new Int32Array(capacity);
  }

  /** Code unit pushed last; 0 at the start. */
  get last(): number {
    return this.lastCode;
  }

  run(text: string, from: number, to: number): void {
    if (from === to) return;
    this.parts.push(text.slice(from, to));
    for (let i = from; i < to; i++) this.map[this.length++] = i;
    this.lastCode = text.charCodeAt(to - 1);
  }

  put(sign: string, from: number): void {
    if (sign === '') return;
    this.parts.push(sign);
    for (let i = 0; i < sign.length; i++) this.map[this.length++] = from;
    this.lastCode = sign.charCodeAt(sign.length - 1);
  }

  clean(original: string): CleanText {
    return { text: this.parts.join(''), original, map: this.map.slice(0, this.length) };
  }
}

/** One sign may become three: ㎡ → 平方米. */
const MOST_PER_SIGN = 3;

/** Cleans a cell text; the result of an already clean text shares its string and has no map. */
export function cleanText(original: string): CleanText {
  const text = simplify(original);
  if (!NEEDS_CLEANING.test(text)) return { text, original, map: null };
  const out = new Collector(text.length * MOST_PER_SIGN);
  let plain = 0;
  for (let index = 0; index < text.length;) {
    const need = NEEDS[text.charCodeAt(index)];
    if (need === Need.Nothing) {
      index++;
      continue;
    }
    out.run(text, plain, index);
    if (need === Need.Blank || need === Need.LineBreak) {
      const blanks = blanksFrom(text, index);
      out.put(blankFor(blanks, blanks.end - index, out.last, text.charCodeAt(blanks.end)), index);
      index = blanks.end;
    } else {
      const end = need === Need.NoiseStart ? noiseEnd(text, index, out.last) : index;
      if (end === index) out.put(halfWidth(text[index] as string), index);
      index = end === index ? index + 1 : end;
    }
    plain = index;
  }
  out.run(text, plain, text.length);
  return out.clean(original);
}

const READING_AID = new RegExp(`[\\u4e00-\\u9fff][(（?？]?[a-zü]{0,8}[${TONED}][a-zü]{0,8}[)）]`);

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
