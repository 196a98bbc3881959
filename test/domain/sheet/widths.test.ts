import fc from 'fast-check';
import { fitWidths } from '../../../src/domain/sheet/widths';

const anyNeed = fc
  .tuple(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(40_000))
  .map(([least, more, long]) => ({ least, most: least + more, long }));
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

test.each<[what: string, needs: Parameters<typeof fitWidths>[0], total: number, expected: readonly number[]]>(
  [
    [
      'room to spare goes where there may be more',
      [
        { least: 5, most: 5, long: 0 },
        { least: 5, most: 50, long: 0 },
      ],
      40,
      [5, 35],
    ],
    [
      'too little is shared by those that may be narrower',
      [
        { least: 5, most: 20, long: 800 },
        { least: 5, most: 50, long: 9000 },
      ],
      40,
      [11.9, 28.1],
    ],
    [
      'all as narrow as they may be: wider than the page',
      [
        { least: 2, most: 3, long: 0 },
        { least: 48, most: 48, long: 0 },
      ],
      40,
      [2, 48],
    ],
    ['none', [], 40, []],
  ],
)('%s', (_what, needs, total, expected) => {
  expect(fitWidths(needs, total)).toEqual(expected);
});

test('no column is narrower or broader than it may be, and they add up where that is possible', () => {
  fc.assert(
    fc.property(
      fc.array(anyNeed, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 20, max: 300 }),
      (needs, total) => {
        const widths = fitWidths(needs, total);
        needs.forEach(({ least, most }, at) => {
          expect(widths[at]).toBeGreaterThanOrEqual(least - 0.1);
          expect(widths[at]).toBeLessThanOrEqual(most + 0.1);
        });
        const [least, most] = [sum(needs.map((need) => need.least)), sum(needs.map((need) => need.most))];
        const possible = Math.min(most, Math.max(least, total));
        expect(Math.abs(sum(widths) - possible)).toBeLessThan(0.1 * needs.length + 0.1);
      },
    ),
  );
});
