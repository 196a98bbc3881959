import { issueMessage } from '../../../src/domain/messages/issueMessage';
import { findTables } from '../../../src/domain/table/find';
import type { Grid } from '../../../src/domain/grid';
import { grid } from './grids';

/** What is hidden or struck out does not count unless a person says so; all of it is told. */

const ROWS = [
  ['序号', '目标任务', '进展情况(8月)', '进展情况', '牵头单位'],
  ['1', '新增托位525个', '已新增托位100个', '已新增托位336个', '县卫健局'],
  ['2', '新建步道10公里', '已建成2公里', '已建成4公里', '县住建局'],
];

const read = (more: Partial<Grid>, include = {}) => {
  const [table] = findTables(grid(ROWS, more), undefined, include).tables;
  if (table === undefined) throw new Error('no table');
  return {
    progress: table.rows.map(({ cells }) => cells.progress?.text),
    told: table.issues.map((issue) => `${issue.code} ${issueMessage(issue)}`),
    skipped: table.skipped.map(({ row, reason }) => `${row} ${reason}`),
    rows: table.rows,
  };
};

test('a hidden column of last period never beats the visible one, and is told', () => {
  const { progress, told } = read({ hiddenColumns: [3] });
  expect(progress).toEqual(['已新增托位336个', '已建成4公里']);
  expect(told).toContain('hidden-column 隐藏的列 C“进展情况(8月)”未计入。');
});

test('hidden columns count where a person says so', () => {
  expect(read({ hiddenColumns: [4] }, { hidden: true }).progress).toEqual(['已新增托位336个', '已建成4公里']);
  expect(read({ hiddenColumns: [4] }).progress).toEqual(['已新增托位100个', '已建成2公里']);
});

test('what was cut off is told', () => {
  expect(read({ cut: [{ row: 2, column: 4 }] }).told.filter((one) => one.startsWith('cut-off'))).toEqual([
    'cut-off 文字超过一个单元格的上限（32,767 字），超出的部分没有读。',
  ]);
  expect(read({ beyond: 12 }).told).toContain(
    'cut-off 超出一张工作表上限（1,048,576 行、16,384 列）的 12 格没有读。',
  );
  expect(read({}).told.some((one) => one.startsWith('cut-off'))).toBe(false);
});

test('hidden rows count and are told', () => {
  const { progress, told, rows } = read({ hiddenRows: [3] });
  expect(progress).toHaveLength(2);
  expect(rows[1]?.hidden).toBe(true);
  expect(told).toContain('hidden-rows 有 1 行是隐藏的（第 3 行），已照常计入。');
});

const struckRow = (row: number) => [1, 2, 3, 4, 5].map((column) => ({ row, column }));

test('a struck-out row is left out with its reason, and taken in on demand', () => {
  const { progress, skipped } = read({ struck: struckRow(3) });
  expect(progress).toHaveLength(1);
  expect(skipped).toContain('3 整行已划删除线，未计入');
  expect(read({ struck: struckRow(3) }, { struck: true }).progress).toHaveLength(2);
});

test('a struck-out cell is no word of the row', () => {
  const { progress, told } = read({ struck: [{ row: 2, column: 4 }] });
  expect(progress[0]).toBeUndefined();
  expect(told.some((one) => one.startsWith('struck-out “已新增托位336个”'))).toBe(true);
});

test.each([
  [{ error: '#N/A' }, '公式出错（#N/A）。'],
  [{ gap: 'uncalculated' as const }, '公式未计算，没有数值。'],
  [{ gap: 'picture' as const }, '单元格里是图片，读不出文字。'],
])('%j in a cell is told and is no word', (value, sentence) => {
  const plain = grid(ROWS);
  const values = plain.values.map((row, r) => row.map((one, c) => (r === 1 && c >= 3 ? value : one)));
  const texts = plain.texts.map((row, r) =>
    row.map((one, c) => (r === 1 && c >= 3 ? ('error' in value ? value.error : '') : one)),
  );
  const [row] = read({ values, texts }).rows;
  expect(row?.cells.progress).toMatchObject({ text: '' });
  expect(row?.leadUnits).toEqual([]);
  expect(row?.issues.map((issue) => `${issue.cell} ${issueMessage(issue)}`)).toEqual([
    `D2 ${sentence}`,
    `E2 ${sentence}`,
  ]);
});
