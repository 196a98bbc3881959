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

/** Looks for words of a table, in time proportional to the text. */
export interface Finder {
  readonly test: (text: string) => boolean;
  /** Every word found, left to right, the longest where several begin. */
  readonly all: (text: string) => readonly Hit[];
  /** The text with every word replaced by `by`. */
  readonly strike: (text: string, by?: string) => string;
}

export interface Hit {
  readonly word: string;
  readonly at: number;
}

const fits = ({ word, notBefore, notAfter }: Word, text: string, at: number): boolean =>
  text.startsWith(word, at) &&
  !notBefore.some((after) => text.startsWith(after, at + word.length)) &&
  !notAfter.some((before) => at >= before.length && text.startsWith(before, at - before.length));

/** The words by the code unit that they begin with, longest first. */
function byFirst(list: readonly Word[]): ReadonlyMap<number, readonly Word[]> {
  const known = new Map<number, Word[]>();
  for (const word of [...list].sort((a, b) => b.word.length - a.word.length)) {
    const first = word.word.charCodeAt(0);
    const own = known.get(first);
    if (own === undefined) known.set(first, [word]);
    else own.push(word);
  }
  return known;
}

export function finder(list: readonly Word[]): Finder {
  const known = byFirst(list);
  const next = (text: string, from: number): Hit | null => {
    for (let at = from; at < text.length; at++) {
      const found = known.get(text.charCodeAt(at))?.find((word) => fits(word, text, at));
      if (found !== undefined) return { word: found.word, at };
    }
    return null;
  };
  const all = (text: string): Hit[] => {
    const hits: Hit[] = [];
    for (let hit = next(text, 0); hit !== null; hit = next(text, hit.at + hit.word.length)) hits.push(hit);
    return hits;
  };
  const strike = (text: string, by = ''): string => {
    let [out, from] = ['', 0];
    for (const { word, at } of all(text)) {
      out += text.slice(from, at) + by;
      from = at + word.length;
    }
    return out + text.slice(from);
  };
  return { test: (text) => next(text, 0) !== null, all, strike };
}

/** Marks every character that a word of the tables covers, words that overlap included: 已建 and 建成 in 已建成. */
export function coverer(lists: readonly (readonly Word[])[]): (text: string) => boolean[] {
  const known = byFirst(lists.flat());
  return (text) => {
    const covered = Array.from({ length: text.length }, () => false);
    for (let at = 0; at < text.length; at++)
      for (const word of known.get(text.charCodeAt(at)) ?? [])
        if (fits(word, text, at)) covered.fill(true, at, at + word.word.length);
    return covered;
  };
}

/** Takes words of a table off the head of a text. */
export interface Peeler {
  /** The word that the text begins with, the longest; null where it begins with none. */
  readonly head: (text: string) => string | null;
  /** The text without the words that it begins with, at most so many. */
  readonly peel: (text: string, most: number) => string;
}

export function peeler(list: readonly Word[]): Peeler {
  const known = byFirst(list);
  const head = (text: string): string | null =>
    known.get(text.charCodeAt(0))?.find((word) => fits(word, text, 0))?.word ?? null;
  const peel = (text: string, most: number): string => {
    let rest = text;
    for (let left = most; left > 0; left--) {
      const word = head(rest);
      if (word === null) break;
      rest = rest.slice(word.length);
    }
    return rest;
  };
  return { head, peel };
}
