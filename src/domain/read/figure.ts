import { nth } from '../nth';
import { clauses, enclosed, type Clause } from '../text/clauses';
import type { CleanText } from '../text/clean';
import { bareNumbers, type BareNumber } from './bareNumbers';
import { percentages, quantities, type Percentage, type Quantity } from '../text/quantities';

/** A quantity or percentage where it stands in its text. */
export interface Figure<T extends { readonly start: number; readonly end: number }> {
  readonly at: T;
  readonly clause: Clause;
  /** Index of the clause among those of its text. */
  readonly place: number;
  /** Of the clause, before and after the figure. */
  readonly before: string;
  readonly after: string;
  /** The sign of the bracket or quotation that it stands in. */
  readonly inside: string | null;
}

/** A text with everything that rules ask of it, read once. */
export interface Reading {
  readonly clean: CleanText;
  readonly clauses: readonly Clause[];
  readonly quantities: readonly Figure<Quantity>[];
  readonly percentages: readonly Figure<Percentage>[];
  /** Numbers without a unit. */
  readonly bare: readonly Figure<BareNumber>[];
}

const EMPTY: readonly never[] = [];

export function read(clean: CleanText): Reading {
  const { text } = clean;
  const counted = quantities(text);
  const percents = percentages(text);
  const plain = bareNumbers(text);
  const parts = clauses(text);
  const shut = counted.length + percents.length + plain.length > 0 ? enclosed(text) : EMPTY;
  const place = <T extends { start: number; end: number }>(figures: readonly T[]): Figure<T>[] => {
    let c = 0;
    let e = 0;
    const placed: Figure<T>[] = [];
    for (const at of figures) {
      while (c < parts.length && nth(parts, c).end <= at.start) c++;
      while (e < shut.length && nth(shut, e).end <= at.start) e++;
      const clause = parts[c];
      if (clause === undefined || clause.start > at.start) continue;
      const wrap = shut[e];
      placed.push({
        at,
        clause,
        place: c,
        before: text.slice(clause.start, at.start),
        after: text.slice(at.end, clause.end),
        inside: wrap !== undefined && wrap.start < at.start && at.end <= wrap.end ? wrap.open : null,
      });
    }
    return placed;
  };
  return {
    clean,
    clauses: parts,
    quantities: place(counted),
    percentages: place(percents),
    bare: place(plain),
  };
}
