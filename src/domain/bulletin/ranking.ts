import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { byUnit, countsOf, type Counts } from './figures';
import { isCollective } from './names';

/** 分单位情况: units by the share of slow items among those judged, then by that of completed ones. */

export interface UnitFigures extends Counts {
  readonly unit: string;
  readonly own: readonly TaskItem[];
  /** Items that a completion is known of. */
  readonly withFigures: number;
  /** Mean of the items' completion, each capped at 100; null where no item has one. Shown, never ranked by. */
  readonly meanPercent: number | null;
  readonly rank: number | null;
  /** Why it has no rank: fewer than half of its items are judged, or its name stands for many. */
  readonly unranked: 'coverage' | 'collective' | null;
}

function meanPercent(known: readonly number[]): number | null {
  return known.length === 0
    ? null
    : known.reduce((sum, percent) => sum + Math.min(100, percent), 0) / known.length;
}

const judged = ({ items, undetermined }: Counts): number => items - undetermined;

type Unit = Omit<UnitFigures, 'rank'>;

function unitOf(unit: string, own: readonly TaskItem[]): Unit {
  const counts = countsOf(own);
  const known = own.flatMap(({ completion: { percent } }) => percent ?? []);
  const covered = judged(counts) * 2 >= counts.items && judged(counts) > 0;
  const unranked = isCollective(unit) ? 'collective' : covered ? null : 'coverage';
  return { unit, own, ...counts, withFigures: known.length, meanPercent: meanPercent(known), unranked };
}

/** Fractions compared as whole numbers: 1 of 3 is the same as 2 of 6. */
const inOrder = (a: Unit, b: Unit): number =>
  a.slow * judged(b) - b.slow * judged(a) || b.completed * judged(a) - a.completed * judged(b);

/** Ranked units in order (1, 2, 3, 3, 5), then those without a rank as they appear. */
export function rankedUnits(items: readonly TaskItem[]): UnitFigures[] {
  const units = [...byUnit(items, messages.bulletin.noUnit)].map(([unit, own]) => unitOf(unit, own));
  const ranked = units.filter(({ unranked }) => unranked === null).sort(inOrder);
  const placed: UnitFigures[] = [];
  ranked.forEach((unit, index) => {
    const before = placed[index - 1];
    const tied = before !== undefined && inOrder(before, unit) === 0;
    placed.push({ ...unit, rank: tied ? before.rank : index + 1 });
  });
  const rest = units.filter(({ unranked }) => unranked !== null);
  return [...placed, ...rest.map((unit) => ({ ...unit, rank: null }))];
}
