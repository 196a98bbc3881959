import type { Target } from '../../../src/domain/item';
import { planSteps } from '../../../src/domain/schedule/milestones';
import { cleanText } from '../../../src/domain/text/clean';

const target = (value: number, unit: string, noun: string): Target => ({
  value,
  unit,
  noun,
  kind: 'count',
  bound: 'at-least',
  text: `${noun}${value}${unit}`,
  span: [0, 0],
  rule: 'test',
});

const steps = (plan: string, targets: readonly Target[] = [], task = '', headingDue: string | null = null) =>
  planSteps({ plan: cleanText(plan), task, targets, year: 2023, headingDue });

/** due:percent, MM-DD. */
const percents = (plan: string, task = ''): string =>
  steps(plan, [], task)
    .map(({ milestone: { due, percent } }) => `${due?.slice(5)}:${percent ?? '-'}`)
    .join(' ');

test.each<[plan: string, want: string]>([
  [
    '第一季度:前期部署;第二季度:建设进度50%;第四季度(11月份):建设进度100%,完成评估。',
    '03-31:- 06-30:50 11-30:100',
  ],
  ['第一季度完成50%。第二季度完成75%以上', '03-31:50 06-30:75'],
  ['3月完成任务数30%;4-6月完成任务数50%;10-11月完成年度任务。', '03-31:30 06-30:50 11-30:100'],
  ['3月底前,任务进度完成30%;10月底之前,任务全部完成。', '03-31:30 10-31:100'],
  ['第一季度:计划完成进度至25%;第二季度:计划完成进度至50%', '03-31:25 06-30:50'],
  [
    '4月,完成创建任务的10%,二季度末完成创建任务的50%;11月,完成创建任务的100%。',
    '04-30:10 06-30:50 11-30:100',
  ],
  ['9月100%完成筛查任务,完成项目进度80%;11月100%完成任务', '09-30:80 11-30:100'],
  ['第三季度:发布中标通知书(预计完成进度90%),签发开工令(预计完成进度95%)', '09-30:95'],
  ['第二季度:计划4月底完成施工图报批、5月底前完成招投标、6月初开工。', '04-30:- 05-31:- 06-10:-'],
  ['7月底前完成工程量50%、9月底前主体工程完成、10月底前项目完工。', '07-31:50 09-30:- 10-31:100'],
  ['3月份完成站点建设,4月份全部投入使用。', '03-31:- 04-30:100'],
  ['主体工程完成,6月底前;项目竣工验收,11月底前。', '06-30:- 11-30:100'],
  ['1.筹备阶段(2月-3月)。进行选址。2.建设阶段(4月-8月)。完成进度80%。', '03-31:- 08-31:80'],
  ['前期准备(3月底前):完成方案;验收阶段(9月-10月):项目完成', '03-31:- 10-31:100'],
  // Rates that are goals themselves, and parts of the works, are no plan for the whole.
  ['公证“最多跑一次”率一季度达到40%,二季度达到55%', '03-31:- 06-30:-'],
  ['第一季度:对全县困难群众资助参保100%', '03-31:-'],
  ['第三季度:桩基完成20%', '09-30:-'],
  ['第一季度:做好数据汇总;第二季度完成率达50%,并做好第二季度数据汇总', '03-31:- 06-30:50'],
])('%s → %s', (plan, want) => expect(percents(plan)).toBe(want));

test('the subject of the task finished is the whole', () => {
  expect(percents('第三季度:水库完工', '整治病险水库1座')).toBe('09-30:100');
  expect(percents('第三季度:外墙完工', '整治病险水库1座')).toBe('09-30:-');
});

// All of one step is not all of the task.
test.each<[plan: string, task: string, want: string]>([
  ['第一季度:全面完成春季学期转学工作;第四季度:完成年度任务', '保障随迁子女入学', '03-31:- 12-31:100'],
  ['4月全面完成培训任务,启动筛查;11月底前全部完成', '开展心理筛查8800人次', '04-30:- 11-30:100'],
  ['6月全部完成采购', '改造小区9个', '06-30:-'],
  ['6月全面完成改造任务', '改造小区9个', '06-30:100'],
  ['6月全面完成小区改造并通过验收', '改造小区9个', '06-30:100'],
  ['6月全部建成投用', '改造小区9个', '06-30:100'],
  ['9月各点位全部完成验收', '改造小区9个', '09-30:100'],
])('%s of %s → %s', (plan, task, want) => expect(percents(plan, task)).toBe(want));

test('goods in place are not the whole where a figure of the step stays below the target', () => {
  const task = '配备AED100台,开展培训2万人次';
  const targets = [target(100, '台', 'AED'), target(20000, '人次', '培训')];
  const percent = (plan: string): number | null | undefined =>
    steps(plan, targets, task)[0]?.milestone.percent;
  expect(percent('9月底前完成AED安装,开展培训1.5万人次')).toBeNull();
  expect(percent('9月底前完成AED安装,开展培训2万人次')).toBe(100);
});

