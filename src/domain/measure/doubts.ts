import type { AgainstRole } from '../lexicon/against';
import { deeds, finished, tellingDeeds } from '../lexicon/deeds';
import { NEUTRAL } from '../lexicon/neutral';
import { finder } from '../lexicon/words';
import { isLastStep } from '../lexicon/subWorks';
import type { Fact } from '../read/facts';
import { afterNames } from '../read/scope';
import type { Choice } from './combine';
import { kindOf } from './kinds';
import { namesSite } from './members';
import type { Pair } from './pairs';
import type { Ranked } from './ranking';
import { isOfHoliday } from '../read/period';
import { overlap, topic } from '../read/topic';
import { isAwaited } from './bought';
import { IN_USE, isRest, jointOf } from './standing';

/** Why the figure that fits best is offered and not taken, or not even offered (rulebook 2). */

const NEUTRAL_WORDS = finder(NEUTRAL.filter(({ word }) => word.length > 1));

/** Why a figure is only proposed, or not even that. */
export type DoubtCode =
  | 'unknown-words'
  | 'equal-unsaid'
  | 'other-topic'
  | 'contested'
  | 'one-period'
  | 'may-be-share'
  | 'range'
  | 'wider-scope'
  | 'whole-project'
  | 'too-small'
  | 'rivals'
  | 'better-ruled-out'
  | 'part'
  | 'sub-work'
  | 'rest'
  | 'net'
  | 'long-text'
  | 'sum';

