import { findTables } from '../../../src/domain/table/find';
import { grid } from './grids';

const told = (rows: readonly (readonly string[])[]): unknown[] =>
  findTables(grid(rows)).tables.flatMap(({ rows: own }) =>
    own.map(({ cells, leadUnits, figures }) => ({
      name: cells.name?.text ?? cells.task?.text,
      unit: leadUnits.join(),
      pairs: figures?.pairs.map(({ target, actual, rate }) => [
        target?.value,
        actual?.value,
        rate?.percent,
        target?.cell,
      ]),
      progress: cells.progress?.text,
    })),
  );

const BRIDGE = { name: '青溪大桥', unit: '县交通局', pairs: [[3e7, 1.5e7, 50, 'B4']], progress: '主体施工' };

test.each<readonly [string, readonly (readonly string[])[], readonly unknown[]]>([
  [
    'labels to the left',
    [
      ['重点项目进展情况表', '<'],
      ['项目名称', '青溪大桥'],
      ['总投资(万元)', '9000'],
      ['年度计划投资(万元)', '3000'],
      ['1-9月完成投资(万元)', '1500'],
      ['占年度计划(%)', '50'],
      ['项目进展情况', '主体施工'],
      ['责任单位', '县交通局'],
    ],
    [BRIDGE],
  ],
  [
    'a value that ends as a heading does: 建设项目',
    [
      ['项目推进情况登记表(2025年8月)', '<'],
      ['项目名称', '城北客运枢纽站建设项目'],
      ['责任单位', '县交通局'],
      ['建设内容', '建设二级客运站1座'],
      ['年度计划投资(万元)', '3000'],
      ['1-8月完成投资(万元)', '1500'],
      ['占年度计划(%)', '50'],
      ['工程进展', '主体施工'],
    ],
    [
      {
        name: '城北客运枢纽站建设项目',
        unit: '县交通局',
        pairs: [[3e7, 1.5e7, 50, 'B5']],
        progress: '主体施工',
      },
    ],
  ],
  [
    'two pairs of label and value a line',
    [
      ['重点项目进展情况表', '<', '<', '<'],
      ['单位:万元', '', '', ''],
      ['项目名称', '青溪大桥', '责任单位', '县交通局'],
      ['年度计划投资', '3000', '完成投资', '1500'],
      ['完成率', '50%', '形象进度', '主体施工'],
    ],
    [{ ...BRIDGE, pairs: [[3e7, 1.5e7, 50, 'B4']] }],
  ],
  [
    'several forms under one another',
    [
      ['项目名称', '青溪大桥'],
      ['责任单位', '县交通局'],
      ['形象进度', '60%'],
      ['项目名称', '青溪水厂'],
      ['责任单位', '县水利局'],
      ['形象进度', '40%'],
    ],
    [
      { name: '青溪大桥', unit: '县交通局', pairs: [[undefined, undefined, 60, undefined]], progress: '60%' },
      { name: '青溪水厂', unit: '县水利局', pairs: [[undefined, undefined, 40, undefined]], progress: '40%' },
    ],
  ],
  [
    'no form: labels without values',
    [
      ['项目名称', ''],
      ['责任单位', ''],
      ['形象进度', ''],
    ],
    [],
  ],
])('forms: %s', (_, rows, expected) => {
  expect(told(rows)).toEqual(expected);
});
