import { roundingOf, shown, withinHalf, withinRounding } from '../../../src/domain/checks/check';

/** How far a figure may be from another and still be the same, as it is written. */

test.each([
  // As far as the last place that was written, and a hair.
  [42, 42.86, true],
  [42, 43, true],
  [42, 43.001, false],
  [43, 42.01, true],
  [33.3, 33.33, true],
  [33.3, 33.4, true],
  [33.3, 33.41, false],
  [33.33, 33.333, true],
  [9.4, 9.76, false],
  [100, 100, true],
])('%d agrees with %d: %s', (stated, exact, agrees) => expect(withinRounding(stated, exact)).toBe(agrees));

test.each([
  [42, 43.5, 0.5, true],
  [42, 43.51, 0.5, false],
])('%d agrees with %d that may be off by %d: %s', (stated, exact, off, agrees) =>
  expect(withinRounding(stated, exact, off)).toBe(agrees),
);

test.each([
  [33, 33.33, true],
  [42, 42.5, true],
  [42, 42.51, false],
  [42, 41.5, true],
  [42.9, 42.86, true],
  [42.8, 42.86, false],
])('%d is %d rounded: %s', (stated, exact, rounded) => expect(withinHalf(stated, exact)).toBe(rounded));

test.each([
  // Counts are exact, sums as exact as they are written, and never off by more than half a per cent.
  ['4.28', true, 0.005 / 4.28],
  ['4.28', false, 0.005 / 4.28],
  ['65000', true, 0.005],
  ['64870', true, 5 / 64870],
  ['2,670', true, 5 / 2670],
  ['2670', false, 0],
  ['64877', true, 0.5 / 64877],
  ['30', true, 0.005],
  ['0', true, 0],
  ['0.0', true, 0],
  ['-4.28', true, 0.005 / 4.28],
])('%s (rounded: %s) may be off by %d', (number, rounds, share) =>
  expect(roundingOf(number, rounds)).toBeCloseTo(share, 10),
);

test.each([
  [50.769, 50.77],
  [50.7649, 50.76],
  [42, 42],
  [0.005, 0.01],
])('%d is written %d', (value, expected) => expect(shown(value)).toBe(expected));
