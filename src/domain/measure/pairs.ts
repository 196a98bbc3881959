import { amountText } from '../amountText';
import { equipment } from '../lexicon/against';
import { deeds } from '../lexicon/deeds';
import { contrary } from '../lexicon/rates';
import { inWork, subWorkIn } from '../lexicon/subWorks';
import type { Fact } from '../read/facts';
import type { Objection } from '../read/objections';
import type { Reading } from '../read/figure';
import { charactersOf, residue } from '../read/residue';
import { overlap, topic } from '../read/topic';
import { answerFactor, isSameMeasure } from '../text/units';
import { boughtFor } from './bought';
import { lowerGrade } from './grades';
import { endsAlike, nounBefore, type Question } from './questions';
import { LEAST_CLAUSE, type RowContext, withoutNumbers } from './rowContext';
import { lastPlace, withoutNoise } from '../rounding';
import { behindLast, SENTENCE_ENDS } from '../text/signs';
import { unknownOf } from './unknown';

/** A target and a figure that could answer it, with named features. What few rules ask for is worked out when they do. */
export interface Pair {
  readonly question: Question;
  readonly fact: Fact;
  /** In the target's plain unit. */
  readonly value: number;
  /** A percentage of its sentence, or the row's rate, is this figure over the target. */
  readonly rate: 'done' | 'sentence' | 'row' | null;
  /** The cell holds this number and nothing else that is known. */
  readonly onlyInCell: boolean;
  /** A number with its unit, and no word beside it. */
  readonly pureNumber: boolean;
  /** 全省 or 全国 stands before it, and not in the task. */
  readonly widerScope: boolean;
  /** The figures of its unit behind it, or those that a sum told last closes, add up to it: 12公里(甲线5公里、乙线7公里). */
  readonly whole: boolean;
  readonly sameUnit: boolean;
  readonly sameFamily: boolean;
  readonly shared: number;
  readonly sameDeed: boolean;
  readonly parallel: boolean;
  /** Words against it that the target does not use itself, strongest first. */
  readonly objections: readonly Objection[];
  /** Unknown characters of its own words. */
  readonly unknown: string;
  /** The target's noun, whole, stands right before it: 骨干1100人次 for 骨干2000人次. */
  readonly sameNoun: boolean;
  /** The clause is the task's own, word for word, with another number. */
  readonly inItsWords: boolean;
  readonly equal: boolean;
  readonly row: RowContext;
}

/** A bare number inherits 万 or 亿, where without it it would be far from the target. */
function inherited(fact: Fact, { multiplier, target }: Question): number {
  const { at } = fact.figure;
  if ('multiplier' in at && at.multiplier === null && multiplier > 1 && fact.value < target.value / 20)
    return fact.value * multiplier;
  return fact.value;
}

/** 学位, 床位, 泊位 are held by schools, homes and car parks: 3所幼儿园 is no answer to 学位900个. */
const HELD = /[学托床车泊岗座席工铺摊舱]位/u;
const HOLDERS = new Set(['所', '家', '处', '座', '栋', '幢', '条', '间', '院', '站']);
const isHolder = ({ unit, own }: Fact, { target, unit: asked }: Question): boolean =>
  unit !== null &&
  HOLDERS.has(unit.name) &&
  !HOLDERS.has(asked.name) &&
  HELD.test(target.noun) &&
  !HELD.test(`${own.before}${own.after}`);

/** Nor are 500个托位 an answer to 350户. */
const isHeld = ({ unit, own }: Fact, { target, words, unit: asked }: Question): boolean =>
  unit !== null &&
  unit.name !== asked.name &&
  HELD.test(`${own.before}${own.after}`) &&
  !HELD.test(`${target.noun}${words}`);

/** 18/20 answers a target of 20 alone. */
const isOfOther = ({ figure: { at } }: Fact, { target }: Question): boolean =>
  'of' in at && at.of !== null && at.of !== target.value;

/** 充电桩356根 for 充电桩400个: 个 counts whatever has a measure word of its own, where the noun is the same. */
const OWN_MEASURE = new Set(['piece', 'machine', 'bed', 'line', 'vehicle', 'set']);
const ofGeneral = ({ unit, own }: Fact, question: Question): number | null =>
  question.unit.name === '个' &&
  unit !== null &&
  OWN_MEASURE.has(unit.family) &&
  (endsAlike(own.before, question) || (question.alone && namesNothing(own)))
    ? 1
    : null;

/** 安装1843只 */
const namesNothing = ({ before, after }: Fact['own']): boolean =>
  deeds.test(before) && /^(?:已|共|累计|目前)*$/u.test(deeds.strike(before)) && after === '';

