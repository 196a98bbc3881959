import type { Random } from '../fuzz/random';
import type { PlantedDocument } from './documents';
import {
  countPlaces,
  datePlaces,
  figurePlaces,
  inProse,
  namePlaces,
  titlePlaces,
  underHeading,
  unitPlaces,
  type Place,
} from './places';
import { misspelt, otherDate, otherDigit, otherNumber, otherRank, otherTitle, otherUnit } from './slips';

/** Mistakes that people make in bulletins, each planted where a text has such a statement. */

export const KINDS = [
  'count',
  'share',
  'rate',
  'rank',
  'unit',
  'item',
  'date',
  'figure',
  'sum',
  'title',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Mistake {
  readonly text: string;
  readonly start: number;
  readonly was: string;
  readonly is: string;
}

interface Rule {
  /** Places of a document that state something of the kind. */
  readonly places: (document: PlantedDocument) => Place[];
  /** The place with a slip in it; null where this place allows none. */
  readonly slip: (words: string, random: Random, document: PlantedDocument) => string | null;
}

export const RULES: Readonly<Record<Kind, Rule>> = {
  count: { places: countPlaces, slip: otherNumber },
  share: {
    places: (document) => inProse(document, /占(?:比)?(?<words>\d+\.\d)(?=%)/gu),
    slip: otherDigit,
  },
  rate: { places: (document) => underHeading(document, /^平均完成率$/u), slip: otherDigit },
  rank: { places: (document) => underHeading(document, /^(?:名次|排名)$/u), slip: otherRank },
  unit: { places: unitPlaces, slip: otherUnit },
  item: { places: namePlaces, slip: misspelt },
  date: { places: datePlaces, slip: otherDate },
  figure: { places: figurePlaces, slip: otherDigit },
  sum: {
    places: (document) => [
      ...inProse(document, /共[^，。\d]{0,4}(?<words>\d{1,3})(?=项)/gu),
      ...inProse(document, /(?<words>\d{1,3})(?=個\(gè\)項\(xiàng\)目|項全市)/gu),
      ...underHeading(document, /^项数$/u),
    ],
    slip: otherNumber,
  },
  title: { places: titlePlaces, slip: otherTitle },
};

/** One slip of a kind in a document; null where the place that was drawn allows none. */
export function mistake(
  kind: Kind,
  document: PlantedDocument,
  places: readonly Place[],
  random: Random,
): Mistake | null {
  const place = places[random.below(places.length)] as Place;
  const is = RULES[kind].slip(place.words, random, document);
  if (is === null || is === place.words) return null;
  const { text } = document;
  const end = place.start + place.words.length;
  return {
    text: text.slice(0, place.start) + is + text.slice(end),
    start: place.start,
    was: place.words,
    is,
  };
}
