import { changes } from './similarity';

/** A run of characters of a text; `other` where the other text has something else. */
export interface Run {
  readonly text: string;
  readonly other: boolean;
}

/** Numbers are one word: of 15 and 16 not only the last digit differs. */
const WORDS = /\d{1,30}(?:\.\d{1,30})?|[^\d]/gu;
const PRIVATE = 0xe000;

/** Each word as one character, so that runs of words are compared and not digits. */
function coded(a: string, b: string): readonly [string, string, readonly string[]] {
  const words: string[] = [];
  const codes = new Map<string, string>();
  const code = (word: string): string => {
    const known = codes.get(word);
    if (known !== undefined) return known;
    const made = String.fromCharCode(PRIVATE + words.length);
    words.push(word);
    codes.set(word, made);
    return made;
  };
  const of = (text: string): string => (text.match(WORDS) ?? []).map(code).join('');
  return [of(a), of(b), words];
}

/** Puts characters to the last run where it is of the same kind. */
function put(runs: Run[], text: string, other: boolean): void {
  const last = runs.at(-1);
  if (text === '') return;
  if (last?.other === other) runs[runs.length - 1] = { text: last.text + text, other };
  else runs.push({ text, other });
}

/** Two texts with what differs marked in each; whole where they are too long to be compared. */
export function sideBySide(a: string, b: string): readonly [readonly Run[], readonly Run[]] {
  const [first, second, words] = coded(a, b);
  const found = changes(first, second);
  if (found === null) return [[{ text: a, other: true }], [{ text: b, other: true }]];
  const spoken = (codes: string): string =>
    [...codes].map((one) => words[one.charCodeAt(0) - PRIVATE] ?? '').join('');
  const [own, others]: [Run[], Run[]] = [[], []];
  let [i, j] = [0, 0];
  // A change stands where the texts first part, and the next after what they have in common again.
  for (const { before, after } of [...found, { before: '', after: '' }]) {
    const start = i;
    while (i < first.length && first[i] === second[j]) [i, j] = [i + 1, j + 1];
    const common = spoken(first.slice(start, i));
    put(own, common, false);
    put(others, common, false);
    // As much as the change is long: where it may begin a little later, it does.
    put(own, spoken(first.slice(i, i + before.length)), true);
    put(others, spoken(second.slice(j, j + after.length)), true);
    [i, j] = [i + before.length, j + after.length];
  }
  return [own, others];
}
