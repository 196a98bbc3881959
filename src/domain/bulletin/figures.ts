import type { TableAnalysis } from '../analysis';
import type { Status, TaskItem } from '../item';
import { tenths } from '../rounding';
import { isSlow } from '../schedule/slow';
import { ranks, shares } from './shares';

/** Counts of a bulletin. 进展较缓 is at-risk and behind together; the four parts add up to the items. */
export interface Counts {
  readonly items: number;
  readonly completed: number;
  readonly onTrack: number;
  readonly slow: number;
  readonly behind: number;
  readonly undetermined: number;
}

export interface UnitFigures extends Counts {
  readonly unit: string;
  /** Mean of the items' completion, each capped at 100; null where no item has one. */
  readonly meanPercent: number | null;
  readonly rank: number | null;
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

/** Shares of completed, on-track, slow and undetermined; they add up to 100.0. */
export const shareOf = ({ completed, onTrack, slow, undetermined }: Counts): number[] =>
  shares([completed, onTrack, slow, undetermined]);

function meanPercent(items: readonly TaskItem[]): number | null {
  const known = items.flatMap(({ completion: { percent } }) =>
    percent === null ? [] : [Math.min(100, percent)],
  );
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0) / known.length;
}

/** Items by lead unit in order of first appearance; an item led by several counts for each. */
export function byUnit(items: readonly TaskItem[], noUnit: string): Map<string, TaskItem[]> {
  const units = new Map<string, TaskItem[]>();
  for (const item of items) {
    const names = item.source.leadUnits.length > 0 ? item.source.leadUnits : [noUnit];
    for (const name of names) {
      const own = units.get(name);
      if (own === undefined) units.set(name, [item]);
      else own.push(item);
    }
  }
  return units;
}

/** Units from the highest mean completion down; ties as shown share a rank, units without a figure come last unranked. */
export function unitFigures(items: readonly TaskItem[], noUnit: string): UnitFigures[] {
  const units = [...byUnit(items, noUnit)].map(([unit, own]) => ({
    unit,
    ...countsOf(own),
    meanPercent: meanPercent(own),
  }));
  const ranked = units.filter((unit) => unit.meanPercent !== null);
  const places = ranks(ranked.map((unit) => tenths(unit.meanPercent as number)));
  const withRank = ranked.map((unit, index) => ({ ...unit, rank: places[index] as number }));
  const rest = units.filter((unit) => unit.meanPercent === null).map((unit) => ({ ...unit, rank: null }));
  return [...withRank.sort((a, b) => a.rank - b.rank), ...rest];
}

export const itemsOf = (tables: readonly TableAnalysis[]): TaskItem[] => tables.flatMap(({ items }) => items);
