import { DEEDS, FINISHED, STARTED } from '../lexicon/deeds';
import { NEUTRAL } from '../lexicon/neutral';
import { coverer, words } from '../lexicon/words';
import { UNITS } from '../text/units';

/** What is left of a figure's own words when everything that is known is struck: words that nobody has seen. */

const NOT_HAN = /[^\u4e00-\u9fff]+/gu;

/** Characters of the task, which are known wherever they stand again. */
export const charactersOf = (text: string): ReadonlySet<string> => new Set(text.replace(NOT_HAN, ''));

/** What kind of the thing it is, in front of its noun: 12辆纯电动公交车. */
const MOST_OF_KIND = 4;

/** The words behind a figure without what only tells the kind of a thing that the task names. */
export function withoutKind(after: string, known: ReadonlySet<string>): string {
  const chars = [...after.replace(/^[\d.]{1,8}(?:米|公里|平方米|吨|千瓦|寸)/u, '')];
  const noun = chars.findIndex((char, i) => known.has(char) && known.has(chars[i + 1] ?? '') && i > 0);
  const kind = chars.slice(0, Math.max(0, noun));
  const plain =
    kind.length > 0 && kind.length <= MOST_OF_KIND && kind.every((char) => /[\u4e00-\u9fff]/u.test(char));
  return plain ? chars.slice(noun).join('') : after;
}

const covered = coverer([FINISHED, DEEDS, STARTED, NEUTRAL, words([...UNITS.keys()].join(' '))]);
const HAN = /[\u4e00-\u9fff]/u;

/** Unknown characters, in text order: 完成某某局5个 → 某某局. */
export function residue(text: string, known: ReadonlySet<string>): string {
  const struck = covered(text);
  let left = '';
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (!struck[at] && HAN.test(char) && !known.has(char)) left += char;
  }
  return left;
}
