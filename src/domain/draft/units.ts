import { namesUnit, sameUnit } from '../consolidate/register';
import type { TaskItem } from '../item';

export interface UnitMention {
  readonly name: string;
  /** The annex has the unit, surely under this name; `maybe` never leads to a contradiction. */
  readonly known: 'same' | 'maybe' | 'none';
}

const LEADING =
  /^[(（]?[一二三四五六七八九十]{0,3}[)）、.]?(?:其中|分别(?:为|是)?|包括|(?:主要)?(?:集中在|涉及|是|有|为)|由|以及|及|和|是|有)*:?/u;
const LONGEST = 24;
const LONGEST_UNKNOWN = 14;
/** Words that only end like a unit: 我县共承办省政府. */
const NO_UNIT = /政府$|\d|共|承办|以及|事项|项目|指标/u;

/**
 * The unit that words begin with: 县教育局牵头, 其中县教育局. The longest beginning that the annex knows wins.
 * Null where they begin with none.
 */
export function unitAt(words: string, items: readonly TaskItem[]): UnitMention | null {
  const text = words.replace(LEADING, '');
  const names = [...new Set(items.flatMap(({ source }) => [...source.leadUnits, ...source.supportUnits]))];
  let doubtful: UnitMention | null = null;
  for (let length = Math.min(LONGEST, text.length); length >= 2; length--) {
    const name = text.slice(0, length);
    if (names.some((known) => sameUnit(known, name) === 'same')) return { name, known: 'same' };
    if (doubtful === null && length <= LONGEST_UNKNOWN && !NO_UNIT.test(name) && namesUnit(name))
      doubtful = { name, known: names.some((known) => sameUnit(known, name) === 'maybe') ? 'maybe' : 'none' };
  }
  return doubtful;
}

const BRACKET = /\([^()]*\)/gu;

/** The last unit that the clauses of these words begin with; names in brackets are items, not units. */
export function lastUnitIn(words: string, items: readonly TaskItem[]): UnitMention | null {
  const bare = words
    .replace(BRACKET, '')
    .replace(BRACKET, '')
    .replace(/\([^()]*$/u, '');
  for (const clause of bare.split(/[,;。:、]/u).reverse()) {
    const unit = unitAt(clause, items);
    if (unit?.known === 'same' || (unit !== null && unit.name === clause)) return unit;
  }
  return null;
}
