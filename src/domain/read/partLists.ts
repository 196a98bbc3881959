import { deeds } from '../lexicon/deeds';
import type { Clause } from '../text/clauses';

/** A name and its number, and nothing else: 四星级5个. */
const NAME_AND_NUMBER = /^[^\d]{1,10}\d{1,9}(?:\.\d{1,4})?\p{Script=Han}{1,3}$/u;
const isPlainPart = ({ text }: Clause): boolean => NAME_AND_NUMBER.test(text) && !deeds.test(text);

export const beginsParts = ({ text }: Clause): boolean => text.startsWith('其中');

/**
 * 其中五星级3个,四星级5个,三星级5个: what 其中 begins goes on in its sentence as long as names and numbers follow. Each
 * clause that goes on, with the one that began.
 */
export function partLists(clauses: readonly Clause[]): ReadonlyMap<Clause, Clause> {
  const lists = new Map<Clause, Clause>();
  let first: Clause | null = null;
  for (const clause of clauses) {
    const goesOn: boolean = first?.sentence === clause.sentence && isPlainPart(clause);
    if (first !== null && goesOn) lists.set(clause, first);
    if (beginsParts(clause)) first = clause;
    else if (!goesOn) first = null;
  }
  return lists;
}
