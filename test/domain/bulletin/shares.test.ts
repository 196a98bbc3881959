import fc from 'fast-check';
import { ranks, shares } from '../../../src/domain/bulletin/shares';

test.each<[readonly number[], readonly number[]]>([
  [
    [10, 18, 7, 3],
    [26.3, 47.4, 18.4, 7.9],
  ],
  [
    [1, 1, 1],
    [33.4, 33.3, 33.3],
  ],
  [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ],
  [
    [5, 0],
    [100, 0],
  ],
  [
    [1, 2, 3, 0, 1],
    [14.3, 28.6, 42.8, 0, 14.3],
  ],
])('shares of %j', (counts, expected) => expect(shares(counts)).toEqual(expected));

test('shares add up to 100.0, each within a tenth of the exact one; nothing is nothing', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { minLength: 1, maxLength: 6 }), (counts) => {
      const total = counts.reduce((a, b) => a + b, 0);
      fc.pre(total > 0);
      const found = shares(counts);
      expect(found.reduce((sum, share) => sum + Math.round(share * 10), 0)).toBe(1000);
      found.forEach((share, index) => {
        expect(Math.abs(share - ((counts[index] as number) / total) * 100)).toBeLessThan(0.1 + 1e-9);
        if (counts[index] === 0) expect(share).toBe(0);
      });
    }),
  );
});

test.each<[readonly number[], readonly number[]]>([
  [
    [90, 80, 70, 70, 60],
    [1, 2, 3, 3, 5],
  ],
  [
    [70, 70, 90],
    [2, 2, 1],
  ],
  [
    [5, 5, 5],
    [1, 1, 1],
  ],
  [[], []],
])('ranks of %j', (values, expected) => expect(ranks(values)).toEqual(expected));
