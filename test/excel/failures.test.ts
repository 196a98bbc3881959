import { messages } from '../../src/domain/messages/zh-CN';
import type { HostFailure } from '../../src/domain/port';
import { type Mark, type WorkbookChange } from '../../src/domain/port';
import { failureOf } from '../../src/excel/failures';
import { addSheet, emptyBook, type Book, type Sheet } from '../excel-host/book/book';
import { putCell } from '../excel-host/book/cells';
import { stateOf } from '../excel-host/book/state';
import { openBook, refusal } from './opened';

/** Everything that Excel refuses: each has a sentence, and nothing is half done. */

const say = messages.excel.failures;

function book(): { readonly made: Book; readonly first: Sheet; readonly second: Sheet } {
  const made = emptyBook('总表.xlsx');
  const [first, second] = [addSheet(made, '一季度'), addSheet(made, '二季度')];
  for (const sheet of [first, second]) putCell(sheet, 0, 0, { value: '甲' });
  return { made, first, second };
}

const mark = (sheet: string): Mark => ({ sheet, address: 'A1', kind: 'error', note: '请核实。' });
const BOTH = [mark('一季度'), mark('二季度')];

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('protection', () => {
  test('one protected sheet: it is named, and no sheet is marked', async () => {
    const { made, first, second } = book();
    second.protection.on = true;
    const before = stateOf(first);
    const { code, message } = await refusal(openBook(made).port.paint('issues', BOTH));
    expect([code, message]).toEqual(['protected', say.protected(['二季度'])]);
    expect(stateOf(first)).toEqual(before);
  });

  test('a sheet protected but for formats is marked, without a comment', async () => {
    const { made, first } = book();
    Object.assign(first.protection, { on: true, options: { allowFormatCells: true } });
    await openBook(made).port.paint('issues', [mark('一季度')]);
    expect(first.conditionalFormats).toHaveLength(1);
    expect(first.comments).toEqual([]);
  });

  test('protected sheets without marks of ours do not stand in the way', async () => {
    const { made, first, second } = book();
    second.protection.on = true;
    const { port } = openBook(made);
    await port.paint('issues', [mark('一季度')]);
    expect(await port.clear()).toBe(1);
    expect(first.conditionalFormats).toEqual([]);
  });

  test('protected after it was marked: nothing is taken off anywhere', async () => {
    const { made, first, second } = book();
    const { port } = openBook(made);
    await port.paint('issues', BOTH);
    second.protection.on = true;
    expect((await refusal(port.clear())).message).toBe(say.protected(['二季度']));
    expect([first, second].map(({ conditionalFormats }) => conditionalFormats.length)).toEqual([1, 1]);
  });
});

describe('a cell is being edited', () => {
  test('it waits, says so after a while, and goes on by itself', async () => {
    const { made, first } = book();
    const waiting: boolean[] = [];
    const { host, port } = openBook(
      made,
      {},
      { patience: { hint: 40, limit: 5_000 }, onWaiting: (is) => waiting.push(is) },
    );
    host.editing = true;
    const painting = port.paint('issues', [mark('一季度')]);
    await pause(150);
    expect(waiting).toEqual([true]);
    expect(first.conditionalFormats).toEqual([]);
    host.editing = false;
    await painting;
    expect(waiting).toEqual([true, false]);
    expect(first.conditionalFormats).toHaveLength(1);
  });

  test('where Excel refuses instead of waiting', () => {
    expect(failureOf({ code: 'InvalidOperationInCellEditMode' })).toMatchObject({
      code: 'busy-editing',
      message: say.busyEditing,
    });
  });
});

describe('connection', () => {
  test('refused: said, and the next call works again', async () => {
    const { made } = book();
    const { host, port } = openBook(made);
    host.connection = 'refused';
    expect(await refusal(port.sheets())).toMatchObject({ code: 'connection', message: say.connection });
    host.connection = 'up';
    expect(await port.sheets()).toHaveLength(2);
  });

  test('silent: given up after the limit, and the next call works again', async () => {
    const { made } = book();
    const { host, port } = openBook(made, {}, { patience: { hint: 20, limit: 60 } });
    host.connection = 'silent';
    expect(await refusal(port.sheets())).toMatchObject({ code: 'connection', message: say.noAnswer });
    host.connection = 'up';
    expect(await port.sheets()).toHaveLength(2);
  });
});

