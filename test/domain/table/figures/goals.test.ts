import fc from 'fast-check';
import { analyseTable } from '../../../../src/domain/analyse';
import type { TaskItem } from '../../../../src/domain/item';
import { onlyTable } from '../grids';

/** Number columns of goals by quarter or month are the milestones of their row, through to the lamp. */

function items(rows: readonly (readonly string[])[], asOf: string | null = '2026-09-30'): TaskItem[] {
  return [...analyseTable(onlyTable([['2026年重点项目进度表'], ...rows]), { asOf }).items];
}

const steps = ({ milestones }: TaskItem): string =>
  milestones
    .map(
      ({ due, quantity, percent }) =>
        `${due} ${quantity === null ? `${percent}%` : `${quantity.value}${quantity.unit}`}`,
    )
    .join(', ');

const told = (item: TaskItem | undefined): string =>
  item === undefined ? '' : `${item.expected.percent} ${item.expected.basis} ${item.status} ${item.rule}`;

const QUARTERS = ['一季度目标', '二季度目标', '三季度目标', '四季度目标'];
const head = (names: readonly string[], unit = '(户)'): string[] => [
  '项目名称',
  `年度目标${unit}`,
  ...names.map((name) => `${name}${unit}`),
  `累计完成${unit}`,
];

test('goals to date: the last is the target', () => {
  const [one, two] = items([
    head(QUARTERS),
    ['改厕', '1000', '100', '400', '700', '1000', '720'],
    ['危改', '200', '40', '80', '150', '200', '90'],
  ]);
  expect(steps(one as TaskItem)).toBe(
    '2026-03-31 100户, 2026-06-30 400户, 2026-09-30 700户, 2026-12-31 1000户',
  );
  expect(told(one)).toBe('70 milestone on-track milestone-met');
  expect(told(two)).toBe('75 milestone behind milestone-missed');
  expect(two?.reason).toContain('三季度目标：150户');
});

test('parts: their sum is the target', () => {
  const [one, two] = items([
    head(QUARTERS),
    ['改厕', '1000', '100', '300', '300', '300', '720'],
    ['危改', '200', '40', '80', '50', '30', '90'],
  ]);
  expect(steps(one as TaskItem)).toBe(
    '2026-03-31 100户, 2026-06-30 400户, 2026-09-30 700户, 2026-12-31 1000户',
  );
  expect(told(one)).toBe('70 milestone on-track milestone-met');
  expect(told(two)).toBe('85 milestone behind milestone-missed');
  expect(two?.reason).toContain('一季度目标至三季度目标合计：40户+80户+50户');
});

test('months, shares, investment, one date to date', () => {
  const months = Array.from({ length: 12 }, (_, i) => `${i + 1}月计划`);
  const [monthly] = items([head(months), ['改厕', '1200', ...months.map(() => '100'), '900']]);
  expect(told(monthly)).toBe('75 milestone on-track milestone-met');
  const shares = ['一季度计划进度(%)', '二季度计划进度(%)', '三季度计划进度(%)', '四季度计划进度(%)'];
  const [share] = items([
    ['项目名称', '年度计划投资(万元)', ...shares, '1-9月完成投资(万元)'],
    ['环城路', '8000', '20', '50', '80', '100', '5000'],
  ]);
  expect(steps(share as TaskItem)).toContain('2026-09-30 64000000元');
  expect(told(share)).toBe('80 milestone behind milestone-missed');
  const [money] = items([
    ['项目名称', '年度计划投资(亿元)', '1-9月计划投资(亿元)', '1-9月完成投资(亿元)', '占年度计划%'],
    ['环城路', '8', '5', '5.2', '65'],
  ]);
  expect(told(money)).toBe('62.5 milestone on-track milestone-met');
  const [now] = items([
    ['乡镇', '年度任务(户)', '截至目前应完成(户)', '实际完成(户)'],
    ['白石镇', '400', '300', '180'],
  ]);
  expect(told(now)).toBe('75 milestone behind milestone-missed');
});

test('a task in words, its goals in numbers', () => {
  const of = (unit: string): TaskItem[] =>
    items([
      ['序号', '目标任务', ...QUARTERS.map((name) => `${name}${unit}`), '进展情况', '责任单位'],
      ['1', '新增就业5000人', '1200', '2500', '3800', '5000', '已新增就业3900人', '县人社局'],
      ['2', '改造危房60户', '10', '30', '45', '60', '已改造危房20户', '县住建局'],
    ]);
  expect(of('').map(told)).toEqual([
    '76 milestone on-track milestone-met',
    '75 milestone behind milestone-missed',
  ]);
  const people = of('(人)');
  expect(steps(people[0] as TaskItem)).toContain('2026-09-30 3800人');
  // Families are no people.
  expect(people[1]?.milestones.flatMap(({ quantity }) => quantity ?? [])).toEqual([]);
});

