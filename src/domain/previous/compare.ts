import { nth } from '../nth';
import type { TableAnalysis } from '../analysis';
import type { AcrossFinding } from '../checks/across/across';
import { withFindings } from '../checks/across/run';
import { source, type Entry } from '../consolidate/entry';
import { matchRows } from '../consolidate/matching';
import type { IsoDate } from '../date';
import type { Issue } from '../issue';
import type { Status, TaskItem } from '../item';
import { againstLast, saysTheSame } from './againstLast';

/** A row of this period, by its place, and how it stood last period. */
export interface StoodAt {
  readonly table: number;
  readonly row: number;
  readonly before: Status;
}

/** What last period's tables hold, and which rows of this period are known from them. */
export interface Comparison {
  /** The latest of last period's dates; null where none is stated. */
  readonly asOf: IsoDate | null;
  readonly tables: number;
  readonly items: number;
  readonly rows: readonly StoodAt[];
}

export interface Compared {
  /** With what the comparison asks about added to the rows' issues. */
  readonly tables: readonly TableAnalysis[];
  /** Null where there is no table of last period. */
  readonly comparison: Comparison | null;
}

/** An item beside what it was last period. */
interface Pair {
  readonly table: number;
  readonly row: number;
  readonly now: TaskItem;
  readonly before: TaskItem;
}

/** Rows are matched as in consolidating: a doubtful match is none. */
function pairsOf(tables: readonly TableAnalysis[], previous: readonly TableAnalysis[]): Pair[] {
  const places = new Map<Entry, Omit<Pair, 'before'>>();
  const sources = tables.map(({ table, items }, index) => {
    const made = source(table, index);
    made.entries.forEach((entry, row) => places.set(entry, { table: index, row, now: nth(items, row) }));
    return made;
  });
  const list = previous.flatMap(({ table, items }, index) =>
    source(table, index).entries.map((entry, row) => ({ entry, item: nth(items, row) })),
  );
  const matches = matchRows(
    sources,
    list.map(({ entry }) => entry),
  );
  return matches.flatMap(({ entry, row }): Pair[] => {
    const before = row === null ? undefined : list[row]?.item;
    const place = places.get(entry);
    return before === undefined || place === undefined ? [] : [{ ...place, before }];
  });
}

const figuresOf = ({ indicators }: TaskItem): string =>
  indicators.map(({ actual }) => actual?.value ?? '').join();
const sameFigures = (now: TaskItem, before: TaskItem): boolean => figuresOf(now) === figuresOf(before);

/** So many rows in last period's very words are no chance. */
const LEAST_ROWS = 2;

function countedBy<T>(all: readonly T[], fileOf: (one: T) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(fileOf(one), (counts.get(fileOf(one)) ?? 0) + 1);
  return counts;
}

/**
 * Rows of returns that say of every item what was said last period: last period's table, sent again? Where all of
 * them are done there is nothing new to say.
 */
function oldReturns(tables: readonly TableAnalysis[], pairs: readonly Pair[]): AcrossFinding[] {
  const rows = countedBy(
    tables.flatMap(({ items }) => items),
    ({ source: { file } }) => file,
  );
  const same = pairs.filter(({ now, before }) => saysTheSame(now, before) && sameFigures(now, before));
  const counts = countedBy(same, ({ now }) => now.source.file);
  const open = new Set(same.flatMap(({ now }) => (now.status === 'completed' ? [] : [now.source.file])));
  return same.flatMap(({ table, row, now }): AcrossFinding[] => {
    const { file, cells } = now.source;
    const count = counts.get(file) ?? 0;
    if (count < LEAST_ROWS || count !== rows.get(file) || !open.has(file)) return [];
    const cell = cells.progress?.cell ?? null;
    const issue: Issue = {
      code: 'old-table',
      severity: 'warning',
      field: 'progress',
      cell,
      quotes: [],
      params: { kind: 'same', file },
    };
    return [{ table, row, issue }];
  });
}

const latest = (tables: readonly TableAnalysis[]): IsoDate | null =>
  tables
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1) ?? null;

/** This period's tables against last period's, both analysed; the same tables where last period has none. */
export function comparedWith(tables: readonly TableAnalysis[], previous: readonly TableAnalysis[]): Compared {
  if (previous.length === 0) return { tables, comparison: null };
  const pairs = pairsOf(tables, previous);
  const found = pairs.flatMap(({ table, row, now, before }): AcrossFinding[] =>
    againstLast(now, before).map((issue) => ({ table, row, issue })),
  );
  const old = oldReturns(tables, pairs);
  return {
    tables: withFindings(tables, [...found, ...old]),
    comparison: {
      asOf: latest(previous),
      tables: previous.length,
      items: previous.reduce((sum, { items }) => sum + items.length, 0),
      rows: pairs.map(({ table, row, before }) => ({ table, row, before: before.status })),
    },
  };
}
