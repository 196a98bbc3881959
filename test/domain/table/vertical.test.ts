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
    'blanks among them, and labels that nobody knows',
    [
      ['重点项目进展情况表', '<', '<', '<'],
      ['项目名称', '敬老院改造', '', ''],
      ['责任单位', '民政局', '配合单位', '各乡镇'],
      ['年度目标', '改造床位160张', '', ''],
      ['建设地点', '', '完成时限', '2025年10月'],
      ['工作进展', '已完成床位改造96张', '', ''],
      ['推进状态', '滞后', '截至时间', '2025年6月30日'],
      ['填表人：张伟', '', '审核人：何静', ''],
    ],
    [{ name: '敬老院改造', unit: '民政局', pairs: undefined, progress: '已完成床位改造96张' }],
  ],
  [
    'a form with nothing told yet',
    [
      ['项目名称', '文化广场'],
      ['责任单位', '文旅局'],
      ['年度目标', '新建文化广场15个'],
      ['工作进展', ''],
      ['推进状态', ''],
    ],
    [{ name: '文化广场', unit: '文旅局', pairs: undefined, progress: undefined }],
  ],
  [
    'groups of labels at the left',
    [
      ['基本情况', '项目名称', '青溪大桥', '', ''],
      ['^', '总投资(万元)', '9000', '年度计划投资(万元)', '3000'],
      ['^', '责任单位', '县交通局', '完成时限', '2026年6月'],
      ['推进情况', '累计完成投资(万元)', '1500', '完成率', '50%'],
      ['^', '本月完成投资(万元)', '90', '形象进度', '主体施工'],
      ['^', '推进状态', '', '截至时间', '2025年6月30日'],
    ],
    [{ ...BRIDGE, pairs: [[3e7, 1.5e7, 50, 'E2']] }],
  ],
  [
    'no form: a table with labels above',
    [
      ['项目名称', '2026年目标', '2025年完成情况', '责任单位'],
      ['技能培训', '培训5000人次', '完成培训5200人次', '人社局'],
      ['危房改造', '改造危房60户', '完成75户', '住建局'],
    ],
    [
      { name: '技能培训', unit: '人社局', pairs: undefined, progress: undefined },
      { name: '危房改造', unit: '住建局', pairs: undefined, progress: undefined },
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

test('what is to be done this year stands before what the whole is, and begins no second form', () => {
  const form = (name: string): string[][] => [
    ['项目名称', name, '责任单位', '县教育局'],
    ['建设内容', '新建教学楼1栋，总建筑面积8600平方米', '完成时限', '2026年12月'],
    ['年度目标', '完成投资2600万元', '截至9月底完成情况', '完成投资1950万元，主体结构封顶'],
  ];
  const { tables } = findTables(grid([...form('城北小学'), ...form('城南小学')]));
  expect(
    tables[0]?.rows.map(({ cells }) => [cells.name?.text, cells.task?.text, cells.progress?.cell]),
  ).toEqual([
    ['城北小学', '完成投资2600万元', 'D3'],
    ['城南小学', '完成投资2600万元', 'D6'],
  ]);
});

test('the day of a form stands in a field of its own', () => {
  const { tables } = findTables(
    grid([
      ['项目名称', '青溪大桥'],
      ['责任单位', '县交通局'],
      ['工作进展', '主体施工'],
      ['截至时间', '2025年6月30日'],
    ]),
  );
  expect(tables[0]?.asOf).toBe('2025-06-30');
});

test('under our own header stand items, though their words are those of a form', () => {
  const { tables } = findTables(
    grid([
      ['目标任务', '建成救援站40个', '完成率', '序时进度', '状态'],
      ['进展情况', '已建成34个', '待核', '—', '待核'],
      ['完成时限', '2026年11月底', '待核', '—', '待核'],
      ['责任单位', '县应急局', '待核', '—', '待核'],
    ]),
  );
  expect(tables[0]?.rows).toHaveLength(3);
});
