import { createHost } from './host';
import { installNodeBridge } from './nodeBridge';

describe('the client on the host', () => {
  test('reads and writes', async () => {
    const host = createHost();
    installNodeBridge(host);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Sheet1');
      const range = sheet.getRange('A1:B2');
      range.values = [
        [1, '甲'],
        [true, "'=x"],
      ];
      range.format.fill.color = '#ff0000';
      range.load('values,address');
      range.load('format/fill/color');
      await context.sync();
      expect(range.values).toEqual([
        [1, '甲'],
        [true, '=x'],
      ]);
      expect(range.address).toBe('Sheet1!A1:B2');
      expect(range.format.fill.color).toBe('#FF0000');
      const none = context.workbook.worksheets.getItemOrNullObject('无');
      none.load('name');
      const used = none.getUsedRangeOrNullObject(true);
      used.load('address');
      await context.sync();
      expect(none.isNullObject).toBe(true);
      expect(used.isNullObject).toBe(true);
    });
    expect(host.trips).toHaveLength(3);
  });
});
