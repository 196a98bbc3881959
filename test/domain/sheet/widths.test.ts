import fc from 'fast-check';
import { columnPoints } from '../../../src/domain/sheet/measureText';
import { MeasuredRows, type CellRow } from '../../../src/domain/sheet/measured';
import { fitWidths, needsOf, type ColumnNeed } from '../../../src/domain/sheet/widths';

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);
/** Points of columns that have so many characters together. */
const pointsOf = (characters: number, columns: number): number =>
  columnPoints(characters) + (columns - 1) * columnPoints(0);

const need = (least: number, most: number, ...texts: number[]): ColumnNeed => ({
  least,
  most,
  whole: 0,
  texts: texts.map((width) => [width]),
});
const anyNeed = fc
  .tuple(
    fc.integer({ min: 1, max: 60 }),
    fc.nat(60),
    fc.nat(500),
    fc.array(fc.array(fc.nat(40_000), { maxLength: 3 }), { maxLength: 6 }),
  )
  .map(([least, more, whole, texts]): ColumnNeed => ({ least, most: least + more, whole, texts }));

test.each<[what: string, needs: readonly ColumnNeed[], total: number, expected: readonly number[]]>([
  ['room to spare goes where there may be more', [need(5, 5), need(5, 50)], 40, [5, 35]],
  ['all as narrow as they may be: wider than the page', [need(2, 3), need(48, 48)], 40, [2, 48]],
  ['none', [], 40, []],
])('%s', (_what, needs, total, expected) => {
  expect(fitWidths(needs, pointsOf(total, needs.length))).toEqual(expected);
});

test('of two columns the one whose texts make the rows tall gets what is left', () => {
  const [short = 0, long = 0] = fitWidths([need(8, 60, 600, 600), need(8, 60, 6000, 9000)], pointsOf(80, 2));
  expect(short).toBeLessThan(24);
  expect(long).toBeGreaterThan(55);
});

test('columns whose texts are as long are as wide, as near as a step lets them', () => {
  const [a = 0, b = 0] = fitWidths([need(8, 60, 3000), need(8, 60, 3000)], pointsOf(80, 2));
  expect(Math.abs(a - b)).toBeLessThan(2);
});

test('a column with one long text among blanks is not squeezed to its least', () => {
  const column = need(5, 40, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3000);
  const [narrow = 0] = fitWidths([column, need(20, 60, ...Array<number>(10).fill(900))], pointsOf(60, 2));
  expect(narrow).toBeGreaterThan(10);
});

const cell = (value: string) => ({ value, style: 'cell' as const });

test('a short text stands on one line beside long ones, and its heading in two at most', () => {
  const long = '长'.repeat(200);
  const rows: CellRow[] = [
    [cell('按计划推进'), cell('100.0%'), cell(long)],
    [cell('已完成'), cell('66.7%'), cell(long)],
  ];
  const limits = [5, 5, 20].map((least) => ({ least, most: 60 }));
  const needs = needsOf(new MeasuredRows(rows, 3), limits, ['状态', '序时进度', '进展情况']);
  const [status = 0, percent = 0] = fitWidths(needs, pointsOf(60, 3)).map(columnPoints);
  expect(status).toBeGreaterThanOrEqual(5 * 11 + 5.7);
  expect(percent).toBeGreaterThanOrEqual(Math.max(2 * 11, 3.3 * 10.5) + 5.7);
});

test('no column is narrower or broader than it may be, and they add up where that is possible', () => {
  fc.assert(
    fc.property(
      fc.array(anyNeed, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 20, max: 300 }),
      (needs, total) => {
        const widths = fitWidths(needs, pointsOf(total, needs.length));
        needs.forEach(({ least, most }, at) => {
          expect(widths[at]).toBeGreaterThanOrEqual(least - 0.1);
          expect(widths[at]).toBeLessThanOrEqual(most + 0.1);
        });
        const [least, most] = [sum(needs.map((one) => one.least)), sum(needs.map((one) => one.most))];
        const possible = Math.min(most, Math.max(least, total));
        expect(Math.abs(sum(widths) - possible)).toBeLessThan(0.1 * needs.length + 0.1);
      },
    ),
  );
});
