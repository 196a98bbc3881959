import { stateOf } from './book/state';
import { loaded, refusal, run, started } from './testing';

/** What the client and the host say to each other. */

describe('null objects', () => {
  test('everything that hangs on one is null as well', async () => {
    started();
    await run(async (context) => {
      const none = context.workbook.worksheets.getItemOrNullObject('无');
      const used = none.getUsedRangeOrNullObject(true);
      const merged = used.getMergedAreasOrNullObject();
      none.load('name');
      used.load('address');
      merged.load('address');
      await context.sync();
      expect([none.isNullObject, used.isNullObject, merged.isNullObject]).toEqual([true, true, true]);
    });
  });

  test('setting and calling on one does nothing', async () => {
    const host = started();
    await run(async (context, sheet) => {
      const none = sheet.getUsedRangeOrNullObject(true);
      none.values = [[1]];
      none.clear();
      await context.sync();
      expect(none.isNullObject).toBe(true);
    });
    expect(stateOf(host.book.sheets[0]!).cells).toEqual({});
  });

  test('an existing object is none', async () => {
    started();
    await run(async (_context, sheet) => {
      sheet.getRange('B2').values = [[5]];
      const used = await loaded(sheet.getUsedRangeOrNullObject(true), 'address');
      expect(used.isNullObject).toBe(false);
      expect(used.address).toBe('Sheet1!B2');
    });
  });

  test('a part of a collection may be null', async () => {
    started();
    await run(async (context, sheet) => {
      const formats = sheet.getRange('A1:A3').conditionalFormats;
      formats.add('Custom').custom.rule.formula = '=TRUE';
      await loaded(formats, 'items/type,items/id,items/customOrNullObject/rule/formula');
      expect(formats.items.map((one) => one.customOrNullObject.rule.formula)).toEqual(['=TRUE']);
      await context.sync();
    });
  });
});

describe('references', () => {
  test('a range lives across syncs', async () => {
    started();
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1:B1');
      range.values = [[1, 2]];
      await context.sync();
      range.values = [[3, 4]];
      await context.sync();
      expect((await loaded(range, 'values')).values).toEqual([[3, 4]]);
    });
  });

  test('what was added lives across syncs by its id', async () => {
    const host = started();
    await run(async (context, sheet) => {
      const added = context.workbook.worksheets.add('新');
      const format = sheet.getRange('A1').conditionalFormats.add('Custom');
      const comment = sheet.comments.add('Sheet1!A1', '一');
      const chart = sheet.charts.add('BarClustered', sheet.getRange('A1:A3'));
      const part = context.workbook.customXmlParts.add('<a/>');
      await context.sync();
      added.getRange('A1').values = [[1]];
      format.custom.rule.formula = '=FALSE';
      comment.content = '二';
      chart.title.text = '图';
      part.setXml('<b/>');
      await context.sync();
    });
    const [first, second] = host.book.sheets.map((sheet) => stateOf(sheet));
    expect(host.book.sheets).toHaveLength(2);
    expect(second?.cells).toHaveProperty('A1');
    expect(first?.conditionalFormats).toMatchObject([{ rule: { Formula: '=FALSE' } }]);
    expect(first?.comments).toMatchObject([{ content: '二' }]);
    expect(first?.charts).toMatchObject([{ Title: { Text: '图' } }]);
    expect(host.book.customXml.map(({ xml }) => xml)).toEqual(['<b/>']);
  });

  test('a renamed sheet is found by what was got before', async () => {
    started();
    await run(async (context, sheet) => {
      await loaded(sheet, 'id,name');
      sheet.name = '改名';
      await context.sync();
      const again = await loaded(context.workbook.worksheets.getItem(sheet.id), 'name,id');
      expect([again.name, again.id]).toEqual(['改名', sheet.id]);
    });
  });

  test('a range of a deleted sheet is gone', async () => {
    started();
    const { code } = await refusal(async (context) => {
      const second = context.workbook.worksheets.add('二');
      const range = await loaded(second.getRange('A1'), 'address');
      second.delete();
      await context.sync();
      range.values = [[1]];
    });
    expect(code).toBe('ItemNotFound');
  });

  test('what is not loaded cannot be read', async () => {
    started();
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1');
      await context.sync();
      expect(() => range.values).toThrow(/load/u);
    });
  });
});

describe('requests', () => {
  test('more than 1,500 cells go in pieces and arrive whole', async () => {
    started();
    const values = Array.from({ length: 700 }, (_, row) => [row, `行${row}`, row % 2 === 0]);
    await run(async (_context, sheet) => {
      const range = sheet.getRange('B3:D702');
      range.values = values;
      expect((await loaded(range, 'values')).values).toEqual(values);
    });
  });

  test('pieces of another size than the range are refused', async () => {
    started();
    const values = Array.from({ length: 700 }, (_, row) => [row, row, row]);
    const { code } = await refusal((_context, sheet) => {
      sheet.getRange('A1:C701').values = values;
    });
    expect(code).toBe('InvalidArgument');
  });

  test('actions run in order and are not taken back', async () => {
    const host = started();
    const { code, location } = await refusal((context, sheet) => {
      sheet.getRange('A1').values = [['先']];
      context.workbook.worksheets.getItem('无').getRange('A1').values = [['错']];
      sheet.getRange('A2').values = [['后']];
    });
    expect(code).toBe('ItemNotFound');
    expect(location).toBe('WorksheetCollection.getItem');
    expect(Object.keys(stateOf(host.book.sheets[0]!).cells)).toEqual(['A1']);
  });

  test('a read between two writes sees the first', async () => {
    started();
    await run(async (context, sheet) => {
      const range = sheet.getRange('A1');
      range.values = [[1]];
      const before = sheet.getRange('A1').load('values');
      range.values = [[2]];
      const after = sheet.getRange('A1').load('values');
      await context.sync();
      expect([before.values, after.values]).toEqual([[[1]], [[2]]]);
    });
  });

  test('trips are counted with their bytes', async () => {
    const host = started();
    await run(async (context, sheet) => {
      sheet.getRange('A1').values = [['甲']];
      await context.sync();
    });
    expect(host.trips.length).toBeGreaterThan(0);
    expect(host.trips.every(({ request, response, error }) => request > 0 && response > 0 && !error)).toBe(
      true,
    );
    host.forgetTrips();
    expect(host.trips).toEqual([]);
  });

  test('load with a nested object and load of a collection', async () => {
    started();
    await run(async (context, sheet) => {
      context.workbook.worksheets.add('二');
      sheet.getRange('A1').format.fill.color = '#ff0000';
      const range = await loaded(sheet.getRange('A1'), 'address,format/fill/color,worksheet/name');
      expect([range.format.fill.color, range.worksheet.name]).toEqual(['#FF0000', 'Sheet1']);
      const sheets = await loaded(context.workbook.worksheets, 'items/name,items/visibility,items/id');
      expect(sheets.items.map(({ name }) => name)).toEqual(['Sheet1', '二']);
    });
  });
});
