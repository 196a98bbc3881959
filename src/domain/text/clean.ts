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
const PINYIN = new RegExp(`\\([a-zü]*[${TONED}][a-zü]*\\)`, 'y');
/** The same where the character itself was lost: ?jī) — with the comma or question mark in its place. */
const LOST_PINYIN = new RegExp(`[?？(]?[a-zü]*[${TONED}][a-zü]*\\)`, 'y');
/** A comma left by a page before the sign that really stood there: ,。 ,、 ,, */
const NOISE_COMMA = /[,，](?=\s*[,，、。;；:：)）])/y;
const MARKUP = /<\/?[a-z][a-z0-9]{0,9}\s*\/?>|\/p>|&nbsp;/y;

/** Anything that keeps a text from being clean already; most cells of a workbook pass this test. */
const NEEDS_CLEANING = new RegExp(
  `[\\uff01-\\uff5e${Object.keys(SIGNS).join('')}\\s\\u00ad\\u200b-\\u200f\\u2060-\\u2064${TONED}<&]|,[,、。;:)]`,
);

const isAsciiWord = (char: string | undefined): boolean => char !== undefined && /[0-9A-Za-z.%]/.test(char);
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Length of the noise that starts at `index`, 0 where there is none. */
function noiseLength(text: string, index: number): number {
  const char = text[index] as string;
  const patterns =
    char === '(' || char === '（'
      ? [PINYIN, LOST_PINYIN]
      : char === '?' || char === '？'
        ? [LOST_PINYIN]
        : char === ',' || char === '，'
          ? [NOISE_COMMA]
          : char === '<' || char === '/' || char === '&'
            ? [MARKUP]
            : [];
  for (const pattern of patterns) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return pattern.lastIndex - index;
  }
  return 0;
}

function halfWidth(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= FULL_WIDTH_FIRST && code <= FULL_WIDTH_LAST) return String.fromCharCode(code - 0xfee0);
  return SIGNS[char] ?? char;
}

/** A run of blanks between `before` and `after`: kept only where it holds two Latin words or numbers apart. */
function blankFor(run: string, before: string | undefined, after: string | undefined): string {
  if (/[\n\r]/.test(run)) return isDigit(before) && isDigit(after) && run.length === 1 ? '' : '\n';
  return isAsciiWord(before) && isAsciiWord(after) ? ' ' : '';
}

/** Cleans a cell text; the result of an already clean text shares its string and has no map. */
export function cleanText(original: string): CleanText {
  const simplified = simplify(original);
  if (!NEEDS_CLEANING.test(simplified)) return { text: simplified, original, map: null };
  const out: string[] = [];
  const map: number[] = [];
  const push = (text: string, from: number): void => {
    for (const char of text) {
      out.push(char);
      map.push(from);
    }
  };
  for (let index = 0; index < simplified.length;) {
    const char = simplified[index] as string;
    if (BLANK.test(char) || char === '\n' || char === '\r') {
      let end = index + 1;
      while (
        end < simplified.length &&
        (BLANK.test(simplified[end] as string) || /[\n\r]/.test(simplified[end] as string))
      )
        end++;
      push(blankFor(simplified.slice(index, end), out.at(-1), simplified[end]), index);
      index = end;
      continue;
    }
    const noise = noiseLength(simplified, index);
    if (noise === 0) push(halfWidth(char), index);
    index += noise || 1;
  }
  return { text: out.join(''), original, map: Int32Array.from(map) };
}
