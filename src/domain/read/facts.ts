import { nth } from '../nth';
import { byNow, part, total } from '../lexicon/against';
import { deeds, tellingDeeds } from '../lexicon/deeds';
import type { Clause } from '../text/clauses';
import type { Percentage, Quantity } from '../text/quantities';
import type { Unit } from '../text/units';
import type { BareNumber } from './bareNumbers';
import type { Figure, Reading } from './figure';
import { DEED_AT_END, exceptions, type Heard, heardOf, type Objection, objectionsOf } from './objections';
import { plainWords } from './plainWords';
import { labelsIn, underLabel } from './labels';
import { beginsParts, partLists } from './partLists';
import { includesEarlierYear, isOfWholeProject } from './otherTimes';
import { isOnePeriod, isToDate } from './period';
import { isOfThisYear, restOf } from './thisYear';
import { allFigures, ownWords, type OwnWords, speaks } from './scope';

/** One look at a progress text: every amount in it, with what its words say of it. */

export interface Fact {
  readonly figure: Figure<Quantity> | Figure<BareNumber>;
  readonly value: number;
  /** Null for a bare number. */
  readonly unit: Unit | null;
  readonly unitText: string;
  readonly own: OwnWords;
  /** Its own words, else those that govern it. */
  readonly words: string;
  /** Its own words without names that it counts and steps that are over: what may be unknown in them. */
  readonly bare: string;
  /** In the order of `AGAINST`, strongest first. */
  readonly objections: readonly Objection[];
  /** Deeds in its words that tell two figures of one thing apart. */
  readonly telling: readonly string[];
  /** A deed in its own words, in its clause. */
  readonly doneHere: boolean;
  readonly doneInClause: boolean;
  readonly total: boolean;
  readonly part: boolean;
  readonly onePeriod: boolean;
  /** 今年 stands before it, or opens what it is told in. */
  readonly thisYear: boolean;
  /** 自开工以来, 占总投资的62%: of all years of the work. */
  readonly wholeProject: boolean;
  /** (含2025年900万元): some of it was done in a year that is over. */
  readonly includesEarlier: boolean;
  /** Under the heading of one month, with no word that it runs to date. */
  readonly inPeriodColumn: boolean;
  /** A number and nothing else, where the column leaves open whether it is a share: 64 under 完成情况. */
  readonly mayBeShare: boolean;
  /** 各 before the number: so many for each of those named before. */
  readonly each: boolean;
  /** 5-6所, 五六所: which of them is not said. */
  readonly range: boolean;
  /** Index of the figure among all of the text, and of its sentence. */
  readonly order: number;
}

type AnyFigure = Figure<Quantity> | Figure<BareNumber>;

export interface FactContext {
  /** Year of the table: figures of years before it are not this year's. */
  readonly year: number | null;
  /** Heading of the progress column: 8月份完成情况 speaks of one month. */
  readonly header: string;
  /** Amounts where absent. */
  readonly bareNumbers?: BareNumbersMean;
}

/** What a number without a unit says, as far as its column tells: an amount, or that or a share of the task. */
export type BareNumbersMean = 'amounts' | 'open';

/** 已建成并向群众开放: what follows 并 tells something more, not what was counted. */
const untilNext = (after: string): string =>
  /已|均|全部|都|完成/u.test(after) ? (/^[^,并]*/u.exec(after)?.[0] ?? '') : after;

/** 甲站、乙站各建成2个; 各镇, 各校 are none that were named. */
const EACH = /各(?!镇|县|乡|村|区|市|校|院|级|类|项|地|单位|部门|街|所|站|个)[\u4e00-\u9fff]{0,8}$/u;

/** Facts of a progress text, in text order. */
export function factsOf(reading: Reading, context: FactContext): readonly Fact[] {
  const figures = allFigures(reading);
  const own = ownWords(reading, figures);
  const excepted = exceptions(reading.clean.text);
  const lists = partLists(reading.clauses);
  const labels = labelsIn(reading.clean.text);
  const facts: Fact[] = [];
  figures.forEach((any, order) => {
    if (isPercentage(any) || isQuoted(any)) return;
    const words = nth(own, order);
    const said = heardOf(words);
    const against = objectionsOf({ reading, figure: any, own: words, said, excepted, year: context.year });
    const label = underLabel(labels, any.at.start);
    const told = isStockInBracket(any) ? [...against, STOCK] : against;
    const objections = label === null ? told : [label, ...told];
    facts.push(factOf({ reading, figure: any, own: words, said, objections, order, context, lists }));
  });
  return withListObjections(facts, lists);
}

