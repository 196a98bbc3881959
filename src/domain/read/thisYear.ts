import { total } from '../lexicon/against';
import { nth } from '../nth';
import type { Quantity } from '../text/quantities';
import type { BareNumber } from './bareNumbers';
import type { Figure, Reading } from './figure';
import { THIS_YEAR } from './otherTimes';

/** Which year a figure is told of, by the clauses around it. */

type AnyFigure = Figure<Quantity> | Figure<BareNumber>;

/** What follows it in its clause and the next. */
export const restOf = ({ at, clause, place }: AnyFigure, { clauses, clean }: Reading): string => {
  const next = clauses[place + 1];
  const end = next?.sentence === clause.sentence ? next.end : clause.end;
  return clean.text.slice(at.end, end);
};

/** 今年以来,建成45公里; not 今年建成45公里,累计建成96公里, where the second says no more. */
export function isOfThisYear(
  { before, clause, place }: AnyFigure,
  { clauses, quantities }: Reading,
): boolean {
  if (THIS_YEAR.test(before)) return true;
  for (let at = place - 1; at >= 0; at--) {
    const told = nth(clauses, at);
    if (told.sentence !== clause.sentence) return false;
    if (THIS_YEAR.test(told.text))
      return !total.test(before) || !quantities.some((other) => other.clause === told);
  }
  return false;
}
