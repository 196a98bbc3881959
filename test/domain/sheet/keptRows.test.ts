import { keptRows } from '../../../src/domain/sheet/keptRows';

describe('rows that are gone through more than once', () => {
  const counted = (length: number) => {
    let made = 0;
    const rows = keptRows({
      *[Symbol.iterator]() {
        for (let row = 0; row < length; row++) {
          made++;
          yield row;
        }
      },
    });
    return { rows, made: () => made };
  };

  test('few are made once, and are the same the second time', () => {
    const { rows, made } = counted(40_000);
    expect([...rows]).toEqual([...rows]);
    expect(made()).toBe(40_000);
  });

  test('of many none is kept: they are made anew', () => {
    const { rows, made } = counted(40_001);
    for (const time of [1, 2]) {
      expect([...rows].length).toBe(40_001);
      expect(made()).toBe(40_001 * time);
    }
  });

  test('what was given up half-way is made anew from the first', () => {
    const { rows, made } = counted(10);
    for (const row of rows) if (row === 4) break;
    expect([...rows]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(made()).toBe(15);
  });
});
