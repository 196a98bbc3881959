import fc, { type GeneratorValue } from 'fast-check';
import {
  amountColumn,
  blankTotal,
  chance,
  finished,
  percentOf,
  pick,
  rate,
  textColumn,
  type Column,
  type Numbers,
  type Plan,
  type RateStyle,
} from './columns';
import type { Fact } from './facts';
import { FIGURE_WORDINGS } from './wordings';

/** Columns of projects, of what is started and finished, of a second thing measured. */

export const rateColumn = (
  g: GeneratorValue,
  wordings: readonly string[],
  style: RateStyle,
  read: (fact: Fact) => number | null,
): Column => ({
  levels: [
    pick(
      g,
      wordings.filter((one) => style !== 'fraction' || !/[%％]/u.test(one)),
    ),
  ],
  cell: (fact) => rate(read(fact), style),
  total: blankTotal,
});
const figureWords = (role: string): readonly string[] => FIGURE_WORDINGS[role] as readonly string[];

export function startColumns(
  g: GeneratorValue,
  hasRate: boolean,
  style: RateStyle,
  numbers: Numbers,
): Column[] {
  return [
    amountColumn(g, figureWords('actual start'), numbers, ({ measured }) => measured.actual),
    ...(hasRate ? [rateColumn(g, figureWords('rate start'), style, percentOf)] : []),
  ];
}

export function secondColumns(
  g: GeneratorValue,
  { second }: Plan,
  hasRate: boolean,
  style: RateStyle,
  numbers: Numbers,
): Column[] {
  if (second === undefined) return [];
  if (second === 'finish')
    return [
      amountColumn(g, figureWords('actual finish'), numbers, finished),
      ...(hasRate
        ? [
            rateColumn(g, figureWords('rate finish'), style, (fact) => {
              const done = finished(fact);
              return done === null ? null : Number(((done / fact.measured.target) * 100).toFixed(1));
            }),
          ]
        : []),
    ];
  const count: Numbers = { place: 'heading', style: numbers.style, unit: '户' };
  return [
    amountColumn(
      g,
      ['任务', '任务数', '计划户数', '年度任务', '目标任务数', '改造任务'],
      count,
      (fact) => fact.second.target,
    ),
    amountColumn(
      g,
      ['完成数', '已完成', '累计完成', '实际完成', '截至9月底完成'],
      count,
      (fact) => fact.second.actual,
    ),
  ].map((column) => ({ ...column, levels: column.levels }));
}

/** What project tables have beside the year's figures, or instead of them. */
export function projectColumns(g: GeneratorValue, { projects }: Plan, numbers: Numbers): Column[] {
  if (projects === undefined) return [];
  const total = amountColumn(g, figureWords('size investment'), numbers, ({ measured }) =>
    Number((measured.target * 3).toFixed(2)),
  );
  const since = amountColumn(
    g,
    [
      '开工以来累计完成投资',
      '自开工以来累计完成投资',
      '开工至今累计完成投资',
      '截至2025年底累计完成投资',
      '至2025年底完成投资',
      '历年累计完成投资',
    ],
    numbers,
    ({ measured }) => (measured.actual === null ? null : Number((measured.actual * 2).toFixed(2))),
  );
  const share = rateColumn(
    g,
    ['占总投资比例', '占总投资(%)', '累计完成投资占总投资比例', '占总投资%'],
    'percent-text',
    ({ measured: { target, actual } }) =>
      actual === null ? null : Number(((actual / target) * 66).toFixed(1)),
  );
  if (projects === 'year')
    return g(fc.shuffledSubarray, [total, since, share, contentColumn(g)], { minLength: 1 });
  const style = pick<RateStyle>(g, ['points', 'percent-text', 'format', 'wide']);
  const wordings =
    style === 'points'
      ? ['形象进度(%)', '形象进度%', '工程形象进度(%)', '项目形象进度（%）', '工程进度(%)']
      : ['形象进度', '工程形象进度', '目前形象进度', '工程进度', '形象进度(%)'];
  return [
    ...(chance(g, 60) ? [total] : []),
    rateColumn(g, wordings, style, ({ physical }) => physical),
    ...(chance(g, 60) ? [contentColumn(g)] : []),
  ];
}

const contentColumn = (g: GeneratorValue): Column =>
  textColumn(
    pick(g, [
      '建设规模及内容',
      '建设内容及规模',
      '主要建设内容',
      '建设内容',
      '建设规模和内容',
      '项目建设内容',
    ]),
    (_, i) =>
      [
        '新建主体工程及配套设施',
        '改造老旧管线，完善路灯、绿化',
        '新建综合楼及附属用房',
        '维修加固并更新设备',
      ][i % 4] as string,
  );
