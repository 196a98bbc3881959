import { stateOf } from './book/state';
import { cases, loaded, refusedWith, run, started, type Work } from './testing';

/** Protected sheets and workbooks, and sheets that must stay. */

describe('a protected sheet', () => {
  const writes: Readonly<Record<string, Work>> = {
    values: (_context, sheet) => void (sheet.getRange('A1').values = [[1]]),
    formulas: (_context, sheet) => void (sheet.getRange('A1').formulas = [['=HYPERLINK("#A1","一")']]),
    'number format': (_context, sheet) => void (sheet.getRange('A1').numberFormat = [['@']]),
    fill: (_context, sheet) => void (sheet.getRange('A1').format.fill.color = '#FF0000'),
    border: (_context, sheet) =>
      void (sheet.getRange('A1').format.borders.getItem('EdgeTop').style = 'Continuous'),
    merge: (_context, sheet) => sheet.getRange('A1:B1').merge(),
    unmerge: (_context, sheet) => sheet.getRange('A1:B1').unmerge(),
    clear: (_context, sheet) => sheet.getRange('A1').clear('Contents'),
    'clear formats': (_context, sheet) => sheet.getRange('A1').clear('Formats'),
    'row height': (_context, sheet) => void (sheet.getRange('1:1').format.rowHeight = 20),
    'row heights': (_context, sheet) =>
      sheet.getRange('1:1').setRowProperties([{ format: { rowHeight: 20 } }]),
    'column width': (_context, sheet) => void (sheet.getRange('A:A').format.columnWidth = 20),
    'hidden row': (_context, sheet) => void (sheet.getRange('1:1').rowHidden = true),
    'new rows': (_context, sheet) => void sheet.getRange('1:1').insert('Down'),
    'rows away': (_context, sheet) => sheet.getRange('1:1').delete('Up'),
    comment: (_context, sheet) => void sheet.comments.add('Sheet1!A1', '一'),
    'conditional format': (_context, sheet) => void sheet.getRange('A1').conditionalFormats.add('Custom'),
    'conditional formats of areas': (_context, sheet) =>
      void sheet.getRanges('A1,C3').conditionalFormats.add('Custom'),
    chart: (_context, sheet) => void sheet.charts.add('BarClustered', sheet.getRange('A1:A2')),
    'page break': (_context, sheet) => void sheet.horizontalPageBreaks.add('A3'),
  };

  test.each(cases(writes))('%s: AccessDenied', async (_name, work) => {
    const host = started();
    const [sheet] = host.book.sheets;
    sheet!.protection.on = true;
    const before = stateOf(sheet!);
    expect(await refusedWith(work)).toBe('AccessDenied');
    expect(stateOf(sheet!)).toEqual(before);
  });

  test.each([
    ['allowFormatCells', 'fill'],
    ['allowFormatCells', 'conditional format'],
    ['allowFormatRows', 'row heights'],
    ['allowFormatColumns', 'column width'],
    ['allowEditObjects', 'comment'],
    ['allowInsertRows', 'new rows'],
  ])('%s allows %s', async (option, name) => {
    const host = started();
    Object.assign(host.book.sheets[0]!.protection, { on: true, options: { [option]: true } });
    await run(writes[name]!);
  });

  test('is told, with its options', async () => {
    started();
    await run(async (context, sheet) => {
      sheet.protection.protect({ allowSort: true });
      const protection = await loaded(sheet.protection, 'protected,options');
      expect(protection.protected).toBe(true);
      expect(protection.options).toMatchObject({ allowSort: true, allowFormatCells: false });
      await context.sync();
    });
  });

  test('can be read', async () => {
    const host = started();
    host.book.sheets[0]!.protection.on = true;
    await run(async (_context, sheet) => {
      expect((await loaded(sheet.getRange('A1'), 'values')).values).toEqual([['']]);
    });
  });

  test.each(
    cases({
      'a new sheet': (context) => void context.workbook.worksheets.add('新'),
      'a copy': (_context, sheet) => void sheet.copy('End'),
      'another name': (_context, sheet) => void (sheet.name = '新'),
      'another place': (_context, sheet) => void (sheet.position = 0),
      hiding: (_context, sheet) => void (sheet.visibility = 'Hidden'),
      deleting: (_context, sheet) => sheet.delete(),
    }),
  )('a protected workbook denies %s', async (_name, work) => {
    started().book.structureProtected = true;
    expect(await refusedWith(work)).toBe('AccessDenied');
  });
});

describe('the last visible sheet', () => {
  test('is neither hidden nor deleted', async () => {
    started();
    expect(await refusedWith((_context, sheet) => void (sheet.visibility = 'Hidden'))).toBe(
      'InvalidOperation',
    );
    expect(await refusedWith((_context, sheet) => sheet.delete())).toBe('InvalidOperation');
  });

  test('is the other one when the first is hidden', async () => {
    started();
    await run((context, sheet) => {
      context.workbook.worksheets.add('二');
      sheet.visibility = 'VeryHidden';
    });
    expect(await refusedWith((context) => context.workbook.worksheets.getItem('二').delete())).toBe(
      'InvalidOperation',
    );
    expect(await refusedWith((_context, sheet) => sheet.activate())).toBe('InvalidOperation');
  });
});
