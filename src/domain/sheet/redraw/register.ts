import type { SheetSet } from '../plan';

/** Which sheets of a workbook are ours: kept with it, so that it is known in the next session, too. */

export interface OurSheet {
  /** The host's id of the sheet: stays when it is renamed or moved. Empty for a sheet that is about to be made. */
  readonly id: string;
  /** As it was called when it was drawn. */
  readonly name: string;
  /** Name of the plan that it was drawn from. */
  readonly plan: string;
  /** What it was drawn along with; left out for a bulletin's. */
  readonly set?: SheetSet;
  /** Id of the part that holds its imprint; null where there is none. */
  readonly part: string | null;
  /** It was not drawn to the end, as far as is known. */
  readonly unfinished: boolean;
  /** The user's since it was edited beyond drawing over: never drawn again, but no source of figures either. */
  readonly letGo: boolean;
}

/** Sheets that take each other's place when they are drawn anew. */
export const isOfSet = ({ set }: OurSheet, plans: readonly { readonly set?: SheetSet }[]): boolean =>
  set === plans[0]?.set;

export type Register = readonly OurSheet[];

const isOurs = (value: unknown): value is OurSheet => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, plan, part, unfinished, letGo } = value as Record<string, unknown>;
  return (
    [id, name, plan].every((one) => typeof one === 'string') &&
    (part === null || typeof part === 'string') &&
    [unfinished, letGo].every((one) => typeof one === 'boolean')
  );
};

/** What was kept with the workbook: anything may have written it. */
export const registerFrom = (kept: unknown): Register => (Array.isArray(kept) ? kept.filter(isOurs) : []);

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Some programs number sheets by their place when they save: such an id may be another sheet's by now. */
const IS_PLACE = /^\{0{8}-0001-/u;

/**
 * The sheet of each entry: by its id; where ids are but places, or all were given anew, its name must fit, too, or
 * does alone.
 */
export function sheetsOf<T extends Named>(register: Register, sheets: readonly T[]): Map<OurSheet, T> {
  const ids = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const renumbered = register.every(({ id }) => id !== '' && !ids.has(id));
  const found = register.flatMap((entry) => {
    const byId = ids.get(entry.id);
    const isPlace = IS_PLACE.test(entry.id);
    if (byId !== undefined && (!isPlace || byId.name === entry.name)) return [[entry, byId] as const];
    const byName =
      isPlace || renumbered || entry.id === '' ? sheets.find(({ name }) => name === entry.name) : undefined;
    return byName === undefined ? [] : [[entry, byName] as const];
  });
  return new Map(found);
}
