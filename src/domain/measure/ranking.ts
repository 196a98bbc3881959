import { type Choice, choicesOf } from './combine';
import type { Pair } from './pairs';
import { candidatesOf, IN_USE } from './standing';

/** The order of the figures that could answer a target: what speaks for one more than for another. */

const WEIGHTS: readonly (readonly [number, (pair: Pair) => boolean])[] = [
  [4096, ({ rate }) => rate === 'done' || rate === 'sentence'],
  [2048, ({ rate }) => rate === 'row'],
  [1024, ({ onlyInCell }) => onlyInCell],
  [256, ({ sameUnit }) => sameUnit],
  [128, ({ sameFamily }) => sameFamily],
  [64, ({ shared }) => shared > 0],
  [48, ({ sameDeed }) => sameDeed],
  [40, ({ fact, whole }) => (fact.total && !fact.part) || whole],
  [24, ({ parallel }) => parallel],
  [16, ({ fact }) => IN_USE.test(fact.words)],
  [12, ({ fact }) => !fact.part],
  [8, ({ fact }) => fact.doneHere],
];

/** Most of the target's words that count for the order. */
const TOPIC_CAP = 7;

export function rankOf({ pairs }: Choice): number {
  const of = (pair: Pair): number =>
    WEIGHTS.reduce((sum, [weight, has]) => sum + (has(pair) ? weight : 0), Math.min(TOPIC_CAP, pair.shared));
  const sum = pairs.length > 1 ? 512 : 0;
  return sum + Math.min(...pairs.map(of));
}

export interface Ranked {
  readonly choice: Choice;
  readonly rank: number;
}

export const uses = (a: Choice, b: Choice): boolean =>
  a.pairs.some(({ fact }) => b.pairs.some((other) => other.fact === fact));

/** Readings of every target, best first; a figure that fits another target better is left to that one. */
export function ranked(all: readonly (readonly Pair[])[]): Ranked[][] {
  const choices = all.map((pairs) =>
    choicesOf(candidatesOf(pairs))
      .map((choice) => ({ choice, rank: rankOf(choice) }))
      .sort((a, b) => b.rank - a.rank),
  );
  const better = ({ choice, rank }: Ranked, own: number): boolean =>
    choices.some(
      (others, index) =>
        index !== own &&
        others.some((other) => other.rank > rank && uses(other.choice, choice) && other === others[0]),
    );
  return choices.map((list, own) => list.filter((one) => !better(one, own)));
}
