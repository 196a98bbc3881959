import { analyseTables } from '../../../src/domain/analyse';
import { problemQuoted, progressQuoted, reasonQuoted } from '../../../src/domain/bulletin/reasons';
import { consolidate } from '../../../src/domain/consolidate/consolidate';
import type { TaskItem } from '../../../src/domain/item';
import { sheet } from '../checks/findings';
import { table, type Words } from '../consolidate/tables';
import { narrativeOf } from './made';

/** What a bulletin names one by one as long as it can be read, and what it only counts beyond that. */

const UNITS = ['县水利局', '县住建局'] as const;
const listed = (count: number): Words[] =>
  Array.from({ length: count }, (_, at) => ({
    sequence: String(at + 1),
    task: `新建${String.fromCodePoint(0x4e00 + 40 * at)}园公厕${at + 20}座`,
    leadUnits: UNITS[at % 2] ?? '',
  }));

const lineWith = (text: string, words: RegExp): string[] =>
  text.split('\n').filter((line) => words.test(line));

test('six items that were not sent are named, seven are counted by unit', () => {
  const told = (count: number): string[] => {
    const [first, ...rest] = listed(count + 1);
    const { tables, report } = consolidate(
      [table('一.xlsx', [{ ...first, progress: '已建成1座' }], { asOf: '2026-09-30' })],
      [table('总表.xlsx', [{ ...first }, ...rest])],
    );
    return lineWith(narrativeOf(analyseTables(tables, { asOf: '2026-09-30' }), { report }), /未报送/u);
  };
  expect(told(6).join('')).toMatch(/未报送本期进展6项：县住建局“新建/u);
  expect(told(6).join('').match(/“/gu)).toHaveLength(6);
  expect(told(7)).toEqual(['　　未报送本期进展7项，涉及县住建局4项、县水利局3项。']);
});

const slowNarrative = (count: number, more: Words = {}): string =>
  narrativeOf(
    analyseTables([sheet(listed(count).map((row) => ({ ...row, progress: '已建成1座', ...more })))]),
  );

test.each([
  [20, 20],
  [21, 20],
])('of %d slow items %d are told', (count, told) => {
  const text = slowNarrative(count);
  expect(lineWith(text, /^　　\d+\.新建/u)).toHaveLength(told);
});

const itemOf = (words: Words): TaskItem => {
  const [item] = analyseTables([sheet([{ task: '新建公园5个', ...words }])]).flatMap(({ items }) => items);
  if (item === undefined) throw new Error('no row');
  return item;
};

const filler = (length: number): string => '地'.repeat(length);

// Signs are counted with the full stop at the end.
test.each([
  [100, true],
  [101, false],
])(
  'a problem of %d signs is quoted whole (%s), a longer one as far as its first sentence',
  (length, whole) => {
    const problem = `征地受阻。资金缺口大${filler(length - 11)}。`;
    expect(problemQuoted(itemOf({ problem }))).toBe(whole ? problem.slice(0, -1) : '征地受阻');
  },
);

test.each([
  [80, true],
  [81, false],
])('a reason that reaches over %d signs is quoted whole: %s', (length, whole) => {
  const reason = `由于资金未到位，${filler(length - 14)}，导致停工`;
  const quoted = reasonQuoted(itemOf({ progress: `${reason}。` }));
  expect(quoted).toBe(whole ? reason : '由于资金未到位，导致停工');
});

test.each([
  [60, true],
  [61, false],
])('progress of %d signs is quoted whole: %s', (length, whole) => {
  const progress = `基础已完成。主体施工${filler(length - 11)}。`;
  expect(progressQuoted(itemOf({ progress }))).toBe(whole ? progress.slice(0, -1) : '基础已完成');
});

test.each([
  [60, true],
  [61, false],
])('clauses with percentages of %d signs are quoted together: %s', (length, together) => {
  const words = `路基完成${filler(length - 15)}80%，路面完成50%`;
  expect(progressQuoted(itemOf({ progress: `${words}。` })) === words).toBe(together);
});
