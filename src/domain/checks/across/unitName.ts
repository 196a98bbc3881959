import { sameUnit, unitKey } from '../../consolidate/register';
import type { Issue } from '../../issue';
import type { TaskItem } from '../../item';
import type { Field } from '../../table/fields';
import { unitNames } from '../../table/units';
import type { AcrossCheck, AcrossFinding } from './across';

/** One organisation under several names, and a unit that both leads and supports. */

const issue = (item: TaskItem, field: Field, quotes: readonly string[], params: Issue['params']): Issue => ({
  code: 'unit-name',
  severity: 'info',
  field,
  cell: item.source.cells[field]?.cell ?? null,
  quotes,
  params,
});

const read = new Map<string, readonly string[]>();
const MOST_READ = 5000;

/** Names of a cell; the same few hundred cells come again and again. */
function namesIn(text: string): readonly string[] {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= MOST_READ) read.clear();
  const names = unitNames(text);
  read.set(text, names);
  return names;
}

/** The unit leads and supports the same row, under whatever name. */
function both(item: TaskItem): Issue[] {
  const support = namesIn(item.source.cells.supportUnits?.text ?? '');
  if (support.length === 0) return [];
  const lead = namesIn(item.source.cells.leadUnits?.text ?? '');
  const byKey = new Map<string, string[]>();
  for (const name of support) byKey.set(unitKey(name), [...(byKey.get(unitKey(name)) ?? []), name]);
  return lead.flatMap((name) => {
    const other = byKey.get(unitKey(name))?.find((one) => sameUnit(one, name) === 'same');
    return other === undefined
      ? []
      : [issue(item, 'supportUnits', [name, other], { kind: 'both', name: other })];
  });
}

/** Prefixes of level alone (教育局, 县教育局) are how people write; another name is what confuses a reader. */
const bare = (name: string): string => name.replace(/^.{0,4}?[省市县区旗州](?=.{2})/u, '');

interface Seen {
  readonly name: string;
  count: number;
  readonly table: number;
  readonly row: number;
  readonly item: TaskItem;
}

const FIELDS: readonly Field[] = ['leadUnits', 'supportUnits'];

/** The other name stands in the same row: told there as leading and supporting at once. */
const besideIn = ({ source: { cells } }: TaskItem, name: string): boolean =>
  FIELDS.some((field) => namesIn(cells[field]?.text ?? '').includes(name));

/** Each name where it stands first. */
function namesOf(tables: Parameters<AcrossCheck['across']>[0]): Seen[] {
  const seen = new Map<string, Seen>();
  tables.forEach(({ items }, table) =>
    items.forEach((item, row) => {
      const { leadUnits, supportUnits } = item.source.cells;
      for (const cell of [leadUnits, supportUnits])
        for (const name of namesIn(cell?.text ?? '')) {
          const known = seen.get(name);
          if (known === undefined) seen.set(name, { name, count: 1, table, row, item });
          else known.count++;
        }
    }),
  );
  return [...seen.values()];
}

/** The rarer of two names of one organisation is asked about, once, where it first stands. */
function variants(tables: Parameters<AcrossCheck['across']>[0]): AcrossFinding[] {
  const names = namesOf(tables).sort((a, b) => b.count - a.count);
  const before = new Map<string, Seen[]>();
  return names.flatMap((seen): AcrossFinding[] => {
    const alike = before.get(unitKey(seen.name)) ?? [];
    const usual = alike.find(
      ({ name }) =>
        sameUnit(name, seen.name) === 'same' && bare(name) !== bare(seen.name) && !besideIn(seen.item, name),
    );
    alike.push(seen);
    before.set(unitKey(seen.name), alike);
    if (usual === undefined) return [];
    const field = FIELDS.find((one) => namesIn(seen.item.source.cells[one]?.text ?? '').includes(seen.name));
    const found = issue(seen.item, field ?? 'leadUnits', [seen.name, usual.name], {
      kind: 'variant',
      name: seen.name,
      other: usual.name,
    });
    return [{ table: seen.table, row: seen.row, issue: found }];
  });
}

export const unitName: AcrossCheck = {
  code: 'unit-name',
  across: (tables) => [
    ...tables.flatMap(({ items }, table) =>
      items.flatMap((item, row) => both(item).map((found): AcrossFinding => ({ table, row, issue: found }))),
    ),
    ...variants(tables),
  ],
};
