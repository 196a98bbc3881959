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

/** 预期成果 is the deed that a reform is to end in; 整改措施 what is to be done about a finding. */
const lamps = (...rows: readonly string[]): readonly string[] =>
  analyseTable(onlyTable(rows.map((row) => row.split('|'))), { asOf: '2026-09-30' }).items.map(
    ({ status }) => status,
  );

test('the outcome of a reform is its task', () => {
  const rows = [
    '序号|改革任务|预期成果|时间节点|推进情况',
    '1|深化薪酬制度改革|出台实施方案|2026年6月|已于5月印发实施方案',
    '2|推行特许经营|签订特许经营协议|2026年6月底前|协议正在送审',
    '3|推进户籍改革|制定服务清单|2026年12月|正在起草',
  ];
  expect(lamps(...rows)).toEqual(['completed', 'behind', 'undetermined']);
});

test('the measures of a rectification tell its deed', () => {
  const rows = [
    '序号|存在问题|整改措施|整改时限|整改进展情况',
    '1|未及时修订内控制度|修订内控制度并印发|2026年7月底|已于7月15日修订印发',
    '2|固定资产账实不符|全面盘点|2026年6月底|盘点工作已完成',
    '3|门面房未收租金|清收租金|2026年6月底|正在与承租户协商',
  ];
  expect(lamps(...rows)).toEqual(['completed', 'undetermined', 'behind']);
});
