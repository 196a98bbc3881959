import { readFileSync } from 'node:fs';
import path from 'node:path';
import { putCell } from './book/cells';
import { stateOf, type SheetState } from './book/state';
import { loadBook } from './files/load';
import { saveBook } from './files/save';
import type { Host } from './host';
import { loaded, run, started } from './testing';

/** What was drawn, as a file and back. */

const states = (host: Host): SheetState[] => host.book.sheets.map((sheet) => stateOf(sheet));

async function again({ book }: Host): Promise<Host> {
  return started({ workbook: await loadBook(book.name, await saveBook(book)) });
}

async function cells(_context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange('A1:D4').values = [
    ['标题', null, null, null],
    ["'001", 12.5, true, '#N/A'],
    ['=HYPERLINK("#\'二 表\'!A1","查看")', 46_000, "'=x", '  空格  '],
    ['多行\n文字', 0.256, null, -3],
  ];
  sheet.getRange('B3:B4').numberFormat = [['yyyy-mm-dd'], ['0.0%']];
  sheet.getRange('A1:D1').merge();
  sheet.getRange('A5:A9').merge();
}

async function formats(_context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const title = sheet.getRange('A1').format;
  title.font.name = '黑体';
  title.font.size = 16;
  title.font.bold = true;
  title.font.italic = true;
  title.font.color = '#9c0006';
  title.font.underline = 'Single';
  title.fill.color = '#ffc7ce';
  title.horizontalAlignment = 'Center';
  title.verticalAlignment = 'Top';
  title.wrapText = true;
  sheet.getRange('B2').format.indentLevel = 2;
  sheet.getRange('B2').format.shrinkToFit = true;
  const { borders } = sheet.getRange('A2:D4').format;
  for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
    borders.getItem(edge).style = 'Continuous';
    borders.getItem(edge).weight = 'Medium';
    borders.getItem(edge).color = '#FF0000';
  }
  borders.getItem('InsideHorizontal').style = 'Dash';
  sheet.getRange('1:1').format.rowHeight = 36;
  sheet.getRange('A:A').format.columnWidth = 120.25;
  sheet.getRange('4:4').rowHidden = true;
  sheet.getRange('D:D').columnHidden = true;
}

async function conditional(_context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const first = sheet.getRanges('A2:B3,D4').conditionalFormats.add('Custom');
  first.custom.rule.formula = '=N("一")=0';
  first.custom.format.fill.color = '#FFC7CE';
  first.custom.format.font.color = '#9C0006';
  first.custom.format.font.bold = true;
  first.custom.format.borders.getItem('EdgeTop').style = 'Continuous';
  first.custom.format.borders.getItem('EdgeTop').color = '#FF0000';
  first.stopIfTrue = true;
  const second = sheet.getRange('C1').conditionalFormats.add('Custom');
  second.custom.rule.formula = '=TRUE';
  second.custom.format.borders.getItem('EdgeLeft').style = 'Dot';
}

async function page(_context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  const { pageLayout } = sheet;
  pageLayout.orientation = 'Landscape';
  pageLayout.paperSize = 'A3';
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins('Centimeters', {
    top: 2.54,
    bottom: 2,
    left: 1.5,
    right: 1.5,
    header: 1,
    footer: 1,
  });
  pageLayout.setPrintArea('A1:D40');
  pageLayout.setPrintTitleRows('$1:$2');
  pageLayout.headersFooters.state = 'OddAndEven';
  pageLayout.headersFooters.oddPages.rightFooter = '— &P —';
  pageLayout.headersFooters.evenPages.leftFooter = '— &P —';
  pageLayout.headersFooters.evenPages.centerHeader = '通报';
  sheet.horizontalPageBreaks.add('A21');
  sheet.freezePanes.freezeRows(2);
  sheet.showGridlines = false;
  sheet.tabColor = '#00B050';
}

