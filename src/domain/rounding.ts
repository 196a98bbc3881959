/** Twelve places are certain: what binary fractions add lies beyond. A whole number that they hold needs no rounding. */
export const withoutNoise = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));

/** Figures are printed with one decimal. Rounded here alone, so that text, table and pane say the same. */

/** So near to a half, and so large, noise in the twelfth place may decide which way it goes. */
const NEAR_HALF = 1e-3;
const LARGE = 1e8;

const isPlain = (value: number): boolean =>
  value < LARGE && Math.abs(value - Math.floor(value) - 0.5) > NEAR_HALF;

/** To one decimal, halves away from zero; a half that binary fractions put a hair below is a half still. */
export function tenths(value: number): number {
  const size = Math.abs(value) * 10;
  return (Math.sign(value) * Math.round(isPlain(size) ? size : withoutNoise(size))) / 10;
}

/** 64 → 64.0 */
export const oneDecimal = (value: number): string => tenths(value).toFixed(1);

/** Unit of the last decimal that a figure is written with: 73.5 → 0.1. */
export const lastPlace = (value: number): number =>
  Number.isInteger(value) ? 1 : 10 ** -(String(value).split('.')[1]?.length ?? 0);

/** Difference of two figures as they are printed: who subtracts one from the other finds it. */
export const printedDifference = (a: number, b: number): number => tenths(tenths(a) - tenths(b));
