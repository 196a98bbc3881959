import { AGAINST } from '../lexicon/against';
import {
  DONE_RATES,
  isWholeItem,
  ofPeriod,
  otherBase,
  otherRate,
  partOfWork,
  REACHED,
  siteWork,
  YEARS_TASK,
} from '../lexicon/percents';
import type { Indicator, StatedPercent } from '../item';
import { isForecast } from '../read/forecast';
import { originalSpan, originalText } from '../text/clean';
import type { Percentage } from '../text/quantities';
import type { Figure, Reading } from '../read/figure';
import type { Commitment } from './targets';
import { overlap, topic, type Topic } from '../read/topic';

/** Percentages that the department states of its own progress (rulebook 3). */

interface Phrase {
  readonly name: string;
  readonly kind: StatedPercent['kind'];
  /** Right before the percentage. */
  readonly before: RegExp;
}

const PROGRESS = '形象|建设|工程|总体|整体|平均|工作|项目|施工|实施|完成|总|全年|任务';

/** First that fits wins. */
export const PHRASES: readonly Phrase[] = [
  {
    name: 'work-volume',
    kind: 'physical',
    before: new RegExp(`(?:总?工程总?量|工作量|土建工程|建安)${REACHED}$`, 'u'),
  },
  { name: 'ratio-name', kind: 'ratio', before: new RegExp(`(?:${DONE_RATES})${REACHED}$`, 'u') },
  {
    name: 'task-progress',
    kind: 'ratio',
    before: new RegExp(
      `(?:完成|占|达到?|为|是|做到|相当于)[^,、]{0,10}(?:${YEARS_TASK})(?:的)?(?:进度)?${REACHED}$`,
      'u',
    ),
  },
  { name: 'investment', kind: 'physical', before: new RegExp(`投资(?:完成)?(?:率|进度)${REACHED}$`, 'u') },
  {
    name: 'progress',
    kind: 'physical',
    before: new RegExp(`(?:${PROGRESS}){0,3}(?:进度|进展|形象)(?:已?完成)?${REACHED}$`, 'u'),
  },
  { name: 'whole-rate', kind: 'ratio', before: new RegExp(`(?:整体|总体|综合)(?:完成)?${REACHED}$`, 'u') },
  { name: 'built', kind: 'physical', before: new RegExp(`(?:建设|改造|施工|体系改造)${REACHED}$`, 'u') },
  { name: 'done', kind: 'ratio', before: new RegExp(`(?:完成|做到)(?:总.{0,2})?${REACHED}$`, 'u') },
];

const subjectOf = (before: string, phrase: Phrase): string =>
  before.replace(phrase.before, '').replace(/\([^()]*\)/gu, '');

interface Read {
  readonly figure: Figure<Percentage>;
  readonly phrase: Phrase;
  /** Clause words before the phrase. */
  readonly subject: string;
  /** Clauses of the sentence before this one. */
  readonly opening: string;
}

/** 超额完成30% is 130 %; beyond 100 the figure is the whole. */
const OVER = /超额(?:完成)?[^,。;%\d]{0,10}$/u;
/** The cell holds this percentage and nothing else. */
const onlyPhrase: Phrase = {
  name: 'only-in-cell',
  kind: 'ratio',
  before: /^(?:约|已?达到?|进度|已?完成)?$/u,
};
const isOnly = (text: string): boolean => /^(?:约|已?达到?)?\d{1,3}(?:\.\d{1,4})?%。?$/u.test(text.trim());

const overPhrase: Phrase = { name: 'over', kind: 'ratio', before: OVER };

const isOver = ({ before, after, at }: Figure<Percentage>): boolean =>
  OVER.test(before) && at.value < 100 && (/完成/u.test(before.slice(-14)) || /^(?:以上)?完成/u.test(after));

const PLANS = AGAINST.filter(({ role }) => role === 'planned' || role === 'remaining');

