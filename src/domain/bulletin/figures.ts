import { addTo } from '../grouped';
import type { TableAnalysis } from '../analysis';
import type { Status, TaskItem } from '../item';
import { isSlow } from '../schedule/slow';

/** Counts of a bulletin. 进展较缓 is at-risk and behind together; the four parts add up to the items. */
export interface Counts {
  readonly items: number;
  readonly completed: number;
  readonly onTrack: number;
  readonly slow: number;
  readonly behind: number;
  readonly undetermined: number;
}

const having = (items: readonly TaskItem[], status: Status): number =>
  items.filter((item) => item.status === status).length;

export function countsOf(items: readonly TaskItem[]): Counts {
  return {
    items: items.length,
    completed: having(items, 'completed'),
    onTrack: having(items, 'on-track'),
    slow: items.filter(isSlow).length,
    behind: having(items, 'behind'),
    undetermined: having(items, 'undetermined'),
  };
}

/** Items by lead unit in order of first appearance; an item led by several counts for each. */
export function byUnit(items: readonly TaskItem[], noUnit: string): Map<string, TaskItem[]> {
  const units = new Map<string, TaskItem[]>();
  for (const item of items) {
    const names = item.source.leadUnits.length > 0 ? item.source.leadUnits : [noUnit];
    for (const name of names) addTo(units, name, item);
  }
  return units;
}

export const itemsOf = (tables: readonly TableAnalysis[]): TaskItem[] => tables.flatMap(({ items }) => items);