test('a number and a name before the first date open a plan of their own', () => {
  const words = (plan: string): string[] => steps(plan).map((step) => step.words);
  expect(words('1.窗口率一季度达到40%,二季度达到55%;2.法律援助通办,一季度不低于75%。')).toEqual([
    '2.法律援助通办,一季度不低于75%。',
    '1.窗口率一季度达到40%,',
    '二季度达到55%;',
  ]);
  expect(words('一季度达到40%;做好宣传,二季度达到55%')).toEqual(['一季度达到40%;做好宣传,', '二季度达到55%']);
});

test.each<[plan: string, want: string[]]>([
  ['1.甲院设计。2.乙院装修,设备进场。', ['2.乙院装修,设备进场。', '1.甲院设计。']],
  ['①举办活动2场;②举办赛事26场', ['②举办赛事26场', '①举办活动2场;']],
  ['完成1.5万人次培训。2.5公里道路开工', ['完成1.5万人次培训。2.5公里道路开工']],
  ['完成设计;2.开工', ['完成设计;2.开工']],
])('points of a plan that its heading dates: %s', (plan, want) =>
  expect(steps(plan, [], '', '2023-09-30').map((step) => step.words)).toEqual(want),
);

test('of plans side by side the first stands last among equals', () => {
  const plan = '1.参保:3月份工作进度76%,6月份94%。2.理赔:3月份完成工作进度20%,6月份完成工作进度60%。';
  expect(steps(plan).map(({ part, milestone }) => [part, milestone.due])).toEqual([
    [1, '2023-03-31'],
    [0, '2023-03-31'],
    [1, '2023-06-30'],
    [0, '2023-06-30'],
  ]);
});

const quantities = (plan: string, targets: readonly Target[]): (number | null)[] =>
  steps(plan, targets).map(({ milestone }) => milestone.quantity?.value ?? null);

test.each<[name: string, plan: string, target: Target, want: (number | null)[]]>([
  [
    'increments that add up to the target',
    '第一季度:建设完成8个站点。第二季度:建设完成17个站点。第三季度:建设完成17个站点。第四季度:建设完成8个站点。',
    target(50, '个', '站点'),
    [8, 25, 42, 50],
  ],
  [
    'running totals said to be so',
    '第一季度:创建完成2家;第二季度:创建5家,累计完成7家;第三季度:创建7家,累计完成14家',
    target(16, '家', '阳光厨房'),
    [2, 7, 14],
  ],
  [
    'a figure that says of how much the deed beside it is counts nothing as finished',
    '养护工程62公里:3月底完成施工图设计,9月底前完工。',
    target(91, '公里', '农村公路'),
    [null, null],
  ],
  [
    'a figure of what is finished does, whatever is prepared beside it',
    '6月底完成改造30公里,启动二期招标。',
    target(91, '公里', '农村公路'),
    [30],
  ],
  [
    'running totals by their size',
    '第二季度:新增停车位100个;第三季度:新增停车位160个;第四季度:新增停车位200个',
    target(200, '个', '停车位'),
    [100, 160, 200],
  ],
  [
    'running totals, since the whole comes after them',
    '6月底前:完成管网10公里;9月底前:完成管网20公里;12月底前:全部完成',
    target(30, '公里', '管网'),
    [10, 20, null],
  ],
  [
    'increments, though the last step tells of no more',
    '6月底前:完成管网10公里;9月底前:完成管网20公里;12月底前:竣工验收',
    target(30, '公里', '管网'),
    [10, 30, null],
  ],
  [
    'preparation counts nothing',
    '第一季度:完成7家场地筛选工作;第二季度:建设完成3家',
    target(7, '家', '助联体'),
    [null, 3],
  ],
])('%s', (_, plan, goal, want) => expect(quantities(plan, [goal])).toEqual(want));

test('a plan without dates is due when its heading says', () => {
  expect(steps('项目完成。', [], '', '2023-09-30')).toMatchObject([
    { headed: true, milestone: { due: '2023-09-30', percent: 100 } },
  ]);
  expect(steps('/', [], '', '2023-09-30')).toEqual([]);
});

test('spans name the words of the original', () => {
  const original = '第一季度：完成 選址；第二季度：完成建設進度５０％。';
  const [first, second] = steps(original);
  expect(first && original.slice(...(first.milestone.span ?? [0, 0]))).toBe('第一季度：完成 選址；');
  expect(second?.milestone.text).toBe('第二季度：完成建設進度５０％。');
});

test('villages whose plan is drawn up are none of the zones promised', () => {
  const zones = [target(1, '个', '片区提升示范区')];
  expect(quantities('一季度:完成甲村、乙村等四个行政村片区提升示范区规划;二季度:完成50%', zones)).toEqual([
    null,
    null,
  ]);
  expect(quantities('一季度:建成片区提升示范区1个', zones)).toEqual([1]);
});
