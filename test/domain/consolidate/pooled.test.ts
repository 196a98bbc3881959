import { consolidate } from '../../../src/domain/consolidate/consolidate';
import { table, type Words } from './tables';

/** Returns put together without a list: which rows are one, which are asked about, which are apart. */

const words: Words = {
  category: '教育提升',
  name: '幼儿园建设',
  task: '新建公办幼儿园2所并完成室内外装修',
  leadUnits: '县教育局',
  progress: '推进中',
};
const together = (one: Words, other: Words) => {
  const { tables, report } = consolidate(
    [table('一.xlsx', [{ ...words, ...one }]), table('二.xlsx', [{ ...words, ...other }])],
    null,
  );
  return [tables[0]?.rows.length, report.doubtful.length];
};

test.each<[string, Words, Words, readonly [rows: number, asked: number]]>([
  ['the same words', {}, { progress: '已建成1所' }, [1, 0]],
  ['the same task under two names', {}, { name: '东门幼儿园' }, [2, 1]],
  ['the same task in two categories', {}, { category: '健康守护' }, [2, 1]],
  ['the same task of two units', {}, { leadUnits: '县卫健局' }, [2, 1]],
  ['one that has no name', {}, { name: '' }, [1, 0]],
  ['a word more', {}, { task: '新建公办幼儿园2所并完成室内外的装修' }, [2, 1]],
  ['another number', {}, { task: '新建公办幼儿园3所并完成室内外装修' }, [2, 0]],
  [
    'a word more under another name',
    {},
    { task: '新建公办幼儿园2所并完成室内外的装修', name: '东门幼儿园' },
    [2, 0],
  ],
])('%s', (_what, one, other, expected) => expect(together(one, other)).toEqual(expected));

test('rows of several units: by category, then by unit, each where it first appears', () => {
  const rows = (file: string, unit: string, tasks: readonly (readonly [string, string])[]) =>
    table(
      file,
      tasks.map(([category, task]) => ({ category, task, leadUnits: unit, progress: '推进中' })),
    );
  const { tables } = consolidate(
    [
      rows('1.xlsx', '县教育局', [
        ['教育', '新建幼儿园2所'],
        ['健康', '培训校医30人'],
      ]),
      rows('2.xlsx', '县卫健局', [
        ['健康', '筛查老人900人'],
        ['教育', '开展健康课60场'],
      ]),
    ],
    null,
  );
  expect(tables[0]?.rows.map(({ cells }) => cells.task?.text)).toEqual([
    '新建幼儿园2所',
    '开展健康课60场',
    '培训校医30人',
    '筛查老人900人',
  ]);
});

test('a task that two tables of the list have is that of the table which the return is about', () => {
  const list = (sheet: string, tasks: readonly string[]) =>
    table(
      '总表.xlsx',
      tasks.map((task) => ({ task, leadUnits: '县教育局' })),
      { sheet },
    );
  const [shared, ...own] = ['新建公办幼儿园2所', '改造食堂30个', '配备校医60人'];
  const sent = table('教育局.xlsx', [
    { task: own[0] ?? '', leadUnits: '教育局', progress: '已改造9个' },
    { task: own[1] ?? '', leadUnits: '教育局', progress: '已配备40人' },
    { task: shared ?? '', leadUnits: '教育局', progress: '已建成1所' },
  ]);
  const lists = [list('去年', [shared ?? '']), list('今年', [shared ?? '', ...own])];
  const { tables } = consolidate([sent], lists);
  const progress = tables.flatMap(({ sheet, rows }) =>
    rows.map(({ cells }) => `${sheet} ${cells.progress?.text ?? '—'}`),
  );
  expect(progress).toEqual(['去年 —', '今年 已建成1所', '今年 已改造9个', '今年 已配备40人']);
});
