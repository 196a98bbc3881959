import { type Choice, choicesOf } from './combine';
import type { Pair } from './pairs';
import { ruledOut } from './ruledOut';
import { candidatesOf, IN_USE } from './standing';

/** The order of the figures that could answer a target: what speaks for one more than for another. */

/** Most of the target's words that count for the order. */
const TOPIC_CAP = 7;
/** Several figures that add up come before any one of them. */
const SUM = 512;

/** What speaks for a figure, each thing with its weight: a heavier one outweighs all below it. */
function weightOf(pair: Pair): number {
  const { fact, rate, shared } = pair;
  return (
    (rate === 'done' || rate === 'sentence' ? 4096 : 0) +
    (rate === 'row' ? 2048 : 0) +
    (pair.onlyInCell || pair.inItsWords ? 1024 : 0) +
    (pair.sameUnit ? 256 : 0) +
    (pair.sameFamily ? 128 : 0) +
    (shared > 0 ? 64 : 0) +
    (pair.sameDeed ? 48 : 0) +
    ((fact.total && !fact.part) || pair.whole ? 40 : 0) +
    (pair.parallel ? 24 : 0) +
    (IN_USE.test(fact.words) ? 16 : 0) +
    (fact.part ? 0 : 12) +
    (fact.doneHere ? 8 : 0) +
    Math.min(TOPIC_CAP, shared)
  );
}

export function rankOf({ pairs }: Choice): number {
  let least = Infinity;
  for (const pair of pairs) least = Math.min(least, weightOf(pair));
  return least + (pairs.length > 1 ? SUM : 0);
}

export interface Ranked {
  readonly choice: Choice;
  readonly rank: number;
}

export const uses = (a: Choice, b: Choice): boolean =>
  a.pairs.some(({ fact }) => b.pairs.some((other) => other.fact === fact));

/** So many more words in common with another target say that the figure is that one's. */
const CLEARLY_OTHER = 2;

/** Another figure speaks more of this target: 换电站已建成1座;充电站已建成9座 for 换电站3座、充电站12座. */
const isToldBetter = (pair: Pair, own: readonly Pair[]): boolean =>
  own.some((other) => other !== pair && other.sameUnit && other.shared > pair.shared);

/** A place in a list is no claim on a figure that speaks of another target, and less of this one. */
const leastMore = (pair: Pair, own: readonly Pair[]): number =>
  pair.parallel && isToldBetter(pair, own) ? 1 : pair.parallel && pair.shared > 0 ? Infinity : CLEARLY_OTHER;

/** 定量抽检82批次 beside 定量检测740批次 and 监督抽检2177批次: it speaks of the one, and answers not the other. */
const isOfOther = ({ pairs }: Choice, all: readonly (readonly Pair[])[], own: number): boolean =>
  pairs.some((pair) => {
    if (pair.rate !== null) return false;
    const least = leastMore(pair, all[own] ?? []);
    return all.some(
      (others, index) =>
        index !== own &&
        others.some(
          (other) => other.fact === pair.fact && !ruledOut(other) && other.shared - pair.shared >= least,
        ),
    );
  });

/** Readings of every target, best first; a figure that fits another target better is left to that one. */
export function ranked(all: readonly (readonly Pair[])[]): Ranked[][] {
  const choices = all.map((pairs, own) =>
    choicesOf(candidatesOf(pairs))
      .filter((choice) => !isOfOther(choice, all, own))
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
