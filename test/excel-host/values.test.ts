import { stateOf, type SheetState } from './book/state';
import type { Host } from './host';
import { loaded, run, started } from './testing';

/** What cells hold, and how they look. */

const state = (host: Host): SheetState => stateOf(host.book.sheets[0]!);

describe('values', () => {
  const typed: readonly (readonly [input: unknown, value: unknown, type: string])[] = [
    [12, 12, 'Double'],
    ['12', 12, 'Double'],
    [' 1,234.5 ', 1234.5, 'Double'],
    ['１２', 12, 'Double'],
    ['50%', 0.5, 'Double'],
    ['(3)', -3, 'Double'],
    ['1e3', 1000, 'Double'],
    ['2026-3-1', 45_000, 'Double'],
    ['3/4', 45_000, 'Double'],
    ['3月4日', 45_000, 'Double'],
    [true, true, 'Boolean'],
    ['false', false, 'Boolean'],
    ['#N/A', '#N/A', 'Error'],
    ['甲', '甲', 'String'],
    ['-', '-', 'String'],
    ["'12", '12', 'String'],
    ["'=1+1", '=1+1', 'String'],
    ["''12", "'12", 'String'],
    ["'-甲", '-甲', 'String'],
    ['', '', 'Empty'],
  ];

  test.each(typed)('%p becomes %p, %s', async (input, value, type) => {
    started();
    await run(async (_context, sheet) => {
      sheet.getRange('A1').values = [[input]];
      const range = await loaded(sheet.getRange('A1'), 'values,valueTypes');
      expect([range.values, range.valueTypes]).toEqual([[[value]], [[type]]]);
    });
  });

  test('null leaves a cell as it is', async () => {
    started();
    await run(async (_context, sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('A1:B1').values = [[null, 3]];
      expect((await loaded(sheet.getRange('A1:B1'), 'values')).values).toEqual([[1, 3]]);
    });
  });

  test('cells of text format keep text', async () => {
    started();
    await run(async (_context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['@', '@']];
      range.values = [['001', '=1']];
      await loaded(range, 'values,text,numberFormat');
      expect([range.values, range.text, range.numberFormat]).toEqual([
        [['001', '=1']],
        [['001', '=1']],
        [['@', '@']],
      ]);
    });
  });

  test('text follows the number format', async () => {
    started();
    await run(async (_context, sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[0.25, 46_000, 1234.5]];
      range.numberFormat = [['0%', 'yyyy"年"m"月"d"日"', '#,##0.00']];
      expect((await loaded(range, 'text')).text).toEqual([['25%', '2025年12月9日', '1,234.50']]);
    });
  });

  test('one value for all cells; an empty number format is General', async () => {
    started();
    await run(async (_context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.numberFormat = [['0%', '0%']];
      range.values = 1 as unknown as number[][];
      range.numberFormat = '' as unknown as string[][];
      await loaded(range, 'values,numberFormat');
      expect([range.values, range.numberFormat]).toEqual([[[1, 1]], [['General', 'General']]]);
    });
  });

  test('links are formulas with a friendly value', async () => {
    started();
    await run(async (_context, sheet) => {
      const range = sheet.getRange('A1:B1');
      const formulas = [[`=HYPERLINK("#'一 表'!A1","查""看")`, '=HYPERLINK("#Sheet1!B2",12.5)']];
      range.formulas = formulas;
      await loaded(range, 'formulas,values,text,valueTypes');
      expect(range.formulas).toEqual(formulas);
      expect(range.values).toEqual([['查"看', 12.5]]);
      expect(range.valueTypes).toEqual([['String', 'Double']]);
    });
  });

  test('a whole column tells no values', async () => {
    started();
    await run(async (_context, sheet) => {
      const column = await loaded(sheet.getRange('B:B'), 'values,address,rowCount');
      expect([column.values, column.address, column.rowCount]).toEqual([null, 'Sheet1!B:B', 1_048_576]);
    });
  });
});

describe('formats', () => {
  test('of cells that differ are null; no fill is white', async () => {
    started();
    await run(async (_context, sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('A1').format.rowHeight = 30;
      const range = await loaded(
        sheet.getRange('A1:A2'),
        'format/font/bold,format/fill/color,format/rowHeight',
      );
      expect([range.format.font.bold, range.format.fill.color, range.format.rowHeight]).toEqual([
        null,
        '#FFFFFF',
        null,
      ]);
    });
  });

  test('borders of a range are those of its cells', async () => {
    const host = started();
    await run((_context, sheet) => {
      const { borders } = sheet.getRange('A1:B2').format;
      borders.getItem('EdgeTop').style = 'Double';
      borders.getItem('InsideVertical').style = 'Continuous';
      borders.getItem('InsideVertical').color = '#808080';
    });
    expect(state(host).formats).toEqual({
      A1: {
        'Border.Top.Style': 'Double',
        'Border.Right.Style': 'Continuous',
        'Border.Right.Color': '#808080',
      },
      B1: { 'Border.Top.Style': 'Double' },
      A2: { 'Border.Right.Style': 'Continuous', 'Border.Right.Color': '#808080' },
    });
  });

  test('rows and columns: heights, widths, hidden', async () => {
    const host = started();
    await run(async (_context, sheet) => {
      const rows = sheet.getRange('2:4');
      rows.setRowProperties([{ format: { rowHeight: 20 } }, {}, { format: { rowHeight: 30 } }]);
      sheet.getRange('B:C').setColumnProperties([{ format: { columnWidth: 80 } }, { columnHidden: true }]);
      sheet.getRange('3:3').rowHidden = true;
      const heights = rows.getRowProperties({ rowHidden: true, format: { rowHeight: true } });
      const columns = sheet.getRange('A1:C1').getColumnProperties({ columnHidden: true });
      await loaded(rows, 'rowHidden');
      expect(rows.rowHidden).toBeNull();
      expect(heights.value).toEqual([
        { rowHidden: false, format: { rowHeight: 20 } },
        { rowHidden: true, format: { rowHeight: 13.5 } },
        { rowHidden: false, format: { rowHeight: 30 } },
      ]);
      expect(columns.value.map(({ columnHidden }) => columnHidden)).toEqual([false, false, true]);
    });
    expect(state(host)).toMatchObject({
      rowHeights: { 1: 20, 3: 30 },
      columnWidths: { 1: 80 },
      hiddenRows: [2],
      hiddenColumns: [2],
    });
  });
});
