import { messages } from '../../src/domain/messages/zh-CN';
import { type Mark, type WorkbookChange } from '../../src/domain/port';
import type { PlanCell, SheetPlan } from '../../src/domain/sheet/plan';
import { createSession } from '../../src/excel/session';
import { addSheet, emptyBook, sheetNamed, type Book, type Sheet } from '../excel-host/book/book';
import { cellAt, putCell } from '../excel-host/book/cells';
import { openBook, refusal, type OpenWorkbook } from './opened';

/** What real workbooks, machines and people do to an add-in. */

const MARGINS = { top: 20, right: 20, bottom: 20, left: 20 };
const say = messages.excel.failures;

const line = (...values: PlanCell['value'][]): PlanCell[] =>
  values.map((value) => ({ value, style: 'cell' }));

function planOf(name: string, rows: readonly PlanCell[][], more: Partial<SheetPlan> = {}): SheetPlan {
  return {
    name,
    widths: [8, 20, 20, 10],
    rows: rows.map((cells) => ({ height: 20, cells })),
    merges: [],
    frozenRows: 1,
    print: { paper: 'A3', orientation: 'landscape', margins: MARGINS, titleRows: [1, 1] },
    pageBreaks: [3],
    charts: [],
    ...more,
  };
}

const table = (percent: number): SheetPlan =>
  planOf('汇总表', [
    line('序号', '目标任务', '进展情况', '完成率'),
    line(1, '新增托位525个', '新增托位336个', 64),
    line(2, '改造老旧小区68个', '已完工45个', percent),
    line(3, '新建公园3个', '已建成2个', 66.7),
    line(4, '新建泵站4座', '已完成1座', 25),
  ]);
const notice = planOf('通报', [
  line('关于进展情况的通报', null, null, null),
  line('共4项。', null, null, null),
]);

const mark = (sheet: string, address = 'A1'): Mark => ({ sheet, address, kind: 'behind', note: '滞后。' });

function bookOf(name = '进展情况'): { book: Book; source: Sheet } {
  const book = emptyBook('总表.xlsx');
  const source = addSheet(book, name);
  for (let row = 0; row < 9; row++) putCell(source, row, 0, { value: `第${row}行` });
  return { book, source };
}

const sheet = ({ host }: OpenWorkbook, name: string): Sheet => sheetNamed(host.book, name) as Sheet;
const names = ({ host }: OpenWorkbook): string[] => host.book.sheets.map((one) => one.name);
const wordsOf = (book: Book): string[] =>
  book.sheets.flatMap(({ rows }) =>
    [...rows.values()].flatMap((cells) => [...cells.values()].map(({ value }) => String(value))),
  );
const type = (on: Sheet, row: number, column: number, value: string | number): void =>
  putCell(on, row, column, { value, formula: null, text: null });

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('sources', () => {
  test('with errors in cells they can be marked', async () => {
    const { book, source } = bookOf();
    putCell(source, 2, 1, { value: '#N/A', error: true });
    putCell(source, 3, 1, { value: '#DIV/0!', error: true });
    const { port } = openBook(book);
    const [grid] = await port.snapshot(['进展情况']);
    expect(grid?.values[2]?.[1]).toEqual({ error: '#N/A' });
    await port.paint('lamps', [mark('进展情况')]);
    expect(source.conditionalFormats).toHaveLength(1);
  });

  test('with more merged areas than Excel tells at once they are read all the same', async () => {
    const { book, source } = bookOf();
    for (let row = 0; row < 1_400; row += 2) {
      putCell(source, row, 0, { value: `类别${row}` });
      putCell(source, row + 1, 1, { value: 'x' });
      source.merges.add({ top: row, bottom: row + 1, left: 0, right: 0 });
    }
    const [grid] = await openBook(book).port.snapshot(['进展情况']);
    expect(grid?.merges).toHaveLength(700);
    expect(new Set(grid?.merges.map(({ firstRow }) => firstRow)).size).toBe(700);
  });

  test('values far down are read with their displayed texts', async () => {
    const { book, source } = bookOf();
    putCell(source, 30_000, 1, { value: 45_000, text: '2023-03-15' });
    const [grid] = await openBook(book).port.snapshot(['进展情况']);
    expect(grid?.texts.at(-1)?.at(-1)).toBe('2023-03-15');
    expect(grid?.values.at(-1)?.at(-1)).toBe(45_000);
  });

  test('too large to be compared in one answer: compared by parts, and still refused when changed', async () => {
    const { book, source } = bookOf();
    for (let row = 0; row < 300; row++) putCell(source, row, 1, { value: '进展'.repeat(50) });
    const open = openBook(book, { payloadLimit: 60_000 });
    await open.port.sheets();
    await open.port.snapshot(['进展情况']);
    await open.port.paint('lamps', [mark('进展情况')]);
    putCell(source, 299, 1, { value: '改过' });
    expect((await refusal(open.port.paint('lamps', [mark('进展情况')]))).message).toBe(
      say.changed(['进展情况']),
    );
  });
});

