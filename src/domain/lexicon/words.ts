import { remembered } from '../remembered';

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

/** A word ready to be looked for: where its second sign differs nothing else is compared. */
interface Sought extends Word {
  /** Second code unit; -1 where it has none. */
  readonly second: number;
}

const sought = ({ word, notBefore, notAfter }: Word): Sought => ({
  word,
  notBefore,
  notAfter,
  second: word.length > 1 ? word.charCodeAt(1) : -1,
});

const stands = ({ word, second }: Sought, text: string, at: number): boolean =>
  second === -1 || (text.charCodeAt(at + 1) === second && (word.length === 2 || text.startsWith(word, at)));

/** Whether a word stands where its first sign does, in a context that leaves it what it is. */
const fits = (one: Sought, text: string, at: number): boolean =>
  stands(one, text, at) && inContext(one, text, at);

function inContext({ word, notBefore, notAfter }: Word, text: string, at: number): boolean {
  for (const after of notBefore) if (text.startsWith(after, at + word.length)) return false;
  for (const before of notAfter)
    if (at >= before.length && text.startsWith(before, at - before.length)) return false;
  return true;
}

/**
 * Every code unit that a word of any table begins with has a number; 0 = no word begins with it. A text is scanned
 * by this table alone, and only where it answers are words compared.
 */
const FIRSTS = new Uint16Array(0x10000);
let firsts = 0;

function numberOf(code: number): number {
  return (FIRSTS[code] ||= ++firsts);
}

/** Words by the number of the code unit that they begin with. */
type ByFirst<T> = readonly (readonly T[] | undefined)[];

const NO_WORDS: readonly never[] = [];

const byLength = (list: readonly Word[]): Sought[] =>
  [...list].sort((a, b) => b.word.length - a.word.length).map(sought);

function grouped<T>(list: readonly T[], first: (one: T) => number): ByFirst<T> {
  const known: T[][] = [];
  for (const one of list) (known[numberOf(first(one))] ??= []).push(one);
  return Array.from(known);
}

/** The words by the code unit that they begin with, longest first. */
const byFirst = (list: readonly Word[]): ByFirst<Sought> =>
  grouped(byLength(list), ({ word }) => word.charCodeAt(0));

function startingAt<T>(known: ByFirst<T>, text: string, at: number): readonly T[] {
  const first = FIRSTS[text.charCodeAt(at)] ?? 0;
  return first > 0 && first < known.length ? (known[first] ?? NO_WORDS) : NO_WORDS;
}

/** The longest word that stands there; null where none does. */
function wordAt(known: ByFirst<Sought>, text: string, at: number): string | null {
  const first = FIRSTS[text.charCodeAt(at)] ?? 0;
  if (first === 0 || first >= known.length) return null;
  const list = known[first];
  if (list === undefined) return null;
  for (let index = 0; index < list.length; index++) {
    const one = list[index] as Sought;
    if (fits(one, text, at)) return one.word;
  }
  return null;
}

function finderOf(test: Finder['test'], all: Finder['all']): Finder {
  const strike = (text: string, by = ''): string => {
    const hits = all(text);
    if (hits.length === 0) return text;
    let [out, from] = ['', 0];
    for (const { word, at } of hits) {
      out += text.slice(from, at) + by;
      from = at + word.length;
    }
    return out + text.slice(from);
  };
  return { test, all, strike };
}

export function finder(list: readonly Word[]): Finder {
  const known = byFirst(list);
  const test = (text: string): boolean => {
    for (let at = 0; at < text.length; at++) if (wordAt(known, text, at) !== null) return true;
    return false;
  };
  const all = (text: string): readonly Hit[] => {
    let hits: Hit[] | null = null;
    for (let at = 0; at < text.length; at++) {
      const word = wordAt(known, text, at);
      if (word === null) continue;
      (hits ??= []).push({ word, at });
      at += word.length - 1;
    }
    return hits ?? NO_WORDS;
  };
  return finderOf(test, all);
}

interface Listed {
  readonly list: number;
  readonly word: Sought;
}

/** A word of one of several tables. */
export interface ListedHit extends Hit {
  /** Index of its table. */
  readonly list: number;
}

/** Several tables that are asked of the same texts: one look at a text answers for all of them. */
export interface Finders {
  /** Every hit of every table, table by table, each in the order of the text. */
  readonly hits: (text: string) => readonly ListedHit[];
  /** One for each table. */
  readonly each: readonly Finder[];
}

/** So many texts are remembered by tables that share their look: those of a block of rows. */
const MOST_REMEMBERED = 256;

const NO_HITS: readonly ListedHit[] = [];

function lookFor(lists: readonly (readonly Word[])[]): (text: string) => readonly ListedHit[] {
  const all = lists.flatMap((list, index) => byLength(list).map((word) => ({ list: index, word })));
  const known = grouped<Listed>(all, ({ word }) => word.word.charCodeAt(0));
  const behind = new Int32Array(lists.length);
  return (text) => {
    let hits: ListedHit[] | null = null;
    for (let at = 0; at < text.length; at++) {
      const first = FIRSTS[text.charCodeAt(at)] ?? 0;
      if (first === 0 || first >= known.length) continue;
      for (const { list, word } of known[first] ?? NO_WORDS) {
        if (hits !== null && at < (behind[list] ?? 0)) continue;
        if (!fits(word, text, at)) continue;
        if (hits === null) {
          behind.fill(0);
          hits = [];
        }
        hits.push({ list, word: word.word, at });
        behind[list] = at + word.word.length;
      }
    }
    return hits === null ? NO_HITS : tableByTable(hits, lists.length);
  };
}

/** Hits in the order of their tables. Sorting them costs more than looking for them did. */
function tableByTable(hits: readonly ListedHit[], tables: number): readonly ListedHit[] {
  if (hits.length < 2) return hits;
  const sorted: ListedHit[] = [];
  for (let table = 0; table < tables; table++)
    for (const hit of hits) if (hit.list === table) sorted.push(hit);
  return sorted;
}

function ofList(hits: readonly ListedHit[], list: number): boolean {
  for (const hit of hits) if (hit.list === list) return true;
  return false;
}

export function finders(lists: readonly (readonly Word[])[]): Finders {
  const hits = remembered(lookFor(lists), MOST_REMEMBERED);
  const each = lists.map((_, index) =>
    finderOf(
      (text) => ofList(hits(text), index),
      (text) => {
        const found = hits(text);
        return found.length === 0 ? NO_WORDS : found.filter(({ list }) => list === index);
      },
    ),
  );
  return { hits, each };
}

/** Marks every character that a word of the tables covers, words that overlap included: 已建 and 建成 in 已建成. */
export function coverer(lists: readonly (readonly Word[])[]): (text: string) => readonly boolean[] {
  const known = byFirst(lists.flat());
  return (text) => {
    const covered: boolean[] = [];
    let to = 0;
    for (let at = 0; at < text.length; at++) {
      for (const word of startingAt(known, text, at))
        if (fits(word, text, at)) to = Math.max(to, at + word.word.length);
      covered.push(at < to);
    }
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
  const head = (text: string): string | null => (text === '' ? null : wordAt(known, text, 0));
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
