import { analyse } from '../../../../src/domain/analyse';
import type { CellValue, Grid } from '../../../../src/domain/grid';
import { grid as sheetOf } from '../grids';

/** What stands in a number column is taken where it is certain; everything else is told, and nothing is silent. */

type Cell = string | number | boolean;

const FILLED = Array.from({ length: 12 }, (_, index) => index + 2);

/** A table with the row asked about first, and ordinary rows below it. */
function table(header: readonly string[], first: readonly Cell[], more: readonly Cell[]): Grid {
  const rows: (readonly Cell[])[] = [
    ['序号', '项目名称', ...header],
    [1, '甲地', ...first],
    ...FILLED.map((index) => [index, `第${index}地`, ...more]),
  ];
  const values = rows.map((cells) => cells.map((cell): CellValue => (cell === '' ? null : cell)));
  const texts = rows.map((cells) => cells.map((cell) => (cell === true ? 'TRUE' : String(cell))));
  return { ...sheetOf(texts), values };
}

function firstOf(grid: Grid) {
  const { tables } = analyse([{ file: 'a.xlsx', grids: [grid], error: null }], { asOf: '2026-09-30' });
  const item = tables[0]?.items[0];
  const unread = item?.issues.filter(({ code }) => code === 'figure-unread') ?? [];
  return {
    rate: item?.source.figures?.rate?.percent ?? null,
    actual: item?.indicators[0]?.actual?.value ?? null,
    percent: item?.completion.percent ?? null,
    told: unread.map(({ params, severity, cell }) => `${params['kind']} ${severity} ${cell}`),
  };
}

test.each<[Cell, number | null, string[]]>([
  // taken
  ['50％', 50, []],
  ['５０%', 50, []],
  ['50.5 %', 50.5, []],
  [50, 50, []],
  ['', null, []],
  ['—', null, []],
  ['/', null, []],
  // told
  ['五成', null, ['words warning C2']],
  ['近五成', null, ['words warning C2']],
  ['10*', null, ['words warning C2']],
  ['TRUE', null, ['words warning C2']],
  [true, null, ['words warning C2']],
  ['NaN', null, ['words warning C2']],
  ['5O%', null, ['words warning C2']],
  ['50%—60%', null, ['words warning C2']],
  ['50(其中新建10)', null, ['words warning C2']],
  ['全部开工', null, ['words info C2']],
  ['10所', null, ['counted warning C2']],
  ['1.34万人', null, ['counted warning C2']],
])('完成率 %p', (cell, rate, told) => {
  expect(firstOf(table(['完成率'], [cell], ['60%']))).toMatchObject({ rate, percent: rate, told });
});

test.each<[Cell, number | null, string[]]>([
  [10, 10, []],
  ['10', 10, []],
  ['１０', 10, []],
  ['10所', 10, []],
  ['', null, []],
  ['无', null, []],
  ['50％', null, ['share warning D2']],
  ['约50%', null, ['share warning D2']],
  ['五成', null, ['words warning D2']],
  ['10*', null, ['words warning D2']],
  [true, null, ['words warning D2']],
  ['NaN', null, ['words warning D2']],
  ['l0', null, ['words warning D2']],
  ['10-12', null, ['words warning D2']],
  ['未报', null, ['words info D2']],
])('完成数 %p beside a task of 20', (cell, actual, told) => {
  expect(firstOf(table(['任务数', '完成数'], [20, cell], [20, 10]))).toMatchObject({ actual, told });
});

