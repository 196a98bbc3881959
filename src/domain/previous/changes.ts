import type { TableAnalysis } from '../analysis';
import type { AcrossFinding } from '../checks/across/across';
import { withFindings } from '../checks/across/run';
import { source, type Entry } from '../consolidate/entry';
import { matchRows } from '../consolidate/matching';
import type { IsoDate } from '../date';
import { isSlow } from '../schedule/slow';
import type { TaskItem } from '../item';
import { againstLast } from './againstLast';

/** What has changed since last period, by items of this one. */
export interface Changes {
  readonly previousAsOf: IsoDate | null;
  readonly newlyCompleted: readonly TaskItem[];
  readonly newlySlow: readonly TaskItem[];
  /** Slow last period, on plan or done now. */
  readonly recovered: readonly TaskItem[];
  /** Slow in both periods. */
  readonly stillSlow: readonly TaskItem[];
  /** Items that last period's table does not have, or not for certain. */
  readonly unmatched: number;
}

export interface Compared {
  /** With what the comparison asks about added to the rows' issues. */
  readonly tables: readonly TableAnalysis[];
  readonly changes: Changes;
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
    made.entries.forEach((entry, row) =>
      places.set(entry, { table: index, row, now: items[row] as TaskItem }),
    );
    return made;
  });
  const list = previous.flatMap(({ table, items }, index) =>
    source(table, index).entries.map((entry, row) => ({ entry, item: items[row] as TaskItem })),
  );
  const matches = matchRows(
    sources,
    list.map(({ entry }) => entry),
    [],
  );
  return matches.flatMap(({ entry, row }): Pair[] => {
    const before = row === null ? undefined : list[row]?.item;
    const place = places.get(entry);
    return before === undefined || place === undefined ? [] : [{ ...place, before }];
  });
}

const latest = (tables: readonly TableAnalysis[]): IsoDate | null =>
  tables
    .flatMap(({ asOf }) => asOf ?? [])
    .sort()
    .at(-1) ?? null;

/** This period's tables against last period's, both analysed. */
export function changesSince(tables: readonly TableAnalysis[], previous: readonly TableAnalysis[]): Compared {
  const pairs = pairsOf(tables, previous);
  const found = pairs.flatMap(({ table, row, now, before }): AcrossFinding[] =>
    againstLast(now, before).map((issue) => ({ table, row, issue })),
  );
  const nowOf = (test: (pair: Pair) => boolean): TaskItem[] => pairs.filter(test).map(({ now }) => now);
  const items = tables.reduce((sum, one) => sum + one.items.length, 0);
  return {
    tables: withFindings(tables, found),
    changes: {
      previousAsOf: latest(previous),
      newlyCompleted: nowOf(({ now, before }) => now.status === 'completed' && before.status !== 'completed'),
      newlySlow: nowOf(
        ({ now, before }) => isSlow(now) && !isSlow(before) && before.status !== 'undetermined',
      ),
      recovered: nowOf(
        ({ now, before }) => isSlow(before) && (now.status === 'completed' || now.status === 'on-track'),
      ),
      stillSlow: nowOf(({ now, before }) => isSlow(now) && isSlow(before)),
      unmatched: items - pairs.length,
    },
  };
}
