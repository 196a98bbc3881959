import { addTo, grouped } from '../grouped';
import type { Entry, Source } from './entry';
import type { Match } from './matching';
import { homes, tableFor, withUnlisted } from './placement';
import { pooledSlots } from './pooled';
import type { SentSlot, Slot, SlotTable } from './slot';

/** Slots of the list's rows with their versions, by list row number. */
function listSlots(list: readonly Entry[], matches: readonly Match[]): Slot[] {
  const slots = list.map((listed): Slot => ({ listed, versions: [], match: null }));
  for (const { entry, row } of matches) if (row !== null) slots[row]?.versions.push(entry);
  return slots;
}

/** Slots of the rows that the list does not have; the same row of two returns is one. */
function unlistedSlots(matches: readonly Match[]): SentSlot[] {
  const open = new Map(
    matches.filter(({ row }) => row === null).map((match) => [match.entry, match] as const),
  );
  return pooledSlots([...open.keys()]).map((slot) => ({
    ...slot,
    match: open.get(slot.versions[0]) ?? null,
  }));
}

/**
 * The combined tables in the list's form and order, one for each of its tables.
 *
 * @param isTaken whether a person counts a row that the list does not have
 */
export function listedTables(
  lists: readonly Source[],
  matches: readonly Match[],
  isTaken: (slot: SentSlot) => boolean,
): SlotTable[] {
  const list = lists.flatMap(({ entries }) => entries);
  const slots = listSlots(list, matches);
  const home = homes(matches, list);
  const unlisted = new Map<Source, SentSlot[]>();
  const tableOf = tableFor(lists);
  for (const slot of unlistedSlots(matches)) {
    const [entry] = slot.versions;
    addTo(unlisted, tableOf(entry, home.get(entry.source)), slot);
  }
  const bySource = grouped(slots, ({ listed }) => listed?.source);
  return lists.map((form) => {
    const others = unlisted.get(form) ?? [];
    const outside = others.filter((slot) => !isTaken(slot));
    const placed = withUnlisted(
      bySource.get(form) ?? [],
      others.filter((slot) => !outside.includes(slot)),
    );
    return { form, returns: returnsOf([...placed, ...outside]), slots: placed, outside };
  });
}

/** The returns that have rows among the slots, in their order. */
const returnsOf = (slots: readonly Slot[]): Source[] =>
  [...new Set(slots.flatMap(({ versions }) => versions.map(({ source }) => source)))].sort(
    (a, b) => a.order - b.order,
  );

/**
 * Tables of the list that this round is not about: nobody sent a row of them, and the returns name others of the
 * list's tables by title. Where titles do not tell, every table of the list stands, its rows as not sent.
 */
export function untouched(tables: readonly SlotTable[], returns: readonly Source[]): SlotTable[] {
  const titles = new Set(returns.map(({ titleKey }) => titleKey));
  const named = tables.some(({ form }) => form.titleKey !== '' && titles.has(form.titleKey));
  return tables.filter(({ form, returns: sent }) => named && sent.length === 0 && !titles.has(form.titleKey));
}
