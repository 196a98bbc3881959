/** Rows beyond these are made anew each time: a sheet of 100,000 rows kept whole would be held twice. */
const MOST_KEPT = 40_000;

/** Rows that are gone through more than once, to measure and to write them: made once where they are few enough. */
export function keptRows<T>(made: Iterable<T>): Iterable<T> {
  let kept: readonly T[] | null = null;
  function* keeping(): Generator<T> {
    let rows: T[] | null = [];
    for (const row of made) {
      if (rows !== null && rows.push(row) > MOST_KEPT) rows = null;
      yield row;
    }
    kept = rows;
  }
  return { [Symbol.iterator]: () => (kept === null ? keeping() : kept[Symbol.iterator]()) };
}
