/** How alike two texts are by the pairs of characters that they share. */

/** Pairs of neighbouring characters with their numbers; a text of one character is its own. */
export interface Bigrams {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

export function bigrams(text: string): Bigrams {
  const counts = new Map<string, number>();
  const total = Math.max(1, text.length - 1);
  for (let i = 0; i < total; i++) {
    const gram = text.slice(i, i + 2);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return { counts, total };
}

/** Dice's coefficient of the bigrams: 0 nothing in common … 1 the same. */
export function similarity(a: Bigrams, b: Bigrams): number {
  let common = 0;
  for (const [gram, count] of a.counts) common += Math.min(count, b.counts.get(gram) ?? 0);
  return (2 * common) / (a.total + b.total);
}
