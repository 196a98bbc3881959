import type { Steps } from '../../steps';
import { planningFrom, type Imprint } from '../edits/imprint';
import type { SheetPlan } from '../plan';
import type { EarlierSheet } from './earlier';

/** What takes a drawing back. */
export interface DrawRecord {
  readonly drawn: readonly DrawnSheet[];
  /** Sheets that were drawn over, by their ids. */
  readonly over: ReadonlyMap<string, Before>;
  readonly removed: readonly Before[];
  /** Let go under another name, by their ids. */
  readonly retained: ReadonlyMap<string, Before | { readonly name: string; readonly imprint: null }>;
  /** Id of the sheet that was in view. */
  readonly active: string | null;
}

export interface DrawnSheet {
  readonly id: string;
  /** Of what was drawn, the user's edits included: what differs from it came later. */
  readonly imprint: Imprint;
}

/** A sheet as it was: its plan around the words that stood in it. */
export interface Before {
  readonly name: string;
  readonly key: string;
  readonly plan: SheetPlan;
  readonly imprint: Imprint;
}

/** Null for a torso: there is nothing to go back to. */
export function* recalling({ entry, name, imprint, now }: EarlierSheet): Steps<Before | null> {
  if (imprint === null) return null;
  return { name, key: entry.plan, plan: yield* planningFrom(imprint, now.values), imprint };
}
