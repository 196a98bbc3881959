import { onlyTable } from './grids';

const HEAD = ['序号', '项目内容', '进展情况', '牵头单位'];

/** Sequence, task, progress, unit; what is left out is blank. */
const table = (...rows: readonly (readonly string[])[]) =>
  onlyTable([HEAD, ...rows.map((row) => [...row, ...HEAD.slice(row.length).map(() => '')])]);

const read = (...rows: readonly (readonly string[])[]): string[] =>
  table(...rows).rows.map(
    ({ cells, leadUnits, verdict }) =>
      `${cells.task?.text}@${cells.category?.text ?? verdict?.text ?? ''}@${leadUnits.join('、')}`,
  );

const ROAD = ['1', '新建公路20公里', '已完成15公里', '交通局'];
const TOILETS = ['2', '新建公厕20座', '已完成15座', '住建局'];

test.each(['（一）', '(一)', '一', '一、', '第一类'])(
  '%s beside a bare name heads the rows below it',
  (number) => {
    const second = number.replace('一', '二');
    expect(read([number, '乡村振兴'], ROAD, [second, '城市更新'], TOILETS)).toEqual([
      '新建公路20公里@乡村振兴@交通局',
      '新建公厕20座@城市更新@住建局',
    ]);
  },
);

test('a heading that names a unit or a verdict gives it to its rows', () => {
  const blank = ['1', '新建公路20公里', '已完成15公里'];
  expect(read(['一', '县交通局'], blank, ['二', '县住建局'], TOILETS)).toEqual([
    '新建公路20公里@@县交通局',
    '新建公厕20座@@住建局',
  ]);
  expect(read(['一', '已完成的项目'], ROAD)).toEqual(['新建公路20公里@已完成@交通局']);
});

test.each([
  [
    'numbers that items have as well',
    [
      ['一', '公路建设'],
      ['二', '新建公厕20座', '已完成15座', '住建局'],
    ],
  ],
  ['an item that promises an amount', [['（一）', '新增托位200个'], ROAD]],
  [
    'a number with nothing but such numbers below it',
    [
      ['一', '公路建设'],
      ['二', '公厕建设'],
    ],
  ],
  ['a row with its unit', [['（一）', '乡村振兴', '', '农业农村局'], ROAD]],
])('%s: no heading', (_, rows) => {
  expect(table(...rows).rows).toHaveLength(rows.length);
});

test('the unit of a section is none of the next one', () => {
  const [first, second] = [
    ['1', '新建公路20公里', '已完成15公里'],
    ['2', '新建公厕20座', '已完成15座'],
  ];
  expect(read(ROAD, second)).toEqual(['新建公路20公里@@交通局', '新建公厕20座@@交通局']);
  expect(read(['一、惠民工程'], ROAD, ['二、城建工程'], second)).toEqual([
    '新建公路20公里@一、惠民工程@交通局',
    '新建公厕20座@二、城建工程@',
  ]);
  expect(read(['一', '惠民工程'], ROAD, ['二', '城建工程'], [...first, ''])).toEqual([
    '新建公路20公里@惠民工程@交通局',
    '新建公路20公里@城建工程@',
  ]);
});
