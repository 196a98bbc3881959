import type { Line } from '../../../src/domain/table/lines';
import { joinBroken, RaggedAligner } from '../../../src/domain/table/ragged';

/** Lines whose merged cells were lost: what a page broke in two, and where the cells of short lines stand. */

const line = (row: number, ...texts: string[]): Line => ({
  row,
  cells: texts.map((text, index) => ({ column: index + 1, text })),
  width: texts.length,
});

const joined = (...lines: Line[]): string[] =>
  joinBroken(lines, 4).lines.map(({ cells, width }) => `${cells.map(({ text }) => text).join('|')} ${width}`);

test.each([
  // A date or a unit alone belongs to the short line above it.
  ['2026年12月', '1|新建公园|已建成|2026年12月 4'],
  ['年底前', '1|新建公园|已建成|年底前 4'],
  ['县教育局', '1|新建公园|已建成|县教育局 4'],
  // Anything else is a line of its own.
  ['注：以上', '1|新建公园|已建成 3'],
  ['12', '1|新建公园|已建成 3'],
  ['一、教育类项目', '1|新建公园|已建成 3'],
])('%s below a short line', (below, expected) =>
  expect(joined(line(3, '1', '新建公园', '已建成'), line(4, below))[0]).toBe(expected),
);

test('a full line takes none, a line of two cells neither is one', () => {
  expect(joined(line(3, '1', '新建公园', '已建成', '县水利局'), line(4, '年底前'))[0]).toBe(
    '1|新建公园|已建成|县水利局 4',
  );
  expect(joined(line(3, '1', '新建公园'), line(4, '年底前', '县教育局'))[0]).toBe('1|新建公园 2');
  expect(joined(line(3, '一、教育'), line(4, '年底前'))[0]).toBe('一、教育 1');
});

test('the second part keeps its row and is named as joined', () =>
  expect([...joinBroken([line(3, '1', '新建公园'), line(4, '年底前')], 4).joined]).toEqual([4]));

const FULL = [
  line(1, '1', '教育类', '新增托位525个', '已新增托位336个，完成率64%。', '县教育局', '12月底'),
  line(2, '2', '教育类', '新建小学2所', '主体完工，正在装修，预计年底投用。', '县教育局', '12月底'),
  line(3, '3', '卫生类', '新建卫生室9个', '已建成卫生室7个，其余正在施工。', '县卫健局', '10月底'),
];
const FIELDS = new Map([
  [1, 'sequence'],
  [2, 'category'],
  [3, 'task'],
  [4, 'progress'],
  [5, 'leadUnits'],
  [6, 'due'],
] as const);

test.each([
  ['新建公厕40座|已建成公厕35座，其余正在施工。|县教育局|12月底', [3, 4, 5, 6]],
  ['4|新建公厕40座|已建成公厕35座，其余正在施工。|县卫健局|10月底', [1, 3, 4, 5, 6]],
  ['卫生类|新建公厕40座|已建成公厕35座，其余正在施工。|县卫健局|10月底', [2, 3, 4, 5, 6]],
  ['4|教育类|新建公厕40座|已建成公厕35座，其余正在施工。|10月底', [1, 2, 3, 4, 6]],
  ['4|教育类|新建公厕40座|已建成公厕35座，其余正在施工。|县教育局', [1, 2, 3, 4, 5]],
  ['4|卫生类|新建公厕40座|已建成公厕35座，其余正在施工。|县教育局|12月底', [1, 2, 3, 4, 5, 6]],
])('%s', (texts, columns) => {
  const aligned = new RaggedAligner(6, FIELDS, FULL).align(line(9, ...texts.split('|')));
  expect(aligned.columns).toEqual(columns);
  expect(aligned.doubtful).toEqual([]);
});

test('before a full line was seen the fields alone tell where cells stand', () => {
  const aligned = new RaggedAligner(6, FIELDS, []).align(
    line(9, '新建公厕40座', '已建成公厕35座。', '12月底'),
  );
  expect(aligned.columns).toEqual([3, 4, 6]);
});

test('a cell that fits nowhere is told as doubtful', () => {
  const { columns, doubtful } = new RaggedAligner(6, FIELDS, FULL).align(
    line(9, '4', '教育类', '12月底', '已建成公厕35座，其余正在施工。', '12月底'),
  );
  expect(columns).toEqual([1, 2, 3, 4, 6]);
  expect(doubtful).toEqual([3]);
});
