/** Words of a cell with what their font says of them. */
export interface Run {
  readonly text: string;
  /** null: the run has no font of its own and takes the cell's. */
  readonly struck: boolean | null;
  readonly raised: boolean;
}

/** A text as it stands in a table of strings: runs only where a font strikes out or raises words. */
export type RichText = string | readonly Run[];

export interface CellWords {
  readonly text: string;
  /** All of it is struck out; the text is kept then. */
  readonly struck: boolean;
}

const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '-': '⁻',
};
/** Footnote numbers and marks, with the brackets and commas that go with them. */
const FOOTNOTE = /^[\s\d*※†‡§#①-⑳,，、()（）[\]［］〔〕【】-]+$/u;
/** A unit of length before 2 or 3: square or cubic. */
const LENGTH_BEFORE = /(?:[mM米㎜㎝㎞ｍ]|公里|里)$/u;
/** ×10 before a power of ten. */
const POWER_BEFORE = /[×xX*·]\s?10$/u;

/** A raised text after the words before it: square and cubic metres and powers stay, footnote signs go, words stay. */
function raisedText(text: string, before: string): string {
  if (!FOOTNOTE.test(text)) return text;
  const sign = text.trim();
  const isPower =
    (/^[23]$/u.test(sign) && LENGTH_BEFORE.test(before)) ||
    (/^-?\d+$/u.test(sign) && POWER_BEFORE.test(before));
  return isPower ? [...sign].map((digit) => RAISED[digit] ?? digit).join('') : '';
}

const isBlank = (text: string): boolean => text.trim() === '';

/** What a cell says: struck-out runs are not words, unless all of them are struck out. */
export function cellWords(rich: RichText, cellStruck: boolean): CellWords {
  if (typeof rich === 'string') return { text: rich, struck: cellStruck && !isBlank(rich) };
  const isStruck = (run: Run): boolean => run.struck ?? cellStruck;
  const standing = rich.filter((run) => !isStruck(run));
  const all = standing.every(({ text }) => isBlank(text)) && rich.some(({ text }) => !isBlank(text));
  let words = '';
  for (const { text, raised } of all ? rich : standing) words += raised ? raisedText(text, words) : text;
  return { text: words, struck: all };
}

/** Runs → a plain text where no font matters. */
export function richText(runs: readonly Run[]): RichText {
  if (runs.length === 0) return '';
  return runs.every(({ struck, raised }) => struck !== true && !raised) &&
    runs.every(({ struck }) => struck === null)
    ? runs.map(({ text }) => text).join('')
    : runs;
}
