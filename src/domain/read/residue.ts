import { deeds, started } from '../lexicon/deeds';
import { neutral } from '../lexicon/neutral';
import { UNIT_PATTERN } from '../text/units';

/** What is left of a figure's own words when everything that is known is struck: words that nobody has seen. */

const UNIT_WORDS = new RegExp(UNIT_PATTERN, 'gu');
const NOT_HAN = /[^\u4e00-\u9fff]+/gu;

/** Characters of the task, which are known wherever they stand again. */
export const charactersOf = (text: string): ReadonlySet<string> => new Set(text.replace(NOT_HAN, ''));

/** Runs of unknown characters, in text order: 完成某某局5个 → 某某局. */
export function residue(words: string, known: ReadonlySet<string>): string {
  const struck = neutral.strike(deeds.strike(started.strike(words, ' '), ' '), ' ').replace(UNIT_WORDS, ' ');
  return [...struck.replace(NOT_HAN, '')].filter((char) => !known.has(char)).join('');
}
