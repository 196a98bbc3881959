import { nth } from '../../nth';
import type { Steps } from '../../steps';
/** Which line of one list is which of another, where lines were changed, put in or taken out. Order is kept. */

/** Digests of a line's cells. */
export type DigestLine = readonly string[];

/** Index of the counterpart; null where there is none. */
export type Alignment = readonly (number | null)[];

const keyOf = (line: DigestLine): string => line.join(' ').trimEnd();

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Place of each line that occurs once; -1 for those that occur more often. */
function placesOf(keys: readonly string[]): Map<string, number> {
  const places = new Map<string, number>();
  keys.forEach((key, index) => places.set(key, places.has(key) ? -1 : index));
  return places;
}

/** Lines that occur once in each of the two lists, as pairs in the order of the first. */
function uniquePairs(a: readonly string[], b: readonly string[]): [number, number][] {
  const other = placesOf(b);
  return [...placesOf(a)].flatMap(([key, i]) => {
    const j = other.get(key) ?? -1;
    return key === '' || i < 0 || j < 0 ? [] : [[i, j]];
  });
}

/** Longest run of pairs whose second members rise, too. */
function rising(pairs: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const tails: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, value], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (nth(pairs, nth(tails, middle))[1] < value) low = middle + 1;
      else high = middle;
    }
    before[index] = low === 0 ? -1 : nth(tails, low - 1);
    tails[low] = index;
  });
  const found: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = nth(before, at)) found.push(nth(pairs, at));
  return found.reverse();
}

const shared = (a: DigestLine, b: DigestLine): number =>
  a.reduce((count, one, column) => count + (one !== '' && one === b[column] ? 1 : 0), 0);

/** Lines between two anchors: as many on both sides are taken in turn, else each is given to what it shares most with. */
function pairGap(
  a: readonly DigestLine[],
  b: readonly DigestLine[],
  inA: Range,
  inB: Range,
  found: (number | null)[],
): void {
  if (inA.to - inA.from === inB.to - inB.from) {
    for (let i = inA.from; i < inA.to; i++) found[i] = inB.from + i - inA.from;
    return;
  }
  let next = inB.from;
  for (let i = inA.from; i < inA.to; i++) {
    let best = { at: -1, score: 0 };
    for (let j = next; j < inB.to; j++) {
      const score = shared(nth(a, i), nth(b, j));
      if (score > best.score) best = { at: j, score };
    }
    if (best.at < 0) continue;
    found[i] = best.at;
    next = best.at + 1;
  }
}

/**
 * Counterparts of the lines of `a` in `b`. Lines that are the same in both and occur once are anchors; what lies
 * between two anchors is matched by its place or by the cells that it shares.
 */
export function* align(a: readonly DigestLine[], b: readonly DigestLine[]): Steps<Alignment> {
  const keysA = a.map(keyOf);
  yield;
  const keysB = b.map(keyOf);
  yield;
  const found = Array<number | null>(a.length).fill(null);
  const pairs = uniquePairs(keysA, keysB);
  yield;
  const anchors = [...rising(pairs), [a.length, b.length] as const];
  yield;
  let [fromA, fromB] = [0, 0];
  for (const [i, j] of anchors) {
    pairGap(a, b, { from: fromA, to: i }, { from: fromB, to: j }, found);
    if (i < a.length) found[i] = j;
    [fromA, fromB] = [i + 1, j + 1];
  }
  return found;
}