function valueOf(fact: Fact, question: Question): number | null {
  if (isHolder(fact, question) || isHeld(fact, question) || isOfOther(fact, question)) return null;
  const factor =
    fact.unit === null ? 1 : (answerFactor(question.unit, fact.unit) ?? ofGeneral(fact, question));
  if (factor === null) return null;
  return withoutNoise(inherited(fact, question) * factor);
}

const RATE_WORDS = /完成|任务|目标|计划|率|占|进度|达|为/u;

const SAYS_DONE = /完成|占|率|任务|目标|计划/u;

/** 14826人 of 20000 beside 完成年度任务74.13%; 100 % says too little to confirm which figure it is. */
function rateOf(
  value: number,
  { target }: Question,
  fact: Fact,
  { reading, rowRate }: RowContext,
): Pair['rate'] {
  if (target.value === 0 || (reading.percentages.length === 0 && rowRate === null)) return null;
  const percent = (value / target.value) * 100;
  const gives = (stated: number): boolean => Math.abs(stated - percent) < lastPlace(stated);
  const here = reading.percentages.filter(
    ({ at, clause, before }) =>
      clause.sentence === fact.figure.clause.sentence &&
      at.start > fact.figure.at.start - 60 &&
      at.unit === '%' &&
      !at.range &&
      at.value !== 100 &&
      RATE_WORDS.test(before) &&
      gives(at.value),
  );
  if (here.some(({ before }) => SAYS_DONE.test(before))) return 'done';
  if (here.length > 0) return 'sentence';
  return rowRate !== null && rowRate !== 100 && gives(rowRate) ? 'row' : null;
}

/** 需 in 培训需创业就业人员, as in the target: a part of its words, and no word against. */
function isInWordOf({ words }: Question, sign: string, told: string): boolean {
  const found = [...told].flatMap((one, at) => (one === sign ? [told.slice(at, at + 3)] : []));
  return found.length > 0 && found.every((word) => word.length === 3 && words.includes(word));
}

/** Ten times the target and more is another thing, unless every word of this one stands at it. */
const FAR = 10;

const isFar = (value: number, { target }: Question): boolean => value > target.value * FAR;

const isTakingPart = (word: string): boolean => word === '参加' || word === '参与';

/** 1986人次参加无偿献血: who took part in what is promised is what is counted. */
function takesPart({ unit, own: { after } }: Fact, { words }: Question): boolean {
  const what = /^(?:参加|参与)了?([\u4e00-\u9fff]{2,20})/u.exec(after)?.[1];
  return unit?.family === 'person' && what !== undefined && residue(what, charactersOf(words)) === '';
}

/** A word that the target itself uses never counts: 开工 where starting is promised, 检查 where checking is. */
function objectionsTo(fact: Fact, question: Question): readonly Objection[] {
  const uses = ({ word, role }: Objection): boolean => {
    if (role === 'started') return question.asksStart;
    if (role === 'size' && question.target.kind === 'level') return true;
    if (isTakingPart(word)) return takesPart(fact, question);
    if (role === 'cancelled') return question.words.includes(word) || isDisposal(question, word);
    if (role === 'component')
      return inWork(fact.words) || equipment.test(question.words) || question.words.includes(word);
    return word.length > 1 ? question.words.includes(word) : isInWordOf(question, word, fact.words);
  };
  const others =
    fact.objections.length === 0 ? fact.objections : fact.objections.filter((objection) => !uses(objection));
  const part = subWorkIn(fact.words, question.words);
  const isLeft = others.some(({ role }) => role === 'remaining');
  const own = [
    // 其余8个正在铺设管网: that they are left says more than what is done to them.
    ...(part === null || isLeft ? [] : [{ role: 'sub-work' as const, word: part }]),
    ...others,
    ...boughtFor(fact, question),
    ...lowerGrade(fact, question),
  ];
  return contrary(question.words, fact.words) ? [{ role: 'opposite', word: fact.own.before }, ...own] : own;
}

/** 报废注销238辆 for 淘汰柴油货车260辆: to be rid of it is what is promised. */
const DISPOSES = /淘汰|报废|注销|拆解|取缔|关停|关闭|清退|退出|清理|退役|退库/u;
const isDisposal = ({ words }: Question, word: string): boolean =>
  DISPOSES.test(word) && DISPOSES.test(words);

/** Nothing in the cell but this amount, a percentage, and words that every report has. */
function fillsCell(fact: Fact, { facts, reading, known }: RowContext): boolean {
  const { text } = reading.clean;
  return (
    facts.length === 1 && text.length <= 40 && fact.objections.length === 0 && residue(text, known) === ''
  );
}

