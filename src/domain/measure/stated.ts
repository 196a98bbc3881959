import type { StatedPercent } from '../item';
import { originalSpan, originalText } from '../text/clean';
import { PLANNED } from '../text/cues';
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

const REACH = '(?:已|约|达|为|至|到|了|超过?|的|近|在){0,8}';

/** First that fits wins. */
export const PHRASES: readonly Phrase[] = [
  {
    name: 'work-volume',
    kind: 'physical',
    before: new RegExp(`(?:总?工程总?量|工作量|土建工程|建安)${REACH}$`, 'u'),
  },
  {
    name: 'ratio-name',
    kind: 'ratio',
    before: new RegExp(
      `(?:完成率|完成比例|达成率|竣工率|完工率|整改率|办结率|化解率|销号率|任务率|完成任务率)${REACH}$`,
      'u',
    ),
  },
  {
    name: 'task-progress',
    kind: 'ratio',
    before: new RegExp(
      `(?:完成|占|达到?)[^,、]{0,8}(?:任务(?:目标)?(?:数|量|总量)?|目标(?:任务)?|计划|指标)(?:的)?(?:进度)?${REACH}$`,
      'u',
    ),
  },
  { name: 'investment', kind: 'physical', before: new RegExp(`投资(?:完成)?(?:率|进度)${REACH}$`, 'u') },
  {
    name: 'progress',
    kind: 'physical',
    before: new RegExp(
      `(?:形象|建设|工程|总体|整体|平均|工作|项目|施工|实施|完成|总|全年|任务){0,8}(?:进度|进展|形象)(?:已?完成)?${REACH}$`,
      'u',
    ),
  },
  { name: 'whole-rate', kind: 'ratio', before: new RegExp(`(?:整体|总体|综合)(?:完成)?${REACH}$`, 'u') },
  { name: 'built', kind: 'physical', before: new RegExp(`(?:建设|改造|施工|体系改造)${REACH}$`, 'u') },
  { name: 'done', kind: 'ratio', before: new RegExp(`完成(?:总.{0,2})?${REACH}$`, 'u') },
];

/** A part of the works, one trade or one preparatory step: its percentage is not the item's. */
const PART_OF_WORK =
  /招标|设计|外墙|内墙|墙面|瓷砖|油漆|砌体|主体|基础|钢筋|混凝土|土方|管网铺设|装修|地面|吊顶|安装工程|幕墙|桩基|基坑|水电|屋面|路面|路基|绿化|征迁|征地|拆迁|签约|车库|地下室|前期|手续|设备|材料|资金|占比|开工比例|剩余|其余|其他|余下/u;
/** One trade among several works: never the item, even where the sentence began with the item. */
const SITE_WORK =
  /招标|设计|墙|瓷砖|油漆|砌体|主体|基础|钢筋|混凝土|土方|装修|地面|桩基|基坑|屋面|车库|剩余|其余|占比|开工比例/u;
/** Words that make a subject the item as a whole. */
const WHOLE =
  /^(?:项目|工程|整体|总体|总|全部|目前|现|已|累计|该项目?|均|共|第?[一二三四]季度|上半年|\d月份?|并|完成|[\d.、]|全年|年度|现阶段|至今|总进度|平均|各项){0,40}(?:截至|(?:的|工作|建设|任务|实施){0,6}$)/u;

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

function phrases(reading: Reading, used: ReadonlySet<Figure<Percentage>>): Read[] {
  const openings = new Map<number, string>();
  return reading.percentages.flatMap((figure) => {
    if (used.has(figure) || figure.at.unit !== '%' || figure.inside !== null) return [];
    const phrase = PHRASES.find(({ before }) => before.test(figure.before));
    if (phrase === undefined) return [];
    const subject = subjectOf(figure.before, phrase);
    if (PLANNED.test(subject)) return [];
    const opening = openings.get(figure.place) ?? openingOf(reading, figure);
    openings.set(figure.place, opening);
    return [{ figure, phrase, subject, opening }];
  });
}

function openingOf({ clauses }: Reading, { clause, place }: Figure<Percentage>): string {
  let first = place;
  while (clauses[first - 1]?.sentence === clause.sentence) first--;
  return clauses
    .slice(first, place)
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
  if (all !== null) return all && !PART_OF_WORK.test(subject);
  if (WHOLE.test(subject)) return true;
  if (opening !== '' && (speaksOf(opening, scope) || countsAll(opening, scope) === true))
    return !SITE_WORK.test(subject);
  return !PART_OF_WORK.test(subject) && (scope.topicOf(subject).size === 0 || speaksOf(subject, scope));
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
  const whole = WHOLE.test(read.subject);
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

/** Stated percentages of the item or of one of its indicators, in text order; `taskText` is clean. */
export function statedPercents(
  reading: Reading,
  commitments: readonly Commitment[],
  used: ReadonlySet<Figure<Percentage>>,
  taskText: string,
): StatedPercent[] {
  const all = phrases(reading, used);
  if (all.length === 0 || tooManyPairs(commitments.length, all.length)) return [];
  const words = commitments.length > 0 ? commitments.map((commitment) => commitment.words) : [taskText];
  const scope: Scope = {
    topicOf: remembered(topic),
    countOf: remembered((text) => text.match(COUNTED)?.[1]),
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
        percent: read.figure.at.value,
        kind: ofMoney(read, taskText) ? ('physical' as const) : read.phrase.kind,
        indicator: commitments.length > 1 ? tiedTarget(read, scope) : null,
        text: originalText(reading.clean, start, end),
        span: originalSpan(reading.clean, start, end),
        rule: ofMoney(read, taskText) ? 'investment' : read.phrase.name,
      };
    });
}