async function objects(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<void> {
  sheet.getRange('A10:B12').values = [
    ['甲', 1],
    ['乙', 2],
    ['丙', 3],
  ];
  const chart = sheet.charts.add('BarClustered', sheet.getRange('B10:B12'));
  chart.name = '进度';
  chart.title.text = '各地进度';
  chart.legend.position = 'Bottom';
  const series = chart.series.getItemAt(0);
  series.name = '完成';
  series.gapWidth = 60;
  series.setXAxisValues(sheet.getRange('A10:A12'));
  series.format.fill.setSolidColor('#4472C4');
  chart.setPosition('E2', 'J20');
  sheet.comments.add('B2', '请核对');
  sheet.comments.add('Z30', '空格上的');
  sheet.autoFilter.apply(sheet.getRange('A10:B12'));
  context.workbook.names.add('合计', sheet.getRange('B10:B12'));
}

describe('a workbook as a file and back is the same', () => {
  test.each([
    ['cells and merges', cells],
    ['formats and sizes', formats],
    ['conditional formats', conditional],
    ['page set-up', page],
  ])('%s', async (_name, work) => {
    const host = started();
    await run(cells);
    await run(work);
    expect(states(await again(host))).toEqual(states(host));
  });

  test('charts, comments, filter, names', async () => {
    const host = started();
    await run(objects);
    const back = await again(host);
    const strip = (all: SheetState[]) =>
      all.map((one) => ({ ...one, charts: one.charts.map((chart) => ({ ...chart, type: '' })) }));
    // Files do tell whether bars lie or stand, but their reader does not.
    expect(strip(states(back))).toEqual(strip(states(host)));
    expect(back.book.names).toEqual(host.book.names);
  });

  test('formulas with their results', async () => {
    const host = started();
    const [sheet] = host.book.sheets;
    putCell(sheet!, 0, 0, { value: 1 });
    putCell(sheet!, 1, 0, { value: 3, formula: '=SUM(A1,2)' });
    await again(host);
    await run(async (_context, first) => {
      const range = await loaded(first.getRange('A1:A2'), 'formulas,values');
      expect([range.formulas, range.values]).toEqual([
        [[1], ['=SUM(A1,2)']],
        [[1], [3]],
      ]);
    });
  });

  test('visibility, protection, order', async () => {
    const host = started();
    await run(async (context, sheet) => {
      context.workbook.worksheets.add('二').visibility = 'Hidden';
      context.workbook.worksheets.add('三').visibility = 'VeryHidden';
      sheet.protection.protect({ allowFormatCells: true });
    });
    host.book.structureProtected = true;
    const back = await again(host);
    expect(states(back)).toEqual(states(host));
    expect(back.book.structureProtected).toBe(true);
  });

  test('conditional formats of other kinds are carried along', async () => {
    const host = started();
    const source = {
      type: 'cellIs',
      operator: 'greaterThan',
      formula: '5',
      priority: 1,
      range: 'A1:A3',
      style: { font: { bold: true } },
    };
    host.book.sheets[0]!.conditionalFormats.push({
      id: '{x}',
      type: 'CellValue',
      areas: [{ top: 0, left: 0, bottom: 2, right: 0 }],
      rule: new Map([['Source', source]]),
      format: new Map(),
      stopIfTrue: false,
    });
    const back = await again(host);
    expect(states(back)[0]?.conditionalFormats).toMatchObject([
      { type: 'CellValue', areas: ['A1:A3'], rule: { Source: { operator: 'greaterThan' } } },
    ]);
  });
});

describe('files of others', () => {
  const SAMPLES = path.resolve(__dirname, '../../assets/samples');
  const MASTER = '青溪县2026年民生实事项目总表.xlsx';

  test('bring their formats, sizes, merges and page set-up', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, MASTER)));
    const host = started({ workbook: await loadBook(MASTER, bytes) });
    const [first] = states(host);
    expect(Object.keys(first!.cells).length).toBeGreaterThan(10);
    expect(Object.keys(first!.formats).length).toBeGreaterThan(10);
    expect(Object.keys(first!.columnWidths).length).toBeGreaterThan(0);
    const strip = (all: SheetState[]) => all.map(({ comments: _comments, ...one }) => one);
    expect(strip(states(await again(host)))).toEqual(strip(states(host)));
  });

  test('can be read by the client', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(SAMPLES, MASTER)));
    started({ workbook: await loadBook(MASTER, bytes) });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const used = await loaded(sheet.getUsedRangeOrNullObject(true), 'address,values,text,numberFormat');
      expect(used.isNullObject).toBe(false);
      expect(used.text.length).toBe(used.values.length);
    });
  });
});
