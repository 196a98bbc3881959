import type { AgainstRole } from '../lexicon/against';
import { deeds, finished } from '../lexicon/deeds';
import { net } from '../read/facts';
import { afterNames } from '../read/scope';
import type { Choice } from './combine';
import { choicesOf } from './combine';
import type { Pair, Question } from './pairs';

/**
 * Which figure answers which target, and whether it may be taken (rulebook 2). A figure counts as done by default:
 * the words against it, its unit, topic, scope and period decide; where a word is unknown the program asks.
 */

/** Why a figure is only proposed, or not even that. */
export type DoubtCode =
  | 'unknown-words'
  | 'equal-unsaid'
  | 'other-topic'
  | 'contested'
  | 'one-period'
  | 'wider-scope'
  | 'rivals'
  | 'better-ruled-out'
  | 'part'
  | 'rest'
  | 'net'
  | 'long-text'
  | 'sum';

export interface Doubt {
  readonly code: DoubtCode;
  readonly words: string;
}

export type Decision =
  | { readonly tier: 'taken'; readonly choice: Choice }
  | { readonly tier: 'proposed'; readonly choice: Choice; readonly why: Doubt }
  | { readonly tier: 'several'; readonly choices: readonly Choice[] }
  | { readonly tier: 'none' };

/** Not even a rate that fits outweighs these. */
const NEVER: ReadonlySet<AgainstRole> = new Set([
  'cancelled',
  'denied',
  'excepted',
  'elsewhere',
  'earlier',
  'remaining',
  'planned',
  'capacity',
  'started',
]);

/** Whether words rule the figure out, as far as this target is concerned. */
export function ruledOut({ objections: [objection], rate, fact }: Pair): boolean {
  if (objection === undefined) return false;
  const confirmed = rate === 'done' || (rate === 'sentence' && fact.doneInClause);
  return !confirmed || NEVER.has(objection.role);
}

/** 8个文化站建设任务已完成7个: the first figure only repeats the target. */
const repeatsTarget = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.equal &&
  all.some(
    (other) =>
      other.fact.figure.clause === pair.fact.figure.clause &&
      other.fact.order > pair.fact.order &&
      other.value < pair.value &&
      other.fact.unit?.family === pair.fact.unit?.family,
  );

const IN_USE = /投运|投用|投入使用|投入运营|上牌|交付使用|上线运行/u;
const BOUGHT = /采购|购置|订购|购买|到货|到位/u;

/** 采购50辆,投运32辆: what is in use is done, what is bought is on its way. */
const isOnItsWay = (pair: Pair, all: readonly Pair[]): boolean =>
  !BOUGHT.test(pair.question.words) &&
  BOUGHT.test(pair.fact.words) &&
  !IN_USE.test(pair.fact.words) &&
  all.some((other) => other !== pair && IN_USE.test(other.fact.words));

/** 新增106个,累计建设839个: a target of new ones is answered by the new ones, not by the stock. */
const NEWLY = /新增|新建|新改|新开|新启|新发展|新配|新培|新认/u;

const isStock = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.rate === null &&
  NEWLY.test(pair.question.own) &&
  !NEWLY.test(`${pair.fact.own.before}|${pair.fact.own.governing}`) &&
  all.some(
    (other) =>
      other.value < pair.value &&
      NEWLY.test(other.fact.own.before) &&
      !other.fact.onePeriod &&
      !ruledOut(other),
  );

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

function rankOf({ pairs }: Choice): number {
  const of = (pair: Pair): number =>
    WEIGHTS.reduce((sum, [weight, has]) => sum + (has(pair) ? weight : 0), Math.min(TOPIC_CAP, pair.shared));
  const sum = pairs.length > 1 ? 512 : 0;
  return sum + Math.min(...pairs.map(of));
}

interface Ranked {
  readonly choice: Choice;
  readonly rank: number;
}

const uses = (a: Choice, b: Choice): boolean =>
  a.pairs.some(({ fact }) => b.pairs.some((other) => other.fact === fact));

/** 其余10个均已建成: what is left over is done, and may be all that is. */
const REST_DONE = /^[^,]{0,12}?(?:均|都|全部|也)?已/u;
const isRest = ({ objections, fact: { own } }: Pair): boolean =>
  objections.length > 0 &&
  objections.every(({ role }) => role === 'remaining') &&
  REST_DONE.test(own.after) &&
  finished.test(own.after);

/** 就业22860人次,其中省外9120人: a part never stands for the whole that was told before it. */
const isPartOfTold = (pair: Pair, all: readonly Pair[]): boolean =>
  pair.fact.part &&
  pair.rate === null &&
  all.some(
    (other) =>
      !other.fact.part &&
      !ruledOut(other) &&
      other.fact.order < pair.fact.order &&
      other.fact.figure.clause.sentence === pair.fact.figure.clause.sentence &&
      other.sameFamily === pair.sameFamily &&
      other.value >= pair.value &&
      other.shared >= pair.shared &&
      other.sameDeed === pair.sameDeed,
  );

