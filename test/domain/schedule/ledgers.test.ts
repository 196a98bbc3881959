import { measure } from '../../../src/domain/measure/measure';
import { judge } from '../../../src/domain/schedule/judge';
import { LAMP_PRESETS } from '../../../src/domain/schedule/presets';
import { cleanText } from '../../../src/domain/text/clean';

/** Ledgers of tasks without countable targets: what is told of one deed, beside a date, a node or a measure. */

const AS_OF = '2025-07-31';

interface Given {
  readonly due?: string;
  readonly plan?: string;
  readonly measures?: string;
  readonly planHeader?: string;
}

function lampOf(task: string, progress: string, { due, plan, measures, planHeader = '' }: Given): string {
  const cell = (text: string | undefined) => (text === undefined ? null : cleanText(text));
  const own = {
    task: cleanText(task),
    progress: cleanText(progress),
    due: cell(due),
    year: 2025,
    asOf: AS_OF,
    measures: measures === undefined ? null : cleanText(measures).text,
  };
  const measurement = measure({ ...own, plan: plan ?? '' });
  const { status, rule } = judge({
    ...own,
    plan: cell(plan),
    planHeader,
    problem: null,
    verdict: null,
    measurement,
    period: { start: '2025-01-01', end: AS_OF },
    preset: LAMP_PRESETS.yinchuan,
  });
  return `${status} ${rule}`;
}

/** Deed × what is told of it; the lamp where it was due and where it is not. */
describe.each<
  [task: string, tellings: readonly (readonly [progress: string, late: string, early: string])[]]
>([
  [
    '出台民营经济若干措施',
    [
      ['6月12日以县政府文件印发实施。', 'completed', 'completed'],
      ['6月20日，县政府办印发《民营经济若干措施》（政办发〔2025〕8号）。', 'completed', 'completed'],
      ['县发改局已会同工信局印发若干措施。', 'undetermined', 'undetermined'],
      ['初稿已形成，正在征求意见。', 'behind', 'undetermined'],
      ['已通过合法性审查，近日印发。', 'behind', 'undetermined'],
      ['8月印发。', 'behind', 'undetermined'],
      ['经县委研究，该项工作不再实施。', 'undetermined', 'undetermined'],
    ],
  ],
  [
    '召开招商引资大会',
    [
      ['于5月18日召开。', 'completed', 'completed'],
      ['筹备工作正在进行。', 'behind', 'undetermined'],
      ['大会改期至9月举行。', 'behind', 'undetermined'],
    ],
  ],
  [
    '政务服务中心新大厅投入使用',
    [
      ['正式揭牌运行。', 'completed', 'completed'],
      ['新大厅已投用。', 'completed', 'completed'],
      ['装修已完成，尚未搬迁。', 'behind', 'on-track'],
    ],
  ],
  [
    '建立河湖长制协同执法机制',
    [
      ['已建立机制，部门联席会议按季召开。', 'completed', 'completed'],
      ['机制正在建立。', 'behind', 'on-track'],
    ],
  ],
  [
    '协调化工园区供电专线',
    [
      ['专线已投运。', 'undetermined', 'undetermined'],
      ['供电协议已签，电力公司验收合格，案件办结。', 'undetermined', 'on-track'],
      ['专线建设受阻，已多次协调。', 'behind', 'at-risk'],
      ['专线推迟到9月投运。', 'behind', 'undetermined'],
    ],
  ],
])('%s', (task, tellings) => {
  test.each(tellings)('%s → past its date %s, before it %s', (progress, late, early) => {
    expect(lampOf(task, progress, { due: '6月底' }).split(' ')[0]).toBe(late);
    expect(lampOf(task, progress, { due: '12月底' }).split(' ')[0]).toBe(early);
  });
});

