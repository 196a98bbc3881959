import fc from 'fast-check';
import { rankedUnits } from '../../../src/domain/bulletin/ranking';
import { analyseTable } from '../../../src/domain/analyse';
import type { Status, TaskItem } from '../../../src/domain/item';
import { table } from '../consolidate/tables';

/** Items of a unit, by their status: c completed, o on-track, r at-risk, b behind, u undetermined. */
const STATUS: Readonly<Record<string, Status>> = {
  c: 'completed',
  o: 'on-track',
  r: 'at-risk',
  b: 'behind',
  u: 'undetermined',
};

function itemsOf(units: Readonly<Record<string, string>>): TaskItem[] {
  const rows = Object.entries(units).flatMap(([unit, marks]) =>
    [...marks].map((mark) => ({ mark, words: { task: '新建公园5个', leadUnits: unit } })),
  );
  const { items } = analyseTable(
    table(
      '一.xlsx',
      rows.map(({ words }) => words),
    ),
  );
  return items.map((item, index) => ({ ...item, status: STATUS[rows[index]?.mark ?? ''] ?? 'undetermined' }));
}

const ranking = (units: Readonly<Record<string, string>>): [string, number | null][] =>
  rankedUnits(itemsOf(units)).map(({ unit, rank }) => [unit, rank]);

test.each<[string, Readonly<Record<string, string>>, [string, number | null][]]>([
  [
    'few slow items first',
    { 甲局: 'bo', 乙局: 'oo', 丙局: 'bb' },
    [
      ['乙局', 1],
      ['甲局', 2],
      ['丙局', 3],
    ],
  ],
  [
    'then many completed',
    { 甲局: 'oo', 乙局: 'cc', 丙局: 'co' },
    [
      ['乙局', 1],
      ['丙局', 2],
      ['甲局', 3],
    ],
  ],
  [
    'ties share a place, and the next is counted on',
    { 甲局: 'cc', 乙局: 'co', 丙局: 'bo', 丁局: 'or', 戊局: 'bb' },
    [
      ['甲局', 1],
      ['乙局', 2],
      ['丙局', 3],
      ['丁局', 3],
      ['戊局', 5],
    ],
  ],
  [
    'the same share of more items is the same',
    { 甲局: 'bo', 乙局: 'bboo' },
    [
      ['甲局', 1],
      ['乙局', 1],
    ],
  ],
  [
    'first on 4 of 20 is no rank',
    { 甲局: `cccc${'u'.repeat(16)}`, 乙局: 'bo' },
    [
      ['乙局', 1],
      ['甲局', null],
    ],
  ],
  [
    'half of its items are enough',
    { 甲局: 'ccuu', 乙局: 'bo' },
    [
      ['甲局', 1],
      ['乙局', 2],
    ],
  ],
  [
    'names of many have none',
    { 各镇街: 'cc', 甲局: 'bb', 各相关单位: 'oo' },
    [
      ['甲局', 1],
      ['各镇街', null],
      ['各相关单位', null],
    ],
  ],
  [
    'yellow is as slow as red',
    { 甲局: 'rr', 乙局: 'bb' },
    [
      ['甲局', 1],
      ['乙局', 1],
    ],
  ],
])('%s', (_, units, expected) => expect(ranking(units)).toEqual(expected));

test('why a unit has no rank', () => {
  const found = rankedUnits(itemsOf({ 甲局: 'cuu', 各镇街: 'cc', 乙局: 'o' }));
  expect(found.map(({ unit, unranked }) => [unit, unranked])).toEqual([
    ['乙局', null],
    ['甲局', 'coverage'],
    ['各镇街', 'collective'],
  ]);
});

test('items of no unit stand together, without a rank', () => {
  const { items } = analyseTable(table('一.xlsx', [{ task: '新建公园5个' }]));
  expect(rankedUnits(items)).toMatchObject([{ unit: '未注明单位', rank: null, items: 1 }]);
});

test('the mean is of those known, each at most 100, and orders nothing', () => {
  const rows = [
    { task: '新建公园5个', progress: '已建成公园10个。', leadUnits: '甲局' },
    { task: '新建公厕10座', progress: '已建成公厕5座。', leadUnits: '甲局' },
    { task: '提升水平', progress: '正在推进。', leadUnits: '甲局' },
  ];
  const { items } = analyseTable(table('一.xlsx', rows));
  expect(rankedUnits(items)).toMatchObject([{ withFigures: 2, meanPercent: 75 }]);
});

test('every unit once, its items those that it leads, the ranks those of a competition', () => {
  const marks = fc.string({ unit: fc.constantFrom('c', 'o', 'r', 'b', 'u'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('甲局', '乙局', '丙局', '丁局', '各镇街'), marks), (units) => {
      const found = rankedUnits(itemsOf(units));
      expect(found.map(({ unit }) => unit).sort()).toEqual(Object.keys(units).sort());
      for (const { unit, items, completed, onTrack, slow, undetermined } of found) {
        expect(items).toBe(units[unit]?.length);
        expect(completed + onTrack + slow + undetermined).toBe(items);
      }
      const ranked = found.filter(({ rank }) => rank !== null);
      const better = (a: (typeof ranked)[number], b: (typeof ranked)[number]): boolean => {
        const [ja, jb] = [a.items - a.undetermined, b.items - b.undetermined];
        return (
          a.slow / ja < b.slow / jb || (a.slow / ja === b.slow / jb && a.completed / ja > b.completed / jb)
        );
      };
      for (const one of ranked)
        expect(one.rank).toBe(1 + ranked.filter((other) => better(other, one)).length);
    }),
  );
});
