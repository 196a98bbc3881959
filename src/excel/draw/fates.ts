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

/** Some programs number sheets anew when they save: neither an id nor a name alone proves that a sheet is ours. */
const isKnown = ({ entry, sheet, imprint, now }: EarlierSheet): boolean =>
  (sheet.id === entry.id && sheet.name === entry.name) ||
  (imprint !== null && resembles(imprint, now.values));

const anew = (plan: SheetPlan): Target => ({ plan, fresh: plan, kept: [], earlier: null });

/** Over the earlier sheet where that may be, else beside it, with what of its edits has a place. */
function targetOf(plan: SheetPlan, earlier: EarlierSheet): Target {
  if (earlier.protected || earlier.additions) return anew(plan);
  if (isTorso(earlier)) return { ...anew(plan), earlier };
  if (earlier.imprint === null) return anew(plan);
  const edited = keepEdits(earlier.imprint, earlier.now, plan);
  const stays = edited.homeless.length > 0 || edited.rearranged;
  return { plan: edited.plan, fresh: plan, kept: edited.kept, earlier: stays ? null : earlier };
}

const mayGo = (earlier: EarlierSheet): boolean =>
  !earlier.protected &&
  !earlier.additions &&
  (isTorso(earlier) || (earlier.imprint !== null && !isEdited(earlier.imprint, earlier.now)));

export function fatesOf(plans: readonly SheetPlan[], earlier: readonly EarlierSheet[]): Fates {
  const known = earlier.filter(isKnown);
  const retained: EarlierSheet[] = [];
  const targets = plans.map((plan): Target => {
    const old = known.find(({ entry }) => entry.plan === plan.name);
    const target = old === undefined ? anew(plan) : targetOf(plan, old);
    if (target.earlier === null && old !== undefined) retained.push(old);
    return target;
  });
  const wanted = new Set(plans.map(({ name }) => name));
  const others = known.filter(({ entry }) => !wanted.has(entry.plan));
  return {
    targets,
    retained: [...retained, ...others.filter((one) => !mayGo(one))],
    removed: others.filter(mayGo),
  };
}