test('goals without a unit are in the target’s', () => {
  const [item] = items([
    ['项目名称', '年度计划投资(万元)', ...QUARTERS, '累计完成投资(万元)', '完成率'],
    ['环城路', '8000', '1000', '3000', '6000', '8000', '6100', '76.3%'],
    ['滨河路', '4000', '500', '1000', '3000', '4000', '3000', '75%'],
  ]);
  expect(steps(item as TaskItem)).toContain('2026-09-30 60000000元');
});

test.each([
  ['one quarter alone may be its own or to date', ['三季度目标'], ['700']],
  ['a rise that ends below the target may be either', ['一季度目标', '二季度目标'], ['100', '300']],
  ['this month’s goal is no goal to date', ['本月计划', '下月计划'], ['100', '120']],
  ['parts that begin late leave the year open', ['三季度目标', '四季度目标'], ['400', '300']],
])('no milestone: %s', (_, names, goals) => {
  const [item] = items([head(names), ['改厕', '1000', ...goals, '720'], ['危改', '1000', ...goals, '720']]);
  expect(item?.milestones).toEqual([]);
  expect(item?.expected.basis).toBe('year');
});

test('a row whose parts do not make up its task has none', () => {
  const rows = [
    head(QUARTERS),
    ...['改厕', '危改', '供水', '道路', '路灯'].map((name) => [
      name,
      '1000',
      '100',
      '300',
      '300',
      '300',
      '720',
    ]),
    ['绿化', '1000', '100', '300', '300', '900', '720'],
  ];
  expect(items(rows).map(({ milestones }) => milestones.length)).toEqual([4, 4, 4, 4, 4, 0]);
});

test('without a date nothing is expected', () => {
  const [item] = items([head(QUARTERS), ['改厕', '1000', '100', '400', '700', '1000', '720']], null);
  expect(item?.expected).toEqual({ percent: null, basis: null, text: '' });
});

test('growth and levels are held against their target, not against a step', () => {
  const [item] = items([
    ['指标', '年度目标(%)', '一季度目标(%)', '二季度目标(%)', '三季度目标(%)', '四季度目标(%)', '完成(%)'],
    ['覆盖率', '95', '80', '85', '90', '95', '91'],
    ['普及率', '95', '80', '85', '90', '95', '91'],
  ]);
  expect(item?.milestones).toEqual([]);
});

test('quarters in any order, to date or in parts: the same steps', () => {
  const parts = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 4, maxLength: 4 });
  const tables = fc.tuple(
    fc.array(parts, { minLength: 3, maxLength: 6 }),
    fc.boolean(),
    fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  );
  fc.assert(
    fc.property(tables, ([rows, toDate, order]) => {
      const sums = rows.map((own) => own.map((_, i) => own.slice(0, i + 1).reduce((a, b) => a + b, 0)));
      const body = rows.map((own, index) => {
        const shown = toDate ? (sums[index] as number[]) : own;
        const whole = String((sums[index] as number[])[3]);
        return [`项目${'甲乙丙丁戊己'[index]}`, whole, ...order.map((i) => String(shown[i])), whole];
      });
      const got = items([head(order.map((i) => QUARTERS[i] as string)), ...body]);
      got.forEach((item, index) => {
        expect(item.milestones.map(({ quantity }) => quantity?.value)).toEqual(sums[index]);
      });
    }),
    { numRuns: 100, seed: 3 },
  );
});

test.each<readonly [string, readonly string[], readonly string[], readonly (string | undefined)[]]>([
  [
    'parts that fall: their sum is the year’s',
    QUARTERS,
    ['1000', '1000', '1000', '900'],
    ['3900人', 'milestone'],
  ],
  [
    'under one heading by quarter',
    ['Q1目标', 'Q2目标', 'Q3目标', 'Q4目标'],
    ['300', '300', '200', '200'],
    ['1000人', 'milestone'],
  ],
  ['to date: the last is the year’s', QUARTERS, ['1000', '2000', '3000', '4000'], ['4000人', 'milestone']],
  ['parts or to date, nobody knows', QUARTERS, ['1000', '1000', '1000', '1000'], [undefined, 'year']],
  ['three quarters are no year', QUARTERS.slice(0, 3), ['1000', '900', '800'], [undefined, 'year']],
  [
    'rates do not add up',
    QUARTERS.map((name) => `${name}(%)`),
    ['90', '80', '85', '88'],
    [undefined, 'year'],
  ],
])('no target of the year, %s', (_, names, goals, expected) => {
  const [item] = items([
    ['项目名称', '单位', ...names, '累计完成'],
    ['新增就业', '人', ...goals, '3100'],
  ]);
  const target = item?.indicators[0]?.target;
  expect([target && `${target.value}${target.unit}`, item?.expected.basis]).toEqual(expected);
});
