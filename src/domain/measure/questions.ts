import { nth } from '../nth';
import { builds, deeds, startDeeds, tellingDeeds } from '../lexicon/deeds';
import type { Hit } from '../lexicon/words';
import type { Target } from '../item';
import { type Topic, topicOf } from '../read/topic';
import { MULTIPLIERS } from '../text/numerals';
import { answerFactor, isSameMeasure, type Unit, UNITS } from '../text/units';
import { kindsNamed } from './kinds';
import type { Commitment } from './targets';
import { behindLast } from '../text/signs';

/** Targets that are counted, as questions that the figures of the progress text may answer. */

/** A target with all that is asked of a figure that may answer it. */
export interface Question {
  readonly target: Target;
  readonly words: string;
  readonly own: string;
  /** What stands before its number, from the last deed on. */
  readonly noun: string;
  readonly unit: Unit;
  /** 万 or 亿 of the target as written, which a bare number inherits. */
  readonly multiplier: number;
  readonly topic: Topic;
  readonly deeds: readonly string[];
  /** Of the other targets, and not of this one. */
  readonly othersDeeds: readonly string[];
  /** Its deed tells it from every other target: 新建文化站3个,改造公园12个; not 培训厨师300人、保安200人. */
  readonly ownDeed: boolean;
  /** Those that one number is promised of together: 新增 and 优化 of 新增及优化线路4条; else empty. */
  readonly joint: readonly string[];
  /** Kinds of things that one number is promised of together; else empty. */
  readonly kinds: readonly string[];
  /** Beginning is what is promised: 新开工2000套. */
  readonly asksStart: boolean;
  /** No other target of the row is counted in a unit of this family, or at all. */
  readonly aloneInFamily: boolean;
  readonly alone: boolean;
  /** No other target of the row is counted in its very unit. */
  readonly aloneInUnit: boolean;
  /** Place among the targets of its family, and how many there are. */
  readonly place: number;
  readonly peers: number;
  /** The target behind it is 其中 of this one. */
  readonly hasPart: boolean;
  /** Place among all that is counted, and how many there are. */
  readonly index: number;
  readonly all: number;
}

const unitOf = (target: Target): Unit | undefined =>
  UNITS.get(target.unit) ?? UNITS.get(target.unit.split(/[(/]/u)[0] ?? '');

/** 其中开工4条 names no thing of its own: it speaks of what a clause before it counted. */
function subjectOf(commitments: readonly Commitment[], index: number): Topic {
  for (let at = index; at >= 0; at--) {
    const { own, words } = nth(commitments, at);
    const one = topicOf(own, words);
    if (one.size > 0) return one;
  }
  return new Set();
}

const WRITTEN = /\d[余多]?(万亿|[万亿])/u;

function multiplierOf({ target, own }: Commitment): number {
  const sign = WRITTEN.exec(own.slice(-40))?.[1] ?? WRITTEN.exec(target.text)?.[1];
  return sign === undefined ? 1 : (MULTIPLIERS[sign] ?? 1);
}

const JOINS = /^[\u4e00-\u9fff]{0,2}[、/及和与或(]{1,2}$/u;
/** 新建改造6个: what is new and what was there; 建成投用, 提升改造 are one deed told twice. */
const NEW = /^新/u;
const RENEWED = /^(?:改造|改建|扩建|续建|维修|提升|更新|优化)$/u;

/** 改造提升 right after one another */
const isRepeated = (before: Hit | undefined, { at, word }: Hit): boolean =>
  before !== undefined &&
  before.at + before.word.length === at &&
  RENEWED.test(before.word) &&
  RENEWED.test(word);

/** Deeds of one object that follow each other at the head of a target: 新增及优化调整线路, 新建、改建公路, 新改建公厕. */
function jointDeeds(own: string): readonly string[] {
  const head = own.slice(0, Math.max(0, own.search(/\d/u)));
  const built = builds(head);
  if (built.length > 0) return built;
  const told = tellingDeeds.all(head);
  const found = told.filter((deed, index) => !isRepeated(told[index - 1], deed));
  const joined = found.slice(1).every((deed, index) => {
    const before = nth(found, index);
    const between = own.slice(before.at + before.word.length, deed.at);
    return JOINS.test(between) || (between === '' && NEW.test(before.word) && RENEWED.test(deed.word));
  });
  return found.length > 1 && joined ? found.map(({ word }) => word) : [];
}

const OPENS_PART = /^[,、(]?其中:?/u;

/** 新建服务场所15个,其中老年食堂3个: one unit, one sentence, and fewer. */
function isPartOf(commitments: readonly Commitment[], index: number): boolean {
  const [whole, part] = [commitments[index - 1], commitments[index]];
  return (
    whole !== undefined &&
    part !== undefined &&
    OPENS_PART.test(part.own) &&
    part.target.unit === whole.target.unit &&
    part.target.value < whole.target.value
  );
}

const shares = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.includes(one));

/** The targets that are counted, as questions; null for rates and for units that nobody knows. */
export function questions(commitments: readonly Commitment[]): (Question | null)[] {
  const units = commitments.map(({ target }) => unitOf(target));
  const counted = units.filter((one) => one !== undefined);
  const told = commitments.map(({ own }) => tellingDeeds.all(own).map(({ word }) => word));
  return commitments.map((commitment, index) => {
    const unit = units[index];
    if (unit === undefined) return null;
    const { target, words, own } = commitment;
    const rivals = units.flatMap((other, at) =>
      other !== undefined && answerFactor(other, unit) !== null ? [at] : [],
    );
    const says = startDeeds.test(own) || tellingDeeds.test(own) ? own : words;
    return {
      target,
      words,
      own,
      noun: nounOf(own),
      unit,
      multiplier: multiplierOf(commitment),
      topic: subjectOf(commitments, index),
      deeds: nth(told, index),
      ownDeed: told.every(
        (deeds, at) => deeds.length > 0 && (at === index || !shares(deeds, nth(told, index))),
      ),
      othersDeeds: told.flat().filter((deed) => !nth(told, index).includes(deed)),
      joint: jointDeeds(own),
      kinds: kindsNamed(own),
      asksStart: startDeeds.test(says) && !/竣工|完工|建成/u.test(own),
      aloneInFamily: rivals.length === 1,
      alone: commitments.length === 1,
      aloneInUnit: counted.filter((other) => isSameMeasure(other, unit)).length === 1,
      place: rivals.indexOf(index),
      peers: rivals.length,
      hasPart: isPartOf(commitments, index + 1),
      index: units.slice(0, index).filter((one) => one !== undefined).length,
      all: counted.length,
    };
  });
}

/** Shorter nouns say too little. */
const LEAST_NOUN = 4;

function nounOf(own: string): string {
  const at = own.search(/\d/u);
  return at < 0 ? '' : behindLast(deeds.strike(own.slice(0, at), '|'), '|');
}

export const nounBefore = (before: string, { noun, target }: Question): boolean =>
  noun.length >= LEAST_NOUN && before.endsWith(noun) && target.kind === 'count';

/** 充电桩 before both numbers: the target's noun, told by its last two signs at least. */
export const endsAlike = (before: string, { noun }: Question): boolean =>
  noun.length > 1 && before.endsWith(noun.slice(-3)) && !deeds.test(before.slice(-2));
