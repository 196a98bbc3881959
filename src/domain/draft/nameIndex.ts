import { nth } from '../nth';
import { addTo } from '../grouped';
import { rowText } from '../consolidate/rowText';
import type { TaskItem } from '../item';
import { cleanText } from '../text/clean';
import { enclosed } from './lines';
import { signless } from './spelling';

/** Names and tasks of the annex, to be looked up by how they begin and by pieces of them. */
export interface NameIndex {
  /** Without signs, sorted. */
  readonly names: readonly string[];
  /** Items that bear the name, by its place in `names`. */
  readonly bearers: readonly (readonly TaskItem[])[];
  /** How names begin, by two characters. */
  readonly beginnings: ReadonlySet<string>;
  /** Places of a piece of `PIECE` characters; pieces that many names share are left out. */
  readonly pieces: ReadonlyMap<string, readonly (readonly [name: number, from: number])[]>;
}

/** Characters of a piece by which a name is found although others of it are wrong. */
export const PIECE = 4;
/** Of a name, as much is looked at as a sentence would repeat. */
const LONGEST = 400;
/** Beginnings that are indexed by pieces. */
const LONGEST_BY_PIECES = 80;
/** Of more names than this no pieces are kept: they are then known by how they begin alone. */
const MOST_NAMES = 20_000;
/** A piece in more names than this tells none of them. */
const MOST_ALIKE = 48;
const SHORTEST = 3;
const LIST_MARK = /^(?:\d{1,3}[.、](?!\d)|\([一二三四五六七八九十\d]{1,3}\)|[①-⑳])\s{0,9}/u;

/** A name as it is compared: cleaned, without list number and signs. */
export function bareName(text: string): string {
  const clean = cleanText(text).text.trim().replace(LIST_MARK, '');
  return rowText(clean) === null ? '' : signless(clean).text.slice(0, LONGEST);
}

/** A list of places in brackets, that a text leaves out of a name. */
const LONGEST_IN_BRACKETS = 15;

function withoutLists(text: string): string {
  let [kept, from] = ['', 0];
  for (const { start, end } of enclosed(text, '(', ')')) {
    if (end - start < LONGEST_IN_BRACKETS) continue;
    kept += text.slice(from, start - 1);
    from = end + 1;
  }
  return kept + text.slice(from);
}

const namesOf = ({ source: { cells } }: TaskItem): string[] => [
  ...new Set(
    [cells.name?.text, cells.task?.text].flatMap((text) =>
      text === undefined ? [] : [text, withoutLists(cleanText(text).text)].map(bareName),
    ),
  ),
];

function bearersOf(items: readonly TaskItem[]): Map<string, TaskItem[]> {
  const bearers = new Map<string, TaskItem[]>();
  for (const item of items)
    for (const name of namesOf(item)) if (name.length >= SHORTEST) addTo(bearers, name, item);
  return bearers;
}

function piecesOf(names: readonly string[]): NameIndex['pieces'] {
  const pieces = new Map<string, (readonly [number, number])[]>();
  if (names.length > MOST_NAMES) return pieces;
  names.forEach((name, index) => {
    const last = Math.min(name.length, LONGEST_BY_PIECES) - PIECE;
    for (let from = 0; from <= last; from++) {
      const piece = name.slice(from, from + PIECE);
      const places = pieces.get(piece);
      if (places === undefined) pieces.set(piece, [[index, from]]);
      else if (places.length <= MOST_ALIKE) places.push([index, from]);
    }
  });
  for (const [piece, places] of pieces) if (places.length > MOST_ALIKE) pieces.delete(piece);
  return pieces;
}

export function nameIndex(items: readonly TaskItem[]): NameIndex {
  const bearers = bearersOf(items);
  const sorted = [...bearers].sort(([a], [b]) => (a < b ? -1 : 1));
  const names = sorted.map(([name]) => name);
  return {
    names,
    bearers: sorted.map(([, items]) => items),
    beginnings: new Set(names.map((name) => name.slice(0, 2))),
    pieces: piecesOf(names),
  };
}

/** Place of the first name that is not before `text` in order. */
function placeOf(names: readonly string[], text: string): number {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (nth(names, middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Names that begin as the text does, whole or with most of it: neighbours in order. */
const NEIGHBOURS = 6;

/** Names around the place where a text that begins so would stand. */
export function neighbours({ names }: NameIndex, text: string): number[] {
  const place = placeOf(names, text);
  const found: number[] = [];
  for (let name = place; name < Math.min(names.length, place + NEIGHBOURS); name++) {
    if (names[name]?.[0] !== text[0]) break;
    found.push(name);
  }
  for (let name = place - 1; name >= Math.max(0, place - NEIGHBOURS); name--) {
    if (names[name]?.[0] !== text[0]) break;
    found.push(name);
  }
  return found;
}
