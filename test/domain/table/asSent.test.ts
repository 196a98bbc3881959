import type { Grid } from '../../../src/domain/grid';
import { findRow, placesBehind, sentRow } from '../../../src/domain/table/asSent';
import { findTables } from '../../../src/domain/table/find';
import type { TableRow } from '../../../src/domain/table/table';
import { quotedSpans } from '../../../src/domain/text/quoted';

/** A row as it stands in its file. */

const HEADER = ['序号', '单位', '目标任务', '年初预算', '进展情况', '经办'];
const ROWS = [
  ['1', '教育局', '新建学校2所', '30', '已建成 1 所', '张三'],
  ['2', '', '改造操场3处', '', '完成2处', '李四'],
];

function gridOf(rows: readonly (readonly string[])[], more: Partial<Grid> = {}): Grid {
  return {
    file: '教育局.xlsx',
    sheet: '表一',
    visibility: 'visible',
    layout: 'cells',
    firstRow: 1,
    firstColumn: 1,
    values: rows.map((row) => row.map((text) => (text === '' ? null : text))),
    texts: rows,
    formats: [],
    struck: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    ...more,
  };
}

const GRID = gridOf([['进展情况表（截至2026年9月30日）'], HEADER, ...ROWS], {
  merges: [{ firstRow: 3, lastRow: 4, firstColumn: 2, lastColumn: 2 }],
});
const TABLE = findTables(GRID).tables[0] as NonNullable<ReturnType<typeof findTables>['tables'][0]>;
const rowAt = (row: number): TableRow => findRow({ ...TABLE, row }, [TABLE])?.row as TableRow;

test('every column with its heading, its words and where they stand, also those that are not used', () => {
  const { cells, title } = sentRow(rowAt(4), TABLE, GRID);
  expect(title).toContain('进展情况表');
  expect(cells.map(({ header, cell, text, from }) => [header, cell, text, from])).toEqual([
    ['序号', 'A4', '2', 'own'],
    ['单位', 'B3', '教育局', 'merge'],
    ['目标任务', 'C4', '改造操场3处', 'own'],
    ['年初预算', 'D4', '', 'own'],
    ['进展情况', 'E4', '完成2处', 'own'],
    ['经办', 'F4', '李四', 'own'],
  ]);
});

test('without its sheet what was read of it is shown, and nothing is made up', () => {
  const { cells } = sentRow(rowAt(3), TABLE, null);
  expect(cells.find(({ field }) => field === 'progress')).toMatchObject({ cell: 'E3', text: '已建成 1 所' });
  expect(cells.every(({ text }) => text === '' || ROWS.flat().includes(text))).toBe(true);
});

test('a sheet that does not say what was read there is not believed', () => {
  const other = gridOf([['进展情况表'], HEADER, ['别的', '别的', '别的', '别的', '别的', '别的'], ...ROWS]);
  const { cells } = sentRow(rowAt(3), TABLE, other);
  expect(cells.map(({ text }) => text)).not.toContain('别的');
});

test('what stands instead of a value is named, never told as blank', () => {
  const values = GRID.values.map((line, index) =>
    line.map((value, column) => (index === 2 && column === 5 ? ({ gap: 'picture' } as const) : value)),
  );
  const texts = GRID.texts.map((line, index) =>
    line.map((text, column) => (index === 2 && column === 5 ? '' : text)),
  );
  const grid = { ...GRID, values, texts };
  const [table] = findTables(grid).tables;
  const row = table?.rows[0];
  if (table === undefined || row === undefined) throw new Error('no table');
  const { cells } = sentRow(row, table, grid);
  expect(cells.find(({ cell }) => cell === 'F3')).toMatchObject({ fault: 'picture', text: '' });
});

test('the rows behind a row: its own, and those that cells were taken over from, the one asked about first', () => {
  const own = rowAt(3);
  const source = { file: '总表.xlsx', sheet: '总表' };
  const row: TableRow = {
    ...own,
    cells: { ...own.cells, task: { text: '新建学校2所', cell: 'B9', from: 'own', source } },
  };
  const sent = { file: '教育局.xlsx', sheet: '表一', row: 3 };
  const listed = { ...source, row: 9 };
  expect(placesBehind(row, null)).toEqual([sent, listed]);
  expect(placesBehind(row, 'progress')).toEqual([sent, listed]);
  expect(placesBehind(row, 'task')).toEqual([listed, sent]);
  expect(findRow({ ...sent, row: 99 }, [TABLE])).toBeNull();
});

test.each([
  ['已建成 1 所，其余在建', ['1 所'], ['1 所']],
  ['已建成１ 所', ['1所'], ['１ 所']],
  ['已建成1所', ['2所'], []],
  ['已建成1所', ['', ' '], []],
])('quoted words in %s', (text, quotes, words) => {
  expect(quotedSpans(text, quotes).map((span) => text.slice(...span))).toEqual(words);
});
