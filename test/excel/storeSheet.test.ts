import fc from 'fast-check';
import { messages } from '../../src/domain/messages/zh-CN';
import { piecesOf } from '../../src/excel/storeSheet';
import { addSheet, emptyBook, type Book } from '../excel-host/book/book';
import { putCell } from '../excel-host/book/cells';
import { loadBook } from '../excel-host/files/load';
import { saveBook } from '../excel-host/files/save';
import { openBook, refusal } from './opened';

/** What is kept travels with the workbook, in a sheet that nobody sees. */

const NAME = messages.excel.storeSheet;

function book(): Book {
  const made = emptyBook('总表.xlsx');
  putCell(addSheet(made, '一季度'), 0, 0, { value: '甲' });
  return made;
}

const ODD = ['=1+1', "'引号", '𠮷野家'.repeat(9000), '\u0000\u007f\ufffe\u2028', '|', '_x0041_', '\n\r\t'];

test.each([['little'], ['much']])(
  '%s of it comes back in another session, also after saving the file',
  async (how) => {
    const made = book();
    const kept = { format: 'tongbao-store', words: how === 'much' ? ODD : ['甲'] };
    await openBook(made).port.saveStore(JSON.stringify(kept));
    expect(await openBook(made).port.loadStore()).toEqual(kept);
    const again = await loadBook('总表.xlsx', await saveBook(made));
    expect(await openBook(again).port.loadStore()).toEqual(kept);
  },
);

test('what is kept later takes the place of what was before, longer or shorter', async () => {
  const made = book();
  const { port } = openBook(made);
  for (const length of [10, 200_000, 70_000, 70_001, 3]) {
    const kept = { words: '甲'.repeat(length) };
    await port.saveStore(JSON.stringify(kept));
    expect(await port.loadStore()).toEqual(kept);
    expect(await openBook(made).port.loadStore()).toEqual(kept);
  }
  expect(made.sheets).toHaveLength(2);
});

test('the sheet is seen nowhere, and a change to it is no change of the workbook', async () => {
  const made = book();
  const { port } = openBook(made);
  const told: unknown[] = [];
  port.onChange((change) => told.push(change));
  await port.saveStore('{}');
  expect((await port.sheets()).map(({ name }) => name)).toEqual(['一季度']);
  expect(made.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['一季度', 'Visible'],
    [NAME, 'VeryHidden'],
  ]);
  expect(told).toEqual([]);
});

test('a sheet of the user’s with that name is the user’s', async () => {
  const made = book();
  const theirs = addSheet(made, NAME);
  putCell(theirs, 0, 0, { value: '我的' });
  const { port } = openBook(made);
  await port.saveStore('{"a":1}');
  expect(made.sheets.map(({ name }) => name)).toEqual(['一季度', NAME, `${NAME} (2)`]);
  expect((await port.sheets()).map(({ name }) => name)).toEqual(['一季度', NAME]);
  expect(await port.loadStore()).toEqual({ a: 1 });
});

test('what is damaged comes back as text: nobody takes it for a store, or for nothing', async () => {
  const made = book();
  await openBook(made).port.saveStore(JSON.stringify({ words: '甲'.repeat(40_000) }));
  const sheet = made.sheets.find(({ name }) => name === NAME);
  putCell(sheet!, 2, 0, { value: '|乙' });
  expect(typeof (await openBook(made).port.loadStore())).toBe('string');
});

describe('what the first version kept in settings', () => {
  test('is read until something newer is kept', async () => {
    const made = book();
    made.settings.set('tongbao.settings', JSON.stringify({ version: 1, asOf: '2026-09-30' }));
    expect(await openBook(made).port.loadStore()).toEqual({ version: 1, asOf: '2026-09-30' });
    await openBook(made).port.saveStore('{"version":2}');
    expect(made.settings.has('tongbao.settings')).toBe(false);
    expect(await openBook(made).port.loadStore()).toEqual({ version: 2 });
  });

  test.each([
    [undefined, null],
    [42, null],
    ['{', '{'],
  ])('%j', async (kept, expected) => {
    const made = book();
    if (kept !== undefined) made.settings.set('tongbao.settings', kept);
    expect(await openBook(made).port.loadStore()).toBe(expected);
  });
});

test('a workbook whose structure is protected refuses, and says so', async () => {
  const made = book();
  made.structureProtected = true;
  expect((await refusal(openBook(made).port.saveStore('{}'))).code).toBe('protected');
});

test('pieces are the text, none longer than a cell holds, none ending within a character', () => {
  const text = fc
    .array(fc.constantFrom('a', '甲', '𠮷', '\\'), { maxLength: 30 })
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.nat({ max: 3000 }), (some, times) => {
      const whole = some.repeat(times);
      const pieces = piecesOf(whole);
      expect(pieces.join('')).toBe(whole);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(32_766);
        expect(piece).not.toMatch(/[\ud800-\udbff]$/u);
      }
    }),
    { numRuns: 60 },
  );
});
