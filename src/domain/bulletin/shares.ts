/**
 * Shares in percent that add up to exactly 100.0: each is rounded down to a tenth and the tenths left over go to the
 * largest remainders (earlier ones first among equals). All zero for an empty total.
 */
export function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((a, b) => a + b, 0);
  if (total === 0) return counts.map(() => 0);
  const exact = counts.map((count) => (count / total) * 1000);
  const floors = exact.map(Math.floor);
  const left = 1000 - floors.reduce((a, b) => a + b, 0);
  const order = exact
    .map((value, index) => ({ index, rest: value - (floors[index] as number) }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index);
  for (const { index } of order.slice(0, left)) floors[index] = (floors[index] as number) + 1;
  return floors.map((tenths) => tenths / 10);
}

/** Standard competition ranking of values from high to low: 1, 2, 3, 3, 5. */
export const ranks = (values: readonly number[]): number[] =>
  values.map((value) => 1 + values.filter((other) => other > value).length);
