import { assume, refused, same, type Assumption } from './assumption';

/** Conditional formats, comments, charts, page set-up. */

function rule(target: Excel.Range | Excel.RangeAreas, formula: string): Excel.ConditionalFormat {
  const format = target.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  return format;
}

async function formulas(range: Excel.Range): Promise<string[]> {
  const { conditionalFormats } = range;
  conditionalFormats.load('items/type,items/id,items/priority,items/customOrNullObject/rule/formula');
  await range.context.sync();
  return conditionalFormats.items.map(({ customOrNullObject }) => customOrNullObject.rule.formula);
}

async function addressesOf(
  context: Excel.RequestContext,
  format: Excel.ConditionalFormat,
): Promise<string[]> {
  const ranges = format.getRanges();
  ranges.load('address');
  await context.sync();
  return ranges.address.split(',').map((one) => one.slice(one.lastIndexOf('!') + 1));
}

export const OBJECTS: readonly Assumption[] = [
  assume(
    'rule-on-top',
    '1.6',
    'A new conditional format is on top: priority 0, first of the collection. Rules are read as written.',
    async (_context, sheet) => {
      rule(sheet.getRange('A1:A9'), '=N("一")=0');
      rule(sheet.getRange('A1:A9'), '=$B1>2');
      same(await formulas(sheet.getRange('A1')), ['=$B1>2', '=N("一")=0']);
    },
  ),
  assume(
    'rule-priority',
    '1.6',
    'Setting the priority moves a conditional format among the others of its sheet.',
    async (context, sheet) => {
      const range = sheet.getRange('A1:A9');
      rule(range, '=1=1');
      rule(range, '=2=2');
      const third = rule(range, '=3=3');
      await context.sync();
      third.priority = 2;
      same(await formulas(range), ['=2=2', '=1=1', '=3=3']);
    },
  ),
  assume(
    'rule-on-areas',
    '1.9',
    'One conditional format covers several areas and is found from each of them.',
    async (context, sheet) => {
      const format = rule(sheet.getRanges('A1:B2,D4'), '=TRUE');
      same(await addressesOf(context, format), ['A1:B2', 'D4']);
      same(await formulas(sheet.getRange('D4')), ['=TRUE']);
      same(await formulas(sheet.getRange('C3')), []);
    },
  ),
  assume(
    'rule-cut',
    '1.9',
    'Clearing a part of a conditional format leaves the rest of it.',
    async (context, sheet) => {
      const format = rule(sheet.getRange('A1:A5'), '=TRUE');
      await context.sync();
      sheet.getRange('A3').clear('Formats');
      same(await addressesOf(context, format), ['A1:A2', 'A4:A5']);
    },
  ),
  assume(
    'rule-borders',
    '1.6',
    'A conditional format has thin borders in a colour.',
    async (context, sheet) => {
      const edge = rule(sheet.getRange('A1'), '=TRUE').custom.format.borders.getItem('EdgeTop');
      edge.style = 'Continuous';
      edge.color = '#FF0000';
      edge.load('style,color');
      await context.sync();
      same([edge.style, edge.color], ['Continuous', '#FF0000']);
    },
  ),
  assume(
    'rule-formats',
    '1.6',
    'A conditional format has fill, font colour and bold type.',
    async (context, sheet) => {
      const { format } = rule(sheet.getRange('A1'), '=TRUE').custom;
      format.fill.color = '#FFC7CE';
      format.font.color = '#9C0006';
      format.font.bold = true;
      format.load('fill/color,font/color,font/bold');
      await context.sync();
      same([format.fill.color, format.font.color, format.font.bold], ['#FFC7CE', '#9C0006', true]);
    },
  ),
  assume(
    'copy-carries-rules',
    '1.7',
    'A copied sheet has another id and name and carries conditional formats.',
    async (context, sheet) => {
      rule(sheet.getRange('A1:A9'), '=TRUE');
      sheet.load('id,name');
      const copy = sheet.copy('End');
      copy.load('id,name');
      await context.sync();
      try {
        same([copy.id === sheet.id, copy.name === sheet.name], [false, false]);
        same(await formulas(copy.getRange('A1')), ['=TRUE']);
      } finally {
        copy.delete();
        await context.sync();
      }
    },
  ),
  assume(
    'comment-per-cell',
    '1.10',
    'A cell has one comment at most: ItemAlreadyExists.',
    async (context, sheet) => {
      sheet.load('name');
      await context.sync();
      const at = `'${sheet.name.replaceAll("'", "''")}'!A1`;
      sheet.comments.add(at, '一');
      await context.sync();
      sheet.comments.add(at, '二');
      await refused(context, 'ItemAlreadyExists');
    },
  ),
  assume(
    'comment-changes',
    '1.10',
    'A comment tells its place, is changed and deleted.',
    async (context, sheet) => {
      const comment = sheet.comments.add(sheet.getRange('B3'), '一');
      await context.sync();
      comment.content = '二';
      comment.load('content');
      const place = comment.getLocation();
      place.load('rowIndex,columnIndex');
      const replies = comment.replies.getCount();
      await context.sync();
      same([comment.content, place.rowIndex, place.columnIndex, replies.value], ['二', 2, 1, 0]);
      comment.delete();
      const count = sheet.comments.getCount();
      await context.sync();
      same(count.value, 0);
    },
  ),
  assume(
    'chart-from-one-column',
    '1.7',
    'A chart of one column has one series; more are added, and it is deleted again.',
    async (context, sheet) => {
      sheet.getRange('A1:C3').values = [
        ['甲', 1, 4],
        ['乙', 2, 5],
        ['丙', 3, 6],
      ];
      const chart = sheet.charts.add('BarStacked', sheet.getRange('B1:B3'), 'Columns');
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange('A1:A3'));
      const second = chart.series.add('二');
      second.setValues(sheet.getRange('C1:C3'));
      chart.series.load('items/name');
      chart.load('chartType');
      await context.sync();
      same(
        [chart.series.items.length, chart.series.items[1]?.name, chart.chartType],
        [2, '二', 'BarStacked'],
      );
      chart.delete();
      const count = sheet.charts.getCount();
      await context.sync();
      same(count.value, 0);
    },
  ),
  assume(
    'page-setup',
    '1.9',
    'Page set-up is read as it was set; margins are points.',
    async (context, sheet) => {
      const { pageLayout } = sheet;
      pageLayout.orientation = 'Landscape';
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins('Inches', { top: 1 });
      pageLayout.setPrintArea('A1:F40');
      pageLayout.setPrintTitleRows('$1:$3');
      pageLayout.load('orientation,zoom,topMargin');
      const titles = pageLayout.getPrintTitleRowsOrNullObject();
      titles.load('rowIndex,rowCount');
      await context.sync();
      same([pageLayout.orientation, pageLayout.zoom.horizontalFitToPages], ['Landscape', 1]);
      same([Math.round(pageLayout.topMargin), titles.rowIndex, titles.rowCount], [72, 0, 3]);
    },
  ),
  assume(
    'page-breaks',
    '1.9',
    'A page break at a cell is before the row of that cell.',
    async (context, sheet) => {
      sheet.horizontalPageBreaks.add('A21');
      sheet.horizontalPageBreaks.load('items/rowIndex');
      await context.sync();
      same(
        sheet.horizontalPageBreaks.items.map(({ rowIndex }) => rowIndex),
        [20],
      );
    },
  ),
];
