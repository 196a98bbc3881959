import { resembles } from '../../domain/sheet/edits/imprint';
import { isEdited, keepEdits, type PlacedEdit } from '../../domain/sheet/edits/keepEdits';
import type { SheetPlan } from '../../domain/sheet/plan';
import type { EarlierSheet } from '../ours/earlier';

/** What becomes of the sheets of an earlier drawing; nothing that the user wrote is lost by it. */

export interface Target {
  /** As it is to be drawn: with the user's edits. */
  readonly plan: SheetPlan;
  /** Without them: what the imprint is made of. */
  readonly fresh: SheetPlan;
  readonly kept: readonly PlacedEdit[];
  /** The sheet that is drawn anew; null for a new one. */
  readonly earlier: EarlierSheet | null;
}

export interface Fates {
  readonly targets: readonly Target[];
  /** Hold words that have no place in the new drawing: they stay and are the user's. */
  readonly retained: readonly EarlierSheet[];
  /** Of an earlier drawing with more sheets; untouched since. */
  readonly removed: readonly EarlierSheet[];
}

/** A drawing that was broken off: there is nothing of the user's in it. */
const isTorso = ({ entry }: EarlierSheet): boolean => entry.part === null;

const isKnown = ({ entry, sheet, imprint, now }: EarlierSheet): boolean =>
  sheet.id === entry.id || (imprint !== null && resembles(imprint, now.values));

/** Null where the earlier sheet cannot be drawn over. */
function over(plan: SheetPlan, earlier: EarlierSheet): Target | null {
  if (earlier.protected) return null;
  if (isTorso(earlier)) return { plan, fresh: plan, kept: [], earlier };
  if (earlier.imprint === null) return null;
  const { plan: edited, kept, homeless } = keepEdits(earlier.imprint, earlier.now, plan);
  return homeless.length > 0 ? null : { plan: edited, fresh: plan, kept, earlier };
}

const mayGo = (earlier: EarlierSheet): boolean =>
  !earlier.protected &&
  (isTorso(earlier) || (earlier.imprint !== null && !isEdited(earlier.imprint, earlier.now)));

export function fatesOf(plans: readonly SheetPlan[], earlier: readonly EarlierSheet[]): Fates {
  const known = earlier.filter(isKnown);
  const retained: EarlierSheet[] = [];
  const targets = plans.map((plan): Target => {
    const old = known.find(({ entry }) => entry.plan === plan.name);
    const target = old === undefined ? null : over(plan, old);
    if (target === null && old !== undefined) retained.push(old);
    return target ?? { plan, fresh: plan, kept: [], earlier: null };
  });
  const wanted = new Set(plans.map(({ name }) => name));
  const others = known.filter(({ entry }) => !wanted.has(entry.plan));
  return {
    targets,
    retained: [...retained, ...others.filter((one) => !mayGo(one))],
    removed: others.filter(mayGo),
  };
}
