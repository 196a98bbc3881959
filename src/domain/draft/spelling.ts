/** How a name as a draft writes it differs from the annex's, character by character. */

/** Characters of the annex's name that the draft has in another form; either may be empty. */
export interface Difference {
  readonly annex: string;
  readonly draft: string;
}

/** One side of a comparison: a text without signs, and whether a sign stood before a character. */
export interface Signless {
  readonly text: string;
  /** Place in the line of each character. */
  readonly places: readonly number[];
  /** Places in `text` that a sign or the line's end stands before; `text.length` always. */
  readonly edges: ReadonlySet<number>;
}

/** Circled and raised numerals are marks. */
const KEPT = /[\p{L}\p{Nd}\p{Nl}%]/u;

/** A point between digits belongs to the number. */
const isKept = (text: string, at: number, char: string): boolean =>
  KEPT.test(char) || (char === '.' && /\d/u.test(text[at - 1] ?? '') && /\d/u.test(text[at + 1] ?? ''));

/** Letters, numerals and per cent signs of a cleaned text. */
export function signless(text: string): Signless {
  const places: number[] = [];
  const edges = new Set<number>([0]);
  let out = '';
  for (let at = 0; at < text.length;) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (isKept(text, at, char)) {
      out += char.toLowerCase();
      for (let unit = 0; unit < char.length; unit++) places.push(at + unit);
    } else edges.add(out.length);
    at += char.length;
  }
  edges.add(out.length);
  // A letter whose small form is longer (İ) would break the places.
  return out.length === places.length ? { text: out, places, edges } : { text: '', places: [], edges };
}

/** An alignment of two texts from a place on, with what differs; lengths are those of the stretches that were gone through. */
export interface Stretch {
  readonly inText: number;
  readonly inName: number;
  readonly equal: number;
  readonly differences: readonly Difference[];
}

/** Characters that must agree behind a difference for it to be one inside a name. */
const FLANK = 3;
/** Differing characters in one place. */
const WIDEST = 2;
/** [in text, in name]: one for another, left out, put in, two for two … the smallest first. */
const STEPS: readonly (readonly [text: number, name: number])[] = [
  [1, 1],
  [0, 1],
  [1, 0],
  [1, WIDEST],
  [WIDEST, 1],
  [WIDEST, WIDEST],
  [0, WIDEST],
  [WIDEST, 0],
];

/** A reading direction: the character `step` further on, and whether a sign stands there. */
interface Walk {
  readonly text: (step: number) => string;
  readonly name: (step: number) => string;
  readonly edge: (step: number) => boolean;
}

/** Do the texts agree again from here: for a few characters, or to the end of the name at a sign? */
function agreesAgain({ text, name, edge }: Walk, inText: number, inName: number): boolean {
  for (let ahead = 0; ahead < FLANK; ahead++) {
    const char = name(inName + ahead);
    if (char === '') return edge(inText + ahead);
    if (char !== text(inText + ahead)) return false;
  }
  return true;
}

/** 建设, 工程 left out at a name's end, 新建 at its beginning: it is cut short, not misspelt. */
const isCut = ({ name }: Walk, dt: number, dn: number, inName: number): boolean =>
  dt === 0 && dn === WIDEST && name(inName + dn) === '';

function nextStep(walk: Walk, inText: number, inName: number): readonly [number, number] | null {
  return (
    STEPS.find(
      ([dt, dn]) =>
        (dt === 0 || walk.text(inText + dt - 1) !== '') &&
        (dn === 0 || walk.name(inName + dn - 1) !== '') &&
        !isCut(walk, dt, dn, inName) &&
        agreesAgain(walk, inText + dt, inName + dn),
    ) ?? null
  );
}

const taken = (read: (step: number) => string, from: number, count: number): string =>
  Array.from({ length: count }, (_, index) => read(from + index)).join('');

function walked(walk: Walk): Stretch {
  let [inText, inName, equal] = [0, 0, 0];
  const differences: Difference[] = [];
  for (;;) {
    const char = walk.name(inName);
    if (char !== '' && char === walk.text(inText)) {
      [inText, inName, equal] = [inText + 1, inName + 1, equal + 1];
      continue;
    }
    const step = char === '' ? null : nextStep(walk, inText, inName);
    if (step === null) return { inText, inName, equal, differences };
    differences.push({
      draft: taken(walk.text, inText, step[0]),
      annex: taken(walk.name, inName, step[1]),
    });
    [inText, inName] = [inText + step[0], inName + step[1]];
  }
}

/** Along both texts to the right from [at, from). */
export const rightwards = ({ text, edges }: Signless, at: number, name: string, from: number): Stretch =>
  walked({
    text: (step) => text[at + step] ?? '',
    name: (step) => name[from + step] ?? '',
    edge: (step) => edges.has(at + step),
  });

const reversed = (text: string): string => [...text].reverse().join('');

/** Along both texts to the left from what stands before [at, from). */
export function leftwards({ text, edges }: Signless, at: number, name: string, from: number): Stretch {
  const found = walked({
    text: (step) => text[at - 1 - step] ?? '',
    name: (step) => name[from - 1 - step] ?? '',
    edge: (step) => edges.has(at - step),
  });
  const differences = found.differences
    .map(({ draft, annex }) => ({ draft: reversed(draft), annex: reversed(annex) }))
    .reverse();
  return { ...found, differences };
}