/** 城市低保由740元提高到: what is raised. */
const RAISED =
  /^([^,;。\d]{2,24})[由从][^,;。\d]{0,8}\d[\d.]{0,8}[^,;。\d]{1,8}(?:提[高升]|增加|调整|上调)[到至]$/u;

/** A figure without any noun of its own (合计53场) speaks of what the sentence before it does. */
function sharedWith(question: Question, fact: Fact, { clean }: Reading): number {
  const own = topic(`${fact.own.before}|${fact.own.after}`);
  const raised = RAISED.exec(fact.figure.before)?.[1];
  if (raised !== undefined) return overlap(question.topic, topic(raised));
  if (own.size > 0) return overlap(question.topic, own);
  const { at } = fact.figure;
  const before = behindLast(clean.text.slice(Math.max(0, at.start - 80), at.start), SENTENCE_ENDS);
  // 其中10亿元以上5个 speaks of what stands before 其中.
  return overlap(question.topic, topic(fact.part ? (before.split('其中')[0] ?? '') : before));
}

/** 甲路3公里、乙路2公里: the next of one list is no part of the one before. */
const NEXT_OF_LIST = /^、(?!其中|包括|含)/u;

/** Two figures or more of its unit behind it add up to it. */
function isWhole(fact: Fact, facts: readonly Fact[]): boolean {
  if (NEXT_OF_LIST.test(fact.figure.after)) return false;
  let sum = 0;
  let count = 0;
  for (const other of facts) {
    if (other.order <= fact.order || other.unit?.name !== fact.unit?.name) continue;
    sum += other.value;
    count++;
    if (count > 1 && Math.abs(sum - fact.value) < 1e-6 * fact.value) return true;
  }
  return false;
}

/** What a sum told last may have added up: figures of its unit before it in its sentence, with nothing against them. */
export const mayBeAddend = (part: Fact, sum: Fact): boolean =>
  sum.total &&
  part.order < sum.order &&
  part.unit?.name === sum.unit?.name &&
  part.figure.clause.sentence === sum.figure.clause.sentence &&
  part.objections.length === 0;

/** 1至9月优化14条,10月又调整3条,合计17条 */
function isSumTold(fact: Fact, facts: readonly Fact[]): boolean {
  if (!fact.total) return false;
  const parts = facts.filter((part) => mayBeAddend(part, fact));
  return parts.length > 1 && withoutNoise(parts.reduce((sum, { value }) => sum + value, 0)) === fact.value;
}

/** 申报62家,认定31家: where words speak against one of them they tell stages of one thing, no list of several. */
const isOpen = (fact: Fact, question: Question): boolean => objectionsTo(fact, question).length === 0;

/** 完成11个,其中食堂1个: the first with its part right behind it, as in the task; null where it is neither of two. */
function wholeOrPart(fact: Fact, facts: readonly Fact[]): 'whole' | 'part' | null {
  const at = facts.indexOf(fact);
  const isPair = (whole: Fact | undefined, part: Fact | undefined): boolean =>
    whole !== undefined &&
    part !== undefined &&
    part.figure.before.startsWith('其中') &&
    part.figure.clause.sentence === whole.figure.clause.sentence &&
    part.unit?.name === whole.unit?.name &&
    part.value <= whole.value;
  if (isPair(fact, facts[at + 1]) && !isPair(facts[at + 1], facts[at + 2])) return 'whole';
  return isPair(facts[at - 1], fact) ? 'part' : null;
}

/** 改造东园2个、西园1个 for 文化站3个、公园12个: names that no target has stand in nobody's place. */
function namesOthers(
  fact: Fact,
  shared: number,
  question: Question,
  { facts, reading, known }: RowContext,
): boolean {
  const list = facts.filter(
    ({ figure, unit }) =>
      figure.clause.sentence === fact.figure.clause.sentence && unit?.family === question.unit.family,
  );
  return list.some(
    (one) =>
      (unknownOf(one, known) !== '' &&
        (one === fact ? shared === 0 : sharedWith(question, one, reading) >= Math.max(1, shared))) ||
      (one !== fact && shared > 0 && sharedWith(question, one, reading) > shared),
  );
}

function parallelTo(fact: Fact, question: Question, facts: readonly Fact[]): boolean {
  if (question.peers < 2) return false;
  if (question.hasPart && wholeOrPart(fact, facts) === 'whole') return true;
  const beside = facts.filter(
    (other) =>
      other.figure.clause.sentence === fact.figure.clause.sentence &&
      other.unit?.family === question.unit.family,
  );
  if (beside.length === question.peers)
    return beside.indexOf(fact) === question.place && beside.every((other) => isOpen(other, question));
  const all = facts.filter((other) => other.figure.clause.sentence === fact.figure.clause.sentence);
  return (
    all.length === question.all && all.indexOf(fact) === question.index && /分别/u.test(fact.figure.before)
  );
}

