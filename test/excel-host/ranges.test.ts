import { stateOf, type SheetState } from './book/state';
import type { Host } from './host';
import { loaded, refusal, run, started } from './testing';

/** Ranges found from ranges, several areas, rows that move. */

const state = (host: Host): SheetState => stateOf(host.book.sheets[0]!);

describe('places', () => {
  test.each<[string, (range: Excel.Range) => Excel.Range, string]>([
    ['getOffsetRange', (range) => range.getOffsetRange(1, 2), 'D3:E4'],
    ['getResizedRange', (range) => range.getResizedRange(2, -1), 'B2:B5'],
    ['getEntireRow', (range) => range.getEntireRow(), '2:3'],
    ['getEntireColumn', (range) => range.getEntireColumn(), 'B:C'],
    ['getIntersectionOrNullObject', (range) => range.getIntersectionOrNullObject('C1:D2'), 'C2'],
    ['getCell', (range) => range.getCell(0, 5), 'G2'],
    ['getRow', (range) => range.getRow(1), 'B3:C3'],
    ['getColumn', (range) => range.getColumn(0), 'B2:B3'],
    ['getLastRow', (range) => range.getLastRow(), 'B3:C3'],
    ['getBoundingRect', (range) => range.getBoundingRect('E9'), 'B2:E9'],
    ['getAbsoluteResizedRange', (range) => range.getAbsoluteResizedRange(1, 1), 'B2'],
  ])('%s', async (_name, step, address) => {
    started();
    await run(async (_context, sheet) => {
      expect((await loaded(step(sheet.getRange('B2:C3')), 'address')).address).toBe(`Sheet1!${address}`);
    });
  });

  test('no intersection is a null object', async () => {
    started();
    await run(async (_context, sheet) => {
      const none = sheet.getRange('A1').getIntersectionOrNullObject('B2');
      expect((await loaded(none, 'address')).isNullObject).toBe(true);
    });
  });

  test('by indexes, and of a sheet whose name needs quotes', async () => {
    started();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.add("一 '表");
      const range = await loaded(sheet.getRangeByIndexes(4, 1, 2, 3), 'address,rowIndex,columnIndex');
      expect(range.address).toBe("'一 ''表'!B5:D6");
      expect([range.rowIndex, range.columnIndex]).toEqual([4, 1]);
    });
  });

  test('the used range is that of the values', async () => {
    started();
    await run(async (_context, sheet) => {
      sheet.getRange('B3:C4').values = [
        [1, null],
        [null, 2],
      ];
      sheet.getRange('Z99').format.fill.color = '#FFFF00';
      const values = await loaded(sheet.getUsedRangeOrNullObject(true), 'address');
      const all = await loaded(sheet.getUsedRangeOrNullObject(), 'address');
      expect([values.address, all.address]).toEqual(['Sheet1!B3:C4', 'Sheet1!B3:Z99']);
    });
  });
});

describe('several areas', () => {
  test('have addresses and ranges', async () => {
    started();
    await run(async (_context, sheet) => {
      const areas = sheet.getRanges('A1:B2, D4,F:F');
      areas.load('address,areaCount');
      areas.areas.load('items/address,items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
      await areas.context.sync();
      expect(areas.address).toBe('Sheet1!A1:B2,Sheet1!D4,Sheet1!F:F');
      expect(
        areas.areas.items.map((one) => [one.rowIndex, one.columnIndex, one.rowCount, one.columnCount]),
      ).toEqual([
        [0, 0, 2, 2],
        [3, 3, 1, 1],
        [0, 5, 1_048_576, 1],
      ]);
    });
  });

  test('take formats together', async () => {
    const host = started();
    await run((_context, sheet) => void (sheet.getRanges('A1,C3').format.fill.color = '#ff0000'));
    expect(state(host).formats).toEqual({ A1: { 'Fill.Color': '#FF0000' }, C3: { 'Fill.Color': '#FF0000' } });
  });
});

describe('rows inserted and deleted', () => {
  const laidOut = async (): Promise<Host> => {
    const host = started();
    await run((context, sheet) => {
      sheet.getRange('A1:A5').values = [['a'], ['b'], ['c'], ['d'], ['e']];
      sheet.getRange('A2').format.font.bold = true;
      sheet.getRange('B2:B4').merge();
      sheet.getRange('4:4').format.rowHeight = 40;
      sheet.getRange('5:5').rowHidden = true;
      sheet.getRange('A1:A5').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.comments.add('Sheet1!A4', '四');
      sheet.horizontalPageBreaks.add('A4');
      sheet.pageLayout.setPrintArea('A1:B5');
      context.workbook.worksheets.add('图').charts.add('BarClustered', sheet.getRange('A3:A5'));
    });
    return host;
  };

  test('inserted: what is below moves, what is around grows', async () => {
    const host = await laidOut();
    await run((_context, sheet) => void sheet.getRange('3:4').insert('Down'));
    const after = state(host);
    expect(Object.entries(after.cells).map(([at, { value }]) => `${at}=${String(value)}`)).toEqual([
      'A1=a',
      'A2=b',
      'A5=c',
      'A6=d',
      'A7=e',
    ]);
    expect(after).toMatchObject({
      merges: ['B2:B6'],
      rowHeights: { 5: 40 },
      hiddenRows: [6],
      conditionalFormats: [{ areas: ['A1:A7'] }],
      comments: [{ at: 'A6' }],
      breaks: [5],
      page: { PrintArea: 'A1:B7' },
    });
    expect(after.formats).toHaveProperty('A3', { 'Font.Bold': true });
    expect(stateOf(host.book.sheets[1]!).charts).toMatchObject([{ series: [{ values: 'Sheet1!A5:A7' }] }]);
  });

  test('inserted and deleted again: everything as it was', async () => {
    const host = await laidOut();
    const before = host.book.sheets.map((sheet) => stateOf(sheet));
    await run((_context, sheet) => void sheet.getRange('3:4').insert('Down'));
    await run((_context, sheet) => sheet.getRange('3:4').delete('Up'));
    expect(host.book.sheets.map((sheet) => stateOf(sheet))).toEqual(before);
  });

  test('deleted: what was there is gone', async () => {
    const host = await laidOut();
    await run((_context, sheet) => sheet.getRange('4:4').delete('Up'));
    expect(state(host)).toMatchObject({ merges: ['B2:B3'], comments: [], breaks: [], hiddenRows: [3] });
  });

  test('cells that are no whole rows are a gap', async () => {
    started();
    expect((await refusal((_context, sheet) => void sheet.getRange('A1:B1').insert('Down'))).code).toBe(
      'HostGap',
    );
  });
});