function candidatesOf(pairs: readonly Pair[]): readonly Pair[] {
  const open = pairs.filter(
    (pair) =>
      !ruledOut(pair) &&
      !repeatsTarget(pair, pairs) &&
      !isStock(pair, pairs) &&
      !isOnItsWay(pair, pairs) &&
      !isPartOfTold(pair, pairs),
  );
  const corrected = isDeducted(pairs) ? open.filter(corrects) : [];
  if (corrected.length > 0) return corrected;
  return open.some(({ sameFamily }) => sameFamily) ? open : [...open, ...pairs.filter(isRest)];
}

/** Readings of every target, best first; a figure that fits another target better is left to that one. */
function ranked(all: readonly (readonly Pair[])[]): Ranked[][] {
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

/** Words of the clause that forbid taking a figure that is the target's own number again. */
const FORBIDS_EQUAL: ReadonlySet<AgainstRole> = new Set([
  'planned',
  'prepared',
  'remaining',
  'cancelled',
  'elsewhere',
  'earlier',
  'denied',
  'capacity',
  'under-way',
]);

/** What a figure in a long text must have at it, where nothing else confirms it. */
const SAID = /已|均|都|了|完成|建成|竣工|完工|投用|实现/u;
const saysSo = ({ own, figure }: Pair['fact']): boolean =>
  deeds.test(`${own.before}|${own.governing}`) ||
  SAID.test(own.after) ||
  // 已打通甲路、乙路等40条: the deed stands at the head of the list.
  (afterNames(own.before) && deeds.test(figure.before));

/** 近10所, 接近10所: fewer than the figure says. */
const NEARLY = /(?<![附最])近$/u;

const equalUnsaid = ({ equal, pureNumber, fact, objections, unsettled }: Pair): boolean =>
  equal &&
  !pureNumber &&
  (NEARLY.test(fact.figure.before) ||
    (!fact.doneHere && !/已|均|都|了/u.test(fact.words)) ||
    (unsettled && !SAID.test(fact.words)) ||
    objections.slice(1).some(({ role }) => FORBIDS_EQUAL.has(role)));

/** Unknown characters that a figure may have about it, as a number in a table. */
const MOST_UNKNOWN = 2;
const LONG = 60;
const fits = ({ question, sameUnit, sameFamily, shared, parallel, sameDeed }: Pair): boolean =>
  (sameUnit || sameFamily) &&
  (shared > 0 || question.aloneInFamily || (sameUnit && question.aloneInUnit) || parallel || sameDeed);

function doubtOf(pair: Pair, length: number): Doubt | null {
  const { fact, unknown, equal, question } = pair;
  if (fact.onePeriod) return { code: 'one-period', words: fact.figure.clause.text };
  if (pair.rate === 'done' || pair.rate === 'row' || (pair.rate === 'sentence' && fact.doneInClause))
    return null;
  if (pair.widerScope) return { code: 'wider-scope', words: fact.figure.before };
  if (equalUnsaid(pair)) return { code: 'equal-unsaid', words: fact.words };
  if (pair.onlyInCell && question.aloneInFamily) return null;
  if (!fits(pair)) return { code: 'other-topic', words: fact.words };
  if (
    !(pair.sameNoun && pair.sameUnit && !equal) &&
    unknown.length > (equal ? MOST_UNKNOWN - 1 : MOST_UNKNOWN)
  )
    return { code: 'unknown-words', words: unknown };
  if (length > LONG && !fact.total && !pair.parallel && !saysSo(fact))
    return { code: 'long-text', words: fact.words };
  return null;
}

/** What tells two figures apart beyond unit, topic and total is too little where both could be meant. */
const MARGIN = 32;
/** So much better a figure fits that was ruled out, that the one left over is doubtful. */
const CLEARLY = 60;

const isPart = ({ pairs }: Choice): boolean => pairs.every(({ fact }) => fact.part);
const isTold = ({ pairs, how }: Choice): boolean =>
  how !== 'explicit' ||
  pairs.some(({ rate, parallel, onlyInCell }) => rate !== null || parallel || onlyInCell);

/** 新增11条,优化26条 for a target of both: no figure is the whole's. */
function rivalOf(best: Ranked, rest: readonly Ranked[]): Ranked | undefined {
  if (isTold(best.choice)) return undefined;
  return rest.find(
    ({ rank, choice }) =>
      best.rank - rank < MARGIN &&
      choice.value !== best.choice.value &&
      isPart(choice) === isPart(best.choice) &&
      choice.pairs.every(
        ({ fact, sameUnit }) =>
          sameUnit && !IN_USE.test(best.choice.pairs[0]?.fact.words ?? '') && fact.doneHere,
      ),
  );
}

interface Contest {
  readonly contested: boolean;
  /** Best rank among the figures that words rule out. */
  readonly ruledOut: number;
  /** Sentences of figures that only repeat what the task asks. */
  readonly asked: ReadonlySet<number>;
  readonly length: number;
  /** The text tells of what is to be taken off: 退库3家, 含去年结转2个. */
  readonly deducted: boolean;
}

const DEDUCTS = /扣除|剔除|核减|去重|减去/u;
/** 含去年结转2个, 包括重复6户 */
const INCLUDES = /(?:含|包括|包含)[^,;。()\d]{0,6}(?:重复|去年|上年|往年|结转|以前年度|续建)/u;
const isNet = ({ fact }: Pair): boolean => net.test(fact.own.before);

/** 扣除重复6户,实际竣工182户 */
const corrects = (pair: Pair): boolean =>
  pair.sameUnit && (isNet(pair) || /实际/u.test(pair.fact.own.before));

const isDeducted = (pairs: readonly Pair[]): boolean =>
  pairs.some(
    ({ sameUnit, fact }) =>
      sameUnit &&
      (net.test(fact.own.before) ||
        DEDUCTS.test(fact.own.before) ||
        INCLUDES.test(`${fact.own.before}${fact.figure.after}`)),
  );

/** 其中 of a whole that the text only repeats from the task, or told in another sentence than that whole. */
const isPartOf = (choice: Choice, asked: ReadonlySet<number>): boolean =>
  asked.size > 0 &&
  (isPart(choice) || choice.pairs.some(({ fact }) => !fact.total && !asked.has(fact.figure.clause.sentence)));

function doubtsOf(best: Ranked, rest: readonly Ranked[], contest: Contest): Doubt | null {
  const { pairs } = best.choice;
  const words = pairs[0]?.fact.words ?? '';
  if (pairs.some(isRest)) return { code: 'rest', words };
  if (pairs.every(({ rate }) => rate === null) && contest.deducted) return { code: 'net', words };
  if (contest.contested) return { code: 'contested', words };
  if (rivalOf(best, rest) !== undefined) return { code: 'rivals', words };
  if (!isTold(best.choice) && isPartOf(best.choice, contest.asked)) return { code: 'part', words };
  if (!isTold(best.choice) && contest.ruledOut - best.rank >= CLEARLY)
    return { code: 'better-ruled-out', words };
  return pairs.map((pair) => doubtOf(pair, contest.length)).find((doubt) => doubt !== null) ?? null;
}

/** 共7个,均已完成7个: the whole that is told twice counts as it is told best; two like numbers may be parts. */
function saidElsewhere({ choice }: Ranked, rest: readonly Ranked[], contest: Contest): Choice | null {
  if (!choice.pairs.every(({ equal }) => equal)) return null;
  const again = rest.find((one) => one.choice.value === choice.value && doubtsOf(one, [], contest) === null);
  return again?.choice ?? null;
}

/** A doubtful figure that is worth a clerk's look: of the target's unit, and no mere repetition of the target. */
const isOffer = ({ pairs }: Choice, { code }: Doubt, length: number): boolean =>
  pairs.every(
    ({ sameUnit, sameFamily, equal, unsettled }) =>
      (sameUnit || sameFamily) && !(equal && unsettled) && !(code === 'contested' && length > LONG),
  );

/** What the choice is called in the evidence. */
function ruleOf({ pairs, rule }: Choice, rest: readonly Ranked[]): string {
  const [pair] = pairs;
  if (pair === undefined || rule !== 'figure') return rule;
  if (pair.rate !== null) return 'confirmed-by-rate';
  if (pair.onlyInCell) return 'only-in-cell';
  if (rest.length === 0) return 'only-figure';
  if (pair.fact.total) return 'total-wins';
  return pair.sameDeed ? 'same-deed' : 'best-topic';
}

function ofSum(choice: Choice, { contested }: Contest): Decision {
  if (contested) return { tier: 'none' };
  const words = choice.pairs[0]?.fact.words ?? '';
  return choice.offered === true
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
  return isOffer(choice, why, contest.length) ? { tier: 'proposed', choice, why } : { tier: 'none' };
}

/** What is told beside what is done, and says nothing against it: 全年预计600亿元, 其余3处, 开工193个. */
const BESIDE: ReadonlySet<AgainstRole> = new Set(['asked', 'earlier', 'planned', 'remaining', 'started']);

/** Stages that come before being finished: 签订协议52部,竣工交付31部. */
const BEFORE_END: ReadonlySet<AgainstRole> = new Set([...BESIDE, 'prepared', 'under-way', 'inspected']);
const atEnd = ({ fact }: Pair): boolean => finished.test(`${fact.own.before}|${fact.own.after}`);

const bestRuledOut = (pairs: readonly Pair[], best: Ranked | undefined): number => {
  const beside = best?.choice.pairs.every(atEnd) === true ? BEFORE_END : BESIDE;
  return Math.max(
    0,
    ...pairs
      .filter((pair) => ruledOut(pair) && !pair.objections.slice(0, 1).some(({ role }) => beside.has(role)))
      .map((pair) => rankOf({ pairs: [pair], value: pair.value, how: 'explicit', rule: 'figure' })),
  );
};

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
    const whole = (pairs[own] ?? []).filter((pair) => pair.sameUnit && pair.objections[0]?.role === 'asked');
    const asked = new Set(whole.map(({ fact }) => fact.figure.clause.sentence));
    const deducted = isDeducted(pairs[own] ?? []);
    return decision(mine, {
      contested,
      ruledOut: bestRuledOut(pairs[own] ?? [], best),
      asked,
      length,
      deducted,
    });
  });
}
