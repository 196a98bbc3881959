import { assume, near, read, refused, same, type Assumption } from './assumption';

/** Merged cells, formats, sizes, clearing, moving. */

async function areas(range: Excel.Range): Promise<number[][] | null> {
  const merged = range.getMergedAreasOrNullObject();
  merged.areas.load('items/rowIndex,items/columnIndex,items/rowCount,items/columnCount');
  await range.context.sync();
  if (merged.isNullObject) return null;
  return merged.areas.items.map((one) => [one.rowIndex, one.columnIndex, one.rowCount, one.columnCount]);
}

function fill(sheet: Excel.Worksheet): Excel.Range {
  const range = sheet.getRange('A1:B2');
  range.values = [
    [1, 2],
    [3, 4],
  ];
  return range;
}

export const CELLS: readonly Assumption[] = [
  assume(
    'merge-keeps-first',
    '1.2',
    'Merging keeps the content of the first cell only.',
    async (_context, sheet) => {
      fill(sheet).merge();
      same((await read(sheet.getRange('A1:B2'))).values, [
        [1, ''],
        ['', ''],
      ]);
    },
  ),
  assume(
    'merge-covers-writes',
    '1.2',
    'Values written over merged cells arrive in the first cell only, without an error.',
    async (_context, sheet) => {
      sheet.getRange('A1:B2').merge();
      same((await read(fill(sheet))).values, [
        [1, ''],
        ['', ''],
      ]);
    },
  ),
  assume(
    'merged-areas',
    '1.13',
    'Merged areas of a range are told once each, whole; none is a null object.',
    async (_context, sheet) => {
      sheet.getRange('A2:A4').merge();
      sheet.getRange('C1:D1').merge();
      same(await areas(sheet.getRange('A1:Z3')), [
        [0, 2, 1, 2],
        [1, 0, 3, 1],
      ]);
      same(await areas(sheet.getRange('F1:G9')), null);
    },
  ),
  assume('merge-across', '1.13', 'Merging across makes one area of each row.', async (_context, sheet) => {
    sheet.getRange('A1:B2').merge(true);
    same(await areas(sheet.getRange('A1:B2')), [
      [0, 0, 1, 2],
      [1, 0, 1, 2],
    ]);
  }),
  assume(
    'unmerge-by-part',
    '1.13',
    'Unmerging a part of merged cells takes all of them apart.',
    async (_context, sheet) => {
      sheet.getRange('A1:B4').merge();
      sheet.getRange('A2').unmerge();
      same(await areas(sheet.getRange('A1:B4')), null);
    },
  ),
  assume(
    'clear-all',
    '1.13',
    'Clearing all takes contents, formats, merges and conditional formats away.',
    async (context, sheet) => {
      const range = fill(sheet);
      range.format.font.bold = true;
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('A2:B2').merge();
      range.clear();
      const count = range.conditionalFormats.getCount();
      range.load('format/font/bold');
      same(await areas(range), null);
      await context.sync();
      same([count.value, range.format.font.bold], [0, false]);
      same((await read(range)).valueTypes, [
        ['Empty', 'Empty'],
        ['Empty', 'Empty'],
      ]);
    },
  ),
  assume('clear-all-comments', '1.10', 'Clearing all takes comments away.', async (context, sheet) => {
    sheet.comments.add(sheet.getRange('A1'), '一');
    await context.sync();
    sheet.getRange('A1').clear();
    const count = sheet.comments.getCount();
    await context.sync();
    same(count.value, 0);
  }),
  assume(
    'clear-contents',
    '1.13',
    'Clearing contents keeps formats, merges and conditional formats.',
    async (context, sheet) => {
      const range = fill(sheet);
      range.format.font.bold = true;
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('A2:B2').merge();
      range.clear('Contents');
      const count = range.conditionalFormats.getCount();
      range.load('format/font/bold');
      same(await areas(range), [[1, 0, 1, 2]]);
      await context.sync();
      same([count.value, range.format.font.bold], [1, true]);
    },
  ),
  assume(
    'clear-formats',
    '1.13',
    'Clearing formats takes merges and conditional formats away and keeps contents.',
    async (context, sheet) => {
      const range = fill(sheet);
      range.conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('A2:B2').merge();
      range.clear('Formats');
      const count = range.conditionalFormats.getCount();
      same(await areas(range), null);
      await context.sync();
      same(count.value, 0);
      same((await read(range)).values, [
        [1, 2],
        [3, ''],
      ]);
    },
  ),
  assume(
    'formats-that-differ',
    '1.1',
    'A format in which cells differ is null; no fill is told as white; colours are #RRGGBB.',
    async (context, sheet) => {
      sheet.getRange('A1').format.font.bold = true;
      sheet.getRange('C1').format.fill.color = '#ff00aa';
      const range = sheet.getRange('A1:A2');
      range.load('format/font/bold,format/fill/color');
      const colour = sheet.getRange('C1');
      colour.load('format/fill/color');
      await context.sync();
      same(
        [range.format.font.bold, range.format.fill.color, colour.format.fill.color],
        [null, '#FFFFFF', '#FF00AA'],
      );
    },
  ),
  assume('row-height', '1.2', 'Row heights are points, 409 at most.', async (context, sheet) => {
    sheet.getRange('1:1').format.rowHeight = 409;
    sheet.getRange('2:2').format.rowHeight = 30;
    const [first, second] = [sheet.getRange('A1'), sheet.getRange('A2')];
    first.load('format/rowHeight');
    second.load('format/rowHeight');
    await context.sync();
    near(first.format.rowHeight, 409, 1);
    near(second.format.rowHeight, 30, 0.75);
    sheet.getRange('3:3').format.rowHeight = 410;
    await refused(context, 'InvalidArgument');
  }),
  assume('column-width', '1.2', 'Column widths are points.', async (context, sheet) => {
    const range = sheet.getRange('B1');
    range.format.columnWidth = 100;
    range.load('format/columnWidth');
    await context.sync();
    near(range.format.columnWidth, 100, 1);
  }),
  assume(
    'properties-by-row',
    '1.9',
    'Heights and hiding are set and told for many rows at once; {} leaves a row as it is.',
    async (context, sheet) => {
      const rows = sheet.getRange('1:3');
      rows.setRowProperties([{ format: { rowHeight: 20 } }, {}, { format: { rowHeight: 40 } }]);
      sheet.getRange('2:2').rowHidden = true;
      const told = rows.getRowProperties({ rowHidden: true });
      const [first, third] = [sheet.getRange('A1'), sheet.getRange('A3')];
      first.load('format/rowHeight');
      third.load('format/rowHeight');
      await context.sync();
      same(
        told.value.map(({ rowHidden }) => rowHidden),
        [false, true, false],
      );
      near(first.format.rowHeight, 20, 0.75);
      near(third.format.rowHeight, 40, 0.75);
    },
  ),
  assume(
    'long-address-list',
    '1.9',
    'Several areas may be named with 2,000 characters at least.',
    async (context, sheet) => {
      const list = Array.from({ length: 330 }, (_, row) => `A${row * 2 + 1}`).join(',');
      const ranges = sheet.getRanges(list);
      ranges.format.fill.color = '#FF0000';
      ranges.load('areaCount');
      await context.sync();
      same([list.length < 2000, ranges.areaCount], [true, 330]);
    },
  ),
  assume(
    'inserted-rows',
    '1.13',
    'Inserted rows are formatted as the row above, and merged areas around them grow.',
    async (context, sheet) => {
      sheet.getRange('A1:A4').values = [['a'], ['b'], ['c'], ['d']];
      sheet.getRange('A2').format.font.bold = true;
      sheet.getRange('B2:B3').merge();
      sheet.getRange('3:4').insert('Down');
      const inserted = sheet.getRange('A3');
      inserted.load('format/font/bold');
      same(await areas(sheet.getRange('A1:B9')), [[1, 1, 4, 1]]);
      await context.sync();
      same(inserted.format.font.bold, true);
      same((await read(sheet.getRange('A5:A6'))).values, [['c'], ['d']]);
    },
  ),
];
