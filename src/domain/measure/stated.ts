import { nth, only } from '../nth';
import { isWholeItem, partOfWork, siteWork } from '../lexicon/percents';
import type { Indicator, StatedPercent } from '../item';
import type { Figure, Reading } from '../read/figure';
import { overlap, topic, type Topic } from '../read/topic';
import { originalSpan, originalText } from '../text/clean';
import type { Percentage } from '../text/quantities';
import { phrases, type Read } from './percentPhrases';
import type { Commitment } from './targets';
import { remembered } from '../remembered';
import { lastPlace } from '../rounding';

/** Percentages that the department states of its own progress (rulebook 3). */

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

/** Words by which a percentage is of the whole row, whatever its sentence spoke of before. */
const OF_ALL = /整体|总体|总|平均|年度|全年|全部|全[市县区镇乡]/u;

/** 甲专区已完成设计,启动施工,完成率40%: the clause before it that spoke of a target last; '' where none does. */
function spokenOf({ opening, figure }: Read, { topics, topicOf }: Scope): string {
  if (OF_ALL.test(figure.before)) return lastClause(opening);
  const speaks = (clause: string): boolean => topics.some((topic) => overlap(topic, topicOf(clause)) > 0);
  return opening.split(',').findLast(speaks) ?? '';
}

/** The target that the percentage is tied to by its subject, or by what its sentence spoke of last. */
function tiedTarget(read: Read, scope: Scope): number | null {
  const { topics, nouns, topicOf } = scope;
  const whole = isWholeItem(read.subject);
  const words = whole ? spokenOf(read, scope) : `${read.opening},${read.subject}`;
  const subject = whole ? topicOf(words) : new Set([...topicOf(read.opening), ...topicOf(read.subject)]);
  const shared = topics.map((other) => overlap(other, subject));
  const top = Math.max(...shared);
  const best = shared.flatMap((value, index) => (value === top && top > 0 ? [index] : []));
  if (best.length < 2) return best[0] ?? null;
  // 建设体育公园1个、健身路径20条 are one phrase: what is counted tells its targets apart.
  const named = best.filter((index) => nouns[index] !== '' && words.includes(nth(nouns, index)));
  return only(named);
}

const MONEY = /投资|资金|拨付|支出|[万亿]元/u;

/** 累计完成投资4.2亿元,占年度计划的70%: a share of the money, unless money is the task. */
const ofMoney = ({ opening }: Read, taskText: string): boolean =>
  MONEY.test(lastClause(opening)) && !/投资|资金/u.test(taskText);

/** Texts before the percentages of one cell. */
const OF_TEXTS = 64;

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
    topicOf: remembered(topic, OF_TEXTS),
    countOf: remembered((text) => text.replace(DATE, '').match(COUNTED)?.[1], OF_TEXTS),
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
