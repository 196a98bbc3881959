import { assume, read, refused, same, type Assumption, type Check } from './assumption';

/** What is written, and what is read. */

/** Input → value and type that it has afterwards. */
const becomes =
  (inputs: readonly unknown[], values: readonly unknown[] | null, type: string): Check =>
  async (_context, sheet) => {
    const range = sheet.getRange('A1').getResizedRange(0, inputs.length - 1);
    range.values = [[...inputs]];
    await read(range);
    same(
      range.valueTypes[0],
      inputs.map(() => type),
    );
    if (values !== null) same(range.values[0], values);
  };

const refusedInput =
  (input: string): Check =>
  async (context, sheet) => {
    sheet.getRange('A1').formulas = [[input]];
    await refused(context);
  };

export const VALUES: readonly Assumption[] = [
  assume(
    'text-becomes-number',
    '1.3',
    'Text that looks like a number becomes one: leading zeros, thousands, percent, spaces around it, full-width digits.',
    becomes(['007', '1,234.5', '50%', ' 12 ', '１２'], [7, 1234.5, 0.5, 12, 12], 'Double'),
  ),
  assume(
    'text-becomes-date',
    '1.3',
    'In Chinese Excel text that looks like a date, a time or a fraction becomes a number.',
    becomes(['2026-3-1', '2026/3/1', '3月4日', '3/4', '2026年3月1日', '12:30'], null, 'Double'),
  ),
  assume(
    'text-becomes-boolean',
    '1.3',
    'true and false become booleans.',
    becomes(['true', 'FALSE'], [true, false], 'Boolean'),
  ),
  assume(
    'text-becomes-error',
    '1.3',
    'The text of an error becomes that error.',
    becomes(['#N/A', '#REF!'], ['#N/A', '#REF!'], 'Error'),
  ),
  assume(
    'apostrophe-keeps-text',
    '1.3',
    'A leading apostrophe keeps any text exactly and is itself not part of the value.',
    becomes(
      ["'007", "'=1+1", "'-甲", "'3/4", "'  a ", "''x", "'@b", "'#N/A"],
      ['007', '=1+1', '-甲', '3/4', '  a ', "'x", '@b', '#N/A'],
      'String',
    ),
  ),
  assume(
    'apostrophe-not-in-formulas',
    '1.1',
    'The formulas of a cell of kept text are its text, without the apostrophe.',
    async (_context, sheet) => {
      sheet.getRange('A1').values = [["'=1+1"]];
      same((await read(sheet.getRange('A1'))).formulas, [['=1+1']]);
    },
  ),
  assume(
    'text-format-keeps-text',
    '1.1',
    'A cell of number format @ keeps text; an apostrophe is taken off there too.',
    async (_context, sheet) => {
      const range = sheet.getRange('A1:C1');
      range.numberFormat = [['@', '@', '@']];
      range.values = [['007', '=1+1', "'3/4"]];
      same((await read(range)).values, [['007', '=1+1', '3/4']]);
    },
  ),
  assume(
    'text-kept-exactly',
    '1.3',
    'Line breaks and spaces at the ends of text are kept.',
    becomes(['多行\n文字', ' 甲 ', '甲 '], ['多行\n文字', ' 甲 ', '甲 '], 'String'),
  ),
  assume(
    'null-leaves-cell',
    '1.1',
    'Null in a block of values leaves the cell as it is; empty text empties it.',
    async (_context, sheet) => {
      const range = sheet.getRange('A1:C1');
      range.values = [[1, 2, 3]];
      range.values = [[null, '', 4]] as unknown[][];
      await read(range);
      same([range.values, range.valueTypes], [[[1, '', 4]], [['Double', 'Empty', 'Double']]]);
    },
  ),
  assume(
    'date-serials',
    '1.1',
    'Dates are serial numbers of the 1900 system; the number format says how they are shown.',
    async (_context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [[46_000]];
      range.numberFormat = [['yyyy-mm-dd']];
      await read(range);
      same([range.values, range.text], [[[46_000]], [['2025-12-09']]]);
    },
  ),
  assume(
    'text-not-by-width',
    '1.2',
    'The text of a number does not depend on the width of its column.',
    async (_context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [[1234567.891]];
      range.numberFormat = [['#,##0.00']];
      range.format.columnWidth = 10;
      same((await read(range)).text, [['1,234,567.89']]);
    },
  ),
  assume(
    'hyperlink-formula',
    '1.1',
    'A HYPERLINK formula has its friendly text or number as value and is read back as it was written.',
    async (_context, sheet) => {
      const formulas = [['=HYPERLINK("#A1","查""看")', '=HYPERLINK("#A1",12.5)']];
      sheet.getRange('A1:B1').formulas = formulas;
      const range = await read(sheet.getRange('A1:B1'));
      same(
        [range.formulas, range.values, range.valueTypes],
        [formulas, [['查"看', 12.5]], [['String', 'Double']]],
      );
    },
  ),
  assume(
    'literal-limit',
    '1.1',
    'Text within a formula has 255 characters at most.',
    refusedInput(`=HYPERLINK("#A1","${'长'.repeat(256)}")`),
  ),
  assume(
    'formula-limit',
    '1.1',
    'A formula has 8,192 characters at most.',
    refusedInput(`=HYPERLINK("#A1","${'a" & "'.repeat(1700)}")`),
  ),
  assume('text-limit', '1.1', 'A cell holds 32,767 characters at most.', async (context, sheet) => {
    sheet.getRange('A1').values = [['长'.repeat(32_767)]];
    await context.sync();
    sheet.getRange('A2').values = [['长'.repeat(32_768)]];
    await refused(context);
  }),
  assume(
    'shape-of-values',
    '1.1',
    'Values of another shape than their range are refused: InvalidArgument.',
    async (context, sheet) => {
      sheet.getRange('A1:B2').values = [[1, 2]];
      await refused(context, 'InvalidArgument');
    },
  ),
  assume(
    'large-blocks',
    '1.3',
    'More than 1,500 cells are written and read at once, in place.',
    async (_context, sheet) => {
      const values = Array.from({ length: 400 }, (_, row) => [row, row + 1, row + 2, row + 3, row + 4]);
      sheet.getRange('B2:F401').values = values;
      same((await read(sheet.getRange('B2:F401'))).values, values);
    },
  ),
  assume(
    'no-rollback',
    '1.1',
    'What came before a refused action in the same request is done and stays.',
    async (context, sheet) => {
      sheet.getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('no such sheet').load('name');
      await refused(context, 'ItemNotFound');
      same((await read(sheet.getRange('A1'))).values, [[1]]);
    },
  ),
  assume(
    'used-range-by-values',
    '1.4',
    'The used range by values only does not count formats; none is a null object.',
    async (context, sheet) => {
      sheet.getRange('H20').format.fill.color = '#FFFF00';
      const none = sheet.getUsedRangeOrNullObject(true);
      none.load('address');
      await context.sync();
      same(none.isNullObject, true);
      sheet.getRange('B2:C3').values = [
        [1, ''],
        ['', 2],
      ];
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,columnIndex,rowCount,columnCount');
      await context.sync();
      same([used.rowIndex, used.columnIndex, used.rowCount, used.columnCount], [1, 1, 2, 2]);
    },
  ),
  assume(
    'unbounded-is-null',
    '1.1',
    'Values of whole columns are null, and cannot be set.',
    async (context, sheet) => {
      same((await read(sheet.getRange('B:B'))).values, null);
      sheet.getRange('B:B').values = [[1]];
      await refused(context);
    },
  ),
];
