import type { Steps } from '../../steps';
import { digestOf, resembling } from '../edits/imprint';
import { keepingEdits, lookingForEdits, type PlacedEdit } from '../edits/keepEdits';
import type { SheetPlan } from '../plan';
import { hasAdditions, type EarlierSheet } from './earlier';

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

export interface Succession {
  readonly targets: readonly Target[];
  /** Hold words that have no place in the new drawing, or are the user's otherwise: they stay and are let go. */
  readonly retained: readonly EarlierSheet[];
  /** Not recognised as what was drawn: left alone, and no sources all the same. */
  readonly unknown: readonly EarlierSheet[];
  /** Of an earlier drawing with more sheets; untouched since. */
  readonly removed: readonly EarlierSheet[];
}

/** Nothing stands in it but what we drew: of a drawing that was broken off that may be a part. */
const isOursAlone = ({ imprint, now }: EarlierSheet): boolean =>
  now.values.every((row, r) =>
    row.every((value, c) => [imprint?.digests[r]?.[c] ?? '', ''].includes(digestOf(value))),
  );

/** Some programs number sheets anew when they save: neither an id nor a name alone proves that a sheet is ours. */
function* isKnown(earlier: EarlierSheet): Steps<boolean> {
  const { entry, imprint, now } = earlier;
  // Just made when the drawing was broken off.
  if (entry.id === '') return isOursAlone(earlier);
  if (earlier.id === entry.id && earlier.name === entry.name) return true;
  return imprint !== null && (yield* resembling(imprint, now.values));
}

const anew = (plan: SheetPlan): Target => ({ plan, fresh: plan, kept: [], earlier: null });

/** What the user has made his own: a bulletin that was given another name is to be kept. */
const isTaken = (earlier: EarlierSheet): boolean =>
  earlier.protected || hasAdditions(earlier) || earlier.name !== earlier.entry.name;

/** Over the earlier sheet where that may be, else beside it, with what of its edits has a place. */
function* targetOf(plan: SheetPlan, earlier: EarlierSheet): Steps<Target> {
  const { entry, imprint } = earlier;
  if (isTaken(earlier)) return anew(plan);
  if (entry.unfinished) return { ...anew(plan), earlier: isOursAlone(earlier) ? earlier : null };
  if (imprint === null) return anew(plan);
  const edited = yield* keepingEdits(imprint, earlier.now, plan);
  const stays = edited.homeless.length > 0 || edited.rearranged;
  return { plan: edited.plan, fresh: plan, kept: edited.kept, earlier: stays ? null : earlier };
}

function* mayGo(earlier: EarlierSheet): Steps<boolean> {
  const { entry, imprint, now } = earlier;
  if (isTaken(earlier) || earlier.visibility === 'veryHidden') return false;
  if (entry.unfinished) return isOursAlone(earlier);
  return imprint !== null && !(yield* lookingForEdits(imprint, now));
}

/** Things that hold and things that do not, each by a test in steps. */
function* parted<T>(
  all: readonly T[],
  test: (one: T) => Steps<boolean>,
): Steps<readonly [held: T[], others: T[]]> {
  const [held, others]: [T[], T[]] = [[], []];
  for (const one of all) ((yield* test(one)) ? held : others).push(one);
  return [held, others];
}

export function* succeeding(
  plans: readonly SheetPlan[],
  earlier: readonly EarlierSheet[],
): Steps<Succession> {
  const [known, unknown] = yield* parted(earlier, isKnown);
  const retained: EarlierSheet[] = [];
  const targets: Target[] = [];
  for (const plan of plans) {
    const old = known.find(({ entry }) => entry.plan === plan.name);
    const target = old === undefined ? anew(plan) : yield* targetOf(plan, old);
    if (target.earlier === null && old !== undefined) retained.push(old);
    targets.push(target);
  }
  const wanted = new Set(plans.map(({ name }) => name));
  const [removed, kept] = yield* parted(
    known.filter(({ entry }) => !wanted.has(entry.plan)),
    mayGo,
  );
  return { targets, retained: [...retained, ...kept], removed, unknown };
}