test.each<[task: string, given: Given, progress: string, want: string]>([
  // A node that holds a day and no deed is when the row is due.
  ['推行集中供热特许经营', { plan: '6月底前' }, '协议正在送审。', 'behind overdue'],
  ['推行集中供热特许经营', { plan: '2025年6月' }, '协议正在送审。', 'behind overdue'],
  ['新建体育馆', { plan: '3月', planHeader: '计划开工' }, '正在进行主体施工。', 'undetermined undetermined'],
  ['推行集中供热特许经营', { plan: '9月底前' }, '协议正在送审。', 'undetermined undetermined'],
  ['推行集中供热特许经营', { plan: '6月底前签订协议' }, '已签订协议。', 'on-track milestone-met'],
  // The measures are what is to be done about a finding.
  [
    '未修订内控制度',
    { due: '6月底', measures: '修订内控制度并印发' },
    '已于6月15日修订印发。',
    'completed declared-done',
  ],
  [
    '砖厂未批先建',
    { due: '6月底', measures: '责令停产' },
    '企业已停产,环评手续已补办。',
    'undetermined deed-told',
  ],
  ['砖厂未批先建', { due: '6月底', measures: '责令停产' }, '企业仍在生产。', 'behind overdue'],
  // Steps that are put off, signed, approved.
  [
    '乡镇卫生院能力提升',
    { plan: '6月：组织设备采购' },
    '设备采购因预算调整暂缓。',
    'behind milestone-missed',
  ],
  ['乡镇卫生院能力提升', { plan: '6月：组织设备采购' }, '正在组织设备采购。', 'on-track milestone-met'],
  [
    '县医院综合楼',
    { plan: '6月：完成施工图设计' },
    '可研已获批复，初步设计正在编制。',
    'behind milestone-missed',
  ],
  ['县医院综合楼', { plan: '6月：完成施工图设计' }, '施工图审查已通过。', 'on-track milestone-met'],
  [
    '机关食堂社会化',
    { plan: '6月底前签订服务合同' },
    '已完成招标，合同条款双方仍有分歧。',
    'undetermined undetermined',
  ],
  ['机关食堂社会化', { plan: '6月底前签订服务合同' }, '已完成招标并签订服务合同。', 'on-track milestone-met'],
  ['城区学区调整', { plan: '5月底前发布公告' }, '公告于5月26日发布。', 'on-track milestone-met'],
  // Built, with something left open, is not green; nor is a part.
  ['建设就业服务中心', { due: '6月底' }, '中心已建成。', 'completed declared-done'],
  [
    '建设就业服务中心',
    { due: '6月底' },
    '中心已建成，因消防手续未办结暂未开放。',
    'undetermined undetermined',
  ],
  ['建设气象站', { due: '6月底' }, '主体建成，设备未安装。', 'behind overdue'],
  // Put off beyond its own date.
  ['成立产教联合体', { due: '9月底' }, '因牵头企业变更，成立时间推迟至12月。', 'at-risk late-forecast'],
  ['成立产教联合体', { due: '9月底' }, '成立时间推迟至8月。', 'undetermined undetermined'],
  // A tender that failed, and one that went on.
  ['公共停车场特许经营', { due: '12月底' }, '第一次拍卖流拍，正组织第二次拍卖。', 'at-risk blocked'],
  ['公共停车场特许经营', { due: '12月底' }, '第一次拍卖流拍，已重新完成拍卖。', 'undetermined undetermined'],
  ['档案数字化', { due: '12月底' }, '受设备故障影响有所延误。', 'at-risk blocked'],
  // An early stage is no end, in whatever words.
  ['新建体育馆', { due: '6月底' }, '已完成选址。', 'behind overdue'],
  ['新建体育馆', { due: '6月底' }, '前三季度任务已完成选址。', 'behind overdue'],
])('%s | %j | %s → %s', (task, given, progress, want) => {
  expect(lampOf(task, progress, given)).toBe(want);
});

test.each([
  ['经县委研究，该项工作不再实施。', true],
  ['上级决定取消该项任务。', true],
  ['该项目暂缓实施。', true],
  ['本项工作经县政府同意不再推进。', true],
  ['经上级批准，项目撤销。', true],
  ['项目缓建。', true],
  ['该项工作缓办。', true],
  ['该项任务缓实施。', true],
  ['项目不实施。', true],
  ['项目不再建设。', true],
  // Of another thing, or of a part.
  ['取消审批事项。', false],
  ['暂缓拆除老楼。', false],
  ['部分项目不再实施。', false],
])('given up: %s → %s', (progress, want) => {
  expect(lampOf('撤并乡镇敬老院', progress, { due: '6月底' }) === 'undetermined given-up').toBe(want);
});
