import type { Imprint } from '../edits/imprint';
import type { PlanCell, SheetPlan } from '../plan';
import type { EarlierSheet } from './earlier';
import type { OurSheet, Register } from './register';

/**
 * What a host has to do to its workbook, worked out before anything is touched. It is carried out in the order of the
 * fields, the register being written before the sheets are drawn (`begun`), once they are there (`made` with the
 * copies' entries) and when all is drawn (`made`), so that a drawing that was broken off is known as one.
 */
export interface Steps {
  /** Ids of sheets that go. */
  readonly removals: readonly string[];
  readonly renames: readonly { readonly id: string; readonly name: string }[];
  /** Sheets that are copied before they are drawn over; the copies go when all is drawn. */
  readonly copies: readonly Copy[];
  readonly placements: readonly Placement[];
  /** Entries that stay in the register besides those of the placements. */
  readonly others: Register;
  /** Ids of the parts whose imprints are those of earlier drawings: they go last. */
  readonly forgotten: readonly string[];
}

/** Should the drawing be broken off, what the user wrote is in the copy, under the name of an earlier draft. */
export interface Copy {
  readonly of: string;
  readonly name: string;
  readonly key: string;
}

export interface Placement {
  /** What is drawn: null where the sheet stands as it should and is but entered. */
  readonly plan: SheetPlan | null;
  /** Name of the plan that the sheet is known by. */
  readonly key: string;
  /** What is remembered of it: the plan as it would be without the user's edits. */
  readonly imprint: Imprint;
  /** An existing sheet; null for a new one under `name`. */
  readonly over: { readonly id: string; readonly entry: OurSheet } | null;
  readonly name: string;
}

/** Links name plans; sheets may have got other names. @param names of sheets by the names of their plans */
export function relinked(cell: PlanCell | null, names: ReadonlyMap<string, string>): PlanCell | null {
  const name = names.get(cell?.link?.sheet ?? '');
  return cell?.link === undefined || name === undefined
    ? cell
    : { ...cell, link: { ...cell.link, sheet: name } };
}

const setOf = ({ plan: { set } }: Imprint): Pick<OurSheet, 'set'> => (set === undefined ? {} : { set });

/**
 * Entries while sheets are made ready: one that is about to be drawn over is known by what was drawn before, until that
 * is gone; one that is about to be made, by its name.
 */
export const begun = (placements: readonly Placement[]): OurSheet[] =>
  placements.map(({ over, plan, name, key, imprint }) =>
    over === null
      ? { ...setOf(imprint), id: '', name, plan: key, part: null, unfinished: true, letGo: false }
      : { ...over.entry, id: over.id, unfinished: plan !== null },
  );

/** The entry of a placement whose sheet and part are there. */
export const made = (
  { key, imprint }: Placement,
  sheet: { readonly id: string; readonly name: string },
  part: string,
  unfinished: boolean,
): OurSheet => ({
  ...setOf(imprint),
  id: sheet.id,
  name: sheet.name,
  plan: key,
  part,
  unfinished,
  letGo: false,
});

/** The entry of a copy: the user's from the start. */
export const copied = ({ name, key }: Copy, id: string): OurSheet => ({
  id,
  name,
  plan: key,
  part: null,
  unfinished: false,
  letGo: true,
});

/** Parts of sheets that are drawn over, removed or let go; a part that holds no imprint is not ours. */
export const partsOf = (sheets: readonly EarlierSheet[]): string[] =>
  sheets.flatMap(({ entry, imprint }) => (imprint === null ? [] : (entry.part ?? [])));
