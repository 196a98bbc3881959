import type { AgainstRole } from '../lexicon/against';
import { finished } from '../lexicon/deeds';
import { isBought } from './bought';
import type { Choice } from './combine';
import { type Contest, countsStep, type Doubt, doubtsOf, isOfTarget, leftFor, type LeftCode } from './doubts';
import { isHowMany } from './howMany';
import type { Pair } from './pairs';
import type { Question } from './questions';
import { ranked, type Ranked, rankOf, uses } from './ranking';
import { ruledOut } from './ruledOut';
import { isDeducted } from './standing';
import { isStockUnclear, isYearUnclear } from './years';

/**
 * Which figure answers which target, and whether it may be taken (rulebook 2). A figure counts as done by default:
 * the words against it, its unit, topic, scope and period decide; where a word is unknown the program asks.
 */

export type Decision =
  | { readonly tier: 'taken'; readonly choice: Choice }
  | { readonly tier: 'proposed'; readonly choice: Choice; readonly why: Doubt }
  | { readonly tier: 'several'; readonly choices: readonly Choice[] }
  /** With the figure that came nearest, where one was left. */
  | { readonly tier: 'none'; readonly left?: Left };

/** A figure of the target's own thing that is not even offered. */
export interface Left {
  readonly choice: Choice;
  readonly code: LeftCode;
}

/** 共7个,均已完成7个: the whole that is told twice counts as it is told best; two like numbers may be parts. */
function saidElsewhere({ choice }: Ranked, rest: readonly Ranked[], contest: Contest): Choice | null {
  if (!choice.pairs.every(({ equal }) => equal)) return null;
  const again = rest.find((one) => one.choice.value === choice.value && doubtsOf(one, [], contest) === null);
  return again?.choice ?? null;
}

/** What the choice is called in the evidence. */
function ruleOf({ pairs, rule }: Choice, rest: readonly Ranked[]): string {
  const [pair] = pairs;
  if (pair === undefined || rule !== 'figure') return rule;
  if (pair.rate !== null) return 'confirmed-by-rate';
  if (pair.onlyInCell) return 'only-in-cell';
  if (rest.length === 0) return pair.whole && pair.fact.total ? 'total-wins' : 'only-figure';
  if (pair.fact.total) return 'total-wins';
  return pair.sameDeed ? 'same-deed' : 'best-topic';
}

function ofSum(choice: Choice, contest: Contest): Decision {
  if (contest.contested) return { tier: 'none' };
  const words = choice.pairs[0]?.fact.words ?? '';
  return choice.offered === true || contest.deducted || countsStep(choice, contest)
    ? { tier: 'proposed', choice, why: { code: 'sum', words } }
    : { tier: 'taken', choice };
}

function decision([best, ...rest]: readonly Ranked[], contest: Contest): Decision {
  if (best === undefined) return { tier: 'none' };
  const ties = rest.filter(({ rank, choice }) => rank === best.rank && choice.value !== best.choice.value);
  if (ties.length > 0) return { tier: 'several', choices: [best, ...ties].map(({ choice }) => choice) };
  const { choice } = best;
  if (choice.how === 'sum') return ofSum(choice, contest);
  const why = doubtsOf(best, rest, contest);
  if (why === null) return { tier: 'taken', choice: { ...choice, rule: ruleOf(choice, rest) } };
  const said = saidElsewhere(best, rest, contest);
  if (said !== null) return { tier: 'taken', choice: { ...said, rule: ruleOf(said, rest) } };
  if (!isOfTarget(choice, why)) return { tier: 'none' };
  const code = leftFor(choice, why, contest.length);
  return code === null ? { tier: 'proposed', choice, why } : { tier: 'none', left: { choice, code } };
}

/** What is told beside what is done, and says nothing against it: 全年预计600亿元, 其余3处, 开工193个. */
const BESIDE: ReadonlySet<AgainstRole> = new Set([
  'asked',
  'beyond',
  'earlier',
  'planned',
  'remaining',
  'started',
]);

/** Stages that come before being finished: 签订协议52部,竣工交付31部. */
const BEFORE_END: ReadonlySet<AgainstRole> = new Set([...BESIDE, 'prepared', 'under-way', 'inspected']);

const atEnd = ({ fact }: Pair): boolean => finished.test(`${fact.own.before}|${fact.own.after}`);

const bestRuledOut = (pairs: readonly Pair[], best: Ranked | undefined): number => {
  const beside = best?.choice.pairs.every(atEnd) === true ? BEFORE_END : BESIDE;
  return Math.max(
    0,
    ...pairs
      .filter(
        (pair) =>
          ruledOut(pair) && !pair.objections.slice(0, 1).some((one) => beside.has(one.role) || isBought(one)),
      )
      .filter((pair) => !isHowMany(pair, pairs))
      .map((pair) => rankOf({ pairs: [pair], value: pair.value, how: 'explicit', rule: 'figure' })),
  );
};

/** 8个…中 repeats this target, and not that of other things in the same unit; 需求2600万元 is no whole of 3217万元. */
const isAskedAgain = ({ objections, shared, value, question }: Pair, best: Ranked | undefined): boolean =>
  objections[0]?.role === 'asked' &&
  (shared > 0 || question.aloneInFamily) &&
  value >= (best?.choice.value ?? 0);

const isUnclear = (best: Ranked | undefined, all: readonly Pair[]): boolean =>
  best?.choice.how === 'explicit' &&
  best.choice.pairs.some(
    (pair) => isStockUnclear(pair, all) || ((pair.fact.total || pair.fact.thisYear) && isYearUnclear(all)),
  );

/** Decisions in the order of the targets; `length` of the text, in characters. */
export function decide(
  asked: readonly (Question | null)[],
  pairs: readonly (readonly Pair[])[],
  length: number,
): Decision[] {
  const all = ranked(pairs);
  return asked.map((question, own) => {
    if (question === null) return { tier: 'none' };
    const mine = all[own] ?? [];
    const [best] = mine;
    const contested =
      best !== undefined &&
      all.some(
        (others, index) =>
          index !== own &&
          others[0] !== undefined &&
          others[0].rank === best.rank &&
          uses(others[0].choice, best.choice),
      );
    const whole = (pairs[own] ?? []).filter((pair) => pair.sameUnit && isAskedAgain(pair, best));
    const asked = new Set(whole.map(({ fact }) => fact.figure.clause.sentence));
    const deducted = isDeducted(pairs[own] ?? []);
    return decision(mine, {
      contested,
      ruledOut: bestRuledOut(pairs[own] ?? [], best),
      asked,
      length,
      deducted,
      yearUnclear: isUnclear(best, pairs[own] ?? []),
      inSteps: (pairs[own] ?? []).some(({ objections }) => objections[0]?.role === 'sub-work'),
    });
  });
}
