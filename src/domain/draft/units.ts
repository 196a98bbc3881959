import { namesUnit, sameUnit, unitKey } from '../consolidate/register';
import { UNIT_NAMES } from '../consolidate/unitNames';
import type { TaskItem } from '../item';
import { addTo } from '../grouped';
import { once } from '../once';
import type { Difference } from './spelling';

/** A unit as a draft names it. */
export interface UnitMention {
  readonly name: string;
  /** The annex has the unit, surely under this name; `maybe` never leads to a contradiction. */
  readonly known: 'same' | 'maybe' | 'none';
}

/** Units of the annex, looked up by any of their names. */
export interface Units {
  readonly names: readonly string[];
  /** The unit that words begin with: 县教育局牵头, 其中县教育局; null where they begin with none. */
  readonly at: (words: string) => UnitMention | null;
  /** Does the annex have a unit of this name? */
  readonly known: (name: string) => UnitMention['known'];
  /** The annex's unit that a name is a slip of the pen away from; null where there is none. */
  readonly near: (name: string) => NearUnit | null;
  /** Names by which the annex's units may be written, the annex's own first; of at least four characters. */
  readonly spellings: readonly string[];
}

export interface NearUnit {
  readonly unit: string;
  /** The spelling of it that is nearest. */
  readonly spelling: string;
  readonly difference: Difference;
}

const LEADING =
  /^[(（]?[一二三四五六七八九十]{0,3}[)）、.]?(?:其中|分别(?:为|是)?|包括|(?:主要)?(?:集中在|涉及|是|有|为)|由|以及|及|和|是|有)*:?/u;
const LONGEST = 24;
const LONGEST_UNKNOWN = 14;
/** Words that only end like a unit: 我县共承办省政府. */
const NO_UNIT = /政府$|\d|共|承办|以及|事项|项目|指标/u;
const COLLECTIVE = /^(?:各|相关|全[省市县区])/u;
const ENDINGS = '局委会厅办联社心司团队院校站所处部道镇乡府';

/** The one difference between two names: a character for another, left out, put in, or two changed places; null for more. */
export function oneDifference(draft: string, annex: string): Difference | null {
  let start = 0;
  while (start < draft.length && start < annex.length && draft[start] === annex[start]) start++;
  let end = 0;
  const most = Math.min(draft.length, annex.length) - start;
  while (end < most && draft.at(-1 - end) === annex.at(-1 - end)) end++;
  const found = {
    draft: draft.slice(start, draft.length - end),
    annex: annex.slice(start, annex.length - end),
  };
  const [wrong, right] = [found.draft, found.annex];
  if (wrong === '' && right === '') return null;
  if (wrong.length <= 1 && right.length <= 1) return found;
  const turned = wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
  return turned ? found : null;
}

const REGISTERED: ReadonlyMap<string, readonly string[]> = new Map(
  UNIT_NAMES.flatMap((names) => names.map((name) => [name, names] as const)),
);

/** A name with the prefix of its place and level, and the same under the other names of the register. */
function spellingsOf(name: string): string[] {
  const key = unitKey(name);
  const others = REGISTERED.get(key) ?? [];
  const own = [key, ...others].find((one) => name.endsWith(one));
  const prefix = own === undefined ? '' : name.slice(0, name.length - own.length);
  return [name, ...others.map((other) => prefix + other)];
}

function pairsOf(name: string): string[] {
  return Array.from({ length: Math.max(1, name.length - 1) }, (_, at) => name.slice(at, at + 2));
}

const SHORTEST_NEAR = 2;
const SHORTEST_SPELLING = 4;

function nearest(spellings: ReadonlyMap<string, string>): Units['near'] {
  const byPair = new Map<string, string[]>();
  for (const spelling of spellings.keys()) {
    // One sign more or less than a name may have: 32,767 signs in a cell of units are near to none.
    if (spelling.length > LONGEST + 1) continue;
    for (const pair of new Set(pairsOf(spelling))) addTo(byPair, pair, spelling);
  }
  return (name) => {
    if (name.length < SHORTEST_NEAR || name.length > LONGEST) return null;
    const alike = new Set(pairsOf(name).flatMap((pair) => byPair.get(pair) ?? []));
    for (const spelling of alike) {
      const difference = oneDifference(name, spelling);
      if (difference !== null) return { unit: spellings.get(spelling) as string, spelling, difference };
    }
    return null;
  };
}

function prefixOf(words: string, lasts: ReadonlySet<string>, known: Units['known']): UnitMention | null {
  const text = words.replace(LEADING, '').slice(0, LONGEST);
  let doubtful: UnitMention | null = null;
  for (let length = text.length; length >= 2; length--) {
    if (!lasts.has(text.charAt(length - 1))) continue;
    const name = text.slice(0, length);
    const certainty = known(name);
    if (certainty === 'same') return { name, known: 'same' };
    if (doubtful === null && length <= LONGEST_UNKNOWN && !NO_UNIT.test(name) && namesUnit(name))
      doubtful = { name, known: certainty };
  }
  return doubtful;
}

/** @param items of the annex; leads and supports alike are its units */
export function unitsOf(items: readonly TaskItem[]): Units {
  const names = [...new Set(items.flatMap(({ source }) => [...source.leadUnits, ...source.supportUnits]))];
  const spellings = new Map<string, string>();
  for (const name of names)
    for (const spelling of spellingsOf(name)) if (!spellings.has(spelling)) spellings.set(spelling, name);
  const own = new Set(names);
  const byKey = new Map<string, string[]>();
  for (const name of names) byKey.set(unitKey(name), [...(byKey.get(unitKey(name)) ?? []), name]);
  const known = once((name: string): UnitMention['known'] => {
    if (own.has(name)) return 'same';
    const alike = byKey.get(unitKey(name)) ?? [];
    if (alike.some((one) => sameUnit(one, name) === 'same')) return 'same';
    return names.some((one) => sameUnit(one, name) !== 'different') ? 'maybe' : 'none';
  });
  const lasts = new Set([...ENDINGS, ...[...spellings.keys()].map((name) => name.slice(-1))]);
  const near = nearest(spellings);
  return {
    names,
    known,
    at: once((words) => prefixOf(words, lasts, known)),
    near: once((name) => (known(name) === 'same' || REGISTERED.has(unitKey(name)) ? null : near(name))),
    spellings: [...spellings.keys()].filter(
      (name) => name.length >= SHORTEST_SPELLING && !COLLECTIVE.test(name),
    ),
  };
}

const BRACKET = /\([^()]*\)/gu;

/** The last unit that the clauses of these words begin with; names in brackets are items, not units. */
export function lastUnitIn(words: string, units: Units): UnitMention | null {
  const bare = words
    .replace(BRACKET, '')
    .replace(BRACKET, '')
    .replace(/\([^()]*$/u, '');
  for (const clause of bare.split(/[,;。:、]/u).reverse()) {
    const unit = units.at(clause);
    if (unit?.known === 'same' || (unit !== null && unit.name === clause)) return unit;
  }
  return null;
}
