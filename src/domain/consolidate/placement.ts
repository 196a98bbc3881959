import { commonest, grouped } from '../grouped';
import { nth, only } from '../nth';
import type { Entry, Source } from './entry';
import type { Match } from './matching';
import { sameUnit } from './register';
import type { SentSlot, Slot } from './slot';
import { titleLikeness } from './titles';

/** Titles at least this alike are one table's. */
const SAME_TITLE = 0.9;

/** The list's table that most matched rows of each return went to. */
export function homes(matches: readonly Match[], list: readonly Entry[]): Map<Source, Source> {
  const counts = new Map<Source, Map<Source, number>>();
  for (const { entry, row } of matches) {
    if (row === null) continue;
    const { source } = nth(list, row);
    const of = counts.get(entry.source) ?? new Map<Source, number>();
    counts.set(entry.source, of.set(source, (of.get(source) ?? 0) + 1));
  }
  return new Map([...counts].flatMap(([from, to]) => commonest(to).map((source) => [from, source] as const)));
}

/** Categories of each table's rows. */
const categoriesOf = ({ entries }: Source): ReadonlySet<string> =>
  new Set(entries.flatMap(({ texts }) => texts.category ?? []));

/** The list's table that an unlisted row belongs to: by its return's title, its category, the return's other rows. */
export function tableFor(tables: readonly Source[]): (entry: Entry, home: Source | undefined) => Source {
  const known = tables.map((table) => ({ table, categories: categoriesOf(table) }));
  return (entry, home) => {
    const titled = tables.filter(
      ({ titleKey }) => titleLikeness(titleKey, entry.source.titleKey) >= SAME_TITLE,
    );
    const own = only(titled);
    if (own !== null) return own;
    const { category } = entry.texts;
    const holding = known.filter(({ categories }) => category !== null && categories.has(category));
    return only(holding)?.table ?? home ?? nth(tables, 0);
  };
}

/** Where the groups of a table end: the last row of each category, and of each lead unit. */
interface Ends {
  readonly category: ReadonlyMap<string, number>;
  readonly unit: ReadonlyMap<string, number>;
}

function ends(slots: readonly Slot[]): Ends {
  const category = new Map<string, number>();
  const unit = new Map<string, number>();
  slots.forEach(({ listed }, index) => {
    if (listed?.texts.category) category.set(listed.texts.category, index);
    const lead = listed?.row.leadUnits[0];
    if (lead !== undefined) unit.set(lead, index);
  });
  return { category, unit };
}

/** Index of the slot that the unlisted row comes after: its category's last, else its unit's last, else the very last. */
function endFor({ texts, row, source }: Entry, { category, unit }: Ends, last: number): number {
  const byCategory = texts.category === null ? undefined : category.get(texts.category);
  const lead = row.leadUnits[0] ?? source.unit;
  const grouped = texts.category !== null && category.size > 0;
  const same = lead === null || grouped ? [] : [...unit].filter(([name]) => sameUnit(name, lead) === 'same');
  return byCategory ?? (same.length > 0 ? Math.max(...same.map(([, index]) => index)) : last);
}

/** The table's slots with the unlisted ones put in at the end of their groups. */
export function withUnlisted(slots: readonly Slot[], unlisted: readonly SentSlot[]): Slot[] {
  if (unlisted.length === 0) return [...slots];
  const groups = ends(slots);
  const after = grouped(unlisted, ({ versions: [entry] }) => endFor(entry, groups, slots.length - 1));
  const placed = slots.flatMap((slot, index) => [slot, ...(after.get(index) ?? [])]);
  return [...(after.get(-1) ?? []), ...placed];
}