/** Not the item's own standing: a plan, a forecast, a period's, another base, a rate of something else. */
function isElses({ figure, subject, opening, phrase }: Read, taskText: string): boolean {
  const words = phrase.before.exec(figure.before.replace(/\([^()]*\)/gu, ''))?.[0] ?? '';
  const near = figure.before.split(/[、,%]/u).at(-1) ?? '';
  const sentence = `${opening},${figure.before}`;
  return (
    PLANS.some(({ find }) => find.all(subject).some(({ word }) => word !== '预计')) ||
    (/预计|力争|计划(?:年底|在|于)/u.test(sentence) && isForecast(sentence)) ||
    ofPeriod.test(words) ||
    (phrase.name === 'over' && (ofPeriod.test(near) || /资金|补助/u.test(near))) ||
    (otherBase.test(words) && !otherBase.all(words).some(({ word }) => taskText.includes(word))) ||
    otherRate.test(near.slice(-8))
  );
}

function phrases(reading: Reading, used: ReadonlySet<Figure<Percentage>>, taskText: string): Read[] {
  return reading.percentages.flatMap((figure) => {
    if (used.has(figure) || figure.at.unit !== '%' || figure.inside !== null) return [];
    const before = figure.before.replace(/\([^()]*\)/gu, '');
    const phrase = isOnly(reading.clean.text)
      ? onlyPhrase
      : isOver(figure)
        ? overPhrase
        : PHRASES.find((one) => one.before.test(before));
    if (phrase === undefined) return [];
    const read = { figure, phrase, subject: subjectOf(before, phrase), opening: openingOf(reading, figure) };
    return isElses(read, taskText) ? [] : [read];
  });
}

function openingOf({ clauses }: Reading, { clause, place }: Figure<Percentage>): string {
  const before = clauses.slice(Math.max(0, place - 4), place);
  return before
    .filter(({ sentence }) => sentence === clause.sentence)
    .map(({ text }) => text)
    .join(',');
}

/** What the row promises, for telling whether a subject is the row's own. */
interface Scope {
  /** Of a text, remembered: many figures share the words before them. */
  readonly topicOf: (words: string) => Topic;
  /** The first number that counts something in a text, remembered as well. */
  readonly countOf: (words: string) => string | undefined;
  readonly topics: readonly Topic[];
  readonly values: readonly number[];
  readonly nouns: readonly string[];
}

/** 9座平均进度91.54% of nine: the subject is a count, and it is the target's. */
/** 截至9月底, 前3个月: no count of things. */
const DATE = /(?:20\d\d年)?\d{1,2}(?:[-~至—]\d{1,2})?个?[年月日](?:\d{1,2}日)?/gu;
const COUNTED = /(\d{1,20}(?:\.\d{1,20})?)[\u4e00-\u9fff]{1,2}/u;

function countsAll(words: string, { values, countOf }: Scope): boolean | null {
  const count = countOf(words);
  return count === undefined ? null : values.includes(Number(count));
}

/** Share of the subject's words that a target must have in common with it. */
const SAME_THING = 0.4;

const speaksOf = (words: string, { topics, topicOf }: Scope): boolean => {
  const subject = topicOf(words);
  return topics.some((other) => overlap(other, subject) > subject.size * SAME_THING);
};

/** The subject is the item or one of its targets: not one site of several, a trade, or some other thing. */
function ownSubject(read: Read, scope: Scope): boolean {
  const { subject, opening } = read;
  const all = countsAll(subject, scope);
  if (all !== null) return all && !partOfWork.test(subject);
  if (isWholeItem(subject) || /(?:总体|整体|总量)$/u.test(subject)) return true;
  if (opening !== '' && (speaksOf(opening, scope) || countsAll(opening, scope) === true))
    return !siteWork.test(subject);
  return !partOfWork.test(subject) && (topic(subject).size === 0 || speaksOf(subject, scope));
}

/** Several sites or trades, each with its own percentage, in place of one for the item. */
const oneOfSites = (read: Read, several: ReadonlySet<string>, { topics }: Scope): boolean =>
  topics.length < 2 && several.has(read.phrase.kind) && !/整体|总体|总|平均/u.test(read.figure.before);

/** Kinds of which there is more than one. */
const severalKinds = (all: readonly Read[]): ReadonlySet<string> =>
  new Set(all.map(({ phrase }) => phrase.kind).filter((kind, index, kinds) => kinds.indexOf(kind) < index));

