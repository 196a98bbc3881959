/** Which rows of a long list are in view: plain arithmetic, apart from any element. */

export interface RowSpan {
  readonly first: number;
  /** After the last row that is drawn. */
  readonly end: number;
}

/** Pixels drawn above and below what is seen, so that fast scrolling shows no gaps. */
export const OVERSCAN = 400;

/** Top of each row, and of the end: one more entry than rows. */
export function rowTops(count: number, heightOf: (index: number) => number): Float64Array {
  const tops = new Float64Array(count + 1);
  for (let index = 0; index < count; index++) tops[index + 1] = (tops[index] as number) + heightOf(index);
  return tops;
}

/** Index of the row that covers `y`; the nearest one where none does. */
export function rowAt(tops: Float64Array, y: number): number {
  let low = 0;
  let high = Math.max(0, tops.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((tops[middle] as number) <= y) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows to draw for a view of `height` pixels that starts at `top`. */
export function rowsInView(tops: Float64Array, top: number, height: number): RowSpan {
  const count = tops.length - 1;
  if (count === 0) return { first: 0, end: 0 };
  return { first: rowAt(tops, top - OVERSCAN), end: rowAt(tops, top + height + OVERSCAN) + 1 };
}

/** Where to scroll so that a row can be seen; the present place where it can be already. */
export function scrollFor(tops: Float64Array, index: number, top: number, height: number): number {
  const [start, end] = [tops[index] ?? 0, tops[index + 1] ?? 0];
  if (start < top) return start;
  return end > top + height ? Math.max(0, end - height) : top;
}