describe('others in the workbook', () => {
  test('a sheet deleted meanwhile is left out of a snapshot and named where it is to be shown or marked', async () => {
    const { made } = book();
    const { port } = openBook(made);
    await port.sheets();
    await port.snapshot(['一季度', '二季度']);
    made.sheets = made.sheets.filter(({ name }) => name !== '二季度');
    expect((await port.snapshot(['一季度', '二季度'])).map(({ sheet }) => sheet)).toEqual(['一季度']);
    expect(await refusal(port.select('二季度', 'A1'))).toMatchObject({
      code: 'sheet-gone',
      message: say.sheetGone('二季度'),
    });
    expect(await refusal(port.paint('issues', BOTH))).toMatchObject({ message: say.sheetGone('二季度') });
  });

  test('deleted between two requests of ours', async () => {
    const { made } = book();
    const { host, port } = openBook(made);
    await port.sheets();
    let requests = 0;
    const real = host.answer.bind(host);
    host.answer = (body, flags) => {
      if (++requests === 3) made.sheets = made.sheets.filter(({ name }) => name !== '二季度');
      return real(body, flags);
    };
    expect(await refusal(port.snapshot(['一季度', '二季度']))).toMatchObject({ code: 'sheet-gone' });
  });

  test('changed since it was read: no mark is put on rows that may be others', async () => {
    const { made, first, second } = book();
    const { port } = openBook(made);
    await port.snapshot(['一季度', '二季度']);
    putCell(second, 0, 0, { value: '乙' });
    expect(await refusal(port.paint('issues', BOTH))).toMatchObject({
      code: 'changed-meanwhile',
      message: say.changed(['二季度']),
    });
    expect(first.conditionalFormats).toEqual([]);
    await port.snapshot(['二季度']);
    await port.paint('issues', BOTH);
    expect(second.conditionalFormats).toHaveLength(1);
  });

  test('a hidden sheet cannot be shown', async () => {
    const { made, second } = book();
    second.visibility = 'Hidden';
    expect((await refusal(openBook(made).port.select('二季度', 'A1'))).message).toBe(say.hidden('二季度'));
  });
});

describe('what is told of changes', () => {
  const heard = async (
    change: (open: ReturnType<typeof openBook>) => Promise<void>,
  ): Promise<WorkbookChange[]> => {
    const open = openBook(book().made);
    const changes: WorkbookChange[] = [];
    open.port.onChange((one) => changes.push(one));
    await open.port.sheets();
    await change(open);
    await pause(30);
    expect(open.errors).toEqual([]);
    return changes;
  };

  test('cells that someone else changed', async () => {
    const changes = await heard(async ({ host }) => {
      host.changedByOthers({ kind: 'cells', sheet: host.book.sheets[0]?.id ?? '', address: 'A1' });
    });
    expect(changes).toEqual([{ kind: 'cells', sheet: null }]);
  });

  test('not what we do ourselves', async () => {
    const changes = await heard(async ({ port }) => {
      await port.draw([
        {
          name: '通报',
          widths: [10],
          rows: [{ height: 20, cells: [{ value: '通报', style: 'title' }] }],
          merges: [],
          frozenRows: 0,
          print: {
            paper: 'A4',
            orientation: 'portrait',
            margins: { top: 20, right: 20, bottom: 20, left: 20 },
            titleRows: null,
          },
          pageBreaks: [],
          charts: [],
        },
      ]);
      await port.paint('issues', [mark('一季度')]);
      await port.undo();
    });
    expect(changes).toEqual([]);
  });

  test('not after the listener has gone', async () => {
    const open = openBook(book().made);
    const changes: WorkbookChange[] = [];
    const stop = open.port.onChange((one) => changes.push(one));
    await open.port.sheets();
    stop();
    open.host.changedByOthers({ kind: 'cells', sheet: open.host.book.sheets[0]?.id ?? '', address: 'A1' });
    await pause(30);
    expect(changes).toEqual([]);
  });
});

describe('size', () => {
  test('something left over at the far end: the sheet and what it takes up are named', async () => {
    const { made, second } = book();
    putCell(second, 1_048_575, 30, { value: 'x' });
    expect(await refusal(openBook(made).port.snapshot(['一季度', '二季度']))).toMatchObject({
      code: 'too-large',
      message: say.tooLarge('二季度', 'A1:AE1048576'),
    });
  });

  test('more than one answer may hold: read in parts, to the same cells', async () => {
    const { made, first } = book();
    for (let row = 0; row < 400; row++) putCell(first, row, 1, { value: `第${row}行`.repeat(20) });
    putCell(first, 399, 2, { value: 0.5, text: '50.0%' });
    const whole = await openBook(made).port.snapshot(['一季度', '二季度']);
    const parts = await openBook(made, { payloadLimit: 20_000 }).port.snapshot(['一季度', '二季度']);
    expect(parts).toEqual(whole);
    expect(whole[0]?.texts[399]?.[2]).toBe('50.0%');
  });
});

test.each([
  ['AccessDenied', 'protected'],
  ['ItemNotFound', 'sheet-gone'],
  ['InvalidReference', 'sheet-gone'],
  ['ApiNotFound', 'too-old'],
  ['RequestPayloadSizeLimitExceeded', 'too-large'],
  ['ConnectionFailure', 'connection'],
  ['SomethingNew', 'unknown'],
])('error %s is told as %s, with the code in the log', (code, kind) => {
  const failure = failureOf({ code, message: 'words', debugInfo: { errorLocation: 'Range.values' } });
  expect(failure).toMatchObject({ code: kind, detail: `${code} · words · Range.values` });
  expect((failure as HostFailure).message).toMatch(/[\u4e00-\u9fff].*。$/u);
});

test('a fault of our own is no refusal of Excel’s', () => {
  const fault = new TypeError('x');
  expect(failureOf(fault)).toBe(fault);
});

test('sheets are ours only where the register is one', async () => {
  const { made } = book();
  made.settings.set('tongbao.sheets', [
    { id: 1 },
    'x',
    { id: made.sheets[0]?.id, name: '一季度', plan: '通报', part: null, unfinished: false, letGo: false },
  ]);
  expect((await openBook(made).port.sheets()).map(({ ours }) => ours)).toEqual([true, false]);
});
