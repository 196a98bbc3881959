import { messages } from '../../src/domain/messages/zh-CN';
import type { PlanCell, SheetPlan } from '../../src/domain/sheet/plan';
import type { StyleName } from '../../src/domain/sheet/styles';
import { addSheet, emptyBook, sheetNamed, type Book, type Sheet } from '../excel-host/book/book';
import { cellAt, putCell } from '../excel-host/book/cells';
import { stateOf } from '../excel-host/book/state';
import { openBook, refusal, type OpenWorkbook } from './opened';

/** Drawing bulletins: over and over, around what the user has written. */

const MARGINS = { top: 25, right: 18, bottom: 22, left: 18 };

const cell = (value: PlanCell['value'], style: StyleName = 'cell', link?: PlanCell['link']): PlanCell => ({
  value,
  style,
  ...(link !== undefined && { link }),
});

function planOf(
  name: string,
  lines: readonly (readonly PlanCell[])[],
  more: Partial<SheetPlan> = {},
): SheetPlan {
  return {
    name,
    widths: [8, 30, 12],
    rows: lines.map((cells) => ({ height: 24, cells })),
    merges: [],
    frozenRows: 0,
    print: { paper: 'A4', orientation: 'landscape', margins: MARGINS, titleRows: null },
    pageBreaks: [],
    charts: [],
    ...more,
  };
}

const notice = (done: number): SheetPlan =>
  planOf(
    '通报',
    [
      [cell('关于进展情况的通报', 'title'), cell(null, 'title'), cell(null, 'title')],
      [cell(`共3项，已完成${done}项。`, 'body'), cell(null, 'body'), cell(null, 'body')],
    ],
    { merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 3 }] },
  );

const combined = (percent: number): SheetPlan =>
  planOf(
    '汇总表',
    [
      [cell('序号', 'header'), cell('目标任务', 'header'), cell('完成率', 'header')],
      [cell(1, 'centred'), cell('新增托位525个'), cell(64, 'percentLink', { sheet: '数据依据', cell: 'A2' })],
      [cell(2, 'centred'), cell('=2+3个'), cell(percent, 'percent')],
      [cell(3, 'centred'), cell('3-4个'), cell('待核', 'undetermined')],
    ],
    {
      frozenRows: 1,
      pageBreaks: [4],
      print: { paper: 'A3', orientation: 'landscape', margins: MARGINS, titleRows: [1, 1] },
    },
  );

const evidence = planOf('数据依据', [
  [cell('编号', 'header')],
  [cell('E1', 'link', { sheet: '汇总表', cell: 'C2' })],
]);
const PLANS = [notice(1), combined(40), evidence];

function bookWith(...names: string[]): Book {
  const book = emptyBook('总表.xlsx');
  for (const name of names) putCell(addSheet(book, name), 0, 0, { value: `${name}的内容` });
  return book;
}

