import fc from 'fast-check';
import { LEAST_HEIGHT, partHeights, TALLEST_ROW } from '../../../src/domain/sheet/table';

/** Rows that are too tall for Excel. */

test.each<[height: number, parts: number[]]>([
  [18, [18]],
  [390, [390]],
  [391, [373, 18]],
  [620, [390, 230]],
  [740, [390, 350]],
  // Two parts would end in the middle.
  [780, [260, 260, 260]],
  [1000, [334, 334, 334]],
  [1560, [312, 312, 312, 312, 312]],
])('%d points: %j', (height, parts) => expect(partHeights(height)).toEqual(parts));

test('they hold all of it, none is too tall, and none ends where what is set in the middle stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12_000 }), (height) => {
      const parts = partHeights(height);
      const whole = parts.reduce((sum, part) => sum + part, 0);
      expect(whole).toBeGreaterThanOrEqual(height);
      expect(Math.max(...parts)).toBeLessThanOrEqual(TALLEST_ROW);
      let end = 0;
      for (const part of parts.slice(0, -1)) {
        end += part;
        expect(Math.abs(end - whole / 2)).toBeGreaterThanOrEqual(LEAST_HEIGHT);
      }
    }),
  );
});