/** [cell, figure that is taken, what the row reports in words] */
test.each<[Cell, number | null, string | undefined]>([
  ['18所已投入使用', 18, '18所已投入使用'],
  ['已建成12所，在建3所', 12, '已建成12所，在建3所'],
  ['5所已开工', null, '5所已开工'],
  ['正在装修', null, '正在装修'],
  ['已完成', null, '已完成'],
  ['未报', null, undefined],
  ['五成', null, undefined],
  ['10*', null, undefined],
  ['10', 10, undefined],
])('%p among the numbers of what is done is told in words', (cell, actual, progress) => {
  const rows: Cell[] = [cell, ...FILLED.map(() => 10)];
  const grids = [
    sheetOf([
      ['序号', '项目名称', '任务数(所)', '累计完成'],
      ...rows.map((one, index) => [`${index + 1}`, `建成第${index}区食堂`, '20', `${one}`]),
    ]),
  ];
  const [first] =
    analyse([{ file: 'a.xlsx', grids, error: null }], { asOf: '2026-09-30' }).tables[0]?.items ?? [];
  expect(first?.source.cells.progress?.text).toBe(progress);
  expect(first?.indicators.map((one) => one.actual?.value ?? null)).toEqual([actual]);
  const told = first?.issues.filter(({ code }) => code === 'figure-unread') ?? [];
  expect(told).toHaveLength(actual === null && progress === undefined ? 1 : 0);
});

test('a column of what is done that holds more words than numbers is the report', () => {
  const cells = ['正在装修', '已选址', '18所已投入使用', '12', '已完成', '5所已开工'];
  const head = ['序号', '项目名称', '任务数(所)', '累计完成'];
  const grids = [
    sheetOf([head, ...cells.map((cell, index) => [`${index + 1}`, `建成第${index}区食堂`, '20', cell])]),
  ];
  const items =
    analyse([{ file: 'a.xlsx', grids, error: null }], { asOf: '2026-09-30' }).tables[0]?.items ?? [];
  expect(items.map(({ indicators }) => indicators[0]?.actual?.value ?? null)).toEqual([
    null,
    null,
    18,
    12,
    null,
    null,
  ]);
  expect(items.map(({ source }) => source.cells.progress?.text)).toEqual(cells);
});

test('a share answers a task that is itself told in per cent', () => {
  const grid = table(['年度目标', '累计完成'], ['95%', '93%'], ['90%', '88%']);
  expect(firstOf(grid)).toMatchObject({ actual: 93, told: [] });
});

describe('fractions and points in one column', () => {
  test.each<[string, readonly string[], readonly Cell[], readonly Cell[], number | null, string[]]>([
    ['a small one may be either', ['完成率'], [0.9], [90], null, ['scale warning C2']],
    ['so may 1', ['完成率'], [1], [90], null, ['scale warning C2']],
    ['a large one is points', ['完成率'], [90], [0.9], 90, []],
    ['0 is 0', ['完成率'], [0], [90], 0, []],
    ['all small', ['完成率'], [0.9], [0.85], 90, []],
    ['a % sign says it', ['完成率'], ['0.9%'], [90], 0.9, []],
    ['the heading says it', ['完成率(%)'], [0.9], [90], 0.9, []],
    ['target and actual prove it', ['任务数', '完成数', '完成率'], [20, 18, 0.9], [20, 18, 90], 90, []],
    ['or that it is points', ['任务数', '完成数', '完成率'], [1000, 9, 0.9], [20, 18, 90], 0.9, []],
    ['or neither', ['任务数', '完成数', '完成率'], [20, 5, 0.9], [20, 18, 90], null, ['scale warning E2']],
  ])('%s', (_, header, first, more, rate, told) => {
    expect(firstOf(table(header, first, more))).toMatchObject({ rate, told });
  });
});

test('a row with a month that cannot be read has no sum of months', () => {
  const header = ['年度任务', '7月完成', '8月完成', '9月完成'];
  const whole = firstOf(table(header, [20, 1, 2, 3], [20, 1, 2, 3]));
  const broken = firstOf(table(header, [20, 1, '2*', 3], [20, 1, 2, 3]));
  expect(whole.told).toEqual([]);
  expect(broken).toMatchObject({ actual: null, percent: null, told: ['words warning E2'] });
});

test('a column of rates that none can be read of is told cell by cell', () => {
  expect(firstOf(table(['完成率'], ['五成'], ['约一半']))).toMatchObject({
    rate: null,
    told: ['words warning C2'],
  });
});