describe('marks', () => {
  test('are taken back only where rows have not moved; the other layer stays where it is now', async () => {
    const { book, source } = bookOf();
    const { port } = openBook(book);
    await port.sheets();
    await port.snapshot(['进展情况']);
    await port.paint('lamps', [mark('进展情况', 'A4:D4')]);
    await port.paint('issues', [{ ...mark('进展情况', 'B2'), kind: 'error' }]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('进展情况').getRange('2:3').insert('Down');
      await context.sync();
    });
    const rows = (): number[] =>
      source.conditionalFormats.flatMap(({ areas }) => areas.map(({ top }) => top)).sort();
    expect(rows()).toEqual([3, 5]);
    await port.snapshot(['进展情况']);
    expect((await refusal(port.undo())).message).toBe(say.changedSinceMarked(['进展情况']));
    expect(rows()).toEqual([3, 5]);
    // What can never be taken back does not stand before what can.
    expect((await refusal(port.undo())).code).toBe('changed-meanwhile');
    expect(await port.undo()).toBeNull();
    expect(await port.clear()).toBe(2);
  });

  test('painted onto a whole row by the user are taken off, too; sheet names with commas and quotes', async () => {
    const { book, source } = bookOf("1,2季度 '甲'");
    const { port } = openBook(book);
    await port.paint('lamps', [mark("1,2季度 '甲'", 'A4:D4')]);
    const [own] = source.conditionalFormats;
    source.conditionalFormats = [{ ...own!, areas: [{ top: 6, bottom: 6, left: 0, right: 16_383 }] }];
    await port.paint('issues', []);
    expect(await port.clear()).toBe(1);
    expect(source.conditionalFormats).toEqual([]);
    expect(source.comments).toEqual([]);
  });

  test('where a rule of the user’s cannot be read, ours are painted and found again around it', async () => {
    const { book, source } = bookOf();
    const open = openBook(book);
    open.host.refusals.set('ConditionalFormat.customOrNullObject', 'InvalidOperation');
    await open.port.paint('lamps', [mark('进展情况', 'A4:D4')]);
    expect(source.conditionalFormats).toHaveLength(1);
    open.host.refusals.clear();
    expect(await open.port.clear()).toBe(1);
  });

  test('comments that this Excel does not take: the colours stand, it is told, and can be taken back', async () => {
    for (const member of ['CommentCollection.add', 'Workbook.comments', 'Comment.getLocation']) {
      const { book, source } = bookOf();
      const open = openBook(book);
      await open.port.paint('issues', [{ ...mark('进展情况', 'B2'), kind: 'error' }]);
      open.host.refusals.set(member, 'NotImplemented');
      const { unnoted } = await open.port.paint('lamps', [
        mark('进展情况', 'A4:D4'),
        mark('进展情况', 'A6:D6'),
      ]);
      expect(source.conditionalFormats.length).toBeGreaterThan(0);
      if (member === 'CommentCollection.add') expect(unnoted).toBeGreaterThan(0);
      expect(await open.port.undo()).toBe('paint');
    }
  });

  test('a cell that cannot have a comment does not keep the next from having its own', async () => {
    const { book, source } = bookOf();
    const open = openBook(book);
    const real = open.host.answer.bind(open.host);
    open.host.answer = async (body, flags) => {
      const text = JSON.stringify(body);
      if (text.includes('!A4"')) open.host.refusals.set('CommentCollection.add', 'InvalidArgument');
      const answer = await real(body, flags);
      open.host.refusals.clear();
      return answer;
    };
    const marks = [mark('进展情况', 'A2'), mark('进展情况', 'A4'), mark('进展情况', 'A6')];
    expect((await open.port.paint('lamps', marks)).unnoted).toBeLessThanOrEqual(2);
    expect(source.conditionalFormats.flatMap(({ areas }) => areas)).toHaveLength(3);
  });
});

