import type { ScheduleResult } from '../../../src/domain/item';
import { measure } from '../../../src/domain/measure/measure';
import { verdictFrom } from '../../../src/domain/read/rowVerdict';
import { judge } from '../../../src/domain/schedule/judge';
import { DEFAULT_PRESET } from '../../../src/domain/schedule/presets';
import { cleanText } from '../../../src/domain/text/clean';

interface Row {
  readonly due?: readonly [header: string, cell: string];
  readonly verdict?: string;
  readonly asOf?: string;
  readonly plan?: string;
}

function lamp(
  task: string,
  progress: string,
  { due, verdict, asOf = '2024-06-30', plan }: Row = {},
): ScheduleResult {
  const rowVerdict = verdict === undefined ? null : verdictFrom(verdict, '完成情况', 'column');
  const texts = { task: cleanText(task), progress: cleanText(progress) };
  const dueCell = due === undefined ? null : cleanText(due[1]);
  return judge({
    ...texts,
    plan: plan === undefined ? null : cleanText(plan),
    due: dueCell,
    dueHeader: due?.[0] ?? '',
    problem: null,
    verdict: verdict === undefined ? null : cleanText(verdict),
    rowVerdict,
    measurement: measure({ ...texts, due: dueCell, verdict: rowVerdict, year: 2024 }),
    asOf,
    period: null,
    year: 2024,
    preset: DEFAULT_PRESET,
  });
}

const told = ({ status, suspected, doubt }: ScheduleResult): string =>
  doubt === null ? status : `${status}, ${suspected}? ${doubt.code}`;

// What blue may rest on: without any reservation, and on figures without unknown words.
test.each<[task: string, progress: string, row: Row, expected: string]>([
  ['新建公厕40座', '已建成公厕40座。', {}, 'completed'],
  ['新建公厕40座', '除附属绿化外，40座公厕均已建成。', {}, 'on-track, completed? reservation'],
  ['新建公厕40座', '公厕40座均已建成，正在调试照明。', {}, 'on-track, completed? reservation'],
  [
    '新建公厕40座',
    '已建成公厕40座。',
    { due: ['预计完成时间', '2024年7月底'] },
    'on-track, completed? forecast',
  ],
  ['新建公厕40座', '已建成公厕40座。', { due: ['完成时限', '2024年7月底'] }, 'completed'],
  [
    '新建公厕40座',
    '建成公厕40座。',
    { due: ['预计完成时间', '等待统一销号'] },
    'on-track, completed? reservation',
  ],
  ['新建公厕40座', '建成公厕40座。', { due: ['完成时限', '长期'] }, 'completed'],
  ['公厕改造', '占年度任务的105%。', {}, 'completed'],
  ['公厕改造', '开工数占年度任务的105%。', {}, 'on-track'],
  ['新建公厕40座', '已建成12座，已完成年度任务。', {}, 'at-risk, completed? verdict-contradiction'],
])('%s / %s → %j → %s', (task, progress, row, expected) =>
  expect(told(lamp(task, progress, row))).toBe(expected),
);

test.each<[progress: string, reason: string]>([
  ['未分解任务到本县。', '读到“未分解任务到本县”，不足以判定快慢'],
  ['已要求有关单位开展排查，等市里下发相关文件。', '读到“等市里下发相关文件”，不足以判定快慢'],
  ['此项工作由市局牵头，以配合工作为主。', '读到“以配合工作为主”，不足以判定快慢'],
  ['落实待遇文件。', '进展文字中没有足以判定进度的数据或节点依据'],
  ['按同等文件执行。', '进展文字中没有足以判定进度的数据或节点依据'],
])('what lies with others is told: %s', (progress, reason) =>
  expect(lamp('新建公厕40座', progress, { asOf: '2024-08-31' }).reason).toBe(reason),
);

test('words that stand in a reason are fit to print', () => {
  const { doubt } = lamp('联通慢特病结算医院8家', '已完成慢特病异地结（jié）算醫（yī）院43家。');
  expect(doubt?.params.words).toBe('已完成慢特病异地结算医院43家');
});