const isPercentage = (figure: AnyFigure | Figure<Percentage>): figure is Figure<Percentage> =>
  'unit' in figure.at && typeof figure.at.unit === 'string';

const isQuoted = ({ inside }: AnyFigure): boolean => inside === '“' || inside === '《' || inside === '‘';

type PartLists = ReturnType<typeof partLists>;

interface Told {
  readonly reading: Reading;
  readonly figure: AnyFigure;
  readonly own: OwnWords;
  readonly said: Heard;
  readonly objections: readonly Objection[];
  readonly order: number;
  readonly context: FactContext;
  readonly lists: PartLists;
}

const isPart = ({ clause }: AnyFigure, lists: PartLists): boolean => beginsParts(clause) || lists.has(clause);

function factOf({ reading, figure, own, said, objections, order, context, lists }: Told): Fact {
  const { heard, governed } = said;
  const quantity = 'unit' in figure.at ? figure.at : null;
  const words = own.governing === '' ? heard : `${own.governing}|${heard}`;
  const rest = restOf(figure, reading);
  return {
    figure,
    value: figure.at.value,
    unit: quantity?.unit ?? null,
    unitText: quantity?.unitText ?? '',
    own,
    bare: DEED_AT_END.test(heard) ? own.unlisted : plainWords(`${own.unlisted}|${untilNext(own.after)}`),
    words,
    objections,
    telling: tellingDeeds.all(words).map(({ word }) => word),
    doneHere: deeds.test(heard) || deeds.test(governed),
    doneInClause: deeds.test(figure.clause.text),
    total: total.test(figure.before),
    part:
      part.test(own.before) || (figure.inside === '(' && !isTotalInBracket(figure)) || isPart(figure, lists),
    onePeriod: isOfOnePeriod(figure, reading, context),
    thisYear: isOfThisYear(figure, reading),
    wholeProject: isOfWholeProject({ before: figure.before, after: rest }, quantity?.unit.kind === 'money'),
    includesEarlier: includesEarlierYear(rest, context.year),
    inPeriodColumn: isInPeriodColumn(figure, context),
    mayBeShare: quantity === null && context.bareNumbers === 'open' && isShare(figure, reading),
    each: EACH.test(figure.before),
    range: quantity?.range === true,
    order,
  };
}

/** 已开工13个,其中城东3个,城西5个: what speaks against the whole, or the first part, speaks against all that say no more. */
function withListObjections(facts: readonly Fact[], lists: PartLists): readonly Fact[] {
  const whole = (fact: Fact): Fact | undefined => {
    const { clause } = fact.figure;
    const first = lists.get(clause) ?? (beginsParts(clause) ? clause : undefined);
    return first && facts.findLast((other) => isWholeOf(other, fact, first));
  };
  return facts.map((fact) => {
    if (!fact.part) return fact;
    const list = lists.get(fact.figure.clause);
    const head = list && facts.find(({ figure }) => figure.clause === list);
    const over = speaks(`${fact.own.before}|${fact.own.after}`) ? undefined : whole(fact);
    const more = [...(head?.objections ?? []), ...(over?.objections ?? [])];
    return more.length === 0 ? fact : { ...fact, objections: [...fact.objections, ...more] };
  });
}

const isWholeOf = (other: Fact, { figure, unit, value }: Fact, first: Clause): boolean =>
  other.figure.clause.sentence === figure.clause.sentence &&
  other.figure.clause.start < first.start &&
  other.unit?.name === unit?.name &&
  other.value >= value;