describe('sheets of ours', () => {
  const drawn = async (): Promise<OpenWorkbook> => {
    const open = openBook(bookOf().book);
    await open.port.draw([notice, table(66.2)]);
    return open;
  };

  test.each<[string, (of: Sheet) => void]>([
    ['a row that the user took out', (of) => void of.rows.delete(4)],
    [
      'a column that the user took out',
      (of) => {
        for (const cells of of.rows.values()) {
          cells.set(1, cells.get(2)!);
          cells.set(2, cells.get(3)!);
          cells.delete(3);
        }
      },
    ],
    [
      'a comment',
      (of) => void of.comments.push({ id: '{c}', row: 1, column: 1, content: '请核', replies: [] }),
    ],
    ['a picture', (of) => void (of.shapes = 1)],
    ['a table of Excel’s own', (of) => void (of.tables = 1)],
    ['an old figure by hand', (of) => type(of, 2, 3, 70)],
  ])('with %s: kept as the user’s, and a new one is drawn', async (_what, change) => {
    const open = await drawn();
    const { id } = sheet(open, '汇总表');
    change(sheet(open, '汇总表'));
    const { retained, sheets } = await open.port.draw([notice, table(80)]);
    expect([retained, sheets]).toEqual([['汇总表 旧稿'], ['通报', '汇总表']]);
    expect(sheet(open, '汇总表 旧稿').id).toBe(id);
    expect(cellAt(sheet(open, '汇总表'), 2, 3).value).toBe(80);
    expect([...sheet(open, '汇总表').rows.keys()]).toHaveLength(5);
  });

  test('a drawing that is broken off at any point leaves the user’s words in the workbook', async () => {
    for (let stop = 1; stop < 14; stop++) {
      const open = await drawn();
      type(sheet(open, '汇总表'), 1, 1, '新增托位五百二十五个');
      const real = open.host.answer.bind(open.host);
      let requests = 0;
      open.host.answer = (body, flags) => {
        if (++requests === stop) open.host.connection = 'refused';
        return real(body, flags);
      };
      await open.port.draw([notice, table(80)]).catch(() => undefined);
      expect([stop, wordsOf(open.host.book).includes('新增托位五百二十五个')]).toEqual([stop, true]);
      open.host.answer = real;
      open.host.connection = 'up';
      await open.port.draw([notice, table(80)]);
      expect([stop, wordsOf(open.host.book).includes('新增托位五百二十五个')]).toEqual([stop, true]);
      expect(cellAt(sheet(open, '汇总表'), 2, 3).value).toBe(80);
    }
  });

  test('where the printer does not let the page be set up, everything else is drawn and it is told', async () => {
    for (const member of ['PageLayout.paperSize', 'PageLayout.orientation', 'PageBreakCollection.add']) {
      const open = openBook(bookOf().book);
      open.host.refusals.set(member, 'InvalidArgument');
      const { unfinished, sheets } = await open.port.draw([notice, table(50)]);
      expect(unfinished).toEqual(sheets);
      expect(cellAt(sheet(open, '汇总表'), 2, 3).value).toBe(50);
      open.host.refusals.clear();
      expect(await open.port.draw([notice, table(60)])).toMatchObject({
        unfinished: [],
        kept: [],
        retained: [],
      });
    }
  });

  const zoomOf = (open: OpenWorkbook, name: string): unknown => sheet(open, name).page.get('Zoom');
  const isFit = (member: string, value: unknown): boolean =>
    member === 'PageLayout.zoom' && 'horizontalFitToPages' in (value as object);

  test('where one page across is taken and forgotten, a scale does the same', async () => {
    const open = openBook(bookOf().book);
    open.host.forgets = isFit;
    const wide = { ...table(50), widths: [8, 100, 100, 40] };
    expect((await open.port.draw([notice, wide])).unfinished).toEqual([]);
    // 1,317 points of columns on 1,077 points of A3; what fits is not enlarged.
    expect([zoomOf(open, '汇总表'), zoomOf(open, '通报')]).toEqual([{ scale: 80 }, { scale: 100 }]);
    open.host.forgets = () => false;
    await open.port.draw([notice, wide]);
    expect(zoomOf(open, '汇总表')).toEqual({ horizontalFitToPages: 1 });
  });

  test('where the width cannot be set at all, the sheets that are wider than a page are named', async () => {
    const open = openBook(bookOf().book);
    open.host.forgets = (member) => member === 'PageLayout.zoom';
    const wide = { ...table(50), widths: [8, 100, 100, 40] };
    expect((await open.port.draw([notice, wide])).unfinished).toEqual(['汇总表']);
  });

  test('where setting the width is refused, the sheets are named and all else stands', async () => {
    const open = openBook(bookOf().book);
    open.host.refusals.set('PageLayout.zoom', 'InvalidArgument');
    const { unfinished, sheets } = await open.port.draw([notice, table(50)]);
    expect(unfinished).toEqual(sheets);
    expect(sheet(open, '汇总表').page.get('Orientation')).toBe('Landscape');
  });

  test('another sheet under the name of one that the user deleted is the user’s', async () => {
    const open = await drawn();
    open.host.book.sheets = open.host.book.sheets.filter(({ name }) => name !== '汇总表');
    putCell(addSheet(open.host.book, '汇总表'), 0, 0, { value: '我的表' });
    expect((await open.port.sheets()).filter(({ ours }) => ours).map(({ name }) => name)).toEqual(['通报']);
    const { sheets } = await open.port.draw([notice, table(50)]);
    expect(sheets).toEqual(['通报', '汇总表 (2)']);
    expect(cellAt(sheet(open, '汇总表'), 0, 0).value).toBe('我的表');
  });

  test('all ids given anew by another program: known by name and contents', async () => {
    const { host } = await drawn();
    const book = host.book;
    book.sheets = book.sheets.map((one, index) => ({ ...one, id: `{new-${index}}` }));
    book.active = '{new-0}';
    putCell(addSheet(book, '进展较缓事项'), 0, 0, { value: '我的表' });
    const open = openBook(book);
    expect((await open.port.sheets()).map(({ ours }) => ours)).toEqual([false, true, true, false]);
    expect(await open.port.draw([notice, table(70)])).toMatchObject({
      sheets: ['通报', '汇总表'],
      retained: [],
    });
    expect(names(open)).toEqual(['进展情况', '通报', '汇总表', '进展较缓事项']);
  });

  test('once let go they are never drawn over again and never read as sources, in any session', async () => {
    const open = await drawn();
    sheet(open, '汇总表').shapes = 1;
    const [kept] = (await open.port.draw([notice, table(80)])).retained;
    const later = openBook(open.host.book);
    expect((await later.port.sheets()).find(({ name }) => name === kept)?.ours).toBe(true);
    expect((await later.port.draw([notice, table(90)])).retained).toEqual([]);
    expect(names(later).filter((name) => name.startsWith('汇总表'))).toEqual(['汇总表 旧稿', '汇总表']);
    await later.port.undo();
    expect((await later.port.sheets()).filter(({ ours }) => ours).map(({ name }) => name)).toEqual([
      '通报',
      '汇总表 旧稿',
      '汇总表',
    ]);
  });
});

