import { stateOf } from './book/state';
import { loaded, refusal, run, started } from './testing';

/** Sheets and what the workbook keeps beside them. */

describe('sheets', () => {
  test('have a name, a place, a view', async () => {
    started();
    await run(async (context, sheet) => {
      const second = context.workbook.worksheets.add('二');
      second.position = 0;
      second.tabColor = '#00ff00';
      second.showGridlines = false;
      await loaded(second, 'name,position,tabColor,showGridlines,visibility');
      expect([
        second.name,
        second.position,
        second.tabColor,
        second.showGridlines,
        second.visibility,
      ]).toEqual(['二', 0, '#00FF00', false, 'Visible']);
      expect((await loaded(sheet, 'position,tabColor')).position).toBe(1);
      expect(sheet.tabColor).toBe('');
    });
  });

  test('hidden and shown again', async () => {
    started();
    await run(async (context) => {
      const { worksheets } = context.workbook;
      const second = worksheets.add('二');
      second.activate();
      second.visibility = 'VeryHidden';
      const active = await loaded(worksheets.getActiveWorksheet(), 'name');
      await loaded(second, 'visibility');
      expect([active.name, second.visibility]).toEqual(['Sheet1', 'VeryHidden']);
      second.visibility = 'Visible';
      expect((await loaded(second, 'visibility')).visibility).toBe('Visible');
      const [all, visible] = [worksheets.getCount(), worksheets.getCount(true)];
      await context.sync();
      expect([all.value, visible.value]).toEqual([2, 2]);
    });
  });

  test('a copy has another id and name, and everything else', async () => {
    const host = started();
    await run(async (context, sheet) => {
      sheet.getRange('A1:A3').values = [[1], [2], [3]];
      sheet.getRange('A1:B1').merge();
      sheet.getRange('A2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.charts.add('ColumnClustered', sheet.getRange('A1:A3'));
      const copy = sheet.copy('Before', sheet);
      await loaded(copy, 'id,name,position');
      await loaded(sheet, 'id,position');
      expect([copy.name, copy.position, sheet.position]).toEqual(['Sheet1 (2)', 0, 1]);
      expect(copy.id).not.toBe(sheet.id);
      copy.getRange('A1').values = [[9]];
      await context.sync();
    });
    const [copy, sheet] = host.book.sheets.map((one) => stateOf(one));
    expect(copy?.cells.A1?.value).toBe(9);
    expect(sheet?.cells.A1?.value).toBe(1);
    expect(copy?.charts).toMatchObject([{ series: [{ values: "'Sheet1 (2)'!A1:A3" }] }]);
    expect([copy?.conditionalFormats, copy?.merges]).toEqual([sheet?.conditionalFormats, sheet?.merges]);
    const ids = host.book.sheets.map(({ conditionalFormats: [first] }) => first?.id);
    expect(new Set(ids).size).toBe(2);
  });

  test('deleted', async () => {
    started();
    await run(async (context) => {
      const second = context.workbook.worksheets.add('二');
      second.delete();
      const none = context.workbook.worksheets.getItemOrNullObject('二');
      expect((await loaded(none, 'name')).isNullObject).toBe(true);
    });
  });

  test('a filter is told by its range and its hidden rows', async () => {
    const host = started();
    const [sheet] = host.book.sheets;
    sheet!.autoFilter = { top: 0, left: 0, bottom: 9, right: 2 };
    sheet!.hiddenRows.add(4);
    await run(async (context) => {
      const { autoFilter } = context.workbook.worksheets.getItem('Sheet1');
      const range = autoFilter.getRangeOrNullObject();
      range.load('address');
      await loaded(autoFilter, 'enabled,isDataFiltered');
      expect([autoFilter.enabled, autoFilter.isDataFiltered, range.address]).toEqual([
        true,
        true,
        'Sheet1!A1:C10',
      ]);
    });
  });

  test('frozen rows are told', async () => {
    started();
    await run(async (_context, sheet) => {
      sheet.freezePanes.freezeRows(3);
      const frozen = await loaded(sheet.freezePanes.getLocationOrNullObject(), 'address');
      expect(frozen.address).toBe('Sheet1!1:3');
      sheet.freezePanes.unfreeze();
      const none = await loaded(sheet.freezePanes.getLocationOrNullObject(), 'address');
      expect(none.isNullObject).toBe(true);
    });
  });
});

describe('the workbook', () => {
  test('has a name, a selection, protection', async () => {
    started();
    await run(async (context, sheet) => {
      sheet.getRange('B2:C3').select();
      const { workbook } = context;
      workbook.load('name');
      workbook.protection.load('protected');
      const selected = await loaded(workbook.getSelectedRange(), 'address');
      expect([workbook.name, workbook.protection.protected, selected.address]).toEqual([
        '工作簿1.xlsx',
        false,
        'Sheet1!B2:C3',
      ]);
    });
  });

  test('names', async () => {
    started();
    await run(async (context, sheet) => {
      const { names } = context.workbook;
      names.add('合计', sheet.getRange('B2:C3'));
      const name = await loaded(names.getItemOrNullObject('合计'), 'name,formula');
      const none = await loaded(names.getItemOrNullObject('无'), 'name');
      expect([name.formula, none.isNullObject]).toEqual(['=Sheet1!$B$2:$C$3', true]);
      name.delete();
      expect((await loaded(names, 'items/name')).items).toEqual([]);
    });
  });

  test('events can be turned off', async () => {
    started();
    await run(async (context) => {
      context.runtime.enableEvents = false;
      expect((await loaded(context.runtime, 'enableEvents')).enableEvents).toBe(false);
    });
  });
});

describe('settings', () => {
  test.each([['text'], [12], [true], [null], [[1, ['二'], { three: null }]], [{ a: { b: [1, 2] } }]])(
    'keep %j',
    async (value) => {
      started();
      await run(async (context) => {
        context.workbook.settings.add('键', value);
        const setting = await loaded(context.workbook.settings.getItem('键'), 'key,value');
        expect(setting.value).toEqual(value);
      });
    },
  );

  test('are replaced, deleted, missing', async () => {
    const host = started();
    await run(async (context) => {
      const { settings } = context.workbook;
      settings.add('键', 1);
      settings.add('键', 2);
      const setting = await loaded(settings.getItemOrNullObject('键'), 'value');
      expect([setting.isNullObject, setting.value]).toEqual([false, 2]);
      setting.delete();
      const none = await loaded(settings.getItemOrNullObject('键'), 'value');
      expect(none.isNullObject).toBe(true);
    });
    expect(host.book.settings.size).toBe(0);
  });
});

describe('custom XML', () => {
  const XML =
    '<?xml version="1.0"?><t:doc xmlns:t="urn:一" a="1 &lt; 2"><![CDATA[a & b]]><!-- c --><e/></t:doc>';

  test('is kept as it was given, and found by its namespace', async () => {
    const host = started();
    await run(async (context) => {
      const { customXmlParts } = context.workbook;
      customXmlParts.add(XML);
      customXmlParts.add('<doc xmlns="urn:二"/>');
      const found = await loaded(customXmlParts.getByNamespace('urn:一'), 'items/id,items/namespaceUri');
      const count = customXmlParts.getByNamespace('urn:一').getCount();
      expect(found.items.map(({ namespaceUri }) => namespaceUri)).toEqual(['urn:一']);
      const xml = found.items[0]!.getXml();
      await context.sync();
      expect([xml.value, count.value]).toEqual([XML, 1]);
      const part = customXmlParts.getItem(found.items[0]!.id);
      part.setXml('<doc xmlns="urn:三"/>');
      const only = await loaded(customXmlParts.getByNamespace('urn:三').getOnlyItem(), 'id');
      only.delete();
      const none = await loaded(customXmlParts.getItemOrNullObject(only.id), 'id');
      expect(none.isNullObject).toBe(true);
    });
    expect(host.book.customXml).toHaveLength(1);
  });

  test.each([
    '',
    'text',
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a>&nbsp;</a>',
    '<a>a & b</a>',
    '<1a/>',
    '<a/>rest',
    '<a>\u0001</a>',
    '<a b="<"/>',
  ])('%j is refused', async (xml) => {
    started();
    const { code } = await refusal((context) => void context.workbook.customXmlParts.add(xml));
    expect(code).toBe('InvalidArgument');
  });
});
