import type { Span } from '../item';
import { type Before, blankFor, blanksFrom, isChinese } from './blanks';
import { remembered } from '../remembered';
import { folded, foldedPair, Need, NEEDS } from './characters';
import { isTraditional, simplify } from './simplify';

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
  const first = start < map.length ? (map[start] ?? original.length) : original.length;
  return [first, end > start ? (map[end - 1] ?? 0) + 1 : first];
}

/** The original's words for [start, end) of the clean text. */
export const originalText = (clean: CleanText, start: number, end: number): string =>
  clean.original.slice(...originalSpan(clean, start, end));

const TONED = 'āáǎàōóǒòēéěèīíǐìūúǔùǖǘǚǜńňǹḿ';
/** Reading aid put in by pages: 項(xiàng). The tone mark tells it from a real bracket such as (logo). */
const PINYIN = new RegExp(`[(（][a-zü]{0,8}[${TONED}][a-zü]{0,8}[)）]`, 'y');
/** The same where the character itself was lost: ?jī) — with the comma or question mark in its place. */
const LOST_PINYIN = new RegExp(`[?？(（]?[a-zü]{0,8}[${TONED}][a-zü]{0,8}[)）]`, 'y');
/**
 * Bytes that went astray behind it: what was read of them is a letter with a reading aid of its own, or a sign, perhaps
 * a small letter behind a character that is none of the text's: 图纸?jiān)O(shè)计, 桥墩?qǐng)@井, 因?yàn)樯n南.
 */
const ASTRAY = new RegExp(
  `[?？][a-zü]{0,8}[${TONED}][a-zü]{0,8}[)）](?:@|[A-Za-z](?=[(（][a-zü]{0,8}[${TONED}])|[一-龥][a-z](?=[一-龥]))`,
  'y',
);
/** The same of a sign and a letter alone, 学?，F(xiàn)有; and of a character between two that were lost, 总?cè)藬?shù). */
const ASTRAY_LETTER = new RegExp(`[?？][,，]?[A-Za-z](?=[(（][a-zü]{0,8}[${TONED}])`, 'y');
const ASTRAY_BETWEEN = new RegExp(
  `[?？][a-zü]{0,8}[${TONED}][a-zü]{0,8}[)）][一-龥](?=[?？][a-zü]{0,8}[${TONED}])`,
  'y',
);
const ALL_ASTRAY = [ASTRAY, ASTRAY_LETTER, ASTRAY_BETWEEN];
/** Stands where a character was lost (GB/T 15834). */
export const LOST_SIGN = '□';

const isAstray = (text: string, index: number): boolean =>
  ALL_ASTRAY.some((pattern) => {
    pattern.lastIndex = index;
    return pattern.test(text);
  });

/** A comma left by a page before the sign that really stood there: ,。 ,、 ,, */
const NOISE_COMMA = /[,，](?=\s{0,20}[,，、。;；:：)）])/y;
const MARKUP = /<\/?[a-z][a-z0-9]{0,9}\s*\/?>|\/p>|&nbsp;/y;

/** Code units that keep a text from being clean already, wherever they stand; most cells have none of them. */
const UNCLEAN = Uint8Array.from(NEEDS, (need, code) =>
  (need !== Need.Nothing && need !== Need.NoiseStart) || isTraditional(code) ? 1 : 0,
);
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

const NOISE: Readonly<Record<string, readonly RegExp[]>> = {
  '(': [PINYIN, LOST_PINYIN],
  '?': [...ALL_ASTRAY, LOST_PINYIN],
  ',': [NOISE_COMMA],
  '<': [MARKUP],
  '/': [MARKUP],
  '&': [MARKUP],
};

/** Whether what stands behind a comma may make it noise: a blank, or another sign. */
const mayEndNoise = (text: string, index: number): boolean =>
  NEEDS[text.charCodeAt(index)] !== Need.Nothing || AFTER_NOISE_COMMA.includes(text.charAt(index));

/** End of the noise that starts at `index`; `index` where there is none. A reading aid follows the character it reads. */
function noiseEnd(text: string, index: number, before: number): number {
  const sign = folded(text.charAt(index));
  if (sign === ',' && !mayEndNoise(text, index + 1)) return index;
  if (sign === '(' && !isChinese(before) && before !== LOST_SIGN.charCodeAt(0)) return index;
  for (const pattern of NOISE[sign] ?? []) {
    pattern.lastIndex = index;
    if (pattern.test(text)) return pattern.lastIndex;
  }
  return index;
}

/** Raised digits are footnote signs, but for square and cubic metres and powers of ten. */
const isPower = (sign: string, before: string): boolean =>
  (/[²³]/u.test(sign) && /[mM米]$/u.test(before)) || /[×xX*]10[⁰¹²³⁴-⁹]?$/u.test(before);

/** Signs that a decision looks back on. */
const TAIL = 8;
/** Pieces of a text that are held apart: a list of all of a long text's costs more than they do. */
const MOST_PIECES = 512;

/** Collects the clean text and, for each of its code units, the index it came from. */
class Collector implements Before {
  private pieces: string[] = [];
  /** Null as long as every sign stands where it stood. */
  private map: Int32Array | null = null;
  private length = 0;
  private lastCode = 0;
  /** The number at the end has been put together from groups of three digits. */
  private grouped = false;