describe('taking a drawing back', () => {
  const evidence = planOf('数据依据', [
    line('编号', '原文', '规则', '数'),
    line(1, '新增托位336个', '累计', 336),
  ]);

  test('where the user has given a name to another sheet since, its own sheet gets a number', async () => {
    const open = openBook(bookOf().book);
    await open.port.draw([notice, table(50), evidence]);
    await open.port.draw([notice, table(60)]);
    putCell(addSheet(open.host.book, '数据依据'), 0, 0, { value: '我的表' });
    expect(await open.port.undo()).toBe('draw');
    expect(names(open)).toEqual(expect.arrayContaining(['通报', '汇总表', '数据依据', '数据依据 (2)']));
    expect(cellAt(sheet(open, '数据依据'), 0, 0).value).toBe('我的表');
    expect(cellAt(sheet(open, '数据依据 (2)'), 1, 3).value).toBe(336);
    expect(cellAt(sheet(open, '汇总表'), 2, 3).value).toBe(50);
  });

  test('is refused before anything is touched where a sheet is protected', async () => {
    for (const name of ['通报', '汇总表']) {
      const open = openBook(bookOf().book);
      await open.port.draw([notice, table(50)]);
      await open.port.draw([notice, table(60)]);
      sheet(open, name).protection.on = true;
      expect((await refusal(open.port.undo())).message).toBe(say.undoProtected([name]));
      expect(cellAt(sheet(open, '通报'), 0, 0).value).toBe('关于进展情况的通报');
      expect(cellAt(sheet(open, '汇总表'), 2, 3).value).toBe(60);
      sheet(open, name).protection.on = false;
      expect(await open.port.undo()).toBe('draw');
      expect(cellAt(sheet(open, '汇总表'), 2, 3).value).toBe(50);
    }
  });

  test('is refused where the draft that would come back is gone', async () => {
    const open = openBook(bookOf().book);
    await open.port.draw([notice, table(50)]);
    sheet(open, '通报').shapes = 1;
    await open.port.draw([notice, table(60)]);
    open.host.book.sheets = open.host.book.sheets.filter(({ name }) => name !== '通报 旧稿');
    expect((await refusal(open.port.undo())).message).toBe(say.draftGone(['通报']));
    expect(names(open)).toContain('通报');
  });

  test('goes back one drawing: those before it know sheets that are no more', async () => {
    const open = openBook(bookOf().book);
    await open.port.draw([notice, table(50), evidence]);
    await open.port.draw([notice, table(60)]);
    expect([await open.port.undo(), await open.port.undo()]).toEqual(['draw', null]);
    expect((await open.port.sheets()).filter(({ ours }) => ours)).toHaveLength(3);
    expect((await open.port.draw([notice, table(70), evidence])).sheets).toEqual([
      '通报',
      '汇总表',
      '数据依据',
    ]);
  });
});

