import type { TableAnalysis } from '../analysis';
import type { IsoDate } from '../date';
import type { Status, TaskItem } from '../item';
import { isSlow } from '../schedule/slow';
import type { Comparison } from './compare';

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

const wasSlow = (status: Status): boolean => isSlow({ status });

/**
 * @param tables those that were compared, with the same rows; a person may have put another status in the engine's
 *   place since
 */
export function changesOf(tables: readonly TableAnalysis[], { asOf, rows }: Comparison): Changes {
  const pairs = rows.flatMap(({ table, row, before }) => {
    const now = tables[table]?.items[row];
    return now === undefined ? [] : [{ now, before }];
  });
  const nowOf = (test: (now: TaskItem, before: Status) => boolean): TaskItem[] =>
    pairs.flatMap(({ now, before }) => (test(now, before) ? [now] : []));
  const items = tables.reduce((sum, one) => sum + one.items.length, 0);
  return {
    previousAsOf: asOf,
    newlyCompleted: nowOf((now, before) => now.status === 'completed' && before !== 'completed'),
    newlySlow: nowOf((now, before) => isSlow(now) && !wasSlow(before) && before !== 'undetermined'),
    recovered: nowOf(
      (now, before) => wasSlow(before) && (now.status === 'completed' || now.status === 'on-track'),
    ),
    stillSlow: nowOf((now, before) => isSlow(now) && wasSlow(before)),
    unmatched: items - pairs.length,
  };
}