  /** `capacity`: the most code units that the clean text can have. */
  constructor(private readonly capacity: number) {}

  /** The next `count` signs come from `from` on, each from the next place or all from one. */
  private place(from: number, count: number, step: 0 | 1): void {
    const end = this.length + count;
    if (this.map === null && (from !== this.length || (step === 0 && count > 1))) {
      this.map = new Int32Array(this.capacity);
      for (let i = 0; i < this.length; i++) this.map[i] = i;
    }
    if (this.map === null) this.length = end;
    else for (let at = from; this.length < end; at += step) this.map[this.length++] = at;
  }

  /** Code unit pushed last; 0 at the start. */
  get last(): number {
    return this.lastCode;
  }

  /** The last few signs. */
  get before(): string {
    let tail = '';
    for (let at = this.pieces.length - 1; at >= 0 && tail.length < TAIL; at--)
      tail = (this.pieces[at] as string).slice(-TAIL) + tail;
    return tail.slice(-TAIL);
  }

  /** Whether three digits more would make one number of the one at the end: 1 234, 12 345, 1 234 567. */
  joinsThousands(): boolean {
    const { before } = this;
    const digits = /(?:^|[^\d.,])(\d{1,3})$/u.exec(before)?.[1];
    const joins = digits === undefined ? this.grouped : !/\d $/u.test(before.slice(0, -digits.length));
    this.grouped = joins;
    return joins;
  }

  run(text: string, from: number, to: number): void {
    if (from === to) return;
    this.add(text.slice(from, to));
    this.place(from, to - from, 1);
    this.lastCode = text.charCodeAt(to - 1);
  }

  put(sign: string, from: number): void {
    if (sign === '') return;
    this.add(sign);
    this.place(from, sign.length, 0);
    this.lastCode = sign.charCodeAt(sign.length - 1);
  }

  private add(text: string): void {
    if (this.grouped && !/^\d+$/u.test(text)) this.grouped = false;
    if (this.pieces.length === MOST_PIECES) this.pieces = [this.pieces.join('')];
    this.pieces.push(text);
  }

  /** Signs are missing at the end alone. */
  private straight(): Int32Array {
    return Int32Array.from({ length: this.length }, (_, at) => at);
  }

  clean(original: string): CleanText {
    const same = this.map === null && this.length === original.length;
    return {
      text: this.pieces.join(''),
      original,
      map: same ? null : (this.map ?? this.straight()).slice(0, this.length),
    };
  }
}

/** One sign may become four: ㎢ → 平方公里. */
const MOST_PER_SIGN = 4;

/** Texts of the rows at hand: a cell is looked at several times, and short ones stand in many rows. */
const OF_TEXTS = 256;

/** Cleans a cell text; the result of an already clean text shares its string and has no map. */
export const cleanText = remembered(cleaned, OF_TEXTS);

function cleaned(original: string): CleanText {
  if (!needsCleaning(original)) return { text: original, original, map: null };
  const text = simplify(original);
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
  switch (NEEDS[text.charCodeAt(index)]) {
    case Need.Blank:
    case Need.LineBreak: {
      const blanks = blanksFrom(text, index);
      out.put(blankFor(blanks, text, index, out), index);
      return blanks.end;
    }
    case Need.NoiseStart: {
      const end = noiseEnd(text, index, out.last);
      if (folded(char) === '?' && isAstray(text, index)) out.put(LOST_SIGN, index);
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
      const pair = String.fromCodePoint(text.codePointAt(index) ?? 0);
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

const READING_AID = new RegExp(`[\\u4e00-\\u9fff][(（?？]?[a-zü]{0,8}[${TONED}][a-zü]{0,8}[)）]`);

const MAY_AID = new RegExp(`[${TONED}]`);

/** The first reading aid that a web page left in a text, with its character: 項(xiàng); null where there is none. */
export const pageNoise = (original: string): string | null =>
  MAY_AID.test(original) ? (original.match(READING_AID)?.[0] ?? null) : null;

/** Whether what stands here stands for a lost character: 目?jī)容; on a page with reading aids every 学? does. */
const isLostAt = (text: string, index: number, isPage: boolean): boolean =>
  folded(text.charAt(index)) === '?' && (isPage || isAstray(text, index) || isLostPinyin(text, index));

function isLostPinyin(text: string, index: number): boolean {
  LOST_PINYIN.lastIndex = index;
  return LOST_PINYIN.test(text);
}

/** Between two lost characters a sign is what is left of one: 幸?!?工程. */
const LEFT_BETWEEN = new RegExp(`${LOST_SIGN}[!！。；;,，]$`);

function withLost(made: string): string {
  if (LEFT_BETWEEN.test(made)) return made.slice(0, -1);
  return made.endsWith(LOST_SIGN) ? made : made + LOST_SIGN;
}

/**
 * The text as it is fit to print: simplified, without page-copy noise; signs and blanks as the writer has them, and a
 * sign where characters were lost.
 */
export function printable(original: string): string {
  const text = simplify(original);
  const { map } = cleanText(original);
  if (map === null) return text;
  const kept = new Set(map);
  const isPage = pageNoise(original) !== null;
  let made = '';
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (isLostAt(text, index, isPage)) made = withLost(made);
    else if (kept.has(index) || /\s/u.test(char)) made += char;
  }
  return made;
}
