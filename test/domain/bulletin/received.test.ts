import { analyseTable } from '../../../src/domain/analyse';
import { table, type Words } from '../consolidate/tables';
import { plansOf } from './made';
import type { FileAccount, SheetAccount } from '../../../src/domain/sources';

/** The section 收到的文件 of the sheet 核对. */

const sheet = (over: Partial<SheetAccount>): SheetAccount => ({
  sheet: 'Sheet1',
  hidden: false,
  tables: 1,
  rows: 12,
  skipped: null,
  ...over,
});

const file = (name: string, ...sheets: SheetAccount[]): FileAccount => ({ file: name, error: null, sheets });

const FAILED: FileAccount = {
  file: '坏.xlsx',
  error: { code: 'damaged', message: '《坏.xlsx》已损坏，请让单位重新发送。' },
  sheets: [],
};

/** Cells of the section's rows, and the notes at the top. */
function received(files: readonly FileAccount[]): { rows: string[][]; notes: string[] } {
  const plan = plansOf([], { files }).find(({ name }) => name === '核对');
  const lines = (plan?.rows ?? []).map(({ cells }) => cells.map((cell) => String(cell?.value ?? '')));
  const start = lines.findIndex(([first]) => first?.startsWith('收到的文件'));
  return {
    rows: start < 0 ? [] : lines.slice(start + 1),
    notes: lines.slice(1, 3).map(([first]) => first as string),
  };
}

test.each<[string, FileAccount, string[][]]>([
  ['rows read', file('甲.xlsx', sheet({})), [['1', '已读', '甲.xlsx Sheet1', '12行']]],
  [
    'several tables on a sheet',
    file('甲.xlsx', sheet({ tables: 2 })),
    [['1', '已读', '甲.xlsx Sheet1', '12行；读出2张表']],
  ],
  [
    'a hidden sheet that was taken in is marked',
    file('甲.xlsx', sheet({ hidden: true })),
    [['1', '已读', '甲.xlsx Sheet1', '12行，隐藏']],
  ],
  [
    'a hidden sheet that was left out, beside one that was read',
    file(
      '甲.xlsx',
      sheet({}),
      sheet({ sheet: '底稿', hidden: true, tables: 0, rows: 0, skipped: '隐藏，未计入' }),
    ),
    [
      ['1', '已读', '甲.xlsx Sheet1', '12行'],
      ['2', '未计入', '甲.xlsx 底稿', '隐藏；隐藏，未计入'],
    ],
  ],
  [
    'no table, and why',
    file('甲.csv', sheet({ sheet: '', tables: 0, rows: 0, skipped: '找不到表头' })),
    [['1', '无表', '甲.csv', '找不到表头']],
  ],
  ['a table without a row', file('甲.xlsx', sheet({ rows: 0 })), [['1', '已读', '甲.xlsx Sheet1', '0行']]],
  ['no sheet at all', file('甲.xlsx'), [['1', '无表', '甲.xlsx', '文件里没有工作表']]],
  ['what cannot be read', FAILED, [['1', '读不了', '坏.xlsx', '《坏.xlsx》已损坏，请让单位重新发送。']]],
])('%s', (_, account, rows) =>
  expect(
    received([account]).rows.map(([number, , outcome, , , place, told]) => [number, outcome, place, told]),
  ).toEqual(rows),
);

test('its lines stand in the columns of the list above, whose heading is repeated', () => {
  const plan = plansOf([], { files: [file('甲.xlsx', sheet({}))] }).find(({ name }) => name === '核对');
  const headings = plan?.rows.filter(({ cells }) => cells[0]?.style === 'header') ?? [];
  expect(headings.map(({ cells }) => cells.map((cell) => cell?.value))).toEqual([
    ['序号', '程度', '类型', '牵头单位', '事项', '位置', '问题', '原文', '处理'],
  ]);
});

test('files are counted, and those without a row', () => {
  expect(received([file('甲.xlsx', sheet({})), file('乙.xlsx', sheet({}))]).notes).toContain(
    '收到2个文件，都读出了进展情况。',
  );
  expect(received([file('甲.xlsx', sheet({})), FAILED, file('丙.xlsx', sheet({ rows: 0 }))]).notes).toContain(
    '收到3个文件：读出进展情况的1个，没有读出的2个，原因见本表末“收到的文件”。',
  );
});

test('what is no return is counted apart, and is no failure', () => {
  const LOCK: FileAccount = {
    file: '~$甲.xlsx',
    error: { code: 'lockFile', message: '《~$甲.xlsx》是锁文件，未读取。' },
    sheets: [],
  };
  expect(received([file('甲.xlsx', sheet({})), LOCK]).notes).toContain(
    '收到1个文件，都读出了进展情况。另有1个不是报送表，未读取。',
  );
  expect(received([FAILED, LOCK]).notes).toContain(
    '收到1个文件：读出进展情况的0个，没有读出的1个，原因见本表末“收到的文件”。另有1个不是报送表，未读取。',
  );
});

test('its heading is on the page of its first line, however long the list above is', () => {
  const page = 433;
  for (let count = 1; count <= 24; count++) {
    const rows = Array.from({ length: count }, (_, row): Words => ({ task: `新增托位${row + 1}个` }));
    const made = analyseTable(table('甲.xlsx', rows), { asOf: '2026-09-30' });
    const plan = plansOf([made], { files: [file('甲.xlsx', sheet({}))] }).find(({ name }) => name === '核对');
    const lines = plan?.rows ?? [];
    const heading = lines.findIndex(({ cells: [cell] }) => String(cell?.value).startsWith('收到的文件'));
    const begun = Math.max(
      0,
      ...(plan?.pageBreaks ?? []).filter((row) => row <= heading + 1).map((row) => row - 1),
    );
    const repeated = begun === 0 ? 0 : 28;
    const down = lines.slice(begun, heading + 2).reduce((sum, { height }) => sum + height, repeated);
    expect(down).toBeLessThanOrEqual(page);
  }
});

test('where nobody has told of files there is no section', () => {
  expect(received([]).rows).toEqual([]);
  expect(received([]).notes.join()).not.toContain('文件');
});