// What red may rest on.
test.each<[task: string, progress: string, row: Row, expected: string]>([
  ['新建公厕40座', '已建成公厕4座。', {}, 'behind'],
  ['植树造林3万亩', '已植树造林2000亩。', {}, 'undetermined, behind? seasonal'],
  ['新建公厕40座、路灯200盏', '已建成公厕4座。', {}, 'undetermined, behind? unsure-figure'],
  ['新建公厕40座', '经梳理盘活闲置用房后形成公厕4座。', {}, 'undetermined, behind? proposed-figure'],
  ['开展抽检2800批次', '开展六月份抽检220批次，抽查41批次。', {}, 'undetermined'],
  ['新建公厕40座', '正在施工。', { due: ['完成时限', '2024年6月30日'] }, 'on-track'],
  ['新建公厕40座', '正在施工。', { due: ['完成时限', '2024年5月底'] }, 'behind'],
])('%s / %s → %j → %s', (task, progress, row, expected) =>
  expect(told(lamp(task, progress, row))).toBe(expected),
);

// Growth, ceilings and levels are compared with their target, not spread over the year.
test.each<[task: string, progress: string, expected: string]>([
  ['旅游收入增长10%', '旅游收入同比增长12%。', 'on-track'],
  ['旅游收入增长10%', '旅游收入同比增长6%。', 'at-risk'],
  ['旅游收入增长10%左右', '旅游收入同比增长9.5%。', 'on-track'],
  ['旅游收入增长10%', '旅游收入同比下降2%。', 'behind'],
  ['漏损率控制在9%以内', '漏损率为8.2%。', 'on-track'],
  ['漏损率控制在9%以内', '漏损率为9.6%。', 'behind'],
])('%s / %s → %s', (task, progress, expected) => expect(lamp(task, progress).status).toBe(expected));

// What a step of the plan asks, and what the progress still waits for.
test.each<[progress: string, plan: string, expected: string]>([
  ['已制定方案，待市里统一培训后开展筛查。', '5月开展筛查人员培训；11月完成', 'undetermined'],
  ['已开展筛查人员培训，待场地确定后开展筛查。', '5月开展筛查人员培训；11月完成', 'on-track'],
  ['设备已安装，待验收后投用。', '5月完成设备安装；11月完成', 'on-track'],
  ['设备已安装，待验收后投用。', '5月完成设备安装并通过验收；11月完成', 'undetermined'],
])('%s / %s → %s', (progress, plan, expected) =>
  expect(lamp('开展心理筛查8800人次', progress, { plan }).status).toBe(expected),
);

// A level is held against what the plan's own step asks of it.
const LEVELS =
  '1.“最多跑一次”率一季度达到40%，二季度达到55%；2.全省通办事项一季度达到21%，二季度达到42%；3.法律援助通办，一季度不低于75%，二季度不低于85%。';
test.each<[task: string, progress: string, plan: string, expected: string]>([
  ['污水处理率达到95%', '污水处理率达到92%。', '一季度达到85%，二季度达到90%', 'on-track'],
  ['污水处理率达到95%', '污水处理率达到88%。', '一季度达到85%，二季度达到90%', 'behind'],
  ['污水处理率达到95%', '污水处理率达到88%，二季度任务已完成。', '一季度达到85%，二季度达到90%', 'on-track'],
  ['漏损率控制在9%以内', '漏损率为9.5%。', '一季度控制在10%，二季度控制在9.5%', 'behind'],
  [
    '“最多跑一次”率达60%，全省通办事项达80%，法律援助100%通办',
    '“最多跑一次”率达到91.5%，全省通办事项达到43%，法律援助通办率86%。',
    LEVELS,
    'on-track',
  ],
  [
    '“最多跑一次”率达60%，全省通办事项达80%，法律援助100%通办',
    '“最多跑一次”率达到91.5%，全省通办事项达到41%，法律援助通办率86%。',
    LEVELS,
    'behind',
  ],
  [
    '“最多跑一次”率达60%，全省通办事项达80%，法律援助100%通办',
    '“最多跑一次”率达到91.5%，全省通办事项达到43%，法律援助通办率76%。',
    LEVELS,
    'behind',
  ],
])('%s / %s / %s → %s', (task, progress, plan, expected) =>
  expect(lamp(task, progress, { plan }).status).toBe(expected),
);

// The row's own verdict leads; where figures differ it waits for the clerk.
test.each<[progress: string, verdict: string, expected: string]>([
  ['已建成公厕31座。', '已完成', 'completed, on-track? verdict-contradiction'],
  ['已建成公厕2座。', '达序时', 'on-track, behind? verdict-contradiction'],
  ['已建成公厕40座。', '未达序时', 'behind, completed? verdict-contradiction'],
  ['已建成公厕40座。', '已完成', 'completed'],
  ['已建成公厕21座。', '达序时', 'on-track'],
  ['', '未完成3月份目标任务', 'behind'],
])('%s, %s → %s', (progress, verdict, expected) =>
  expect(told(lamp('新建公厕40座', progress, { verdict }))).toBe(expected),
);
