import { grouped } from '../grouped';
import { nth } from '../nth';
import { candidateIndex, type CandidateIndex } from './candidates';
import type { Entry } from './entry';
import type { Doubt, Evidence } from './evidence';
import { sharedUnit, unitKey } from './register';
import { mainText } from './rowText';
import { bigrams, similarity } from '../text/bigrams';
import { smallEdit } from './similarity';
import type { Match, Settled } from './matching';
import type { SentSlot } from './slot';

/** Returns without a list: the same row of two returns is found by its words, unit and category alone. */

const AGREE = { yes: 0, no: 1 } as const;

/** Why two rows of the same words may be two; null where nothing speaks against one. */
function doubtOf(a: Entry, b: Entry): Doubt | null {
  const unit = sharedUnit(a.row.leadUnits, b.row.leadUnits);
  if (a.texts.category !== null && b.texts.category !== null && a.texts.category !== b.texts.category)
    return 'wording';
  if (a.texts.name !== null && b.texts.name !== null && a.texts.name.text !== b.texts.name.text)
    return 'wording';
  return unit === null || unit === 'same' ? null : 'unit';
}

const sameNumber = (a: Entry, b: Entry): number =>
  a.source.numbered && b.source.numbered && a.texts.sequence === b.texts.sequence ? AGREE.yes : AGREE.no;

/** The slot of other returns that the entry belongs to: rows of one return are never put together. */
function slotFor(entry: Entry, slots: readonly SentSlot[]): SentSlot | undefined {
  const open = slots.filter(
    ({ versions }) =>
      versions.every(({ source }) => source !== entry.source) &&
      versions.every((other) => doubtOf(entry, other) === null),
  );
  return open.sort((a, b) => sameNumber(entry, a.versions[0]) - sameNumber(entry, b.versions[0]))[0];
}

/** Names by which a row's units are found; one for all rows that name none. */
const unitKeys = ({ row }: Entry): readonly string[] =>
  row.leadUnits.length === 0 ? [''] : row.leadUnits.map(unitKey);

/**
 * Slots of one text, by unit: five hundred counties may report the same task. Those that the present return's rows
 * began are closed to it, so they are not looked at again: a return may have a thousand rows of the same words.
 */
class SameText {
  private readonly older: SentSlot[] = [];
  private readonly ofUnit = new Map<string, SentSlot[]>();
  private readonly fresh: SentSlot[] = [];
  private source: Entry['source'] | null = null;

  /** The slot that the entry was put in; undefined where it is to begin one. */
  take(entry: Entry): SentSlot | undefined {
    if (entry.source !== this.source) {
      for (const slot of this.fresh.splice(0)) this.open(slot, slot.versions);
      this.source = entry.source;
    }
    const found = slotFor(entry, this.near(entry));
    if (found === undefined) return undefined;
    found.versions.push(entry);
    this.list(found, [entry]);
    return found;
  }

  private open(slot: SentSlot, versions: readonly Entry[]): void {
    this.older.push(slot);
    this.list(slot, versions);
  }

  private list(slot: SentSlot, versions: readonly Entry[]): void {
    for (const key of versions.flatMap(unitKeys)) {
      const own = this.ofUnit.get(key) ?? [];
      if (!own.includes(slot)) own.push(slot);
      this.ofUnit.set(key, own);
    }
  }

  /** Slots in their order that hold a unit of the entry's, or none; all where it names none. */
  private near(entry: Entry): readonly SentSlot[] {
    const keys = unitKeys(entry);
    if (keys.includes('')) return this.older;
    const found = new Set([...keys, ''].flatMap((key) => this.ofUnit.get(key) ?? []));
    return found.size < 2 ? [...found] : this.older.filter((slot) => found.has(slot));
  }

  begin(slot: SentSlot): void {
    this.fresh.push(slot);
  }
}

/** Slots of the rows in the order in which each first appears. @param entries those of one return together */
export function pooledSlots(entries: readonly Entry[]): SentSlot[] {
  const begun = (entry: Entry): SentSlot => ({ listed: null, versions: [entry], match: null });
  if (entries.every(({ source }) => source === entries[0]?.source)) return entries.map(begun);
  const all: SentSlot[] = [];
  const byText = new Map<string, SameText>();
  for (const entry of entries) {
    const key = mainText(entry.texts)?.text;
    const same = key === undefined ? undefined : (byText.get(key) ?? new SameText());
    if (key !== undefined && same !== undefined) byText.set(key, same);
    if (same?.take(entry) !== undefined) continue;
    const slot = begun(entry);
    all.push(slot);
    same?.begin(slot);
  }
  return all;
}

const ALIKE = 0.85;

function likeEarlier(entry: Entry, other: Entry): Evidence['doubt'] {
  const [a, b] = [mainText(entry.texts), mainText(other.texts)];
  if (a === null || b === null) return null;
  if (a.text === b.text) return doubtOf(entry, other);
  if (a.numbers !== b.numbers || doubtOf(entry, other) !== null) return null;
  return similarity(bigrams(a.text), bigrams(b.text)) >= ALIKE && smallEdit(a.text, b.text)
    ? 'wording'
    : null;
}

