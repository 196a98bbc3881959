import { stateOf, type SheetState } from './book/state';
import type { Host } from './host';
import { loaded, run, started } from './testing';

/** Conditional formats, comments, charts. */

const state = (host: Host): SheetState => stateOf(host.book.sheets[0]!);

describe('conditional formats', () => {
  const paint = (target: Excel.Range | Excel.RangeAreas, formula: string): Excel.ConditionalFormat => {
    const format = target.conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    return format;
  };

  test('carry fill, font and borders, on a range or on several', async () => {
    const host = started();
    await run((_context, sheet) => {
      const { custom } = paint(sheet.getRanges('A1:B2,D4'), '=N("一")=0');
      custom.format.fill.color = '#ffc7ce';
      custom.format.font.color = '#9c0006';
      custom.format.font.bold = true;
      for (const edge of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const) {
        custom.format.borders.getItem(edge).style = 'Continuous';
        custom.format.borders.getItem(edge).color = '#FF0000';
      }
    });
    const line = { Style: 'Continuous', Color: '#FF0000' };
    expect(state(host).conditionalFormats).toEqual([
      {
        type: 'Custom',
        areas: ['A1:B2', 'D4'],
        rule: { Formula: '=N("一")=0' },
        format: {
          Fill: { Color: '#FFC7CE' },
          Font: { Color: '#9C0006', Bold: true },
          Borders: { Top: line, Bottom: line, Left: line, Right: line },
        },
        stopIfTrue: false,
      },
    ]);
  });

  test('the newest is on top until priorities are set', async () => {
    started();
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:A9');
      paint(range, '=1');
      paint(range, '=2');
      const third = paint(range, '=3');
      const formulas = async (): Promise<string[]> => {
        const found = await loaded(
          range.conditionalFormats,
          'items/priority,items/customOrNullObject/rule/formula',
        );
        expect(found.items.map(({ priority }) => priority)).toEqual([0, 1, 2]);
        return found.items.map(({ customOrNullObject }) => customOrNullObject.rule.formula);
      };
      expect(await formulas()).toEqual(['=3', '=2', '=1']);
      third.priority = 1;
      third.stopIfTrue = true;
      await loaded(third, 'stopIfTrue');
      expect(await formulas()).toEqual(['=2', '=3', '=1']);
      expect(third.stopIfTrue).toBe(true);
      await context.sync();
    });
  });

  test('are found by what they cover, and deleted', async () => {
    const host = started();
    await run(async (context, sheet) => {
      paint(sheet.getRange('A1:A3'), '=1');
      paint(sheet.getRange('C1:C3'), '=2');
      const found = await loaded(sheet.getRange('B1:C1').conditionalFormats, 'items/id,items/type');
      const all = sheet.getRange().conditionalFormats.getCount();
      const areas = await loaded(found.items[0]!.getRanges(), 'address');
      expect([found.items.length, found.items[0]?.type, areas.address, all.value]).toEqual([
        1,
        'Custom',
        'Sheet1!C1:C3',
        2,
      ]);
      found.items[0]!.delete();
      sheet.getRange('A2').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(state(host).conditionalFormats).toMatchObject([{ areas: ['A1', 'A3'] }]);
  });

  test('those of another kind are a null object', async () => {
    const host = started();
    host.book.sheets[0]!.conditionalFormats.push({
      id: '{x}',
      type: 'DataBar',
      areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
      rule: new Map(),
      format: new Map(),
      stopIfTrue: false,
    });
    await run(async (_context, sheet) => {
      paint(sheet.getRange('A1'), '=1');
      const { conditionalFormats } = sheet.getRange('A1');
      const { items } = await loaded(
        conditionalFormats,
        'items/type,items/id,items/customOrNullObject/rule/formula',
      );
      expect(items.map(({ customOrNullObject }) => customOrNullObject.isNullObject)).toEqual([false, true]);
    });
  });
});

describe('comments', () => {
  test('at an address or a range; by sheet and by workbook', async () => {
    started();
    await run(async (context, sheet) => {
      const second = context.workbook.worksheets.add('二');
      sheet.comments.add('A1', '本表');
      context.workbook.comments.add('Sheet1!B2', '一');
      context.workbook.comments.add(second.getRange('C3'), '二');
      const all = await loaded(context.workbook.comments, 'items/id,items/content');
      const own = await loaded(sheet.comments, 'items/content');
      expect(all.items.map(({ content }) => content)).toEqual(['本表', '一', '二']);
      expect(own.items).toHaveLength(2);
      const last = all.items[2]!;
      const location = await loaded(last.getLocation(), 'address');
      const replies = last.replies.getCount();
      await context.sync();
      expect([location.address, replies.value]).toEqual(['二!C3', 0]);
    });
  });

  test('changed and deleted', async () => {
    const host = started();
    await run(async (context, sheet) => {
      const first = sheet.comments.add('A1', '一');
      sheet.comments.add('A2', '二');
      first.content = '改';
      sheet.comments.getItemByCell('Sheet1!A2').delete();
      await context.sync();
    });
    expect(state(host).comments).toEqual([{ at: 'A1', content: '改', replies: [] }]);
  });
});

describe('charts', () => {
  test('are drawn from ranges', async () => {
    const host = started();
    await run(async (_context, sheet) => {
      const chart = sheet.charts.add('BarStacked', sheet.getRange('B2:B5'), 'Columns');
      chart.name = '进度';
      chart.title.text = '各地进度';
      chart.legend.position = 'Bottom';
      chart.axes.categoryAxis.reversePlotOrder = true;
      const first = chart.series.getItemAt(0);
      first.name = '完成';
      first.setXAxisValues(sheet.getRange('A2:A5'));
      first.format.fill.setSolidColor('#4472c4');
      const second = chart.series.add('剩余');
      second.setValues(sheet.getRange('C2:C5'));
      chart.setPosition('E2', 'J20');
      const { items } = await loaded(sheet.charts, 'items/name,items/chartType');
      expect(items.map(({ name, chartType }) => [name, chartType])).toEqual([['进度', 'BarStacked']]);
    });
    expect(state(host).charts).toEqual([
      {
        type: 'BarStacked',
        anchor: 'E2:J20',
        Chart: { Name: '进度' },
        Title: { Text: '各地进度' },
        Legend: { Position: 'Bottom' },
        CategoryAxis: { ReversePlotOrder: true },
        series: [
          { Name: '完成', Color: '#4472C4', values: 'Sheet1!B2:B5', categories: 'Sheet1!A2:A5' },
          { Name: '剩余', values: 'Sheet1!C2:C5', categories: null },
        ],
      },
    ]);
  });

  test('deleted by name', async () => {
    const host = started();
    await run(async (context, sheet) => {
      sheet.charts.add('BarClustered', sheet.getRange('B2:B5')).name = '甲';
      await context.sync();
      sheet.charts.getItem('甲').delete();
      const none = await loaded(sheet.charts.getItemOrNullObject('甲'), 'name');
      expect(none.isNullObject).toBe(true);
    });
    expect(state(host).charts).toEqual([]);
  });
});
