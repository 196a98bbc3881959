import { stateOf, type SheetState } from './book/state';
import type { Host } from './host';
import { installNodeBridge } from './nodeBridge';
import { loaded, refusal, run, started } from './testing';

/** Merged cells, and what clearing leaves. */

const state = (host: Host): SheetState => stateOf(host.book.sheets[0]!);

describe('merged cells', () => {
  test('only the first keeps its content', async () => {
    const host = started();
    await run(async (_context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.values = [
        [5, 6],
        [7, 8],
      ];
      expect((await loaded(range, 'values')).values).toEqual([
        [5, ''],
        ['', ''],
      ]);
    });
    expect(state(host).merges).toEqual(['A1:B2']);
  });

  test('are told as areas, across rows too', async () => {
    started();
    await run(async (_context, sheet) => {
      sheet.getRange('A1:A3').merge();
      sheet.getRange('C1:D2').merge(true);
      const merged = sheet.getRange('A1:Z9').getMergedAreasOrNullObject();
      merged.areas.load('items/address');
      await loaded(merged, 'address,areaCount');
      expect(merged.areas.items.map(({ address }) => address)).toEqual([
        'Sheet1!A1:A3',
        'Sheet1!C1:D1',
        'Sheet1!C2:D2',
      ]);
      const none = await loaded(sheet.getRange('F1:F9').getMergedAreasOrNullObject(), 'address');
      expect(none.isNullObject).toBe(true);
    });
  });

  test('come apart', async () => {
    const host = started();
    await run((_context, sheet) => {
      sheet.getRange('A1:B2').merge();
      sheet.getRange('A5:B5').merge();
      sheet.getRange('A1:A3').unmerge();
    });
    expect(state(host).merges).toEqual(['A5:B5']);
  });

  test('are not merged across an edge, and not cleared in part', async () => {
    started();
    await run((_context, sheet) => sheet.getRange('A1:B2').merge());
    expect((await refusal((_context, sheet) => sheet.getRange('B2:C3').merge())).code).toBe('HostGap');
    expect((await refusal((_context, sheet) => sheet.getRange('A1').clear('Contents'))).code).toBe('HostGap');
  });
});

describe('clearing', () => {
  const dressed = async (): Promise<Host> => {
    const host = started();
    await run((_context, sheet) => {
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.format.font.bold = true;
      sheet.getRange('A2:B2').merge();
      sheet.getRange('A1:A9').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.comments.add('Sheet1!A1', '一');
    });
    return host;
  };

  test('all', async () => {
    const host = await dressed();
    await run((_context, sheet) => sheet.getRange('A1:B2').clear());
    const { cells, formats, merges, conditionalFormats, comments } = state(host);
    expect([cells, formats, merges, comments]).toEqual([{}, {}, [], []]);
    expect(conditionalFormats).toMatchObject([{ areas: ['A3:A9'] }]);
  });

  test('contents', async () => {
    const host = await dressed();
    const before = state(host);
    await run((_context, sheet) => sheet.getRange('A1:B2').clear('Contents'));
    expect(state(host)).toEqual({ ...before, cells: {} });
  });

  test('formats', async () => {
    const host = await dressed();
    const before = state(host);
    await run((_context, sheet) => sheet.getRange('A1:B2').clear('Formats'));
    const { cells, formats, merges, conditionalFormats, comments } = state(host);
    expect([cells, comments]).toEqual([before.cells, before.comments]);
    expect([formats, merges]).toEqual([{}, []]);
    expect(conditionalFormats).toMatchObject([{ areas: ['A3:A9'] }]);
  });

  test('the whole sheet', async () => {
    const host = await dressed();
    const fresh = stateOf(started().book.sheets[0]!);
    installNodeBridge(host);
    await run((_context, sheet) => sheet.getRange().clear());
    expect(state(host)).toEqual(fresh);
  });

  test('the middle of a conditional format leaves the rest', async () => {
    const host = started();
    await run((_context, sheet) => {
      sheet.getRange('A1:C3').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      sheet.getRange('B2').clear('Formats');
    });
    expect(state(host).conditionalFormats).toMatchObject([{ areas: ['A1:C1', 'A2', 'A3:C3', 'C2'] }]);
  });
});
