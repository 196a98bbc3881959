import { findTables } from '../../../src/domain/table/find';
import { grid } from './grids';

/** Lines among the rows that are no items, and those that look like them. */

const HEADER = ['序号', '项目名称', '年度目标', '目前进展', '责任单位'];
const ITEM = ['1', '河道治理', '治理河道24公里', '已治理11.5公里', '水利局'];

const read = (
  rows: readonly (readonly string[])[],
): { items: (string | undefined)[]; skipped: readonly string[]; groups: (string | undefined)[] } => {
  const { tables } = findTables(grid(rows));
  const own = tables.flatMap((table) => table.rows);
  return {
    items: own.map(({ cells }) => cells.name?.text ?? cells.task?.text),
    groups: own.map(({ cells }) => cells.category?.text),
    skipped: tables.flatMap((table) => table.skipped.map(({ reason }) => reason)),
  };
};

test.each<readonly [string, readonly string[]]>([
  ['示例', ['示例', '水库建设', '新建水库3座', '已建成2座', '建设股']],
  ['例', ['例', '水库建设', '新建水库3座', '已建成2座', '建设股']],
  ['（示例）', ['1', '（示例）水库建设', '新建水库3座', '已建成2座', '建设股']],
  ['【例】', ['【例】', '水库建设', '新建水库3座', '已建成2座', '建设股']],
  ['填写要求', ['填写要求', '按分解方案填写', '应量化', '不超过200字', '填全称']],
  ['填表说明', ['填表说明', '按分解方案填写', '应量化', '不超过200字', '填全称']],
])('%s is how the form is filled in, and no item', (_, line) => {
  const { items, skipped } = read([HEADER, line, ITEM]);
  expect(items).toEqual(['河道治理']);
  expect(skipped).toContain('填写示例或填写要求');
});

test.each(['示范村创建', '例行检测能力提升', '示例小学扩建'])('%s is an item', (name) => {
  const item = ['2', name, '完成3处', '已完成2处', '水利局'];
  expect(read([HEADER, ITEM, item]).items).toEqual(['河道治理', name]);
});

test.each(['第 3 页 共 3 页', '第1页', '第 1 页，共 3 页', '共3页 第2页', '— 2 —', '-2-'])(
  '%s is the foot of a page',
  (foot) => expect(read([HEADER, ITEM, [foot, '', '', '', '']]).items).toEqual(['河道治理']),
);

const NUMBERS = ['序号', '项目名称', '年度计划投资', '累计完成投资', '责任单位'];

test('a heading with the sums of its group is no item, and heads the rows below', () => {
  const rows = [
    NUMBERS,
    ['一、续建项目（2个）', '', '9600', '5000', ''],
    ['1', '甲厂', '9000', '4500', '住建局'],
    ['2', '乙厂', '6,00', '300', '住建局'],
    ['二、新建项目（3个）', '', '700', '400', ''],
    ['3', '丙厂', '100', '100', '住建局'],
    ['4', '丁厂', '200', '100', '住建局'],
    ['5', '戊厂', '400', '200', '住建局'],
    ['6', '己厂', '400', '200', '住建局'],
    ['7', '庚厂', '400', '200', '住建局'],
    ['8', '辛厂', '400', '200', '住建局'],
    ['9', '壬厂', '400', '200', '住建局'],
  ];
  const { items, groups } = read(rows);
  expect(items.join('')).toBe('甲厂乙厂丙厂丁厂戊厂己厂庚厂辛厂壬厂');
  expect(new Set(groups)).toEqual(new Set(['一、续建项目（2个）', '二、新建项目（3个）']));
});

test('numbered names of indicators are items', () => {
  const rows = [
    ['指标名称', '年度目标', '累计完成'],
    ['一、工业投资（亿元）', '100', '60'],
    ['二、技改投资（亿元）', '40', '30'],
  ];
  expect(read(rows).items).toEqual(['一、工业投资（亿元）', '二、技改投资（亿元）']);
});

test('two levels whose merged areas are lost, the number at the right end', () => {
  const { tables } = findTables(
    grid([
      ['进展情况', '', '完成时限', '责任单位', '', '工作任务', '', '序号'],
      ['6月底进展', '存在问题', '', '牵头', '配合', '事项', '年度目标', ''],
      ['已建成7个', '', '11月底', '城管局', '自然资源局', '口袋公园', '新建口袋公园12个', '1、'],
    ]),
  );
  const [table] = tables;
  expect(table?.columns.map(({ column, field }) => `${column} ${field}`)).toEqual([
    'A progress',
    'B problem',
    'C due',
    'D leadUnits',
    'E supportUnits',
    'F name',
    'G task',
    'H sequence',
  ]);
});

test('a list of contents holds no items, a list of tasks does', () => {
  const list = (title: string): ReturnType<typeof findTables> =>
    findTables(
      grid([
        [title, '<', '<'],
        ['序号', '项目名称', '责任单位'],
        ['1', '敬老院改造', '民政局'],
        ['2', '产业园', '开发区管委会'],
      ]),
    );
  expect(list('重点项目一项一表目录')).toMatchObject({
    tables: [],
    skippedSheet: expect.stringContaining('目录'),
  });
  expect(list('重点项目清单').tables[0]?.rows).toHaveLength(2);
});
