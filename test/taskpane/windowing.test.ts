import fc from 'fast-check';
import { OVERSCAN, rowAt, rowsInView, rowTops, scrollFor } from '../../src/taskpane/parts/windowing';

const heights = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 200 });

describe('rows in view', () => {
  test('no rows, nothing to draw', () => {
    expect(
      rowsInView(
        rowTops(0, () => 50),
        0,
        600,
      ),
    ).toEqual({ first: 0, end: 0 });
  });

  test('five thousand rows of 50: those seen and a little more', () => {
    const tops = rowTops(5000, () => 50);
    expect(tops[5000]).toBe(250_000);
    expect(rowsInView(tops, 100_000, 600)).toEqual({ first: 1992, end: 2021 });
  });

  test('law: every row that is seen is drawn, and none far away', () => {
    fc.assert(
      fc.property(heights, fc.nat(20_000), fc.integer({ min: 1, max: 2000 }), (all, top, height) => {
        const tops = rowTops(all.length, (index) => all[index] as number);
        const { first, end } = rowsInView(tops, top, height);
        all.forEach((own, index) => {
          const start = tops[index] as number;
          const seen = start < top + height && start + own > top;
          if (seen) expect(index >= first && index < end).toBe(true);
          const far = start > top + height + OVERSCAN || start + own < top - OVERSCAN;
          if (far && index !== first) expect(index < first || index >= end).toBe(true);
        });
      }),
    );
  });

  test('law: the row at a place covers it', () => {
    fc.assert(
      fc.property(heights, fc.nat(1000), (all, part) => {
        const tops = rowTops(all.length, (index) => all[index] as number);
        const y = ((tops[all.length] as number) - 1) * (part / 1000);
        const index = rowAt(tops, y);
        expect((tops[index] as number) <= y && y < (tops[index + 1] as number)).toBe(true);
      }),
    );
  });

  test('law: after scrolling for it a row that fits is seen whole; one that is seen moves nothing', () => {
    fc.assert(
      fc.property(heights, fc.nat(), fc.nat(20_000), (all, pick, top) => {
        const tops = rowTops(all.length, (index) => all[index] as number);
        const index = pick % all.length;
        const to = scrollFor(tops, index, top, 400);
        expect(to <= (tops[index] as number) && (tops[index + 1] as number) <= to + 400).toBe(true);
        expect(scrollFor(tops, index, to, 400)).toBe(to);
      }),
    );
  });
});
