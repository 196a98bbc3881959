import { nth } from '../nth';
import type { Percentage } from '../text/quantities';
import type { BareNumber } from './bareNumbers';
import type { Figure, Reading } from './figure';
import { topic, type Topic } from './topic';

/** 发生事故11起、死亡12人,同比分别下降15.4%、14.3%: each of a list of rates belongs to the thing in its place. */

export interface Distributed {
  /** The words that all of them share: 同比分别下降. */
  readonly head: string;
  /** What the one asked about is told of; empty where the things named are not as many. */
  readonly subject: Topic;
}

const NOBODY: Topic = new Set();
const BETWEEN = /^(?:、|和|及|与|以及)$/u;
const THINGS = /[、,]|和|及|与/u;
const SAYS_EACH = '分别';

/** The rates of a clause that follow 分别, in one list. */
function listOf(
  { percentages, clean }: Reading,
  figure: Figure<Percentage | BareNumber>,
): Figure<Percentage>[] {
  const { clause } = figure;
  const from = clause.start + clause.text.indexOf(SAYS_EACH);
  const rates = percentages.filter((other) => other.clause === clause && other.at.start > from);
  const list: Figure<Percentage>[] = [];
  for (const rate of rates) {
    const last = list.at(-1);
    if (last === undefined || BETWEEN.test(clean.text.slice(last.at.end, rate.at.start))) list.push(rate);
    else break;
  }
  return list;
}

/** As many of the things named last as there are rates: in the clause itself, else in the ones before it. */
function thingsOf({ clauses }: Reading, figure: Figure<Percentage | BareNumber>, count: number): string[] {
  const { clause, place } = figure;
  const own = named(clause.text.slice(0, clause.text.indexOf(SAYS_EACH)));
  if (own.length >= count) return own.slice(-count);
  const before = clauses
    .slice(Math.max(0, place - count), place)
    .filter(({ sentence }) => sentence === clause.sentence)
    .flatMap(({ text }) => named(text));
  return before.length >= count ? before.slice(-count) : [];
}

const named = (text: string): string[] => text.split(THINGS).filter((thing) => topic(thing).size > 0);

/** What a rate in such a list is told of; null where it stands in none. */
export function distributed(
  reading: Reading,
  figure: Figure<Percentage> | Figure<BareNumber>,
): Distributed | null {
  if (!figure.before.includes(SAYS_EACH)) return null;
  const list = listOf(reading, figure);
  const index = list.findIndex(({ at }) => at.start === figure.at.start);
  if (list.length < 2 || index < 0) return null;
  const first = nth(list, 0);
  const head = first.before.slice(Math.max(0, first.before.lastIndexOf(SAYS_EACH) - 4));
  const thing = thingsOf(reading, figure, list.length)[index];
  return { head, subject: thing === undefined ? NOBODY : topic(thing) };
}
