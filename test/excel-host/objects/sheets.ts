import { sheetNamed, type Book, type Sheet } from '../book/book';
import { invalid, Refusal } from '../refusal';
import { EVENT } from '../wire';
import type { HostState, Kind } from './kind';

/** What a sheet and the collection of sheets have in common: names, places, listeners. */

const NAME = /^(?!')[^\\/?*[\]:]{1,31}(?<!')$/u;

export function guardName(book: Book, name: unknown, own?: Sheet): string {
  if (typeof name !== 'string' || !NAME.test(name)) throw invalid(`sheet name ${JSON.stringify(name)}`);
  const taken = sheetNamed(book, name);
  if (taken !== undefined && taken !== own) throw new Refusal('ItemAlreadyExists', `sheet ${name}`);
  return name;
}

export function placeIn(book: Book, sheet: Sheet, place: number): void {
  const others = book.sheets.filter((one) => one !== sheet);
  if (!Number.isInteger(place) || place < 0 || place > others.length) throw invalid(`position ${place}`);
  others.splice(place, 0, sheet);
  book.sheets = others;
}

export const visibleSheets = (book: Book): Sheet[] =>
  book.sheets.filter(({ visibility }) => visibility === 'Visible');

export const WORKBOOK = 'Workbook';

/** Register… and Unregister… of an event. */
export const event = <T>(
  name: string,
  type: number,
  targetOf: (of: T) => string,
): NonNullable<Kind<T>['call']> => ({
  [`_Register${name}Event`]: (of, _args, host: HostState) => host.listen(targetOf(of), type, true),
  [`_Unregister${name}Event`]: (of, _args, host: HostState) => host.listen(targetOf(of), type, false),
});

export const sheetEvents = event<Sheet>('DataChanged', EVENT.changed, ({ id }) => id);
