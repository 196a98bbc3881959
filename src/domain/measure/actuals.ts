import { messages } from '../messages/zh-CN';
import type { Actual, Target } from '../item';
import { originalSpan, originalText } from '../text/clean';
import { answerFactor, UNITS, type Unit } from '../text/units';
import { isDone, type Candidate } from './candidates';
import { CHOICES, type Choice, type Match, type Question } from './choices';
import type { Reading } from './figure';
import type { Commitment } from './targets';
import { overlap, similarity, topicOf, type Topic } from './topic';

/**
 * Which figures of the progress text answer which target (rulebook 2). A figure is taken only when its unit fits,
 * its clause says that it is done, and it speaks of the same thing; where two readings are left the indicator is
 * marked for review and stays empty.
 */

export interface Answer {
  readonly actual: Actual | null;
  readonly review: string | null;
}

const unitOf = (target: Target): Unit | undefined => UNITS.get(target.unit.replace(/\(.{0,20}$/u, ''));

/** 其中开工4条 names no thing of its own: it speaks of what a clause before it counted. */
function subjects(commitments: readonly Commitment[]): Topic[] {
  let last: Topic = new Set();
  return commitments.map(({ own, words }) => {
    const topic = topicOf(own, words);
    if (topic.size > 0) last = topic;
    return last;
  });
}

/** How many targets are counted in each unit. */
function unitCounts(units: readonly (Unit | undefined)[]): ReadonlyMap<Unit, number> {
  const counts = new Map<Unit, number>();
  for (const unit of units) if (unit !== undefined) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return counts;
}

function questions(commitments: readonly Commitment[]): (Question | null)[] {
  const units = commitments.map(({ target }) => unitOf(target));
  const topics = subjects(commitments);
  const counts = unitCounts(units);
  return commitments.map(({ target, words, own }, index) => {
    const unit = units[index];
    const topic = topics[index];
    if (unit === undefined || topic === undefined) return null;
    let rivals = 0;
    for (const [other, count] of counts) if (answerFactor(other, unit) !== null) rivals += count;
    return { target, words, own, unit, topic, alone: rivals === 1, only: counts.get(unit) === 1 };
  });
}

/** Units so general that they count anything: without a common topic they prove nothing. */
const GENERAL = new Set('个 家 项 次 人 人次 名 处 场 场次 件 期 批 批次 种 条 所 位 例'.split(' '));

/** A figure without any noun of its own (完成285场, 3座已验收) speaks of the row's only target of that unit. */
function elliptical({ unit, alone, only }: Question, { bare, figure }: Candidate): boolean {
  const same = alone ? figure.at.unit.family === unit.family : only && figure.at.unit.name === unit.name;
  return bare && same;
}

/** Lengths, vehicles, households … of the row's only such target: place names before them are no other topic. */
function specificUnit({ alone, unit }: Question, { figure }: Candidate): boolean {
  const same =
    unit.kind === 'measure' ? figure.at.unit.family === unit.family : figure.at.unit.name === unit.name;
  return alone && same && !GENERAL.has(unit.name);
}

/** A department's own rate in the sentence settles which figure it is: 51人次 of 300 beside 完成17%. */
const lastPlace = (value: number): number => 10 ** -(String(value).split('.')[1]?.length ?? 0);

/** Values of the rates that a department states of its work, by sentence. */
type Rates = ReadonlyMap<number, ReadonlySet<number>>;

function ratesOf({ percentages }: Reading): Rates {
  const rates = new Map<number, Set<number>>();
  for (const { at, clause, before } of percentages) {
    if (at.unit !== '%' || at.value === 100 || !/完成|任务|目标|计划|率/u.test(before)) continue;
    rates.set(clause.sentence, (rates.get(clause.sentence) ?? new Set()).add(at.value));
  }
  return rates;
}

function confirmedByRate(value: number, question: Question, candidate: Candidate, rates: Rates): boolean {
  if (question.target.value === 0) return false;
  const percent = (value / question.target.value) * 100;
  for (const stated of rates.get(candidate.figure.clause.sentence) ?? [])
    if (Math.abs(stated - percent) < lastPlace(stated)) return true;
  return false;
}

function matchOf(question: Question, candidate: Candidate, rates: Rates): Match | null {
  const factor = answerFactor(question.unit, candidate.figure.at.unit);
  if (factor === null) return null;
  const value = Number((candidate.figure.at.value * factor).toPrecision(12));
  const shared = overlap(question.topic, candidate.topic);
  const confirmed = confirmedByRate(value, question, candidate, rates);
  if (shared === 0 && !confirmed && !elliptical(question, candidate) && !specificUnit(question, candidate))
    return null;
  return { candidate, value, shared, score: similarity(question.topic, candidate.topic), confirmed };
}

type Matches = readonly Match[];

/** How well a figure fits the targets that it may answer. */
interface Fit {
  best: number;
  /** Of the target that it fits next best; the same as `best` where two are alike. */
  second: number;
  confirmed: boolean;
}

function fits(all: readonly Matches[]): ReadonlyMap<Candidate, Fit> {
  const found = new Map<Candidate, Fit>();
  for (const { candidate, shared, confirmed } of all.flat()) {
    const fit = found.get(candidate) ?? { best: -1, second: -1, confirmed: false };
    fit.second = Math.max(fit.second, Math.min(fit.best, shared));
    fit.best = Math.max(fit.best, shared);
    fit.confirmed ||= confirmed;
    found.set(candidate, fit);
  }
  return found;
}

/** Another target of the row agrees with the figure better. */
const betterElsewhere = ({ confirmed, shared }: Match, fit: Fit): boolean =>
  !confirmed && (fit.confirmed || fit.best > shared);

const mostShared = (matches: Matches): number =>
  matches.reduce((most, { shared }) => Math.max(most, shared), -1);

/** Each figure of the text goes to the target that it fits best. */
function shareOut(all: readonly Matches[]): Matches[] {
  const fit = fits(all);
  const claimed = all.map((matches) =>
    matches.filter((match) => !betterElsewhere(match, fit.get(match.candidate) as Fit)),
  );
  const left = fits(claimed);
  return claimed.map((matches) => {
    const most = mostShared(matches);
    // The target has a figure that agrees better, and this one serves another target just as well.
    return matches.filter(
      ({ candidate, shared }) => !(most > shared && (left.get(candidate) as Fit).second >= shared),
    );
  });
}

/** A part of the year cannot answer for the whole, unless it alone reaches the target. */
const countsForYear = ({ candidate, value }: Match, { target }: Question): boolean =>
  !candidate.singlePeriod || value >= target.value;

function answer(question: Question, matches: Matches, reading: Reading): Answer {
  const usable = matches.filter((match) => countsForYear(match, question));
  if (usable.length === 0)
    return { actual: null, review: matches.length > 0 ? messages.measure.singlePeriod : null };
  for (const choice of CHOICES) {
    const picked = choice.pick(usable, question);
    if (picked !== null) return { actual: actualFrom(choice, picked, reading), review: null };
  }
  return { actual: null, review: messages.measure.severalFigures };
}

function actualFrom(choice: Choice, picked: Matches, reading: Reading): Actual {
  const { clean } = reading;
  const clauses = [...new Set(picked.map(({ candidate }) => candidate.figure.clause))];
  return {
    value: choice.value(picked),
    unit: (picked[0] as Match).candidate.figure.at.unitText,
    text: clauses.map(({ start, end }) => originalText(clean, start, end)).join(' + '),
    spans: clauses.map(({ start, end }) => originalSpan(clean, start, end)),
    how: choice.how,
    rule: choice.rule,
  };
}

/**
 * A row with so many targets and figures is no single task's report. Holding each against each would take time in
 * proportion to the square of its text, so none is taken, and a person is asked.
 */
const MOST_PAIRS = 40_000;
export const tooManyPairs = (targets: number, figures: number): boolean => targets * figures > MOST_PAIRS;

/** One answer per target, for those that are counted; percentages are answered in `rates`. */
export function countAnswers(
  commitments: readonly Commitment[],
  reading: Reading,
  figures: readonly Candidate[],
): Answer[] {
  if (tooManyPairs(commitments.length, figures.length))
    return commitments.map(({ target }) => ({
      actual: null,
      review: unitOf(target) === undefined ? null : messages.measure.tooManyFigures,
    }));
  const asked = questions(commitments);
  const rates = ratesOf(reading);
  const fitting = asked.map((question) =>
    question === null
      ? []
      : figures.flatMap((candidate) => {
          const match = matchOf(question, candidate, rates);
          return match !== null && (match.confirmed || isDone(candidate, question.words)) ? [match] : [];
        }),
  );
  const shares = shareOut(fitting);
  return asked.map((question, index) =>
    question === null ? { actual: null, review: null } : answer(question, shares[index] as Matches, reading),
  );
}
