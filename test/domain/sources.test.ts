import { analyse } from '../../src/domain/analyse';
import type { Grid, SourceFile } from '../../src/domain/grid';
import { gaveNothing, isPassedOver, sourcesOf } from '../../src/domain/sources';
import { grid as sheetOf } from './table/grids';

const ROWS = [
  ['序号', '任务', '进展情况', '单位'],
  ['1', '改造小区65个', '已改造小区33个', '教育局'],
];

const grid = (file: string, sheet: string, texts: readonly (readonly string[])[] = ROWS): Grid =>
  sheetOf(texts, { file, sheet });

/** A sheet that our own rules fail on, wherever they look. */
const broken = (file: string, sheet: string): Grid => ({
  ...grid(file, sheet),
  get texts(): never {
    throw new Error('ours');
  },
});

const source = (file: string, ...grids: Grid[]): SourceFile => ({ file, grids, error: null });

test('a fault of ours in one sheet is told as ours; the other sheets and files go on', () => {
  const { tables, files } = analyse([
    source('甲.xlsx', broken('甲.xlsx', '一'), grid('甲.xlsx', '二')),
    source('乙.xlsx', grid('乙.xlsx', '一')),
  ]);
  expect(tables.map(({ table }) => [table.file, table.sheet])).toEqual([
    ['甲.xlsx', '二'],
    ['乙.xlsx', '一'],
  ]);
  const [first, second] = files;
  expect(first?.error).toMatchObject({ code: 'fault', message: expect.stringContaining('不是文件的问题') });
  expect(first?.error?.detail).toContain('ours');
  expect(first?.sheets.map(({ sheet, tables: count, skipped }) => [sheet, count, skipped === null])).toEqual([
    ['一', 0, false],
    ['二', 1, true],
  ]);
  expect(second?.error).toBeNull();
  expect(files.map(gaveNothing)).toEqual([true, false]);
});

test('a fault in judging a table takes its rows out of the account', () => {
  const bad = grid('甲.xlsx', '一');
  const [found] = sourcesOf([source('甲.xlsx', bad)]).tables;
  expect(found).toBeDefined();
  const { tables, files } = analyse([source('甲.xlsx', bad)], {
    preset: {
      id: 'x',
      get by(): never {
        throw new Error('ours');
      },
      yellow: 1,
      red: 2,
    },
    asOf: '2026-09-30',
  });
  expect(tables).toEqual([]);
  expect(files).toMatchObject([{ error: { code: 'fault' }, sheets: [{ tables: 0, rows: 0 }] }]);
});

test.each([
  ['bulletin', 'ownBulletin'],
  ['slip', 'ownSlip'],
  ['list', 'ownList'],
] as const)('a %s of ours is no return', (made, code) => {
  const own = { ...source('通报.xlsx', grid('通报.xlsx', '汇总表')), made };
  const { tables, files } = sourcesOf([own], { withoutOurs: true });
  expect([tables, files[0]?.error?.code]).toEqual([[], code]);
  expect(files.map((file) => [isPassedOver(file), gaveNothing(file)])).toEqual([[true, false]]);
  expect(sourcesOf([own]).tables).toHaveLength(1);
});

test('what is struck out or hidden counts only where it is chosen', () => {
  const rows = [...ROWS, ['2', '改造学校9所', '已改造学校3所', '教育局']];
  const struck = {
    ...grid('甲.xlsx', '一', rows),
    struck: [1, 2, 3, 4].map((column) => ({ row: 3, column })),
  };
  const count = (own: Grid, choices = {}): number =>
    sourcesOf([source('甲.xlsx', own)], choices).tables.reduce((sum, table) => sum + table.rows.length, 0);
  expect([count(struck), count(struck, { struck: true })]).toEqual([1, 2]);
  const hidden = { ...grid('甲.xlsx', '一'), visibility: 'hidden' as const };
  expect([count(hidden), count(hidden, { hidden: true })]).toEqual([0, 1]);
  const column = { ...grid('甲.xlsx', '一'), hiddenColumns: [4] };
  const units = (choices = {}) =>
    sourcesOf([source('甲.xlsx', column)], choices).tables[0]?.rows[0]?.leadUnits;
  expect([units({ hidden: true }), units({ hiddenColumns: true })]).toEqual([[], ['教育局']]);
});

test('a workbook without a sheet is told', () => {
  const { files } = sourcesOf([source('空.xlsx')]);
  expect(files[0]?.error?.code).toBe('noSheets');
  expect(files.map(gaveNothing)).toEqual([true]);
});

test('the unit of a file in a sub-folder is read from its own name', () => {
  const without = ROWS.map((row) => row.slice(0, 3));
  const at = (file: string) =>
    sourcesOf([source(file, grid(file, '一', without))]).tables[0]?.rows[0]?.leadUnits;
  expect(at('乡镇/民政局.xlsx')).toEqual(at('民政局.xlsx'));
});