const lastClause = (opening: string): string => opening.slice(opening.lastIndexOf(',') + 1);

/** The target that the percentage is tied to by its subject, or by the clause right before it. */
function tiedTarget(read: Read, { topics, nouns, topicOf }: Scope): number | null {
  const whole = isWholeItem(read.subject);
  const words = whole ? lastClause(read.opening) : `${read.opening},${read.subject}`;
  const subject = whole ? topicOf(words) : new Set([...topicOf(read.opening), ...topicOf(read.subject)]);
  const shared = topics.map((other) => overlap(other, subject));
  const top = Math.max(...shared);
  const best = shared.flatMap((value, index) => (value === top && top > 0 ? [index] : []));
  if (best.length < 2) return best[0] ?? null;
  // 建设体育公园1个、健身路径20条 are one phrase: what is counted tells its targets apart.
  const named = best.filter((index) => nouns[index] !== '' && words.includes(nouns[index] as string));
  return named.length === 1 ? (named[0] as number) : null;
}

const MONEY = /投资|资金|拨付|支出|[万亿]元/u;

/** 累计完成投资4.2亿元,占年度计划的70%: a share of the money, unless money is the task. */
const ofMoney = ({ opening }: Read, taskText: string): boolean =>
  MONEY.test(lastClause(opening)) && !/投资|资金/u.test(taskText);

function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text) as T;
  };
}

/** Members of a list: 分别完成87.3%、92.9%. */
const listed = ({ before, after }: Figure<Percentage>): boolean =>
  /^、[^,。;]{0,12}%/u.test(after) || /%、$/u.test(before) || /分别[^,。;]{0,24}$/u.test(before);

/** Stated percentages of the item or of one of its indicators, in text order; `taskText` is clean. */
export function statedPercents(
  reading: Reading,
  commitments: readonly Commitment[],
  used: ReadonlySet<Figure<Percentage>>,
  taskText: string,
): StatedPercent[] {
  const all = phrases(reading, used, taskText).filter(({ figure }) => !listed(figure));
  if (all.length === 0) return [];
  const words = commitments.length > 0 ? commitments.map((commitment) => commitment.words) : [taskText];
  const scope: Scope = {
    topicOf: remembered(topic),
    countOf: remembered((text) => text.replace(DATE, '').match(COUNTED)?.[1]),
    topics: words.map(topic),
    values: commitments.map(({ target }) => target.value),
    nouns: commitments.map(({ target }) => target.noun),
  };
  const several = severalKinds(all);
  return all
    .filter((read) => ownSubject(read, scope) && !oneOfSites(read, several, scope))
    .map((read) => {
      const { start, end } = read.figure.clause;
      return {
        percent: read.figure.at.value + (read.phrase.name === 'over' ? 100 : 0),
        kind: ofMoney(read, taskText) ? ('physical' as const) : read.phrase.kind,
        indicator: commitments.length > 1 ? tiedTarget(read, scope) : null,
        text: originalText(reading.clean, start, end),
        span: originalSpan(reading.clean, start, end),
        rule: ofMoney(read, taskText) ? 'investment' : read.phrase.name,
      };
    });
}

const lastPlace = (value: number): number => 10 ** -(String(value).split('.')[1]?.length ?? 0);

/**
 * A percentage that is one indicator's figure over its target is that indicator's; several of one kind that belong
 * to no one are parts, and none is the item's.
 */
export function ownedPercents(
  percents: readonly StatedPercent[],
  indicators: readonly Indicator[],
): StatedPercent[] {
  if (indicators.length < 2) return [...percents];
  const owned = percents.map((stated) => {
    const owner = indicators.findIndex(
      ({ percent }) => percent !== null && Math.abs(percent - stated.percent) < lastPlace(stated.percent),
    );
    return stated.indicator === null && owner >= 0 ? { ...stated, indicator: owner } : stated;
  });
  const free = owned.filter(({ indicator }) => indicator === null);
  const parts = (one: StatedPercent): boolean =>
    one.indicator === null &&
    !/整体|总体|平均/u.test(one.text) &&
    free.some((other) => other.kind === one.kind && other.percent !== one.percent);
  return owned.filter((one) => !parts(one));
}