const sheet = ({ host }: OpenWorkbook, name: string): Sheet => {
  const found = sheetNamed(host.book, name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};
const names = ({ host }: OpenWorkbook): string[] => host.book.sheets.map((one) => one.name);
const type = (on: Sheet, row: number, column: number, value: string | number): void =>
  putCell(on, row, column, { value, formula: null, text: null });

describe.each(['1.9', '1.14'])('drawing, ExcelApi %s', (apiLevel) => {
  test('a plan comes out as it is', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    const drawn = await open.port.draw(PLANS);
    expect(drawn).toEqual({
      sheets: ['通报', '汇总表', '数据依据'],
      kept: [],
      retained: [],
      unfinished: [],
    });
    const state = stateOf(sheet(open, '汇总表'));
    expect(state.cells).toMatchObject({
      A2: { value: 1 },
      B3: { value: '=2+3个', text: '=2+3个' },
      B4: { value: '3-4个' },
      C2: { value: 64, text: '64.0%', formula: '=HYPERLINK("#\'数据依据\'!A2",64)' },
      C3: { value: 40, text: '40.0%' },
      C4: { value: '待核' },
    });
    expect(state.cells.B3).not.toHaveProperty('formula');
    expect(state.formats.A1).toMatchObject({
      'Font.Name': '黑体',
      'Fill.Color': '#E7EEF7',
      HorizontalAlignment: 'Center',
      WrapText: true,
      'Border.Top.Style': 'Continuous',
    });
    expect(state.formats.C4).toMatchObject({ 'Fill.Color': '#ECECEC' });
    expect(state).toMatchObject({
      frozenRows: 1,
      breaks: [3],
      rowHeights: { 0: 24, 3: 24 },
      page: { Orientation: 'Landscape', PaperSize: 'A3', PrintArea: 'A1:C4', PrintTitleRows: '1:1' },
    });
    expect(stateOf(sheet(open, '通报')).merges).toEqual(['A1:C1']);
    expect(open.host.book.active).toBe(sheet(open, '通报').id);
  });

  test('again over what was drawn: one set of sheets, none of the old words', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    await open.port.draw(PLANS);
    const ids = open.host.book.sheets.map(({ id }) => id);
    await open.port.draw([notice(2), combined(55), evidence]);
    expect(open.host.book.sheets.map(({ id }) => id)).toEqual(ids);
    expect(stateOf(sheet(open, '汇总表')).cells.C3).toMatchObject({ value: 55 });
    expect(stateOf(sheet(open, '通报')).cells.A2).toMatchObject({ value: '共3项，已完成2项。' });
  });

  test('in another session it is known which sheets are ours', async () => {
    const book = bookWith('进展情况');
    await openBook(book, { apiLevel }).port.draw(PLANS);
    const later = openBook(book, { apiLevel });
    expect((await later.port.sheets()).map(({ name, ours }) => [name, ours])).toEqual([
      ['进展情况', false],
      ['通报', true],
      ['汇总表', true],
      ['数据依据', true],
    ]);
    type(sheet(later, '汇总表'), 1, 1, '新增托位五百二十五个');
    const drawn = await later.port.draw([notice(1), combined(70), evidence]);
    expect(drawn.kept).toEqual([
      {
        sheet: '汇总表',
        address: 'B2',
        theirs: '新增托位五百二十五个',
        ours: '新增托位525个',
      },
    ]);
    // Another figure stands in the line: but its words are what they were.
    expect(stateOf(sheet(later, '汇总表')).cells).toMatchObject({
      B2: { value: '新增托位五百二十五个' },
      C3: { value: 70 },
    });
    expect(await later.port.undo()).toBe('draw');
    expect(stateOf(sheet(later, '汇总表')).cells).toMatchObject({
      B2: { value: '新增托位五百二十五个' },
      C3: { value: 40 },
    });
    // What was kept once is an edit the next time, too.
    expect((await later.port.draw(PLANS)).kept).toHaveLength(1);
  });

  test('a sheet of the user’s keeps its name; links follow', async () => {
    const open = openBook(bookWith('进展情况', '汇总表'), { apiLevel });
    const before = stateOf(sheet(open, '汇总表'));
    const drawn = await open.port.draw(PLANS);
    expect(drawn.sheets).toEqual(['通报', '汇总表 (2)', '数据依据']);
    expect(stateOf(sheet(open, '汇总表'))).toEqual(before);
    expect(stateOf(sheet(open, '数据依据')).cells.A2?.formula).toContain("#'汇总表 (2)'!C2");
  });

  test('words without a place stay in a sheet of their own, which is the user’s from now on', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    await open.port.draw(PLANS);
    type(sheet(open, '通报'), 9, 0, '请各单位抓紧推进，确保年底前全部完成。');
    const drawn = await open.port.draw(PLANS);
    expect(drawn).toMatchObject({ sheets: ['通报', '汇总表', '数据依据'], retained: ['通报 旧稿'] });
    expect(cellAt(sheet(open, '通报 旧稿'), 9, 0).value).toBe('请各单位抓紧推进，确保年底前全部完成。');
    // An earlier draft is no source: its figures would be counted twice.
    expect((await open.port.sheets()).find(({ name }) => name === '通报 旧稿')?.ours).toBe(true);
    await open.port.undo();
    expect(names(open)).not.toContain('通报 旧稿');
    expect(cellAt(sheet(open, '通报'), 9, 0).value).toBe('请各单位抓紧推进，确保年底前全部完成。');
    expect((await open.port.sheets()).filter(({ ours }) => ours)).toHaveLength(3);
    expect((await open.port.draw(PLANS)).retained).toEqual(['通报 旧稿']);
    expect((await open.port.draw(PLANS)).retained).toEqual([]);
    expect(names(open)).toContain('通报 旧稿');
  });

  test('sheets that the new drawing does not have go, unless they were edited', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    await open.port.draw([
      notice(1),
      { ...combined(1), name: '汇总表1' },
      { ...combined(2), name: '汇总表2' },
    ]);
    type(sheet(open, '汇总表2'), 1, 1, '改过');
    const drawn = await open.port.draw([notice(1), combined(3)]);
    expect(drawn.retained).toEqual(['汇总表2 旧稿']);
    expect(names(open)).toEqual(['进展情况', '通报', '汇总表2 旧稿', '汇总表']);
    await open.port.undo();
    expect([...names(open)].sort()).toEqual(['汇总表1', '汇总表2', '进展情况', '通报'].sort());
    expect(cellAt(sheet(open, '汇总表2'), 1, 1).value).toBe('改过');
  });

  test('a copy that the user made of a sheet of ours is the user’s', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    await open.port.draw(PLANS);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('通报').copy('End').name = '通报 定稿';
      await context.sync();
    });
    const before = stateOf(sheet(open, '通报 定稿'));
    await open.port.draw([notice(3), combined(3), evidence]);
    expect(stateOf(sheet(open, '通报 定稿'))).toEqual(before);
  });

  test('a sheet that the user has protected is not drawn over', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    await open.port.draw(PLANS);
    Object.assign(sheet(open, '通报').protection, { on: true });
    const drawn = await open.port.draw([notice(2), combined(3), evidence]);
    expect(drawn).toMatchObject({ retained: ['通报 旧稿'], sheets: ['通报', '汇总表', '数据依据'] });
    expect(cellAt(sheet(open, '通报 旧稿'), 1, 0).value).toBe('共3项，已完成1项。');
  });

  test('rows that were filtered away or hidden in a sheet of ours do not hide the next drawing', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    await open.port.draw(PLANS);
    sheet(open, '汇总表').hiddenRows.add(2);
    sheet(open, '汇总表').hiddenColumns.add(2);
    await open.port.draw(PLANS);
    expect(stateOf(sheet(open, '汇总表'))).toMatchObject({ hiddenRows: [], hiddenColumns: [] });
  });

  test('where the workbook’s structure is protected it says what to do and draws nothing', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    open.host.book.structureProtected = true;
    const { code, message } = await refusal(open.port.draw(PLANS));
    expect([code, message]).toEqual(['protected', messages.excel.failures.structure]);
    expect(names(open)).toEqual(['进展情况']);
  });

  test('a drawing that was broken off, wherever, is drawn over: nothing of it is taken for an edit', async () => {
    for (let stop = 2; stop < 9; stop++) {
      const open = openBook(bookWith('进展情况'), { apiLevel });
      const real = open.host.answer.bind(open.host);
      let requests = 0;
      open.host.answer = (body, flags) => {
        if (++requests === stop) open.host.connection = 'refused';
        return real(body, flags);
      };
      await open.port.draw(PLANS).catch(() => undefined);
      open.host.answer = real;
      open.host.connection = 'up';
      expect([stop, await open.port.draw(PLANS)]).toMatchObject([stop, { kept: [], retained: [] }]);
      expect([stop, names(open)]).toEqual([stop, ['进展情况', '通报', '汇总表', '数据依据']]);
      expect(stateOf(sheet(open, '汇总表')).cells.C3).toMatchObject({ value: 40 });
    }
  });

  test('taking back refuses where a drawn sheet was edited since, and nothing is lost', async () => {
    const open = openBook(bookWith('进展情况'), { apiLevel });
    await open.port.draw(PLANS);
    type(sheet(open, '通报'), 1, 0, '共3项，已完成1项，均达序时。');
    const { code, message } = await refusal(open.port.undo());
    expect([code, message]).toEqual(['changed-meanwhile', messages.excel.failures.editedSince(['通报'])]);
    expect(cellAt(sheet(open, '通报'), 1, 0).value).toBe('共3项，已完成1项，均达序时。');
  });

  test('taking back a first drawing leaves the workbook as it was', async () => {
    const open = openBook(bookWith('进展情况', '说明'), { apiLevel });
    const before = open.host.book.sheets.map(stateOf);
    await open.port.draw(PLANS);
    expect(await open.port.undo()).toBe('draw');
    expect(open.host.book.sheets.map(stateOf)).toEqual(before);
    expect(await open.port.undo()).toBeNull();
  });
});

test('a chart is drawn over its cells and not doubled', async () => {
  const open = openBook(bookWith('进展情况'));
  const charted = planOf(
    '通报',
    [
      [cell('教育局'), cell(3), cell(1)],
      [cell('民政局'), cell(2), cell(2)],
    ],
    {
      charts: [
        {
          title: '各单位事项进展',
          categoryColumn: 1,
          rows: [1, 2],
          step: 1,
          series: [
            { name: '按计划', column: 2, color: '3C9D5B' },
            { name: '偏慢', column: 3, color: 'E0A100' },
          ],
          anchor: { firstRow: 4, lastRow: 12, firstColumn: 1, lastColumn: 3 },
        },
      ],
    },
  );
  await open.port.draw([charted]);
  await open.port.draw([charted]);
  const { charts } = stateOf(sheet(open, '通报'));
  expect(charts).toHaveLength(1);
  expect(JSON.stringify(charts)).toMatch(/各单位事项进展.*按计划.*偏慢/su);
});
