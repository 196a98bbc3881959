import { ASSUMPTIONS } from './assumptions';
import { started } from './testing';

describe('the host behaves as is assumed of Excel', () => {
  const checked = ASSUMPTIONS.filter(({ check }) => check !== null);

  test.each(checked.map(({ id, statement, check }) => [id, statement, check!] as const))(
    '%s: %s',
    async (_id, _statement, check) => {
      const host = started({ apiLevel: '1.14' });
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('试');
        await context.sync();
        await check(context, sheet);
      });
      // A check leaves nothing behind but on its own sheet.
      expect(host.book.sheets.map(({ name }) => name)).toEqual(['Sheet1', '试']);
      expect([host.book.settings.size, host.book.customXml.length]).toEqual([0, 0]);
    },
  );

  // At the least version that it names, so that the pages can leave out what an older Excel cannot check.
  test.each(checked.map(({ id, api, check }) => [id, api, check!] as const))(
    '%s needs no more than %s',
    async (_id, api, check) => {
      started({ apiLevel: api });
      await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.add('试');
        await context.sync();
        await check(context, sheet);
      });
    },
  );
});

describe('the list', () => {
  test('has every id once', () => {
    const ids = ASSUMPTIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says how to see what no code can check', () => {
    for (const { id, check, byHand } of ASSUMPTIONS)
      expect(`${id}: ${check === null ? (byHand ?? '') !== '' : true}`).toBe(`${id}: true`);
  });
});
