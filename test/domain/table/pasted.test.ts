import { findTables } from '../../../src/domain/table/find';
import { grid, onlyTable, texts } from './grids';

const HEAD = ['序号', '类别', '目标任务', '进展情况', '责任单位'];
const FULL = [
  ['1', '教育', '新建幼儿园2所', '已建成1所，另1所主体施工。', '教育局'],
  ['3', '交通', '改造农村公路30公里', '已完成20公里，其余正在施工。', '交通局'],
];

describe('a text table pasted into a sheet', () => {
  test('cells that moved to the left are put back under their columns', () => {
    const table = onlyTable([
      ['2026年民生实事进展情况表', '', '', '', ''],
      HEAD,
      FULL[0] as string[],
      ['新增托位525个', '已新增托位336个，其余正在装修。', '教育局', '', ''],
      FULL[1] as string[],
    ]);
    expect(table.sheet).toBe('Sheet1');
    expect(texts(table, 'task')).toEqual(['新建幼儿园2所', '新增托位525个', '改造农村公路30公里']);
    expect(texts(table, 'category')).toEqual(['教育', '教育', '交通']);
    expect(table.rows.map(({ leadUnits }) => leadUnits.join())).toEqual(['教育局', '教育局', '交通局']);
  });

  test('blanks at the end of a line are no moved cells', () => {
    const { tables } = findTables(grid([HEAD, ...FULL, ['4', '水利', '改造管网3公里', '已开工。', '']]));
    expect(tables[0]?.rows.map(({ cells }) => cells.task?.text)).toEqual([
      '新建幼儿园2所',
      '改造农村公路30公里',
      '改造管网3公里',
    ]);
  });
});
