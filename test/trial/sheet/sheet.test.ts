import { parseArea } from '../../excel-host/book/area';
import { addSheet, emptyBook, type ConditionalFormat, type Sheet } from '../../excel-host/book/book';
import { cellAt, putCell, textOf } from '../../excel-host/book/cells';
import { createAxis } from './axis';
import { layoutOf } from './layout';
import { overlayOf } from './look';
import { moved, wholeCell, widened } from './moves';
import { contentOf, linkOf, putTyped } from './typing';

const fresh = (): Sheet => addSheet(emptyBook('表.xlsx'), '表');

describe('positions', () => {
  const axis = createAxis(5, (index) => (index === 2 ? 0 : 10));

  test.each([
    [-5, 0],
    [0, 0],
    [9, 0],
    [10, 1],
    [19, 1],
    // The third is hidden.
    [20, 3],
    [39, 4],
    [400, 4],
  ])('pixel %d is in %d', (pixel, index) => expect(axis.at(pixel)).toBe(index));

  test('spans leave the hidden out', () => {
    expect([axis.span(1, 3), axis.size(2), axis.total, axis.start(99)]).toEqual([20, 0, 40, 40]);
  });
});

describe('sizes', () => {
  test('what the workbook keeps, in pixels; rows without a height are as high as their wrapped text', () => {
    const sheet = fresh();
    sheet.heights.set(0, 24);
    sheet.widths.set(1, 75);
    sheet.hiddenRows.add(2);
    putCell(sheet, 3, 0, { value: '一行文字'.repeat(10), format: { WrapText: true } });
    const { rows, columns } = layoutOf(sheet);
    expect([rows.size(0), rows.size(1), rows.size(2), columns.size(0), columns.size(1)]).toEqual([
      32, 19, 0, 72, 100,
    ]);
    expect(rows.size(3)).toBeGreaterThan(100);
  });

  test('merged cells do not make their rows higher', () => {
    const sheet = fresh();
    sheet.merges.add(parseArea('A1:C1'));
    putCell(sheet, 0, 0, { value: '一行文字'.repeat(10), format: { WrapText: true } });
    expect(layoutOf(sheet).rows.size(0)).toBe(19);
  });
});

describe('moving about', () => {
  const sheet = fresh();
  sheet.merges.add(parseArea('A2:A4'));
  sheet.hiddenColumns.add(1);
  const layout = layoutOf(sheet);

  test.each([
    ['A1', 'ArrowDown', false, 'A2:A4'],
    ['A2', 'ArrowDown', false, 'A5'],
    ['A1', 'ArrowUp', false, 'A1'],
    ['A1', 'Tab', false, 'C1'],
    ['C1', 'Tab', true, 'A1'],
    ['C5', 'Enter', true, 'C4'],
  ])('from %s by %s, back: %s', (from, key, back, to) =>
    expect(moved(sheet, layout, parseArea(from), key, back)).toEqual(parseArea(to)),
  );

  test('other keys do not move', () => expect(moved(sheet, layout, parseArea('A1'), 'x', false)).toBeNull());

  test('a merged area is taken as a whole', () => {
    expect(wholeCell(sheet, 2, 0)).toEqual(parseArea('A2:A4'));
    expect(widened(sheet, parseArea('A3:D3'))).toEqual(parseArea('A2:D4'));
  });
});

describe('typing', () => {
  test.each([
    ['四百个', '四百个', '四百个'],
    ['31.2', 31.2, '31.2'],
    ['1,200', 1200, '1200'],
    ['68%', 0.68, '68%'],
    ['61.1%', 0.611, '61.10%'],
    ["'007", '007', '007'],
    // The host knows no serial numbers.
    ['2026-9-30', '2026-9-30', '2026-9-30'],
    ['9月30日', '9月30日', '9月30日'],
    ['', null, ''],
  ])('%s', (input, value, shown) => {
    const sheet = fresh();
    expect(putTyped(sheet, 1, 1, input)).toBe('B2');
    expect(cellAt(sheet, 1, 1).value).toBe(value);
    expect(textOf(cellAt(sheet, 1, 1))).toBe(shown);
  });

  test('what is edited is the number, or the percentage as it is shown', () => {
    const sheet = fresh();
    putTyped(sheet, 0, 0, '68%');
    putCell(sheet, 0, 1, { value: 3.14159, format: { NumberFormat: '0.0' } });
    expect([contentOf(sheet, 0, 0), contentOf(sheet, 0, 1), contentOf(sheet, 0, 2)]).toEqual([
      '68%',
      '3.14159',
      '',
    ]);
  });

  test('a protected sheet and a formula are refused', () => {
    const sheet = fresh();
    expect(() => putTyped(sheet, 0, 0, '=SUM(A1:A9)')).toThrow();
    sheet.protection.on = true;
    expect(() => putTyped(sheet, 0, 0, '1')).toThrow();
  });
});

test('links lead to cells of the workbook, and nowhere else', () => {
  const sheet = fresh();
  putCell(sheet, 0, 0, { value: '甲', hyperlink: { documentReference: "'数据 依据'!B12" } });
  putCell(sheet, 1, 0, { value: '乙', formula: '=HYPERLINK("#总表!C5","乙")' });
  putCell(sheet, 2, 0, { value: '丙', hyperlink: { address: 'https://localhost/' } });
  expect([0, 1, 2].map((row) => linkOf(cellAt(sheet, row, 0)))).toEqual([
    { sheet: '数据 依据', area: parseArea('B12') },
    { sheet: '总表', area: parseArea('C5') },
    null,
  ]);
});

describe('conditional formats', () => {
  const format = (address: string, fill: string, stopIfTrue = false): ConditionalFormat => ({
    id: fill,
    type: 'Custom',
    areas: [parseArea(address)],
    rule: new Map([['Formula', '=TRUE']]),
    format: new Map([['Fill', new Map([['Color', fill]])]]),
    stopIfTrue,
  });
  const bold = format('A1:B1', '#000000');
  bold.format.delete('Fill');
  bold.format.set('Font', new Map([['Bold', true]]));

  test('the first has its way; what it leaves open is the next one’s', () => {
    const all = [format('A1', '#111111'), bold, format('A1:C1', '#222222')];
    expect(overlayOf(all, 0, 0)).toEqual({ fill: '#111111', css: { fontWeight: 700 } });
    expect(overlayOf(all, 0, 1)).toEqual({ fill: '#222222', css: { fontWeight: 700 } });
    expect(overlayOf(all, 0, 2)).toEqual({ fill: '#222222', css: {} });
    expect(overlayOf(all, 4, 4)).toBeNull();
  });

  test('a rule that stops keeps the others off', () => {
    expect(overlayOf([format('A1', '#111111', true), bold], 0, 0)).toEqual({ fill: '#111111', css: {} });
  });
});
