import type { Site } from './sites';

/** One change to one expression. */
export interface Mutant extends Site {
  readonly by: string;
}

/** Numbers in [0, 1) that a seed repeats (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Share of the mutants that take an entry off a list: 22 of 73. */
const ENTRIES = 0.3;

/** Every single change counts alike: a table of forty words is forty sites. */
const singles = (sites: readonly Site[]): Mutant[] =>
  sites.flatMap((site) => site.replacements.map((by) => ({ ...site, by })));

/** `count` different mutants, the same for the same seed and sources. */
export function sample(sites: readonly Site[], seed: number, count: number): Mutant[] {
  const random = randomOf(seed);
  const entries = singles(sites.filter(({ kind }) => kind === 'entry'));
  const logic = singles(sites.filter(({ kind }) => kind !== 'entry'));
  const taken: Mutant[] = [];
  while (taken.length < count && entries.length + logic.length > 0) {
    const from = (random() < ENTRIES && entries.length > 0) || logic.length === 0 ? entries : logic;
    taken.push(...from.splice(Math.floor(random() * from.length), 1));
  }
  return taken;
}