describe('bulletins that the user has made their own', () => {
  test('under another name they stay as they are', async () => {
    const open = openBook(bookOf().book);
    await open.port.draw([notice, table(50)]);
    sheet(open, '汇总表').name = '3月汇总';
    expect(await open.port.draw([notice, table(60)])).toMatchObject({
      sheets: ['通报', '汇总表'],
      retained: ['3月汇总'],
    });
    expect(cellAt(sheet(open, '3月汇总'), 2, 3).value).toBe(50);
    expect((await open.port.sheets()).find(({ name }) => name === '3月汇总')?.ours).toBe(true);
  });

  test('hidden, they are drawn and shown; very hidden ones that would go are let go', async () => {
    const open = openBook(bookOf().book);
    await open.port.draw([notice, table(50)]);
    sheet(open, '通报').visibility = 'Hidden';
    await open.port.draw([notice, table(60)]);
    expect(sheet(open, '通报').visibility).toBe('Visible');
    sheet(open, '汇总表').visibility = 'VeryHidden';
    expect((await open.port.draw([notice])).retained).toEqual(['汇总表 旧稿']);
  });

  test('broken off while drawn and edited since, they keep the edit', async () => {
    for (let stop = 3; stop < 9; stop++) {
      const open = openBook(bookOf().book);
      const real = open.host.answer.bind(open.host);
      let requests = 0;
      open.host.answer = (body, flags) => {
        if (++requests === stop) open.host.connection = 'refused';
        return real(body, flags);
      };
      await open.port.draw([notice, table(50)]).catch(() => undefined);
      open.host.answer = real;
      open.host.connection = 'up';
      const own = sheetNamed(open.host.book, '通报');
      if (own === undefined) continue;
      type(own, 12, 0, '请各单位抓紧推进');
      await open.port.draw([notice, table(50)]);
      expect([stop, wordsOf(open.host.book).includes('请各单位抓紧推进')]).toEqual([stop, true]);
    }
  });
});

describe('what goes on meanwhile', () => {
  test('an edit of a source while we draw is heard', async () => {
    const { book, source } = bookOf();
    const open = openBook(book);
    const changes: WorkbookChange[] = [];
    open.port.onChange((one) => changes.push(one));
    await open.port.sheets();
    const drawing = open.port.draw([notice, table(50)]);
    open.host.changedByOthers({ kind: 'cells', sheet: source.id, address: 'A2' });
    await drawing;
    await pause(30);
    expect(changes).toEqual([{ kind: 'cells', sheet: null }]);
  });

  test('a change that Excel puts off is waited for, and the work goes on when it is done', async () => {
    const { book } = bookOf();
    const open = openBook(book, {}, { patience: { hint: 20, limit: 80 } });
    await open.port.sheets();
    const real = open.host.answer.bind(open.host);
    let requests = 0;
    open.host.answer = async (body, flags) => {
      if (++requests === 3) {
        open.host.editing = true;
        setTimeout(() => (open.host.editing = false), 400);
      }
      return real(body, flags);
    };
    expect((await open.port.draw([notice, table(50)])).sheets).toEqual(['通报', '汇总表']);
    expect(cellAt(sheet(open, '汇总表'), 2, 3).value).toBe(50);
  });

  test('what was queued before a fault of ours is not sent', async () => {
    const open = openBook(bookOf().book);
    const work = createSession().run(async ({ context }) => {
      context.workbook.worksheets.add('半途');
      throw new TypeError('fault');
    });
    await expect(work).rejects.toThrow('fault');
    await pause(20);
    expect(names(open)).toEqual(['进展情况']);
  });
});
