import type { TaskItem } from '../../src/domain/item';
import { itemName } from '../../src/domain/bulletin/names';
import type { PlantedDocument } from './documents';

/** Places of a text that state something, found without the check that is tried. */

/** Words of a text, to be replaced. */
export interface Place {
  readonly start: number;
  readonly words: string;
}

export const itemsOf = ({ tables }: PlantedDocument): TaskItem[] => tables.flatMap(({ items }) => [...items]);

const found = (text: string, pattern: RegExp): Place[] =>
  [...text.matchAll(pattern)].map((match) => {
    const words = match.groups?.['words'] ?? match[0];
    return { start: match.index + match[0].indexOf(words), words };
  });

/** Lines of running text, with their places. */
function lines(text: string): { readonly start: number; readonly line: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const own = { start, line };
    start += line.length + 1;
    return own;
  });
}

export const inProse = ({ text }: PlantedDocument, pattern: RegExp): Place[] =>
  lines(text)
    .filter(({ line }) => !line.includes('\t'))
    .flatMap(({ start, line }) =>
      found(line, pattern).map((place) => ({ ...place, start: place.start + start })),
    );

/** Cells under a heading of the table of units, which is the last of its kind. */
export function underHeading({ text }: PlantedDocument, heading: RegExp): Place[] {
  const all = lines(text);
  const isHead = ({ line }: { readonly line: string }): boolean =>
    line.includes('\t单位\t') && line.split('\t').some((cell) => heading.test(cell));
  const at = all.findIndex(isHead);
  const head = all[at];
  if (head === undefined) return [];
  const column = head.line.split('\t').findIndex((cell) => heading.test(cell));
  const end = all.findIndex(({ line }, index) => index > at && !line.includes('\t'));
  return all.slice(at + 1, end < 0 ? all.length : end).flatMap(({ start, line }) => {
    const cells = line.split('\t');
    const words = cells[column] ?? '';
    const before = cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0);
    return /^\d+(?:\.\d+)?%?$/u.test(words) ? [{ start: start + before, words }] : [];
  });
}

/** Places of items' names: a number in a name is no count, and no figure. */
export function namePlaces(document: PlantedDocument): Place[] {
  const names = [...new Set(itemsOf(document).map((item) => itemName(item)))].filter(
    (name) => name.length >= 5,
  );
  return names.flatMap((name) => {
    const places: Place[] = [];
    for (let at = document.text.indexOf(name); at >= 0; at = document.text.indexOf(name, at + name.length))
      places.push({ start: at, words: name });
    return places;
  });
}

const within = (place: Place, others: readonly Place[]): boolean =>
  others.some(({ start, words }) => place.start >= start && place.start < start + words.length);

const outsideNames = (document: PlantedDocument, places: readonly Place[]): Place[] => {
  const names = namePlaces(document);
  return places.filter((place) => !within(place, names));
};

export const COLLECTIVE = /^(?:各|相关|全)/u;

export function unitPlaces(document: PlantedDocument): Place[] {
  const names = [...new Set(itemsOf(document).flatMap(({ source }) => source.leadUnits))];
  const known = names.filter((name) => name.length >= 3 && !COLLECTIVE.test(name));
  const places = known.flatMap((name) =>
    found(document.text, new RegExp(`(?<![\\p{Script=Han}])${name}(?=[（(\t0-9，,“])`, 'gu')),
  );
  return outsideNames(document, places);
}

/** Dates with a day, as text and title give them. */
const DATE = /\d{4}年\d{1,2}月\d{1,2}日|(?<=截至)\d{1,2}月\d{1,2}日/gu;

/** The number in its line behind the item's name. */
export function figurePlaces(document: PlantedDocument): Place[] {
  const names = namePlaces(document);
  const told = lines(document.text).filter(
    ({ start, line }) =>
      !line.includes('\t') && names.some((name) => name.start >= start && name.start < start + line.length),
  );
  const figures = told.flatMap(({ start, line }) =>
    found(line, /(?<![\d.①-⑳A-Za-z])\d+(?:\.\d+)?(?=%|个百分点|[\p{Script=Han}])/gu)
      .map((place) => ({ ...place, start: place.start + start }))
      .filter((place) => names.some((name) => name.start >= start && name.start < place.start)),
  );
  const first = /^\s*\d+[.、]/u;
  return figures.filter(
    (place) =>
      !within(place, names) &&
      !first.test(document.text.slice(place.start)) &&
      !/^(?:项|年|月|日)/u.test(document.text.slice(place.start + place.words.length)),
  );
}

/**
 * Numbers of items in running text: 已完成11项, 25個(gè)項(xiàng)目. Those outside of the list stand in no annex that they could
 * be held against.
 */
export const countPlaces = (document: PlantedDocument): Place[] =>
  outsideNames(
    document,
    inProse(document, /(?<![\d.第]|以外的事项)\d{1,3}(?=[项項]|[个個](?:\(gè\))?[项項])/gu),
  );

export const datePlaces = (document: PlantedDocument): Place[] =>
  outsideNames(document, found(document.text, DATE));

/** Titles of annexes where they are announced and where they stand, and the bulletin's where it is made from one. */
export function titlePlaces(document: PlantedDocument): Place[] {
  const titles = document.tables.flatMap(({ table }) => table.title ?? []);
  const own = titles.length === 1 ? inProse(document, /^关于(?<words>.+)的通报$/gu) : [];
  const standing = titles.flatMap((title) =>
    lines(document.text).flatMap(({ start, line }) => (line === title ? [{ start, words: title }] : [])),
  );
  const announced = inProse(document, /附件\d?[：:](?:1\.)?(?<words>.+)$/gu).filter(({ words }) =>
    titles.some((title) => title.slice(0, 4) === words.slice(0, 4)),
  );
  return [...own, ...announced, ...standing];
}
