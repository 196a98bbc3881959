import { analyseTable } from '../../../../src/domain/analyse';
import type { TaskItem } from '../../../../src/domain/item';
import { leavesNumbersOpen, numbersMean } from '../../../../src/domain/table/figures/openNumbers';
import { barePoints } from '../../../../src/domain/text/points';
import { onlyTable } from '../grids';

/** Numbers without a unit under headings that leave open what they are. */

test.each([
  ['完成情况', true],
  ['1-9月进展情况', true],
  ['工程进度', true],
  ['完成程度', true],
  ['完成数', false],
  ['实际完成', false],
  ['完成情况（%）', false],
  ['完成率', false],
])('%s leaves it open: %s', (heading, open) => expect(leavesNumbersOpen(heading)).toBe(open));

test.each<[string, readonly (readonly [goal: string, told: string])[], ReturnType<typeof numbersMean>]>([
  ['more than double a hundred', [['新增托位525个', '336']], 'amounts'],
  ['just what was promised', [['新建幼儿园5所', '5']], 'amounts'],
  ['more than a hundred may be a share', [['培训500人', '180']], null],
  ['three times what was promised may be a share', [['新建公厕10座', '336']], null],
  ['a rate beside a rate', [['参保率达到98%', '98.6%']], 'amounts'],
  ['far beyond what was promised', [['新建幼儿园5所', '80']], 'points'],
  ['half a school', [['新建幼儿园5所', '0.8']], 'points'],
  ['a sign beside a count', [['新增托位525个', '64%']], 'points'],
  ['below a hundred and the goal', [['新增托位525个', '64']], null],
  ['a hundred for a hundred', [['改造公路100公里', '100']], null],
  ['a hundred per cent of a rate', [['参保率98%', '100%']], null],
  ['kilometres may be parts', [['改造公路12公里', '8.5']], null],
  ['two goals in one cell', [['新建幼儿园5所，改造8所', '5']], null],
  ['words', [['新建幼儿园5所', '已建成5所']], null],
  [
    'rows that part',
    [
      ['新建幼儿园5所', '5'],
      ['新建公厕10座', '80'],
    ],
    null,
  ],
  [
    'one row tells for all',
    [
      ['新增托位525个', '64'],
      ['新建幼儿园5所', '100'],
    ],
    'points',
  ],
])('%s', (_, rows, mean) => expect(numbersMean(rows.map(([goal, told]) => ({ goal, told })))).toBe(mean));

test.each<[string, Parameters<typeof barePoints>, number | null]>([
  ['98.6 beside 98%', [98.6, 98, true], 98.6],
  ['a lost format', [0.986, 98, true], 98.6],
  ['a rate below one', [0.8, 1, true], 0.8],
  ['no level is that high', [325.6, 90, true], null],
  ['nor below nought', [-3, 90, true], null],
  ['a growth', [9.2, 8, false], 9.2],
  ['a fall', [-1.5, 8, false], -1.5],
  ['an amount beside a growth', [325.6, 8, false], null],
])('%s', (_, args, points) => expect(barePoints(...args)).toBe(points));

const HEADER = ['序号', '工作任务', '年度目标'];
const itemsOf = (told: readonly string[], rows: readonly (readonly string[])[]): readonly TaskItem[] =>
  analyseTable(
    onlyTable([
      [...HEADER, ...told],
      ...rows.map(([goal = '', ...cells], index) => [
        `${index + 1}`,
        `任务${'甲乙丙丁'[index]}`,
        goal,
        ...cells,
      ]),
    ]),
    { asOf: '2026-10-31' },
  ).items;

/** Actual of each row, with ? before what is only offered; 64% where the row has a rate. */
const figuresOf = (items: readonly TaskItem[]): string[] =>
  items.map(({ indicators: [first], completion }) => {
    if (first?.actual) return `${first.actual.value}`;
    if (first?.proposed) return `?${first.proposed.value}`;
    return completion.percent === null ? '' : `${completion.percent}%`;
  });

const GOALS = ['新增托位525个', '改造农村公路100公里', '新建幼儿园5所'];
const under = (heading: string, told: readonly string[], goals = GOALS): string[] =>
  figuresOf(
    itemsOf(
      [heading],
      goals.map((goal, index) => [goal, told[index] ?? '']),
    ),
  );

test.each<[string, string, readonly string[], readonly string[]]>([
  ['amounts', '完成情况', ['336', '120.5', '5'], ['336', '120.5', '5']],
  ['shares without a sign', '完成情况', ['64', '80', '100'], ['64%', '80%', '100%']],
  ['shares as fractions', '完成情况', ['0.64', '0.8', '0.6'], ['64%', '80%', '60%']],
  ['amounts under a heading of rates', '完成进度', ['336', '120.5', '5'], ['336', '120.5', '5']],
  ['nothing proves either', '完成情况', ['64', '80', '4'], ['?64', '?80', '?4']],
  ['a heading that says it', '实际完成', ['64', '80', '4'], ['64', '80', '4']],
])('%s under %s', (_, heading, told, wanted) => expect(under(heading, told)).toEqual(wanted));

const LEVELS = ['参保率达到98%', '群众满意率达到90%以上', '新建幼儿园5所'];

test.each<[string, readonly string[], readonly string[]]>([
  ['levels beside levels, and a count beside a count', ['98.6%', '92%', '5'], ['98.6', '92', '5']],
  ['levels whose format was lost', ['0.986', '0.92', '5'], ['98.6', '92', '5']],
])('%s', (_, told, wanted) => {
  expect(under('完成情况', told, LEVELS)).toEqual(wanted);
  const beside = itemsOf(
    ['完成值', '完成率', '进展情况'],
    LEVELS.map((goal, index) => [goal, told[index] ?? '', '100%', '已完成']),
  );
  expect(figuresOf(beside)).toEqual(wanted);
});

test('an amount beside a promised growth is no growth', () => {
  const told = itemsOf(
    ['完成值', '完成率', '进展情况'],
    [['规上工业增加值增长8%', '325.6', '100%', '已完成']],
  );
  expect(told[0]?.indicators[0]?.actual).toBeNull();
});

test('a unit of two parts at the end of a goal is the goal’s own', () => {
  const told = itemsOf(
    ['完成值', '完成率', '进展情况'],
    [['细颗粒物年均浓度低于35微克/立方米', '28', '100%', '已完成']],
  );
  expect(told[0]?.indicators[0]).toMatchObject({ actual: { value: 28 }, met: true });
});
