import { nth } from '../nth';
import type { CandidateIndex } from './candidates';
import type { Entry } from './entry';
import { sharedUnit, type Certainty } from './register';
import { mainText, type RowText } from './rowText';
import { bigrams, similarity } from '../text/bigrams';
import { smallEdit } from './similarity';
import { titleLikeness } from './titles';

/** Why a match was not made, for the person who decides. */
export type Doubt = 'numbers' | 'wording' | 'unit' | 'several';

/** How a sent row and a row of the list agree. */
export interface Evidence {
  readonly entry: Entry;
  readonly listed: Entry;
  /** Number of the list's row. */
  readonly row: number;
  readonly exact: boolean;
  /** 0 … 1. */
  readonly likeness: number;
  /** Orders the candidates: text first, then unit, category, name, title, number. */
  readonly rank: number;
  /** Null where nothing speaks against the match. */
  readonly doubt: Doubt | null;
}

const UNIT_WEIGHT: Readonly<Record<Certainty, number>> = { same: 10, maybe: 4, different: -10 };
const CATEGORY_WEIGHT = { same: 8, different: -8 };
const NAME_WEIGHT = { same: 8, different: -4 };
const TITLE_WEIGHT = 6;
const SEQUENCE_WEIGHT = 1;
const TEXT_WEIGHT = 100;

/** Texts shorter than this are too common to be trusted against another unit. */
const SHORT_TEXT = 8;
const SURE = 0.8;
const SURE_BY_NAME = 0.6;
const DOUBTFUL = 0.5;
const DOUBTFUL_AGAINST = 0.8;

type Agreement = 'same' | 'different' | null;

const agreement = (a: string | null | undefined, b: string | null | undefined): Agreement =>
  !a || !b ? null : a === b ? 'same' : 'different';

interface Support {
  readonly unit: Certainty | null;
  readonly category: Agreement;
  readonly name: Agreement;
}

/** Units of a sent row; where it names none, the unit that sent it. */
const unitsOf = ({ row, source }: Entry): readonly string[] =>
  row.leadUnits.length > 0 ? row.leadUnits : source.unit === null ? [] : [source.unit];

function support(entry: Entry, listed: Entry, index: CandidateIndex): Support {
  const both = entry.texts.task !== null && listed.texts.task !== null && index.namesOne(listed.texts);
  return {
    unit: sharedUnit(unitsOf(entry), listed.row.leadUnits),
    category: agreement(entry.texts.category, listed.texts.category),
    name: both ? agreement(entry.texts.name?.text, listed.texts.name?.text) : null,
  };
}

const against = ({ unit, category, name }: Support): boolean =>
  unit === 'different' && category !== 'same' && name !== 'same';

/** Same words. They stand against another unit only where they are long enough to be this task's own. */
function doubtOfExact(text: RowText, found: Support): Doubt | null {
  if (!against(found)) return null;
  return found.category === 'different' || text.text.length < SHORT_TEXT ? 'unit' : null;
}

function doubtOfAlike(text: RowText, listed: RowText, likeness: number, found: Support): Doubt | null {
  if (text.numbers !== listed.numbers) return 'numbers';
  if (found.unit === 'different') return 'unit';
  const supported = found.unit === 'same' || found.category === 'same' || found.name === 'same';
  if (found.name === 'same' && likeness >= SURE_BY_NAME && found.unit === 'same') return null;
  return supported && likeness >= SURE && smallEdit(text.text, listed.text) ? null : 'wording';
}

function rank(entry: Entry, listed: Entry, likeness: number, { unit, category, name }: Support): number {
  const sameNumber =
    entry.source.numbered && entry.texts.sequence !== null && entry.texts.sequence === listed.texts.sequence;
  return (
    likeness * TEXT_WEIGHT +
    (unit === null ? 0 : UNIT_WEIGHT[unit]) +
    (category === null ? 0 : CATEGORY_WEIGHT[category]) +
    (name === null ? 0 : NAME_WEIGHT[name]) +
    TITLE_WEIGHT * titleLikeness(entry.source.titleKey, listed.source.titleKey) +
    (sameNumber ? SEQUENCE_WEIGHT : 0)
  );
}

/** Ranks nearer than this do not tell two rows apart. */
export const TIE = 0.5;
/** More rows of the same words that nothing tells apart are a question, not a pairing. */
const MOST_SAME = 1_000;
/** So many of the others are kept, the likeliest, for the person who decides. */
const MOST_OTHERS = 10;

interface Ranked {
  readonly row: number;
  readonly rank: number;
  readonly doubt: Doubt | null;
}

/** Of the rows of the same words, those that matter: all against all would be n² pieces of evidence. */
function telling(all: readonly Ranked[]): readonly Ranked[] {
  if (all.length <= MOST_OTHERS) return all;
  const best = all.reduce(
    (most, { rank: one, doubt }) => (doubt === null ? Math.max(most, one) : most),
    -Infinity,
  );
  const isNear = ({ rank: one, doubt }: Ranked): boolean => doubt === null && one > best - TIE;
  const near = all.filter(isNear);
  const others = all
    .filter((one) => !isNear(one))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST_OTHERS);
  if (near.length <= MOST_SAME) return [...near, ...others];
  return near.slice(0, MOST_OTHERS).map((one) => ({ ...one, doubt: 'several' }));
}

/** The list's rows that the sent row might be, with what speaks for and against each. */
export function evidenceFor(entry: Entry, list: readonly Entry[], index: CandidateIndex): Evidence[] {
  const text = mainText(entry.texts);
  if (text === null) return [];
  const ranked = index.exact(entry.texts).map((row): Ranked => {
    const listed = nth(list, row);
    const backing = support(entry, listed, index);
    return { row, rank: rank(entry, listed, 1, backing), doubt: doubtOfExact(text, backing) };
  });
  const found = telling(ranked).map((one): Evidence => ({
    ...one,
    entry,
    listed: nth(list, one.row),
    exact: true,
    likeness: 1,
  }));
  if (found.some(({ doubt }) => doubt !== 'unit')) return found;
  return [...found, ...alike(entry, text, list, index)];
}

function alike(entry: Entry, text: RowText, list: readonly Entry[], index: CandidateIndex): Evidence[] {
  const grams = bigrams(text.text);
  const found: Evidence[] = [];
  for (const row of index.alike(entry.texts)) {
    const listed = nth(list, row);
    const likeness = similarity(grams, index.grams(row));
    const backing = support(entry, listed, index);
    if (likeness < (against(backing) ? DOUBTFUL_AGAINST : DOUBTFUL) && backing.name !== 'same') continue;
    const words = mainText(listed.texts);
    if (words === null) continue;
    const doubt = doubtOfAlike(text, words, likeness, backing);
    found.push({
      entry,
      listed,
      row,
      exact: false,
      likeness,
      rank: rank(entry, listed, likeness, backing),
      doubt,
    });
  }
  return found;
}