/** 40个(累计336个): the bracket has what is done to date, and the figure before it is the period's. */
const TOTAL_WORDS = '(?:自?年初|目前|至今|今年|全年|现)?(?:以来)?(?:累计|总计|共计|合计)';
const TOTAL_IN_BRACKET = new RegExp(`\\(${TOTAL_WORDS}[^()\\d]{0,8}$`, 'u');
const TOTAL_BEHIND = new RegExp(`^\\(${TOTAL_WORDS}[^()\\d]{0,8}(?=\\d)`, 'u');
/** 今年新增74家(累计达到418家): the year's stands before it, and the bracket has the stock. */
const OF_YEAR = /(?:今年|本年|全年|年内|年初以来|上半年|前三季度)[^()]{0,40}$/u;
const isStockInBracket = ({ before }: AnyFigure): boolean =>
  TOTAL_IN_BRACKET.test(before) && !isTotalInBracket({ before });
const STOCK: Objection = { role: 'size', word: '累计' };
const isTotalInBracket = ({ before }: Pick<AnyFigure, 'before'>): boolean => {
  const bracket = TOTAL_IN_BRACKET.exec(before);
  return bracket !== null && !OF_YEAR.test(before.slice(0, bracket.index));
};

/** 改造8个(累计投资3200万元): another thing in the bracket says nothing of the period. */
function hasTotalBehind({ at, before, after }: AnyFigure, reading: Reading): boolean {
  const words = TOTAL_BEHIND.exec(after)?.[0];
  if (words === undefined || OF_YEAR.test(before)) return false;
  const behind = allFigures(reading).find((other) => other.at.start === at.end + words.length);
  return behind !== undefined && unitOf(behind) === unitOf({ at }) && behind.at.value >= at.value;
}

const unitOf = ({ at }: Pick<AnyFigure | Figure<Percentage>, 'at'>): string | null =>
  'unit' in at ? (typeof at.unit === 'string' ? at.unit : at.unit.name) : null;

const isOfOnePeriod = (figure: AnyFigure, reading: Reading, context: FactContext): boolean =>
  hasTotalBehind(figure, reading) ||
  isOnePeriod(figure.before) ||
  isUnderPeriod(figure, reading) ||
  (isInPeriodColumn(figure, context) && totalElsewhere(reading, figure));

const isInPeriodColumn = ({ before, clause }: AnyFigure, { header }: FactContext): boolean =>
  isOnePeriod(header) && !total.test(clause.text) && !isToDate(before);

const HUNDRED = 100;
const isShare = ({ at: { value, start, end } }: AnyFigure, { clean: { text } }: Reading): boolean =>
  value <= HUNDRED && `${text.slice(0, start)}${text.slice(end)}`.trim() === '';

/** 第二季度,抽检82批次: nothing but the period. */
const isOpening = ({ text }: Clause): boolean => text.length <= 8 && !speaks(text);

/** 八月份抽检220批次,…,举办活动2期: the month of a figure goes on in its sentence until words tell of now. */
function isUnderPeriod({ before, clause, place }: AnyFigure, { clauses, quantities }: Reading): boolean {
  if (byNow.test(before.replace(/完成|实现/u, '')) || total.test(before) || isToDate(before)) return false;
  for (let at = place - 1; at >= 0; at--) {
    const told = nth(clauses, at);
    if (told.sentence !== clause.sentence || isToDate(told.text)) return false;
    if (isOnePeriod(told.text))
      return isOpening(told)
        ? !isFirstCount(told, { clauses, quantities })
        : quantities.some((other) => other.clause === told);
  }
  return false;
}

const FIRST_PERIOD = /^(?:第?一季度|1月|一月)/u;

/** 一季度:启动招标;二季度:新增336个: told from the first period on, and none before had a figure. */
function isFirstCount(
  period: Clause,
  { clauses, quantities }: Pick<Reading, 'clauses' | 'quantities'>,
): boolean {
  const earlier = clauses.filter(({ start }) => start < period.start);
  return (
    earlier.some(({ text }) => FIRST_PERIOD.test(text)) &&
    !quantities.some(({ clause }) => clause.start < period.start)
  );
}

/**
 * A table of one month's work that marks its totals to date with 累计 means the month where it does not:
 * 1.举办活动3场。2.累计举办22场。 Only across sentences, since one 累计 may govern its whole sentence.
 */
function totalElsewhere({ clauses }: Reading, figure: AnyFigure): boolean {
  const { sentence } = figure.clause;
  const here = clauses.filter((clause) => clause.sentence === sentence);
  return (
    clauses.some((clause) => clause.sentence !== sentence && clause.text.includes('累计')) &&
    !here.some(({ text }) => total.test(text))
  );
}
