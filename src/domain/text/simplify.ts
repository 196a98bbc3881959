import { addTo } from '../grouped';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TSPhrases from 'opencc-js/dict/TSPhrases';

/**
 * Traditional → simplified, length-preserving, from OpenCC's tables. Entries that would change the length
 * (supplementary characters) are left out, so that positions stay what they were.
 */

const sameLength = (dict: string): [from: string, to: string][] =>
  dict.split('|').flatMap((line) => {
    const [from = '', to = ''] = line.split(' ');
    return from.length === to.length ? [[from, to]] : [];
  });

/** Code unit → its simplified code unit; 0 = unchanged. */
const CHARACTERS = new Uint16Array(0x10000);
for (const [from, to] of sameLength(TSCharacters)) {
  if (from.length === 1 && from !== to) CHARACTERS[from.charCodeAt(0)] = to.charCodeAt(0);
}

/** First character → phrases whose conversion differs from the character table (including those that stay as they are). */
const PHRASES = new Map<number, [string, string][]>();
for (const phrase of sameLength(TSPhrases)) addTo(PHRASES, phrase[0].charCodeAt(0), phrase);
for (const list of PHRASES.values()) list.sort((a, b) => b[0].length - a[0].length);

/** Code units that a phrase begins with, for a quick no. */
const PHRASE_FIRST = new Uint8Array(0x10000);
for (const first of PHRASES.keys()) PHRASE_FIRST[first] = 1;

/** Longest phrase of the table that stands at `index`, as [source, replacement]. */
const phraseAt = (text: string, index: number, code: number): readonly [string, string] | undefined =>
  PHRASE_FIRST[code] === 1 ? PHRASES.get(code)?.find(([from]) => text.startsWith(from, index)) : undefined;

/** True where the character would be changed if it stood alone. */
export const isTraditional = (code: number): boolean => CHARACTERS[code] !== 0;

/** Simplified text of the same length. */
export function simplify(text: string): string {
  let index = 0;
  while (index < text.length && !isTraditional(text.charCodeAt(index))) index++;
  if (index === text.length) return text;
  const units = new Uint16Array(text.length);
  for (index = 0; index < text.length;) {
    const code = text.charCodeAt(index);
    const phrase = phraseAt(text, index, code);
    if (phrase === undefined) units[index++] = CHARACTERS[code] || code;
    else for (const char of phrase[1]) units[index++] = char.charCodeAt(0);
  }
  return fromUnits(units);
}

/** String.fromCharCode takes only so many arguments at once. */
const CHUNK = 4096;

function fromUnits(units: Uint16Array): string {
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) text += String.fromCharCode(...units.subarray(i, i + CHUNK));
  return text;
}
