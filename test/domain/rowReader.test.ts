import { messages } from '../../src/domain/messages/zh-CN';
import { nth } from '../../src/domain/nth';
import { rowReader } from '../../src/domain/rowReader';
import { findTables } from '../../src/domain/table/find';
import { grid } from './table/grids';

/** Rows of every way of being measured: by words, by name, by cells, by both, by none, with too many figures. */
const MANY = Array.from({ length: 320 }, (_, place) => `${place + 1}号点${place + 2}个`).join('、');
const ROWS: readonly string[][] = [
  ['幼儿园建设', '新建幼儿园12所、新增学位3600个', '', '', '已建成幼儿园9所，新增学位2700个。'],
  ['改造老旧小区20个', '改善居住条件', '', '', '已完工13个。'],
  ['公路', '改造公路', '60公里', '42公里', '完成路面改造。'],
  ['管网', '改造管网', '30公里', '', '已改造管网21公里。'],
  ['自来水', '普及率达到95%以上', '', '', '普及率达93.2%，完成年度任务的98%。'],
  ['巡查', '开展巡查', '', '', '工作正常推进。'],
  ['点位', `建设点位：${MANY}`, '', '', `已建成${MANY}`],
  ['公厕', '新建公厕40座', '', '', '已全部完成。'],
];

const [TABLE] = findTables(
  grid([['项目名称', '工作内容', '年度目标', '累计完成', '进展情况'], ...ROWS], { sheet: '2026年9月进展' }),
).tables;

test('rows that are read together are read as each alone', () => {
  if (TABLE === undefined) throw new Error('no table');
  const reader = rowReader(TABLE, { asOf: '2026-09-30' });
  const rows = TABLE.rows.map(reader.read);
  const together = reader.measure(rows);
  expect(together).toHaveLength(ROWS.length);
  expect(together.map(({ completion }) => completion.percent === null)).toContain(false);
  rows.forEach((row, index) => {
    const alone = rowReader(TABLE, { asOf: '2026-09-30' }).measure([row]);
    expect(nth(together, index)).toEqual(nth(alone, 0));
  });
  const lamps = reader.judge(rows, together);
  rows.forEach((row, index) => {
    expect(nth(lamps, index)).toEqual(nth(reader.judge([row], [nth(together, index)]), 0));
  });
});

test('each way of being measured is there', () => {
  if (TABLE === undefined) throw new Error('no table');
  const reader = rowReader(TABLE, { asOf: '2026-09-30' });
  const measured = reader.measure(TABLE.rows.map(reader.read));
  const actuals = measured.map(({ indicators }) =>
    indicators.map(({ target, actual }) => [target.value, actual?.value]),
  );
  expect(actuals.slice(0, 6)).toEqual([
    [
      [12, 9],
      [3600, 2700],
    ],
    [[20, 13]],
    [[60, 42]],
    [[30, 21]],
    [[95, 93.2]],
    [],
  ]);
  const [many, done] = measured.slice(6);
  expect(new Set(many?.indicators.map(({ review }) => review))).toEqual(
    new Set([messages.measure.severalFigures]),
  );
  expect(done?.declaredDone?.field).toBe('progress');
});
