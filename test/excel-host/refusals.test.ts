import { cases, refusal, refusedWith, started, type Work } from './testing';

/** What Excel does not do, and what the host does not know. */

describe('what the host does not know fails loudly', () => {
  test.each(
    cases({
      'a property': (_context, sheet) => void sheet.getRange('A1').load('savedAsArray'),
      'a method': (_context, sheet) => sheet.getRange('A1').calculate(),
      'an object': (_context, sheet) => void sheet.pivotTables.load('items/name'),
      'another kind of conditional format': (_context, sheet) =>
        void sheet.getRange('A1').conditionalFormats.add('ColorScale'),
      'a property never set': (_context, sheet) =>
        void sheet.charts.add('BarClustered', sheet.getRange('A1:A2')).title.load('text'),
      'a formula': (_context, sheet) => void (sheet.getRange('A1').formulas = [['=SUM(A2:A3)']]),
      'a colour by name': (_context, sheet) => void (sheet.getRange('A1').format.fill.color = 'red'),
      'the format of a column': (_context, sheet) => void (sheet.getRange('A:A').format.font.bold = true),
      'text that begins with a sign': (_context, sheet) => void (sheet.getRange('A1').values = [['-甲']]),
    }),
  )('%s', async (_name, work) => {
    started();
    expect(await refusedWith(work)).toBe('HostGap');
  });
});

describe('what is misspelt', () => {
  test.each(
    cases({
      'a load name': (_context, sheet) => void sheet.getRange('A1').load('valuess'),
      'a load name within': (_context, sheet) => void sheet.getRange('A1').load('format/fill/colour'),
      'a load name of items': (context) => void context.workbook.worksheets.load('items/nmae'),
    }),
  )('%s', async (_name, work) => {
    started();
    expect((await refusal(work)).code).toBe('InvalidArgument');
  });

  test('the place is told', async () => {
    started();
    const { location } = await refusal((_context, sheet) => void sheet.getRange('A1').load('valuess'));
    expect(location).toBe('Range.valuess');
  });
});

describe('wrong values', () => {
  const bad = <T>(value: unknown): T => value as T;
  test.each(
    cases({
      alignment: (_context, sheet) => void (sheet.getRange('A1').format.horizontalAlignment = bad('Middle')),
      visibility: (_context, sheet) => void (sheet.visibility = bad('Gone')),
      'clear what': (_context, sheet) => sheet.getRange('A1').clear(bad('Everything')),
      'border index': (_context, sheet) =>
        void (sheet.getRange('A1').format.borders.getItem(bad('Top')).style = 'Continuous'),
      'conditional border': (_context, sheet) =>
        void (sheet
          .getRange('A1')
          .conditionalFormats.add('Custom')
          .custom.format.borders.getItem(bad('InsideVertical')).style = 'Continuous'),
      'conditional border style': (_context, sheet) =>
        void (sheet
          .getRange('A1')
          .conditionalFormats.add('Custom')
          .custom.format.borders.getItem('EdgeTop').style = bad('Thick')),
      'kind of conditional format': (_context, sheet) =>
        void sheet.getRange('A1').conditionalFormats.add(bad('custom')),
      'chart type': (_context, sheet) => void sheet.charts.add(bad('Bars'), sheet.getRange('A1:A2')),
      colour: (_context, sheet) => void (sheet.getRange('A1').format.fill.color = 'red-ish'),
      'font size as text': (_context, sheet) => void (sheet.getRange('A1').format.font.size = bad('12')),
      paper: (_context, sheet) => void (sheet.pageLayout.paperSize = bad('a4')),
      address: (_context, sheet) => void sheet.getRange('A0').load('address'),
      'address of another sheet': (_context, sheet) => void sheet.getRange('别!A1').load('address'),
      'two areas as one range': (_context, sheet) => void sheet.getRange('A1,B2').load('address'),
      'no values': (_context, sheet) => void (sheet.getRange('A1').values = bad(null)),
      'values of another shape': (_context, sheet) => void (sheet.getRange('A1:B2').values = [[1, 2]]),
      'an object as a value': (_context, sheet) => void (sheet.getRange('A1').values = [[{ error: '#N/A' }]]),
      'values of a whole column': (_context, sheet) => void (sheet.getRange('A:A').values = [[1]]),
      'sheet name': (context) => void context.workbook.worksheets.add('a/b'),
      'sheet name too long': (context) => void context.workbook.worksheets.add('长'.repeat(32)),
      'row height': (_context, sheet) => void (sheet.getRange('1:1').format.rowHeight = 410),
      'row heights of another number': (_context, sheet) =>
        sheet.getRange('1:3').setRowProperties([{ format: { rowHeight: 20 } }]),
      'range out of the sheet': (_context, sheet) =>
        void sheet.getRange('A1').getOffsetRange(-1, 0).load('address'),
      'a rule without =': (_context, sheet) =>
        void (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = 'TRUE'),
      'a list of 8,193 characters': (_context, sheet) =>
        void sheet.getRanges('A1,'.repeat(2731).slice(0, 8193)).load('address'),
      'text beyond 32,767 characters': (_context, sheet) =>
        void (sheet.getRange('A1').values = [['长'.repeat(32_768)]]),
      'a formula beyond 8,192 characters': (_context, sheet) =>
        void (sheet.getRange('A1').formulas = [[`=HYPERLINK("#A1","${'" & "'.repeat(1700)}")`]]),
      'text beyond 255 characters in a formula': (_context, sheet) =>
        void (sheet.getRange('A1').formulas = [[`=HYPERLINK("#A1","${'长'.repeat(256)}")`]]),
      'a comment on two cells': (_context, sheet) => void sheet.comments.add('Sheet1!A1:A2', '一'),
      'malformed XML': (context) => void context.workbook.customXmlParts.add('<a><b></a>'),
    }),
  )('%s', async (_name, work) => {
    started();
    expect(await refusedWith(work)).toBe('InvalidArgument');
  });
});

describe('what is missing or there already', () => {
  test.each(
    cases({
      sheet: (context) => void context.workbook.worksheets.getItem('无').load('name'),
      setting: (context) => void context.workbook.settings.getItem('无').load('value'),
      part: (context) => void context.workbook.customXmlParts.getItem('{无}').load('id'),
      chart: (_context, sheet) => void sheet.charts.getItem('无').load('name'),
      comment: (_context, sheet) => void sheet.comments.getItemByCell('Sheet1!A1').load('content'),
      intersection: (_context, sheet) => void sheet.getRange('A1').getIntersection('B2').load('address'),
    }),
  )('no %s: ItemNotFound', async (_name, work) => {
    started();
    expect(await refusedWith(work)).toBe('ItemNotFound');
  });

  test('a sheet of the same name, whatever the case, and a second comment', async () => {
    started();
    expect(await refusedWith((context) => void context.workbook.worksheets.add('SHEET1'))).toBe(
      'ItemAlreadyExists',
    );
    const twice: Work = (_context, sheet) => {
      sheet.comments.add('Sheet1!A1', '一');
      sheet.comments.add('Sheet1!A1', '二');
    };
    expect(await refusedWith(twice)).toBe('ItemAlreadyExists');
  });
});
