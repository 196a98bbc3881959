import { findTables } from '../../../src/domain/table/find';
import { cellFigure } from '../../../src/domain/table/figures/cell';
import { quantities } from '../../../src/domain/text/quantities';
import { grid, onlyTable, texts } from './grids';

/** What the fuzzing campaign (npm run fuzz) found of lines passed over in silence and of absurd numbers. */

const HEAD = ['序号', '目标任务', '进展情况', '责任单位'];
const ROW = ['1', '新增托位525个', '已新增托位336个。', '教育局'];

test('the title of a table that has no rows is told by the table that follows', () => {
  const table = onlyTable([
    ['2026年民生实事进展情况表', '', '', ''],
    ['序号', '项目名称', '工作任务', ''],
    ['', '', '', ''],
    HEAD,
    ROW,
  ]);
  expect(table.rows).toHaveLength(1);
  expect(table.title).toBeNull();
  expect(table.skipped.map(({ row }) => row)).toEqual([1, 2]);
});

test('lines under a form, and labels that make no form, are told', () => {
  const { tables } = findTables(
    grid([
      ['项目名称', '新增托位525个'],
      ['进展情况', '已新增托位336个'],
      ['责任单位', '教育局'],
      ['', ''],
      ['小计', '3'],
      ['完成时限', '2026年12月底'],
    ]),
  );
  const [table] = tables;
  expect(table?.rows).toHaveLength(1);
  const rows = new Set(table?.skipped.map(({ row }) => row));
  expect([...rows].filter((row) => row > 4)).toContain(5);
});

test('a line far to the right of a table is told', () => {
  const far = [...Array.from({ length: 300 }, () => ''), '离表很远'];
  expect(onlyTable([HEAD, ROW, far]).skipped).toEqual([{ row: 3, reason: '文字在第256列以外，未读取' }]);
});

describe('tables of bulletins of ours', () => {
  const OURS = [...HEAD, '完成率', '序时进度', '状态'];
  const judged = (row: readonly string[], lamp: string): string[] => [...row, '64.0', '75.0', lamp];

  test('what was judged is an item, whatever its words', () => {
    const rows = [
      judged(ROW, '进展偏慢'),
      judged(['2', '社保惠民5个项目合计', '', '人社局'], '待核'),
      judged(['制表人：张三', '城市低保标准', '600', '民政局'], '待核'),
      judged(['序号', '目标任务', '进展情况', '责任单位'], '待核'),
    ];
    expect(texts(onlyTable([OURS, ...rows]), 'task')).toEqual([
      '新增托位525个',
      '社保惠民5个项目合计',
      '城市低保标准',
      '目标任务',
    ]);
  });

  test('their header is one, whatever the columns before are called', () => {
    const odd = ['2016年住房建设进度表', '县(市)', '完成率', '序时进度', '状态'];
    const table = onlyTable([odd, ['任务(户)', '竣工住房', '待核', '—', '待核']]);
    expect(table.rows).toHaveLength(1);
  });

  test('what stands right under it is an item, however like a heading', () => {
    const heading = ['序号', '任务名称', '完成情况', '单位'];
    expect(onlyTable([OURS, judged(heading, '待核'), judged(ROW, '进展偏慢')]).rows).toHaveLength(2);
  });

  test('without a lamp the words decide, and under another header they always do', () => {
    const total = ['', '合计', '', ''];
    expect(texts(onlyTable([OURS, judged(ROW, '待核'), judged(total, '')]), 'task')).toEqual([
      '新增托位525个',
    ]);
    const others = [...HEAD, '状态'];
    expect(texts(onlyTable([others, [...ROW, '待核'], [...total, '待核']]), 'task')).toEqual([
      '新增托位525个',
    ]);
  });
});

describe('absurd numbers are no figures', () => {
  test.each([1e308, -1e308, 1e16, 5e-324, -1e-12])('the cell %p', (value) =>
    expect(cellFigure(value, String(value), '')).toBeNull(),
  );
  test.each([0, 1e15, -3, 0.000001, 99_999_999_999])('the cell %p is one', (value) =>
    expect(cellFigure(value, String(value), '')?.value).toBe(value),
  );
  test.each(['新增9999999999999999999个', '新增9999999999999999亿元'])('%s', (text) =>
    expect(quantities(text)).toEqual([]),
  );
  test('新增99999999万元 is one', () => expect(quantities('新增99999999万元')).toHaveLength(1));
});

test('a header with nothing under it, and one that stands down the side, are told as what they are', () => {
  const reason = (rows: string[][]): string | null => findTables(grid(rows)).skippedSheet;
  expect(reason([['2026年民生实事进展情况表', '', '', ''], HEAD])).toContain('第2行是表头，下面没有读到事项');
  const turned = HEAD.map((name, index) => [
    name,
    ROW[index] ?? '',
    ['2', '改造小区6个', '已改造3个', '住建局'][index] ?? '',
  ]);
  expect(reason(turned)).toContain('转置');
  expect(reason([['2026年民生实事进展情况表', '', ''], ...turned])).toContain('转置');
  expect(
    reason([
      ['各单位', '请报送'],
      ['9月', '进展情况'],
    ]),
  ).toContain('找不到');
});

test('a number behind the sign that enters it as text is one, and is printed without it', () => {
  const table = onlyTable([
    ['指标名称', '计量单位', '年度目标', '累计完成'],
    ['新增托位', '个', "'525", '’336'],
    ['职业技能培训', '人次', "'2,000", "'１８００"],
  ]);
  const told = table.rows.map(({ figures }) =>
    figures?.pairs.map(({ target, actual }) => [target?.shown, actual?.value]),
  );
  expect(told).toEqual([[['525个', 336]], [['2,000人次', 1800]]]);
  expect(cellFigure("'各单位'", "'各单位'", '')).toBeNull();
});

test('a sheet whose words are in a picture is not told as blank', () => {
  const drawn = (rows: string[][]): string | null => findTables({ ...grid(rows), drawn: true }).skippedSheet;
  expect(drawn([])).toContain('只有图片或图形');
  expect(drawn([['2026年民生实事进展情况表']])).toMatch(/找不到.*；表里有图片或图形/u);
  expect(findTables(grid([])).skippedSheet).toContain('空表');
});
