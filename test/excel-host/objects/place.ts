import { addressOf, quoted, type Area } from '../book/area';
import type { Book, Sheet } from '../book/book';
import { invalid } from '../refusal';

/** Cells of one sheet. A range has one area. */
export interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly Area[];
}

export const only = ({ areas }: Areas): Area => {
  const [area, second] = areas;
  if (area === undefined || second !== undefined) throw invalid('not a single area');
  return area;
};

export const addressesOf = ({ sheet, areas }: Areas): string =>
  areas.map((area) => `${quoted(sheet.name)}!${addressOf(area)}`).join(',');

/** Whether these are cells of a sheet that was deleted meanwhile. */
export function isGone(of: unknown, { sheets }: Book): boolean {
  const { sheet } = of as Partial<Areas>;
  return sheet !== undefined && !sheets.includes(sheet);
}
