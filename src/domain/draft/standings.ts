import { recordOf } from '../records';
import { byUnit, countsOf, type Counts } from '../bulletin/figures';
import { sameUnit } from '../consolidate/register';
import type { TaskItem } from '../item';
import { tenths } from '../rounding';
import type { Annex } from './annex';
import { onceEach } from '../once';

/** A unit as the annex gives it, with its place by each way of reckoning that offices use; null where it has none. */
export interface Standing {
  readonly unit: string;
  readonly counts: Counts;
  /** Completed items in percent of its items. */
  readonly byCount: number;
  /** Mean completion of its items, each at most 100; null where none is known. */
  readonly mean: number | null;
  readonly places: Readonly<Record<Reckoning, number | null>>;
}

/** By the share of slow items and then of completed ones among those judged; by mean completion; by completed items. */
export type Reckoning = 'slow' | 'mean' | 'byCount';

export const RECKONINGS: readonly Reckoning[] = ['slow', 'mean', 'byCount'];

type Unit = Omit<Standing, 'places'>;

export function meanOf(items: readonly TaskItem[]): number | null {
  const known = items.flatMap(({ completion: { percent } }) =>
    percent === null ? [] : [Math.min(100, percent)],
  );
  return known.length === 0 ? null : known.reduce((sum, percent) => sum + percent, 0) / known.length;
}

const judged = ({ items, undetermined }: Counts): number => items - undetermined;

/** Collective names stand for many. */
const COLLECTIVE = /^(?:各|全[省市县区]|有关|相关|其他|所有)/u;

/** Units that have a place at all, in order; null: these two share one. */
interface Order {
  readonly has: (unit: Unit) => boolean;
  readonly compare: (a: Unit, b: Unit) => number;
}

const ORDERS: Readonly<Record<Reckoning, Order>> = {
  slow: {
    has: ({ unit, counts }) =>
      !COLLECTIVE.test(unit) && judged(counts) > 0 && judged(counts) * 2 >= counts.items,
    compare: ({ counts: a }, { counts: b }) =>
      a.slow * judged(b) - b.slow * judged(a) || b.completed * judged(a) - a.completed * judged(b),
  },
  mean: {
    has: ({ mean }) => mean !== null,
    compare: (a, b) => tenths(b.mean ?? 0) - tenths(a.mean ?? 0),
  },
  byCount: { has: () => true, compare: (a, b) => tenths(b.byCount) - tenths(a.byCount) },
};

/** Places 1, 2, 3, 3, 5. */
function placesBy(units: readonly Unit[], { has, compare }: Order): ReadonlyMap<Unit, number> {
  const places = new Map<Unit, number>();
  let before: Unit | null = null;
  [...units]
    .filter(has)
    .sort(compare)
    .forEach((unit, index) => {
      const tied = before !== null && compare(before, unit) === 0 ? places.get(before) : undefined;
      places.set(unit, tied ?? index + 1);
      before = unit;
    });
  return places;
}

function standingsOf(items: readonly TaskItem[]): Standing[] {
  const units = [...byUnit(items, '')]
    .filter(([unit]) => unit !== '')
    .map(([unit, own]): Unit => {
      const counts = countsOf(own);
      return { unit, counts, byCount: (counts.completed / counts.items) * 100, mean: meanOf(own) };
    });
  const places = recordOf(RECKONINGS, (reckoning) => placesBy(units, ORDERS[reckoning]));
  return units.map((unit) => ({
    ...unit,
    places: recordOf(RECKONINGS, (reckoning) => places[reckoning].get(unit) ?? null),
  }));
}

/** All units of the annex. */
export const standings = onceEach((annex: Annex): readonly Standing[] => standingsOf(annex.scope([]).items));

/** The standing of a unit by any of its names; null where the annex does not have it for certain. */
export const standingOf = (annex: Annex, name: string): Standing | null =>
  standings(annex).find(({ unit }) => unit === name) ??
  standings(annex).find(({ unit }) => sameUnit(unit, name) === 'same') ??
  null;
