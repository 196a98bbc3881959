import { analyseTable } from '../../../src/domain/analyse';
import { onlyTable } from './grids';

/** 建设内容 tells what the whole project is, 年度目标 what the year promises of it. */

const told = (...rows: readonly string[]): readonly string[] =>
  analyseTable(onlyTable(rows.map((row) => row.split('|'))), { asOf: '2026-09-30' }).items.map(
    ({ indicators }) =>
      indicators.map(({ target, actual }) => `${target.value}→${actual?.value ?? '?'}`).join(' '),
  );

test.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'the goal of the year stands behind what is built',
    [
      '序号|项目名称|建设内容|年度目标|进展情况',
      '1|污水厂扩建|日处理规模由2万吨扩至4万吨|完成投资6800万元|累计完成投资5170万元',
      '2|园区道路|新建道路4条6.8公里|建成道路3条|已建成道路2条',
    ],
    ['68000000→51700000', '3→2'],
  ],
  [
    'or names its year',
    [
      '项目名称|2026年目标任务|建设规模及内容|目前进展',
      '园区道路|建成道路3条|新建道路4条6.8公里|已建成道路2条',
      '供水管网|改造管网12公里|改造管网46公里|已改造管网9公里',
    ],
    ['3→2', '12→9'],
  ],
  [
    'a goal without amounts leaves them to what is built',
    [
      '项目名称|建设内容|年度目标|进展情况',
      '园区道路|新建道路4条|全部建成|已建成道路2条',
      '供水管网|改造管网46公里|全面完成|已改造管网9公里',
    ],
    ['4→2', '46→9'],
  ],
])('%s', (_, rows, expected) => {
  expect(told(...rows)).toEqual(expected);
});
