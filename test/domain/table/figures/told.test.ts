import { analyseTable } from '../../../../src/domain/analyse';
import type { TaskItem } from '../../../../src/domain/item';
import { onlyTable } from '../grids';

/** What is done of counted targets, in every form of goal and cell that offices fill in. */

const itemsOf = (heading: string, goals: readonly string[], cells: readonly string[]): readonly TaskItem[] =>
  analyseTable(
    onlyTable([
      ['2025年民生实事完成情况表'],
      ['序号', '项目名称', '年度目标', heading, '责任单位'],
      ['1', '新增托位', goals[0] ?? '', cells[0] ?? '', '卫健局'],
      ['2', '农村公路建设', goals[1] ?? '', cells[1] ?? '', '交通局'],
      ['3', '职业技能培训', goals[2] ?? '', cells[2] ?? '', '人社局'],
    ]),
    { asOf: '2025-09-30' },
  ).items;

const GOALS: readonly (readonly string[])[] = [
  ['525个', '20公里', '5000人'],
  ['525', '20', '5000'],
  ['新增托位525个', '新建公路20公里', '培训5000人'],
  ['不少于525个', '不少于20公里', '不少于5000人'],
];
const HEADINGS = ['完成情况', '累计完成', '进展情况', '目前进展'];
const all = <T>(told: readonly T[]): [string, readonly string[], T][] =>
  HEADINGS.flatMap((heading) =>
    GOALS.flatMap((goals) => told.map((cells): [string, readonly string[], T] => [heading, goals, cells])),
  );
const actualsOf = (items: readonly TaskItem[]): (number | undefined)[] =>
  items.flatMap(({ indicators }) => indicators.map(({ actual }) => actual?.value));

test.each(
  all([
    ['336个', '12公里', '3400人'],
    ['336', '12', '3400'],
    ['已完成336个', '已完成12公里', '已完成3400人'],
    ['336个。', '12公里。', '3400人。'],
    ['累计336个', '累计12公里', '累计3400人'],
    ['本月40个，累计336个', '本月2公里，累计12公里', '本月300人，累计3400人'],
    ['40个（累计336个）', '2公里（累计12公里）', '300人（累计3400人）'],
    ['已建成336个，在建50个', '已建成12公里，在建3公里', '已培训3400人，在训200人'],
  ]),
)('%s: %j | %j', (heading, goals, cells) =>
  expect(actualsOf(itemsOf(heading, goals, cells))).toEqual([336, 12, 3400]),
);

test.each(
  all([
    ['剩余189个', '剩余8公里', '剩余1600人'],
    ['未完成189个', '未完成8公里', '未完成1600人'],
    ['计划完成336个', '计划完成12公里', '计划完成3400人'],
    ['过半', '过半', '过半'],
  ]),
)('%s: %j | %j tells nothing of what is done', (heading, goals, cells) =>
  expect(actualsOf(itemsOf(heading, goals, cells))).toEqual([undefined, undefined, undefined]),
);

test.each(
  all([
    ['0.64', '0.6', '0.68'],
    ['64%', '60%', '68%'],
  ]),
)('%s: %j | %j is a share of the task', (heading, goals, cells) => {
  const items = itemsOf(heading, goals, cells);
  expect(actualsOf(items)).toEqual([undefined, undefined, undefined]);
  expect(items.map(({ completion }) => completion.percent)).toEqual([64, 60, 68]);
});

test('kilometres below one beside others are kilometres', () => {
  const cells = ['336', '0.6', '3400'];
  expect(actualsOf(itemsOf('累计完成', ['525', '20', '5000'], cells))).toEqual([336, 0.6, 3400]);
});

test('a figure in the only unit that is told is offered where it is told of another thing', () => {
  const [item] = itemsOf('进展情况', ['525', '20', '5000'], ['已培训教师336人', '正在施工', '正在报名']);
  expect(item?.indicators.map(({ actual, proposed }) => [actual, proposed?.value ?? null])).toEqual([
    [null, 336],
  ]);
});
