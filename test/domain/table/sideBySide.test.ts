import { analyseTable } from '../../../src/domain/analyse';
import { findTables } from '../../../src/domain/table/find';
import { Merges } from '../../../src/domain/table/lines';
import { sideBySide } from '../../../src/domain/table/sideBySide';
import { grid } from './grids';

/** Tables side by side are each read; what only looks like two stays one. */

const told = (rows: readonly string[]): string[] => {
  const cells = rows.map((row) => row.split('|'));
  const width = Math.max(...cells.map(({ length }) => length));
  const full = cells.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  return findTables(grid(full)).tables.map((table) => {
    const rowsTold = analyseTable(table, { asOf: '2026-09-30' }).items.map(({ source, indicators }) => {
      const name = (source.cells.name ?? source.cells.task)?.text;
      const figures = indicators.map(
        ({ target, actual }) => `${target.value}${target.unit}→${actual?.value ?? '?'}`,
      );
      return `${name} ${figures.join(' ')}`;
    });
    return `${table.title ?? ''}: ${rowsTold.join(', ')}`;
  });
};

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'a blank column apart, each with its title',
    [
      '改厕进展情况|<|<||危改进展情况|<|<',
      '乡镇|任务(户)|完成(户)||乡镇|任务(户)|完成(户)',
      '甲镇|100|80||甲镇|50|20',
      '乙镇|200|150||丁镇|30|15',
      '丙镇|10|5||||',
    ],
    ['改厕进展情况: 甲镇 100户→80, 乙镇 200户→150, 丙镇 10户→5', '危改进展情况: 甲镇 50户→20, 丁镇 30户→15'],
  ],
  [
    'one list in two halves under one title',
    ['改厕进展情况|<|<|<|<|<', '乡镇|任务(户)|完成(户)|乡镇|任务(户)|完成(户)', '甲镇|100|80|丙镇|50|20'],
    ['改厕进展情况: 甲镇 100户→80', '改厕进展情况: 丙镇 50户→20'],
  ],
  [
    'words and numbers',
    [
      '民生实事进展|<|<|<||重点项目投资情况(单位:万元)|<|<',
      '序号|目标任务|进展情况|责任单位||项目名称|年度计划投资|完成投资',
      '1|新增托位525个|已新增336个|教育局||环城路|8000|6000',
    ],
    ['民生实事进展: 新增托位525个 525个→336', '重点项目投资情况(单位:万元): 环城路 80000000元→60000000'],
  ],
  [
    'a blank column within one table',
    [
      '重点项目情况',
      '序号|项目名称|年度目标(户)||累计完成(户)|责任单位',
      '1|甲|100||80|住建局',
      '2|乙|200||150|教育局',
    ],
    ['重点项目情况: 甲 100户→80, 乙 200户→150'],
  ],
  [
    'a legend beside the table',
    [
      '重点项目情况',
      '项目名称|年度目标(户)|累计完成(户)||图例|说明',
      '甲|100|80||绿|达序时',
      '乙|200|150||红|滞后',
    ],
    ['重点项目情况: 甲 100户→80, 乙 200户→150'],
  ],
  [
    'the same names under two upper headings are two things of one row',
    ['乡镇|改厕(户)|<|危改(户)|<', '^|任务|完成|任务|完成', '甲镇|100|80|50|20'],
    [': 甲镇 100户→80 50户→20'],
  ],
])('%s', (_, rows, expected) => expect(told(rows)).toEqual(expected));

test('a table of many rows has an edge as any other', () => {
  const cells = ['任务', '100', '80', '县教育局', '', ''].map((text, at) => ({ column: at + 1, text }));
  const lines = Array.from({ length: 25_000 }, (_, row) => ({ row: row + 2, cells, width: 6 }));
  const header = ['任务名称', '目标数', '完成数', '责任单位', '备注', '问题'];
  const first = { row: 1, cells: header.map((text, at) => ({ column: at + 1, text })), width: 6 };
  expect(sideBySide([first, ...lines], new Merges([], 1, 6))).toHaveLength(1);
});
