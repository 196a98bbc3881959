/** Which sheets of the workbook are ours: kept in its settings, so that it is known in the next session, too. */

export interface OurSheet {
  /** Excel's id of the sheet: stays when it is renamed or moved. */
  readonly id: string;
  /** As it was called when it was drawn. */
  readonly name: string;
  /** Name of the plan that it was drawn from. */
  readonly plan: string;
  /** Id of the part that holds its imprint; null until it was drawn to the end. */
  readonly part: string | null;
  /** The user's since it was edited beyond drawing over: never drawn again, but no source of figures either. */
  readonly letGo: boolean;
}

const KEY = 'tongbao.sheets';
export type Register = readonly OurSheet[];

export const askRegister = ({ workbook }: Excel.RequestContext): Excel.Setting => {
  const setting = workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  return setting;
};

const isOurs = (value: unknown): value is OurSheet => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, plan, part, letGo } = value as Record<string, unknown>;
  return (
    [id, name, plan].every((one) => typeof one === 'string') &&
    (part === null || typeof part === 'string') &&
    typeof letGo === 'boolean'
  );
};

export const isLetGo = ({ letGo }: OurSheet): boolean => letGo;

/** What was loaded: anything may have written it. */
export function readRegister(setting: Excel.Setting): Register {
  if (setting.isNullObject) return [];
  const kept: unknown = setting.value;
  return Array.isArray(kept) ? kept.filter(isOurs) : [];
}

/** Queues keeping it. */
export const writeRegister = ({ workbook }: Excel.RequestContext, register: Register): void =>
  void workbook.settings.add(KEY, register);

interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * The sheet of each entry: by its id, or by its name where no entry's id is there any more, since some programs give
 * all sheets new ids when they save.
 */
export function sheetsOf<T extends Named>(register: Register, sheets: readonly T[]): Map<OurSheet, T> {
  const ids = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  const renumbered = register.every(({ id }) => !ids.has(id));
  const found = register.flatMap((entry) => {
    const sheet = renumbered ? sheets.find(({ name }) => name === entry.name) : ids.get(entry.id);
    return sheet === undefined ? [] : [[entry, sheet] as const];
  });
  return new Map(found);
}
