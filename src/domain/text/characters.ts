import { nth } from '../nth';
import { simplify } from './simplify';

/** What single characters mean to the rules: most mean themselves. */

/** What a code unit needs: most need nothing, and a text is looked at once, unit by unit. */
export const enum Need {
  Nothing,
  Blank,
  LineBreak,
  NoiseStart,
  /** Written in another way than rules look for. */
  Fold,
  /** Not seen: joins what stands on its two sides. */
  Vanish,
  /** Raised digits: footnote signs, or powers. */
  Raised,
  /** First half of a character beyond the first plane. */
  Pair,
}

const FULL_WIDTH_FIRST = 0xff01;
const FULL_WIDTH_LAST = 0xff5e;

/** Signs written in several ways → the one that rules look for. */
const SIGNS: Readonly<Record<string, string>> = {
  '℅': '%',
  '﹪': '%',
  '〜': '~',
  '∼': '~',
  '∽': '~',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '−': '-',
  '㎡': '平方米',
  '㎢': '平方公里',
  '㎥': '立方米',
  '㎞': '公里',
  '㎜': '毫米',
  '㎝': '厘米',
  '㏊': '公顷',
  '㎏': '公斤',
  '㎾': 'kW',
  '㎿': 'MW',
  '≧': '≥',
  '≦': '≤',
  '〔': '(',
  '〕': ')',
  '【': '(',
  '】': ')',
};

/** Ranges whose compatibility forms are safe to take: the same words, written with other signs. */
const COMPATIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x2e80, 0x2fdf], // radicals
  [0x32c0, 0x32cb], // 1月–12月
  [0x3358, 0x3370], // 0点–24点
  [0x33e0, 0x33fe], // 1日–31日
  [0xf900, 0xfaff], // compatibility ideographs
  [0xfe10, 0xfe19], // vertical forms
  [0xfe30, 0xfe4f],
  [0xfe50, 0xfe6b], // small forms
];

/** Radicals that Unicode does not map to the character that they look like: radical, character, alternating. */
const RADICALS =
  '⺠民⺩王⺼肉⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻯竜⻳龟⺟母⺫目⺰丝⺾艹⻌辶⻏阝⻖阝⻐金⻑长⻒长⻗雨⻞食⻡首';

/** Digits of other scripts stand in runs of ten from their zero. */
function foldDigits(put: (from: number, to: string) => void): void {
  let inRun = 0;
  for (let code = 0x80; code < 0xff00; code++) {
    if (/\p{Nd}/u.test(String.fromCharCode(code))) put(code, String(inRun++ % 10));
    else inRun = 0;
  }
}

const FOLDED = new Map<number, string>();

function putCompatible(): void {
  const put = (from: number, to: string): void => {
    if (to !== String.fromCharCode(from)) FOLDED.set(from, to);
  };
  foldDigits(put);
  for (const [first, last] of COMPATIBLE) {
    for (let code = first; code <= last; code++)
      put(code, simplify(String.fromCharCode(code).normalize('NFKC')).replace(/\s/gu, ''));
  }
  for (let code = FULL_WIDTH_FIRST; code <= FULL_WIDTH_LAST; code++)
    put(code, String.fromCharCode(code - 0xfee0));
  const radicals = [...RADICALS];
  radicals.forEach((sign, i) => i % 2 === 0 && put(sign.charCodeAt(0), nth(radicals, i + 1)));
  for (const [sign, words] of Object.entries(SIGNS)) put(sign.charCodeAt(0), words);
}

putCompatible();

/** Format and control characters, fillers that are drawn as nothing, characters that Unicode has not. */
const INVISIBLE = new RegExp(
  [
    '[\\p{Cf}\\p{Variation_Selector}\\u034f\\u115f\\u1160\\u3164\\uffa0',
    '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u0084\\u0086-\\u009f\\ufdd0-\\ufdef\\ufffe\\uffff]',
  ].join(''),
  'u',
);
const BLANK = /[\t\p{Zs}]/u;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const NOISE_STARTS = '(（?？,，</&';

function needOf(code: number): Need {
  const char = String.fromCharCode(code);
  if (code >= 0xd800 && code < 0xdc00) return Need.Pair;
  if (NOISE_STARTS.includes(char)) return Need.NoiseStart;
  if (LINE_BREAK.test(char)) return Need.LineBreak;
  if (BLANK.test(char)) return Need.Blank;
  if (INVISIBLE.test(char)) return Need.Vanish;
  if (RAISED.includes(char)) return Need.Raised;
  return FOLDED.has(code) ? Need.Fold : Need.Nothing;
}

/** Need of each code unit. */
export const NEEDS = Uint8Array.from({ length: 0x10000 }, (_, code) => needOf(code));

/** A character as rules look for it. */
export const folded = (char: string): string => FOLDED.get(char.charCodeAt(0)) ?? char;

/** A character beyond the first plane as rules look for it: '' where it is not seen. */
export function foldedPair(char: string): string {
  if (INVISIBLE.test(char)) return '';
  const code = char.codePointAt(0) ?? 0;
  const isIdeograph = code >= 0x2f800 && code <= 0x2fa1f;
  const isMathematical = code >= 0x1d400 && code <= 0x1d7ff;
  return isIdeograph || isMathematical ? simplify(char.normalize('NFKC')) : char;
}
