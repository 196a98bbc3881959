import type { Mutant } from './sample';
import { textOf, type Changed } from './sources';

/** Sources in which every mutant's place tells that it is reached. */

type Numbered = readonly [id: number, mutant: Mutant];

/** Wraps the sites of one file, each in a call that names it. */
function wrapped(text: string, mutants: readonly Numbered[]): string {
  const marks = mutants.flatMap(([id, { start, end }]) => [
    { at: start, size: end - start, text: `(globalThis.reach(${id}),(`, opens: true },
    { at: end, size: end - start, text: '))', opens: false },
  ]);
  // At one place the outer opens first and closes last, and what has ended closes before another opens.
  marks.sort(
    (a, b) =>
      a.at - b.at || Number(a.opens) - Number(b.opens) || (a.opens ? b.size - a.size : a.size - b.size),
  );
  let [out, at] = ['', 0];
  for (const mark of marks) {
    out += text.slice(at, mark.at) + mark.text;
    at = mark.at;
  }
  return out + text.slice(at);
}

export function told(mutants: readonly Mutant[]): Changed {
  const files = new Map<string, Numbered[]>();
  mutants.forEach((mutant, id) => files.set(mutant.file, [...(files.get(mutant.file) ?? []), [id, mutant]]));
  return new Map([...files].map(([file, own]) => [file, wrapped(textOf(file), own)]));
}