function isNamed({ own, target, unit }: Question, fact: Fact, shared: number): boolean {
  const stock = fact.total || /总/u.test(fact.own.before);
  return unit.kind !== 'money' && !stock && shared > 0 && shared >= topic(own.replace(target.unit, '')).size;
}

/** 收入5.2亿, 接待游客381万: 元 and 人次 are left out behind 万 and 亿. */
const isShort = ({ figure: { at } }: Fact, { unit }: Question, shared: number): boolean =>
  'multiplier' in at &&
  at.multiplier !== null &&
  shared > 0 &&
  (unit.kind === 'money' || unit.family === 'person');

const WIDER = /全[省国]/u;

/** 1063, 52242人, 5.52万人。 */
const PURE_BEFORE = /^(?:约|近|超|共|已|实际|完成|实有|已完成|累计|实际完成|累计完成)?$/u;

const PURE_AFTER = /^[。]?$/u;

function isInWordsOf({ words }: Question, { figure }: Fact, row: RowContext): boolean {
  if (figure.clause.text.length < LEAST_CLAUSE) return false;
  const clause = withoutNumbers(figure.clause.text);
  if (clause.length < LEAST_CLAUSE || !row.asked.has(clause)) return false;
  const own = withoutNumbers(words);
  return clause.startsWith(own) && own.startsWith(`${withoutNumbers(figure.before)}#`);
}

class OfTarget implements Pair {
  readonly rate: Pair['rate'];
  readonly whole: boolean;
  readonly sameFamily: boolean;
  readonly sameDeed: boolean;
  readonly parallel: boolean;
  readonly objections: readonly Objection[];
  readonly equal: boolean;
  private fills: boolean | undefined;
  private sameWords: boolean | undefined;
  private strange: string | undefined;

  constructor(
    readonly question: Question,
    readonly fact: Fact,
    readonly row: RowContext,
    readonly value: number,
    readonly shared: number,
    readonly sameUnit: boolean,
  ) {
    this.rate = rateOf(value, question, fact, row);
    this.whole = isWhole(fact, row.facts) || isSumTold(fact, row.facts);
    this.sameFamily =
      fact.unit?.family === question.unit.family ||
      isShort(fact, question, shared) ||
      ofGeneral(fact, question) !== null;
    this.sameDeed = question.deeds.some((deed) => fact.telling.includes(deed));
    this.parallel = parallelTo(fact, question, row.facts) && !namesOthers(fact, shared, question, row);
    const against = objectionsTo(fact, question);
    const beyond = isFar(value, question) && !(sameUnit && isNamed(question, fact, shared));
    this.objections = beyond
      ? [{ role: 'beyond', word: amountText(fact.value, fact.unitText) }, ...against]
      : against;
    this.equal = value === question.target.value;
  }

  get onlyInCell(): boolean {
    return (this.fills ??= fillsCell(this.fact, this.row));
  }
  get inItsWords(): boolean {
    return (this.sameWords ??= isInWordsOf(this.question, this.fact, this.row));
  }
  get unknown(): string {
    return (this.strange ??= unknownOf(this.fact, this.row.known));
  }
  get pureNumber(): boolean {
    const { at, before, after } = this.fact.figure;
    if ('of' in at && at.of !== null) return true;
    return this.row.facts.length === 1 && PURE_BEFORE.test(before) && PURE_AFTER.test(after);
  }
  get widerScope(): boolean {
    return WIDER.test(this.fact.figure.before) && !WIDER.test(this.question.words);
  }
  get sameNoun(): boolean {
    return nounBefore(this.fact.own.before, this.question);
  }
}

/** The pair of a target and a figure, or null where unit and size forbid it; of its own unit and words it is kept to be told. */
export function pairOf(question: Question, fact: Fact, row: RowContext): Pair | null {
  const value = valueOf(fact, question);
  if (value === null) return null;
  const shared = sharedWith(question, fact, row.reading);
  const sameUnit = isSameMeasure(fact.unit, question.unit);
  if (isFar(value, question) && !(sameUnit && shared > 0)) return null;
  return new OfTarget(question, fact, row, value, shared, sameUnit);
}

/** A question with every figure that could answer it. */
export function pairsOf(question: Question | null, facts: readonly Fact[], row: RowContext): Pair[] {
  const found: Pair[] = [];
  if (question === null) return found;
  for (const fact of facts) {
    const pair = pairOf(question, fact, row);
    if (pair !== null) found.push(pair);
  }
  return found;
}
