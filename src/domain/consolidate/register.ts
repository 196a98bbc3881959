import { nth } from '../nth';
import { cleanText } from '../text/clean';
import { RELATED_UNITS, UNIT_NAMES } from './unitNames';

/** `maybe` is a question for a person: nothing is ever merged on it. */
export type Certainty = 'same' | 'maybe' | 'different';

/** A unit's name in parts: 青溪县教育局 → place 青溪, level 县, name 教育局 (the full name where it is known). */
interface UnitName {
  readonly place: string;
  readonly level: string;
  readonly name: string;
}

const MARKS = /[△▲★☆*\s·。,、;:]|\((?:牵头|责任|主办|牵头单位|责任单位)\)/gu;
const ENDING =
  '(?:局|委|委员会|厅|办|办公室|会|联|社|中心|公司|集团|大队|支队|队|院|校|站|所|处|部|团|街道|街道办事处|镇|乡|政府|管委会)';
/** 县教育局, 青溪县教育局, 区委组织部. A level that opens a word of its own (市场, 区域, 镇村) is none. */
const PREFIX = new RegExp(
  `^(?:中共)?(?:国网)?([\\p{Script=Han}]{2,4}?)?(省|市|县|区|旗|州)(?!场|域|政|容|民|级|直)(?:委(?=[\\p{Script=Han}]{1,20}[部办校]$))?(?=[\\p{Script=Han}]{2,40}$)`,
  'u',
);
const IS_UNIT = new RegExp(`${ENDING}$`, 'u');

const CANONICAL: ReadonlyMap<string, string> = new Map(
  UNIT_NAMES.flatMap((names) => names.map((name) => [name, nth(names, 0)] as const)),
);
const RELATED: ReadonlyMap<string, ReadonlySet<string>> = relatedNames();

function relatedNames(): Map<string, Set<string>> {
  const related = new Map<string, Set<string>>();
  for (const group of RELATED_UNITS) {
    for (const name of group) related.set(name, new Set([...(related.get(name) ?? []), ...group]));
  }
  return related;
}

const known = (name: string): string | undefined => CANONICAL.get(name);
const canonical = (name: string): string => known(name) ?? name.replace(/(?:有限)?(?:责任)?公司$/u, '公司');

const LEVELS = '省市县区旗州';
/** Characters of a place: none, or as many as PREFIX has. */
const PLACES = [0, 2, 3, 4] as const;

/** 县民政局, 县城市管理局: where an organisation of the register stands behind a level, nothing else is made of it. */
function knownBehind(bare: string): UnitName | null {
  const text = bare.replace(/^(?:中共)?(?:国网)?/u, '');
  for (const length of PLACES) {
    const level = text.charAt(length);
    const rest = text.slice(length + 1);
    const name = known(rest) ?? (RELATED.has(rest) ? rest : undefined);
    if (name !== undefined && LEVELS.includes(level)) return { place: text.slice(0, length), level, name };
  }
  return null;
}

function unitName(text: string): UnitName {
  const bare = cleanText(text).text.replace(MARKS, '');
  if (known(bare) !== undefined) return { place: '', level: '', name: canonical(bare) };
  const behind = knownBehind(bare);
  if (behind !== null) return behind;
  const found = PREFIX.exec(bare);
  const rest = found ? bare.slice(found[0].length) : bare;
  if (found === null || !(IS_UNIT.test(rest) || known(rest) !== undefined)) {
    return { place: '', level: '', name: canonical(bare) };
  }
  return { place: found[1] ?? '', level: found[2] ?? '', name: canonical(rest) };
}

/** Every character of the short name stands in the long one, in order, and both begin and end alike. */
function abbreviates(short: string, long: string): boolean {
  if (short.length < 3 || short.length >= long.length || short[0] !== long[0] || short.at(-1) !== long.at(-1))
    return false;
  let at = 0;
  for (const char of long) if (char === short[at]) at++;
  return at === short.length;
}

const NUMBER = /[\d一二三四五六七八九十百]{1,9}/gu;
/** 第一小学 and 第十一小学 are two, whatever else they share. */
function otherNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => name.match(NUMBER)?.join(' '));
  return one !== undefined && other !== undefined && one !== other;
}

function sameName(a: string, b: string): Certainty {
  if (a === b) return 'same';
  if (RELATED.get(a)?.has(b)) return 'maybe';
  // Two organisations of the register are two, however alike they are written.
  if (known(a) !== undefined && known(b) !== undefined) return 'different';
  if (otherNumber(a, b)) return 'different';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return abbreviates(short, long) || (long.endsWith(short) && short.length >= 3) ? 'maybe' : 'different';
}

const names = new Map<string, UnitName>();
const MOST_NAMES = 5000;

/** Reading a name costs more than comparing two; the same few hundred come again and again. */
function read(text: string): UnitName {
  const kept = names.get(text);
  if (kept !== undefined) return kept;
  if (names.size >= MOST_NAMES) names.clear();
  const name = unitName(text);
  names.set(text, name);
  return name;
}

/**
 * Are two names one organisation? Prefixes of place and level that only one of them has do not matter
 * (县教育局 = 教育局 = 青溪县教育局); two levels (县教育局, 市教育局) are asked about; two places are two.
 */
export function sameUnit(a: string, b: string): Certainty {
  if (a === b) return 'same';
  const [first, second] = [read(a), read(b)];
  const name = sameName(first.name, second.name);
  if (name === 'different') return 'different';
  if (first.place !== '' && second.place !== '' && first.place !== second.place) return 'different';
  return first.level !== '' && second.level !== '' && first.level !== second.level ? 'maybe' : name;
}

/** Names that are certainly one organisation have the same key; not the other way round. */
export const unitKey = (text: string): string => read(text).name;

/** The surest of all pairs; null where one side names no unit. */
export function sharedUnit(a: readonly string[], b: readonly string[]): Certainty | null {
  if (a.length === 0 || b.length === 0) return null;
  let best: Certainty = 'different';
  for (const left of a) {
    for (const right of b) {
      const certainty = sameUnit(left, right);
      if (certainty === 'same') return 'same';
      if (certainty === 'maybe') best = 'maybe';
    }
  }
  return best;
}

/** Does the text name an organisation, by its ending or because the register knows it? */
export const namesUnit = (text: string): boolean => {
  const { name } = read(text);
  return known(name) !== undefined || (name.length <= 20 && IS_UNIT.test(name));
};
