/**
 * Words as data, and patterns generated from them. A word is written with the contexts that make it another one:
 * `计划!生育!单列` is 计划 not before 生育 or 单列, `共^公^党` is 共 not behind 公 or 党.
 */

export interface Word {
  readonly word: string;
  /** What may not follow, and what may not stand before. */
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
}

function parsed(written: string): Word {
  const [head = '', ...before] = written.split('^');
  const [word = '', ...after] = head.split('!');
  return { word, notBefore: after, notAfter: before };
}

/** A table of words, as they are written above, apart by blanks. */
export const words = (text: string): readonly Word[] => text.trim().split(/\s+/u).map(parsed);

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');

const source = ({ word, notBefore, notAfter }: Word): string =>
  (notAfter.length > 0 ? `(?<!${notAfter.map(literal).join('|')})` : '') +
  literal(word) +
  (notBefore.length > 0 ? `(?!${notBefore.map(literal).join('|')})` : '');

/** The words as alternatives of a pattern, longest first. */
export const alternatives = (list: readonly Word[]): string =>
  [...list]
    .sort((a, b) => b.word.length - a.word.length)
    .map(source)
    .join('|');

/** Looks for words of a table. */
export interface Finder {
  readonly test: (text: string) => boolean;
  /** Every word found, left to right, the longest where several begin. */
  readonly all: (text: string) => readonly { readonly word: string; readonly at: number }[];
  /** The text with every word replaced by `by`. */
  readonly strike: (text: string, by?: string) => string;
}

/** Marks every character that a word of the tables covers, words that overlap included: 已建 and 建成 in 已建成. */
export function coverer(lists: readonly (readonly Word[])[]): (text: string) => boolean[] {
  const known = new Map(lists.flat().map((one) => [one.word, one]));
  const longest = Math.max(...lists.flat().map(({ word }) => word.length));
  const fits = ({ word, notBefore, notAfter }: Word, text: string, at: number): boolean =>
    !notBefore.some((after) => text.startsWith(after, at + word.length)) &&
    !notAfter.some((before) => text.slice(0, at).endsWith(before));
  return (text) => {
    const covered = Array.from({ length: text.length }, () => false);
    for (let at = 0; at < text.length; at++) {
      for (let length = 1; length <= longest && at + length <= text.length; length++) {
        const word = known.get(text.slice(at, at + length));
        if (word !== undefined && fits(word, text, at)) covered.fill(true, at, at + length);
      }
    }
    return covered;
  };
}

export function finder(list: readonly Word[]): Finder {
  const once = new RegExp(alternatives(list), 'u');
  const every = new RegExp(alternatives(list), 'gu');
  return {
    test: (text) => once.test(text),
    all: (text) => Array.from(text.matchAll(every), (match) => ({ word: match[0], at: match.index })),
    strike: (text, by = '') => text.replace(every, by),
  };
}
