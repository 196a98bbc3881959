import fc from 'fast-check';
import { analyseTables } from '../../../src/domain/analyse';
import { findTables } from '../../../src/domain/table/find';
import { grid } from './grids';

/** Headings that nobody knows name the rows where numbers stand under a known one beside them. */

const NAMES = ['水厂', '水厂名称', '标段', '点位', '工程', '四大工程', '批次', '小区(个)', '路段', '子项'];
const RATES = [
  '形象进度',
  '工程形象进度(%)',
  '进度',
  '完成比例',
  '总体进度',
  '进度%',
  '完成率',
  '占年度计划(%)',
];
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  建设内容: ['新建净水厂一座', '扩建清水池', '铺设管网'],
  责任单位: ['县水利局', '县住建局', '县城投公司'],
  存在问题: ['无', '资金不足', '征地滞后'],
  '工程规模(万吨/日)': ['1.5', '3', '0.8'],
  进展情况: ['主体已封顶', '管网铺设完成', '正在施工'],
};

const layout = fc.record({
  name: fc.constantFrom(...NAMES),
  rate: fc.constantFrom(...RATES),
  others: fc.subarray(Object.keys(OTHERS)),
  values: fc.constantFrom(['95%', '60%', '85%'], ['95', '60', '85']),
  order: fc.integer(),
});

test('any such table is read, in any order of its columns', () => {
  fc.assert(
    fc.property(layout, ({ name, rate, others, values, order }) => {
      const columns = [
        [name, '青山线', '白水线', '红岩线'],
        [rate, ...values],
        ...others.map((other) => [other, ...(OTHERS[other] ?? [])]),
      ];
      const turn = Math.abs(order) % columns.length;
      const turned = [...columns.slice(turn), ...columns.slice(0, turn)];
      const rows = [0, 1, 2, 3].map((row) => turned.map((column) => column[row] ?? ''));
      const { tables } = findTables(grid([['2026年3月水厂建设进度表'], ...rows]));
      const items = analyseTables(tables).flatMap((table) => table.items);
      expect(items.map(({ source }) => source.figures?.rate?.percent)).toEqual([95, 60, 85]);
      expect(items.map(({ source }) => source.cells.name?.text)).toEqual(['青山线', '白水线', '红岩线']);
    }),
    { numRuns: 200, seed: 7 },
  );
});

test.each([
  [
    'a row of answers is no header',
    [
      ['甲镇', '未开工'],
      ['乙乡', '60%'],
      ['丙村', '85%'],
    ],
  ],
])('%s', (_name, data) => {
  const { tables } = findTables(grid([['水厂', '形象进度'], ['丁镇', '50%'], ...data]));
  expect(tables).toHaveLength(1);
  expect(tables[0]?.rows.map(({ row }) => row)).toEqual([2, 3, 4, 5]);
});

test('names of tasks end in words of headings, and are no heading', () => {
  const { tables } = findTables(
    grid([
      ['2026年水利工程进度表'],
      ['类型', '事项', '进展'],
      ['除险加固工程', '白水水库大坝加固', '主体完工'],
      ['防洪治理工程', '青溪河道整治项目', '已报送有关情况'],
      ['农村饮水工程', '红岩村管网延伸工程', '完成招标工作任务'],
    ]),
  );
  expect(tables).toHaveLength(1);
  expect(tables[0]?.rows.map(({ row }) => row)).toEqual([3, 4, 5]);
});

test.each([
  '进展情况（请如实填写截至9月底的累计完成数，并说明存在的困难和问题，字数不超过200字。）',
  '备注（如有调整事项请注明批准文件的名称和文号，并附情况说明；没有的不填）',
])('%s: how a column is to be filled in is no part of its name', (heading) => {
  const headings = ['序号', '目标任务', '进展情况', '牵头单位', '备注'].map((name) =>
    heading.startsWith(name) ? heading : name,
  );
  const { tables } = findTables(
    grid([
      headings,
      ['1', '新增托位525个', '已新增托位336个', '县卫健局', '无'],
      ['2', '新建步道10公里', '已建成4公里', '县住建局', ''],
    ]),
  );
  expect(tables[0]?.rows.map(({ cells }) => cells.progress?.text)).toEqual([
    '已新增托位336个',
    '已建成4公里',
  ]);
});
