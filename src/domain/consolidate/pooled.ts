import { candidateIndex } from './candidates';
import type { Entry } from './entry';
import type { Doubt, Evidence } from './evidence';
import { sharedUnit } from './register';
import { mainText, type RowText } from './rowText';
import { bigrams, similarity } from '../text/bigrams';
import { smallEdit } from './similarity';
import type { Match } from './matching';
import type { Slot } from './slot';

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
function slotFor(entry: Entry, slots: readonly Slot[]): Slot | undefined {
  const open = slots.filter(
    ({ versions }) =>
      versions.every(({ source }) => source !== entry.source) &&
      versions.every((other) => doubtOf(entry, other) === null),
  );
  return open.sort(
    (a, b) => sameNumber(entry, a.versions[0] as Entry) - sameNumber(entry, b.versions[0] as Entry),
  )[0];
}

/**
 * Slots of one text. Those that the present return's rows began are closed to it, so they are not looked at again: a
 * return may have a thousand rows of the same words.
 */
class SameText {
  private readonly older: Slot[] = [];
  private readonly fresh: Slot[] = [];
  private source: Entry['source'] | null = null;

  /** The slot that the entry was put in; undefined where it is to begin one. */
  take(entry: Entry): Slot | undefined {
    if (entry.source !== this.source) {
      this.older.push(...this.fresh.splice(0));
      this.source = entry.source;
    }
    const found = slotFor(entry, this.older);
    found?.versions.push(entry);
    return found;
  }

  begin(slot: Slot): void {
    this.fresh.push(slot);
  }
}

/** Slots of the rows in the order in which each first appears. @param entries those of one return together */
export function pooledSlots(entries: readonly Entry[]): Slot[] {
  const all: Slot[] = [];
  const byText = new Map<string, SameText>();
  for (const entry of entries) {
    const key = mainText(entry.texts)?.text;
    const same = key === undefined ? undefined : (byText.get(key) ?? new SameText());
    if (key !== undefined && same !== undefined) byText.set(key, same);
    if (same?.take(entry) !== undefined) continue;
    const slot: Slot = { listed: null, versions: [entry], match: null };
    all.push(slot);
    same?.begin(slot);
  }
  return all;
}

const ALIKE = 0.85;

function likeEarlier(entry: Entry, other: Entry): Evidence['doubt'] {
  const [a, b] = [mainText(entry.texts) as RowText, mainText(other.texts) as RowText];
  if (a.text === b.text) return doubtOf(entry, other);
  if (a.numbers !== b.numbers || doubtOf(entry, other) !== null) return null;
  return similarity(bigrams(a.text), bigrams(b.text)) >= ALIKE && smallEdit(a.text, b.text)
    ? 'wording'
    : null;
}

/** Marks rows that may be an earlier one of another return in other words, or under another unit's name. */
export function withDoubts(slots: readonly Slot[]): Slot[] {
  const firsts = slots.map(({ versions }) => versions[0] as Entry);
  // Rows of one return are never asked about: without a second one there is nothing to compare.
  if (new Set(firsts.map(({ source }) => source)).size < 2) return [...slots];
  const index = candidateIndex(firsts.map(({ texts }) => texts));
  return slots.map((slot, number): Slot => {
    const entry = firsts[number] as Entry;
    const candidates = [...index.exact(entry.texts), ...index.alike(entry.texts)].filter(
      (row) => row < number && firsts[row]?.source !== entry.source,
    );
    const doubts = candidates.flatMap((row): Evidence[] => {
      const other = firsts[row] as Entry;
      const doubt = likeEarlier(entry, other);
      if (doubt === null) return [];
      const likeness = similarity(index.grams(number), index.grams(row));
      return [{ entry, listed: other, row, exact: likeness === 1, likeness, rank: likeness, doubt }];
    });
    const match: Match = { entry, row: null, how: null, likeness: 0, doubts };
    return doubts.length > 0 ? { ...slot, match } : slot;
  });
}

/** Every row has a number of its own, and they are not merely each return's 1, 2, 3: the original table's numbers. */
function inNumberOrder(slots: readonly Slot[]): Slot[] | null {
  const numbers = slots.map(({ versions }) => Number(versions[0]?.texts.sequence ?? NaN));
  const whole =
    numbers.every((n) => Number.isInteger(n) && n > 0) && new Set(numbers).size === numbers.length;
  const order = numbers.map((number, index) => ({ number, index })).sort((a, b) => a.number - b.number);
  return whole ? order.map(({ index }) => slots[index] as Slot) : null;
}

/** A row's category: its own, else that of its unit's other rows. */
function categories(slots: readonly Slot[]): (slot: Slot) => string {
  const own = ({ versions }: Slot): string | undefined =>
    versions.find(({ texts }) => texts.category !== null)?.texts.category ?? undefined;
  const ofUnit = new Map<string, string>();
  for (const slot of slots) {
    const category = own(slot);
    if (category !== undefined && !ofUnit.has(unitOf(slot))) ofUnit.set(unitOf(slot), category);
  }
  return (slot) => own(slot) ?? ofUnit.get(unitOf(slot)) ?? '';
}

const unitOf = ({ versions }: Slot): string => versions[0]?.row.leadUnits[0] ?? '';

const firsts = (keys: readonly string[]): ReadonlyMap<string, number> =>
  new Map([...new Set(keys)].map((key, index) => [key, index]));

/** The table's own numbers where it has them; else category and unit in the order of first appearance. */
export function inOrder(slots: readonly Slot[]): Slot[] {
  const numbered = inNumberOrder(slots);
  if (numbered !== null) return numbered;
  const categoryOf = categories(slots);
  const [category, unit] = [firsts(slots.map(categoryOf)), firsts(slots.map(unitOf))];
  const place = (slot: Slot): number =>
    (category.get(categoryOf(slot)) as number) * unit.size + (unit.get(unitOf(slot)) as number);
  return [...slots].sort((a, b) => place(a) - place(b));
}
