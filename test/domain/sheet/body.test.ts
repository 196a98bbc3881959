import fc from 'fast-check';
import { TableBody, type Run } from '../../../src/domain/sheet/body';
import { MeasuredRows, type CellRow } from '../../../src/domain/sheet/measured';
import { textHeight, textWidth } from '../../../src/domain/sheet/measureText';
import type { PlanCell, PlanRow } from '../../../src/domain/sheet/plan';
import { styleOf } from '../../../src/domain/sheet/styles';
import { SheetRows } from '../../../src/domain/sheet/table';
import { columnPoints } from '../../../src/domain/sheet/measureText';

const WIDTHS = [6, 20, 12];
const ABOVE = 3;

const bodyOf = (rows: readonly CellRow[], runs: readonly Run[] = []): TableBody =>
  new TableBody(rows, new MeasuredRows(rows, WIDTHS.length), WIDTHS, ABOVE, { runs });

const cell = (value: PlanCell['value'], style: PlanCell['style'] = 'cell'): PlanCell => ({ value, style });
const run = (column: number, first: number, last: number, value: string): Run => ({
  column,
  first,
  last,
  value,
  style: 'centred',
});

const anyCell: fc.Arbitrary<PlanCell | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    value: fc.oneof(
      fc.constant(null),
      fc.integer(),
      fc.string({ maxLength: 20 }),
      fc.nat(3_000).map((length) => '字'.repeat(length)),
      fc
        .array(fc.constantFrom('字字字', 'abc', '', '一二三四五六七八九十'), { maxLength: 30 })
        .map((all) => all.join('\n')),
    ),
    style: fc.constantFrom('cell' as const, 'centredSmall' as const, 'percent' as const),
  }),
);
const anyRows = fc.array(fc.tuple(anyCell, anyCell, anyCell), { maxLength: 8 });

test('rows come out as those that are kept: heights, parts, cells, merges', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const kept = new SheetRows(WIDTHS, ABOVE);
      const places = rows.map((row) => kept.cells(row)[0]);
      const body = bodyOf(rows);
      expect([...body]).toEqual(kept.rows);
      expect(body).toHaveLength(kept.rows.length);
      expect(rows.map((_, index) => body.firstRow(index))).toEqual(places);
      expect(body.merges).toEqual(kept.merges);
    }),
  );
});

test('rows can be gone through again, and are the same', () => {
  const body = bodyOf([[cell(1), cell('字'.repeat(900)), null]]);
  expect([...body]).toEqual([...body]);
  expect(body.length).toBeGreaterThan(1);
});

test('a run is one cell: its text stands once, its rows are merged and tall enough for it', () => {
  const text = '一个很长的类别名称'.repeat(6);
  const rows = Array.from({ length: 3 }, (_, row): CellRow => [
    cell(row + 1),
    cell('短'),
    cell(row < 2 ? text : '别的', 'centred'),
  ]);
  const body = bodyOf(rows, [run(2, 0, 1, text)]);
  const made: PlanRow[] = [...body];
  expect(made.map(({ cells }) => cells[2])).toEqual([
    cell(text, 'centred'),
    cell(null, 'centred'),
    cell('别的', 'centred'),
  ]);
  expect(body.merges).toEqual([{ firstRow: 4, lastRow: 5, firstColumn: 3, lastColumn: 3 }]);
  const needed = textHeight(text, columnPoints(WIDTHS[2] as number), styleOf('centred'));
  expect((made[0]?.height ?? 0) + (made[1]?.height ?? 0)).toBeGreaterThanOrEqual(needed);
});

test('a run takes in the parts of its tall rows', () => {
  const tall = cell('字'.repeat(900));
  const rows: CellRow[] = [
    [cell(1), tall, cell('类', 'centred')],
    [cell(2), tall, cell('类', 'centred')],
  ];
  const body = bodyOf(rows, [run(2, 0, 1, '类')]);
  const inColumn = (column: number) => body.merges.filter(({ firstColumn }) => firstColumn === column);
  expect(inColumn(3)).toEqual([{ firstRow: 4, lastRow: 3 + body.length, firstColumn: 3, lastColumn: 3 }]);
  expect(inColumn(2)).toHaveLength(2);
  expect([...body].filter(({ cells }) => cells[2]?.value === '类')).toHaveLength(1);
});

test('texts that are short are kept whole, whatever else a column holds', () => {
  const rows = Array.from({ length: 9 }, (): CellRow => [cell('字字'), null, null]);
  const measured = new MeasuredRows([...rows, [cell('字'.repeat(500)), null, null]], 3);
  expect(measured.wholeWidth(0)).toBe(200);
  expect(measured.wholeWidth(1)).toBe(0);
  expect(measured.paragraphsAt(9, 0)).toEqual([50_000]);
  expect(measured.paragraphsAt(0, 1)).toEqual([]);
});

test.each([
  ['', 0],
  ['字', 100],
  ['a1', 110],
  ['字\n字', 200],
])('%j is %i hundredths of an em wide', (text, width) => expect(textWidth(text)).toBe(width));

test('a heading has the lines that it comes out in, no blank one: it stands on every page', () => {
  const heightOf = (text: string, style: PlanCell['style']): number => {
    const rows = new SheetRows([9.5]);
    rows.cells([cell(text, style)]);
    return rows.rows[0]?.height ?? 0;
  };
  expect(heightOf('全面完成预计时间', 'header')).toBe(heightOf('全面完成\n预计时间', 'header'));
  expect(heightOf('全面完成预计时间', 'header')).toBeLessThan(heightOf('全面完成预计时间', 'cell'));
});