/** So many rows of the same words are a task that every unit has: another unit's row is then its own. */
const COMMON = 10;
/** Earlier rows of the same words that are looked at, and doubts that are kept, the likeliest first. */
const MOST_LOOKED = 200;
const MOST_DOUBTS = 10;

/** Rows before `number` that it may be again, the first ones where there are many. */
function earlier(number: number, firsts: readonly Entry[], index: CandidateIndex): number[] {
  const entry = nth(firsts, number);
  const same = index.exact(entry.texts);
  const found: number[] = [];
  for (const row of same) {
    if (row >= number || found.length >= MOST_LOOKED) break;
    const other = nth(firsts, row);
    const common =
      same.length > COMMON && sharedUnit(entry.row.leadUnits, other.row.leadUnits) === 'different';
    if (other.source !== entry.source && !common) found.push(row);
  }
  const alike = index.alike(entry.texts).filter((row) => row < number);
  return [...found, ...alike.filter((row) => firsts[row]?.source !== entry.source)];
}

/** Slots put together where a person said that they are one row; those that a person told apart are not asked about. */
function joinedBy(slots: readonly SentSlot[], settled: Settled): SentSlot[] {
  const slotOf = new Map(slots.flatMap((slot) => slot.versions.map((one) => [one, slot] as const)));
  const into = new Map<SentSlot, SentSlot>();
  for (const [entry, other] of settled) {
    const [from, to] = [slotOf.get(entry), other === null ? undefined : slotOf.get(other)];
    if (from !== undefined && to !== undefined && from !== to && !into.has(to)) into.set(from, to);
  }
  for (const [from, to] of into) to.versions.push(...from.versions);
  return slots.filter((slot) => !into.has(slot));
}

/**
 * Marks rows that may be an earlier one of another return in other words, or under another unit's name.
 *
 * @param settled what a person has said of rows
 */
export function withDoubts(all: readonly SentSlot[], settled: Settled = new Map()): SentSlot[] {
  const slots = settled.size === 0 ? all : joinedBy(all, settled);
  const firsts = slots.map(({ versions: [first] }) => first);
  // Rows of one return are never asked about: without a second one there is nothing to compare.
  if (new Set(firsts.map(({ source }) => source)).size < 2) return [...slots];
  const index = candidateIndex(firsts.map(({ texts }) => texts));
  return slots.map((slot, number): SentSlot => {
    const [entry] = slot.versions;
    if (slot.versions.some((one) => settled.has(one))) return slot;
    const found = earlier(number, firsts, index).flatMap((row): Evidence[] => {
      const other = nth(firsts, row);
      const doubt = likeEarlier(entry, other);
      if (doubt === null) return [];
      const likeness = similarity(index.grams(number), index.grams(row));
      return [{ entry, listed: other, row, exact: likeness === 1, likeness, rank: likeness, doubt }];
    });
    const doubts = found.sort((a, b) => b.likeness - a.likeness).slice(0, MOST_DOUBTS);
    const match: Match = { entry, row: null, how: null, likeness: 0, doubts };
    return doubts.length > 0 ? { ...slot, match } : slot;
  });
}

/** Every row has a number of its own, and they are not merely each return's 1, 2, 3: the original table's numbers. */
function inNumberOrder(slots: readonly SentSlot[]): SentSlot[] | null {
  const numbered = slots.map((slot) => ({ slot, number: Number(slot.versions[0].texts.sequence ?? NaN) }));
  const whole =
    numbered.every(({ number }) => Number.isInteger(number) && number > 0) &&
    new Set(numbered.map(({ number }) => number)).size === numbered.length;
  return whole ? numbered.sort((a, b) => a.number - b.number).map(({ slot }) => slot) : null;
}

/** A row's category: its own, else that of its unit's other rows. */
function categories(slots: readonly SentSlot[]): (slot: SentSlot) => string {
  const own = ({ versions }: SentSlot): string | undefined =>
    versions.find(({ texts }) => texts.category !== null)?.texts.category ?? undefined;
  const ofUnit = new Map<string, string>();
  for (const slot of slots) {
    const category = own(slot);
    if (category !== undefined && !ofUnit.has(unitOf(slot))) ofUnit.set(unitOf(slot), category);
  }
  return (slot) => own(slot) ?? ofUnit.get(unitOf(slot)) ?? '';
}

const unitOf = ({ versions: [first] }: SentSlot): string => first.row.leadUnits[0] ?? '';

/** The table's own numbers where it has them; else category and unit in the order of first appearance. */
export function inOrder(slots: readonly SentSlot[]): SentSlot[] {
  const numbered = inNumberOrder(slots);
  if (numbered !== null) return numbered;
  const categoryOf = categories(slots);
  const byUnit = [...grouped(slots, unitOf).values()].flat();
  const ofCategory = grouped(byUnit, categoryOf);
  return [...grouped(slots, categoryOf).keys()].flatMap((category) => ofCategory.get(category) ?? []);
}
