import type { Indicator } from '../item';
import { givenUpParts, givesUpRow } from '../lexicon/verdicts';
import { cleanText } from '../text/clean';
import { clauses } from '../text/clauses';
import type { Situation } from './situation';

/** 已建成7个,1个经批准取消 of 8: what is left was given up, and a person says whether it still counts. */

const isGivenUp = (words: string): boolean => givenUpParts.test(words);

/** The words that give up what a target still lacks; null where it lacks more, or nothing. */
function restGivenUp({ target, actual, met, seen }: Indicator): string | null {
  if (actual === null || met !== false) return null;
  const parts = seen.filter(({ text }) => isGivenUp(cleanText(text).text));
  const count = parts.reduce((sum, { value }) => sum + value, actual.value);
  return count < target.value ? null : (parts[0]?.text ?? null);
}

/** The same of a row: every target that it falls short of. */
export function givenUp({ measurement: { indicators } }: Situation): string | null {
  const short = indicators.filter(({ met }) => met !== true);
  const words = short.map(restGivenUp);
  return words.every((one) => one !== null) ? (words[0] ?? null) : null;
}

/** 该项工作不再实施: the whole row is given up, in the words of its report. */
export function rowGivenUp({ progress }: Situation): string | null {
  return clauses(progress).find(({ text }) => givesUpRow(text))?.text ?? null;
}