export interface Doubt {
  readonly code: DoubtCode;
  readonly words: string;
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

/** 已通过国家审核: a step is over; only 通过验收 is the end. */
const STEP_PASSED = /(?:已|均|都){0,3}通过(?![^,。;]{0,8}验收)/u;
/** 新建公租房600套项目已完成投资1.2亿元: the deed is the project's name. */
const NAMES_PROJECT = /^(?:项目|工程)(?!(?:建设)?任务)/u;
/** 21个小区改造,增设停车位18个: the work is named, and nothing is said of how far it is. */
const NAMES_WORK =
  /^[\u4e00-\u9fff“”]{0,12}(?:改造|整治|建设|治理|修缮|提升|维修|加固|改建|扩建|新建|清淤)(?:项目|工程|工作)?$/u;
const namesWork = ({ figure: { before, after }, own }: Pair['fact']): boolean =>
  NAMES_WORK.test(after) && own.after === after && !deeds.test(before) && !/[已均都]|全|完/u.test(after);
const saysDone = (fact: Pair['fact']): boolean => {
  const { words, doneHere, figure, own } = fact;
  if (namesWork(fact)) return false;
  if (NAMES_PROJECT.test(figure.after)) return finished.test(own.after) || /均|都|全部/u.test(own.after);
  if (!STEP_PASSED.test(figure.after)) return doneHere || /已|均|都|了/u.test(words);
  const others = words.replace(/(?:已|均|都){0,3}通过/gu, '');
  return deeds.test(others) || /已|均|都|了/u.test(others);
};

/** 12个完成挂牌,其中9个正常运行: of those with a sign fewer work. */
const isOnlyNamed = (fact: Pair['fact'], facts: readonly Pair['fact'][]): boolean =>
  /[挂揭授]牌/u.test(fact.own.after) &&
  facts.some(
    (part) =>
      part.order === fact.order + 1 &&
      part.figure.before.startsWith('其中') &&
      part.unit?.name === fact.unit?.name &&
      part.value < fact.value &&
      /运行|运营|使用|投用|启用|开放|人员/u.test(`${part.own.before}${part.own.after}`),
  );

const equalUnsaid = (pair: Pair): boolean => pair.equal && !pair.pureNumber && isUnsaid(pair);

const isUnsaid = ({ fact, objections, row }: Pair): boolean =>
  NEARLY.test(fact.figure.before) ||
  isAwaited(fact, row.reading.clean.text) ||
  isOnlyNamed(fact, row.facts) ||
  (row.copied && !/已|均|都|了|全部/u.test(fact.figure.clause.text)) ||
  !saysDone(fact) ||
  (row.unsettled && !SAID.test(fact.words)) ||
  objections.slice(1).some(({ role }) => FORBIDS_EQUAL.has(role));

/** Unknown characters that a figure may have about it, as a number in a table. */
const MOST_UNKNOWN = 2;

const LONG = 60;

/** 组织活动8场 under 8月份完成情况: what is held again every month is that month's, unless it reaches the year's target. */
const isOneMonths = ({ fact, question, value }: Pair): boolean =>
  fact.inPeriodColumn && question.unit.family === 'event' && value < question.target.value;

const isOfPeriod = (pair: Pair): boolean =>
  (pair.fact.onePeriod && !isOfHoliday(pair.question.words)) || isOneMonths(pair);

const ofPeriod = ({ fact }: Pair): Doubt => ({ code: 'one-period', words: fact.figure.clause.text });

/** Two more at least beside it, of which words say that they are not done. */
const LEAST_REST = 2;

/** 已建成14个,在建9个,其余7个 for 30个: what is done and what is not make up the target. */
function makesUp({ fact, value, question, row, sameUnit }: Pair): boolean {
  if (!sameUnit || row.facts.length > MOST_PARTS) return false;
  const { clause } = fact.figure;
  const rest = row.facts.filter(
    (other) =>
      other !== fact &&
      other.figure.clause.sentence === clause.sentence &&
      other.unit?.name === fact.unit?.name &&
      other.order - fact.order <= LEAST_REST + 1 &&
      other.order > fact.order &&
      other.objections.length > 0,
  );
  const sum = rest.reduce((total, other) => total + other.value, value);
  return rest.length >= LEAST_REST && sum === question.target.value;
}
const MOST_PARTS = 40;

const fits = (pair: Pair): boolean => fitsWords(pair) || makesUp(pair);

const fitsWords = ({ question, sameUnit, sameFamily, shared, parallel, sameDeed }: Pair): boolean =>
  (sameUnit || sameFamily) &&
  (shared > 0 || question.aloneInFamily || (sameUnit && question.aloneInUnit) || parallel || sameDeed);

/** 安装健身器材380件 for 健身点50个: another measure word, and more than twice what was promised. */
const isOtherThing = ({ sameUnit, sameNoun, value, question }: Pair): boolean =>
  !sameUnit && !sameNoun && question.unit.kind === 'count' && value > 2 * question.target.value;

/** 完成1.086人 of 1.2万人, 1200元 of 1200万元: what 万 was left out of. */
const TOO_SMALL = 1000;

function doubtOf(pair: Pair, length: number): Doubt | null {
  const { fact, unknown, equal, question, value } = pair;
  if (fact.mayBeShare && !equal && pair.rate === null) return { code: 'may-be-share', words: fact.words };
  if (pair.rate === 'done' || pair.rate === 'row' || (pair.rate === 'sentence' && fact.doneInClause))
    return null;
  if (fact.range) return { code: 'range', words: fact.words };
  if (jointOf(pair) !== null && !fact.total) return { code: 'part', words: fact.words };
  if (value > 0 && value * TOO_SMALL < question.target.value) return { code: 'too-small', words: fact.words };
  if (fact.wholeProject) return { code: 'whole-project', words: fact.figure.before };
  if (pair.widerScope) return { code: 'wider-scope', words: fact.figure.before };
  if (equalUnsaid(pair)) return { code: 'equal-unsaid', words: fact.words };
  if (pair.inItsWords || (pair.onlyInCell && question.aloneInFamily)) return null;
  if (!fits(pair) || isOtherThing(pair)) return { code: 'other-topic', words: fact.words };
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
  pairs.some(
    ({ rate, parallel, onlyInCell, inItsWords }) => rate !== null || parallel || onlyInCell || inItsWords,
  );

/** 城镇新增就业3962人,失业人员再就业1105人: the one is told in the target's words alone, the other in fewer and its own. */
const namesAnother = (other: Choice, { pairs: [best] }: Choice): boolean =>
  best !== undefined &&
  best.unknown === '' &&
  other.pairs.every(
    ({ shared, unknown, fact }) =>
      shared < best.shared && unknown !== '' && fact.figure.clause !== best.fact.figure.clause,
  );

/** 新增11条,优化26条 for a target of both: no figure is the whole's. */
function rivalOf(best: Ranked, rest: readonly Ranked[]): Ranked | undefined {
  if (isTold(best.choice)) return undefined;
  return rest.find(
    ({ rank, choice }) =>
      best.rank - rank < MARGIN &&
      choice.value !== best.choice.value &&
      isPart(choice) === isPart(best.choice) &&
      !namesAnother(choice, best.choice) &&
      choice.pairs.every(
        ({ fact, sameUnit }) =>
          sameUnit && !IN_USE.test(best.choice.pairs[0]?.fact.words ?? '') && fact.doneHere,
      ),
  );
}

export interface Contest {
  readonly contested: boolean;
  /** Best rank among the figures that words rule out. */
  readonly ruledOut: number;
  /** Sentences of figures that only repeat what the task asks. */
  readonly asked: ReadonlySet<number>;
  readonly length: number;
  /** The text tells of what is to be taken off: 退库3家, 含去年结转2个. */
  readonly deducted: boolean;
  /** Whether a total or the figure beside it is the year's is not said. */
  readonly yearUnclear: boolean;
  /** Another step of the same work is counted beside. */
  readonly inSteps: boolean;
}

/** 其中 of a whole that the text only repeats from the task, or told in another sentence than that whole. */
const isPartOf = (choice: Choice, asked: ReadonlySet<number>): boolean =>
  asked.size > 0 &&
  (isPart(choice) || choice.pairs.some(({ fact }) => !fact.total && !asked.has(fact.figure.clause.sentence)));

/** 路基60公里,路面45公里: two steps of one thing, and neither is the whole. */
export const countsStep = ({ pairs }: Choice, { inSteps }: Contest): boolean =>
  inSteps && pairs.some(({ fact, question }) => isLastStep(fact.words, question.words));

const GOES_ON = /^[、和及与][\u4e00-\u9fff]{1,12}\d/u;

/** 维修甲路3公里、乙路2公里、桥梁1公里: the first of several places is not all of them, where they do not add up. */
const isFirstOfPlaces = ({ pairs, how }: Choice): boolean =>
  how === 'explicit' &&
  pairs.every(
    (pair) =>
      pair.rate === null && !pair.fact.total && GOES_ON.test(pair.fact.figure.after) && namesSite(pair),
  );

/** 培训3216人次,颁证2860人 for 3000人: times that reach it, and persons beside them that do not. */
const isPersonTimes = ({ rate, sameUnit, value, fact, question, row }: Pair): boolean =>
  rate === null &&
  !sameUnit &&
  fact.unit?.name === '人次' &&
  value >= question.target.value &&
  row.facts.some(
    (other) =>
      other.unit?.name === question.unit.name &&
      other.value < question.target.value &&
      !other.part &&
      other.figure.clause.sentence === fact.figure.clause.sentence &&
      tellingDeeds.test(other.words),
  );

/** 新认定绿色食品4个 for 绿色食品、有机农产品7个 */
const isOneKind = ({ pairs, how }: Choice): boolean =>
  how === 'explicit' &&
  pairs.some((pair) => pair.rate === null && !pair.fact.total && !pair.whole && kindOf(pair) !== null);

/** 第二批460间已更换312间: of the batch before it nothing is told. */
const isLaterBatch = ({ pairs, how }: Choice): boolean =>
  how === 'explicit' &&
  pairs.every(
    ({ rate, fact }) => rate === null && !fact.total && /^第[二三四五2-5]批\d/u.test(fact.figure.clause.text),
  );

/** 培训高素质农民620人、农村实用人才3100人次: persons either way, and the unit alone makes the other no whole. */
const personsBeside = ({ choice }: Ranked, rest: readonly Ranked[]): boolean =>
  choice.how === 'explicit' &&
  choice.pairs.every(
    (pair) =>
      pair.rate === null &&
      !pair.fact.total &&
      !pair.sameNoun &&
      pair.fact.unit?.family === 'person' &&
      rest.some(({ choice: other }) => other.pairs.every((one) => isListedWith(one, pair))),
  );

/** 完成人工造林1.2万亩、封山育林2.6万亩: a kind of the thing, and the next of it beside, where no other target asks for that. */
const isKindBeside = ({ choice }: Ranked): boolean =>
  choice.how === 'explicit' &&
  choice.pairs.every(
    (pair) =>
      pair.rate === null && !pair.fact.total && !pair.whole && !isNamedPlainly(pair) && isOneMore(pair),
  );

/** 小区 behind 改造, 全县小区: the target's noun or its end, and nothing that tells a kind of it. */
function isNamedPlainly({ fact: { own }, question: { noun } }: Pair): boolean {
  const told = NEUTRAL_WORDS.strike(deeds.strike(own.before));
  return told === '' || (told.length > 1 && noun.endsWith(told));
}

/** The second is listed behind the first, with no deed of its own. */
const areListed = (first: Fact | undefined, second: Fact | undefined): boolean =>
  first !== undefined &&
  second !== undefined &&
  second.order === first.order + 1 &&
  second.figure.clause === first.figure.clause &&
  first.objections.length === 0 &&
  second.objections.length === 0 &&
  GOES_ON.test(first.figure.after) &&
  !deeds.test(second.own.before);

/** More figures of the unit are told than targets of it, and one is listed with this. */
function isOneMore({ fact, question, row }: Pair): boolean {
  const alike = row.facts.filter(({ unit }) => unit?.family === fact.unit?.family);
  const at = alike.indexOf(fact);
  return alike.length > question.peers && (areListed(fact, alike[at + 1]) || areListed(alike[at - 1], fact));
}

const isListedWith = (other: Pair, { fact, shared }: Pair): boolean => {
  const [first, second] = other.fact.order < fact.order ? [other.fact, fact] : [fact, other.fact];
  return (
    other.fact.unit?.family === fact.unit?.family &&
    other.fact.unit?.name !== fact.unit?.name &&
    other.objections.length === 0 &&
    other.shared >= shared &&
    second.order - first.order === 1 &&
    GOES_ON.test(first.figure.after)
  );
};

export function doubtsOf(best: Ranked, rest: readonly Ranked[], contest: Contest): Doubt | null {
  const { pairs } = best.choice;
  const words = pairs[0]?.fact.words ?? '';
  if (pairs.some(isRest)) return { code: 'rest', words };
  if (pairs.every(({ rate }) => rate === null) && contest.deducted) return { code: 'net', words };
  if (countsStep(best.choice, contest)) return { code: 'sub-work', words };
  if (contest.contested) return { code: 'contested', words };
  const month = pairs.find(isOfPeriod);
  if (month !== undefined) return ofPeriod(month);
  if (contest.yearUnclear || rivalOf(best, rest) !== undefined) return { code: 'rivals', words };
  if (pairs.some(isPersonTimes)) return { code: 'rivals', words };
  if (isOneKind(best.choice)) return { code: 'part', words };
  if (
    isLaterBatch(best.choice) ||
    isFirstOfPlaces(best.choice) ||
    isKindBeside(best) ||
    personsBeside(best, rest)
  )
    return { code: 'part', words };
  if (!isTold(best.choice) && isPartOf(best.choice, contest.asked)) return { code: 'part', words };
  if (!isTold(best.choice) && contest.ruledOut - best.rank >= CLEARLY)
    return { code: 'better-ruled-out', words };
  return pairs.map((pair) => doubtOf(pair, contest.length)).find((doubt) => doubt !== null) ?? null;
}

/** What is said of a doubtful figure that is not even offered. */
export type LeftCode = 'equal-open' | DoubtCode;

/** Why a doubtful figure of the target's unit and thing is no offer; null where it is worth a clerk's look. */
export function leftFor({ pairs, how }: Choice, { code }: Doubt, length: number): LeftCode | null {
  if (how === 'each' && code === 'unknown-words') return code;
  if (pairs.some(({ equal, row }) => equal && row.unsettled)) return 'equal-open';
  return code === 'contested' && length > LONG ? code : null;
}

/** Another unit, or another thing: nothing to tell of. */
export const isOfTarget = ({ pairs }: Choice, { code }: Doubt): boolean =>
  pairs.every(
    (pair) =>
      (pair.sameUnit || pair.sameFamily || code === 'may-be-share') &&
      !isOfAnother(pair) &&
      !tellsOthersDeed(pair),
  );

/** 改造西园1个 for 新建文化站: the deed of another target, and no word of this one. */
const tellsOthersDeed = ({ fact, question, shared, sameDeed }: Pair): boolean =>
  question.ownDeed &&
  shared === 0 &&
  !sameDeed &&
  question.othersDeeds.some((deed) => fact.telling.includes(deed));

/** So many signs that nobody knows, few words of the target, and its noun not at the number: 3个固定宣传站 for 2个隐患乡镇. */
const isOfAnother = ({ unknown, shared, fact, question }: Pair): boolean =>
  unknown.length > 4 &&
  unknown.length > 2 * shared &&
  overlap(topic(fact.own.before.slice(-3)), question.topic) === 0;
