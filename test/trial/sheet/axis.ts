/** Positions of rows or columns in pixels; a hidden one has no size. */
export interface Axis {
  readonly count: number;
  readonly total: number;
  /** Pixels from the first on; past the last, the end. */
  start(index: number): number;
  size(index: number): number;
  /** Pixels of all from the first to the last. */
  span(first: number, last: number): number;
  /** Which one a pixel is in; the first or the last outside. */
  at(pixel: number): number;
}

export function createAxis(count: number, sizeOf: (index: number) => number): Axis {
  const starts = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) starts[index + 1] = (starts[index] ?? 0) + sizeOf(index);
  const start = (index: number): number => starts[Math.max(0, Math.min(count, index))] ?? 0;
  const span = (first: number, last: number): number => start(last + 1) - start(first);
  return {
    count,
    total: start(count),
    start,
    span,
    size: (index) => span(index, index),
    at(pixel) {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (start(middle) <= pixel) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}
