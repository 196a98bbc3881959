import { analyseTable } from '../../../src/domain/analyse';
import { onlyTable } from '../table/grids';

/** 计划投资 | 实际投资 beside a goal in words: its counts are measured as well, where the progress tells them. */

const told = (rows: readonly string[]): string => {
  const [item] = analyseTable(onlyTable(rows.map((row) => row.split('|'))), { asOf: '2026-09-30' }).items;
  const figures = item?.indicators.map(
    ({ target, actual }) => `${target.kind} ${target.value}→${actual?.value ?? '?'}`,
  );
  return figures?.join(' ') ?? 'no item';
};

const HEADINGS = '项目名称|目标任务|计划投资（万元）|实际投资（万元）|进展情况';

test.each<readonly [string, readonly string[], string]>([
  [
    'counts and money',
    [HEADINGS, '口袋公园|新建口袋公园8个|800|560|已建成5个，在建3个'],
    'money 8000000→5600000 count 8→5',
  ],
  [
    'a goal of money in words is the one of the cells',
    [HEADINGS, '口袋公园|新建口袋公园8个，完成投资800万元|800|560|已建成5个，完成投资560万元'],
    'money 8000000→5600000 count 8→5',
  ],
  [
    'a progress that tells no count',
    [HEADINGS, '口袋公园|新建口袋公园8个|800|560|正在施工'],
    'money 8000000→5600000',
  ],
  [
    'contents describe',
    [
      '项目名称|建设规模及内容|计划投资（万元）|实际投资（万元）|进展情况',
      '口袋公园|新建口袋公园8个|800|560|已建成5个',
    ],
    'money 8000000→5600000',
  ],
  [
    'a number of counts is the goal already',
    ['项目名称|目标任务|计划数(个)|完成数(个)|进展情况', '口袋公园|新建口袋公园8个|8|5|已建成5个'],
    'count 8→5',
  ],
])('%s', (_name, rows, want) => {
  expect(told(rows)).toBe(want);
});
