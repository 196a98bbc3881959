import { rivalsOf, type Arrived } from '../../../src/domain/store/rivals';
import { table, type Words } from '../consolidate/tables';

const LIGHTS: Words = { task: '完成18所学校照明改造', leadUnits: '教育局', progress: '已完成11所' };
const HOMES: Words = { task: '新增托位525个', leadUnits: '教育局', progress: '已新增300个' };

const file = (
  digest: string,
  path: string,
  rows: readonly Words[],
  beside: readonly string[] = [],
): Arrived => ({
  digest,
  path,
  beside,
  tables: [table(path, rows)],
});

test.each<[string, readonly Arrived[], readonly string[]]>([
  [
    'the same name',
    [file('a', '县教育局.xlsx', [LIGHTS]), file('b', '县教育局.xlsx', [HOMES])],
    ['a<b name'],
  ],
  [
    'in another folder',
    [file('a', '县教育局.xlsx', [LIGHTS]), file('b', '二批/县教育局.xlsx', [HOMES])],
    ['a<b name'],
  ],
  [
    'the same unit and task',
    [file('a', '教育局.xlsx', [LIGHTS]), file('b', '教育局重报.xlsx', [LIGHTS])],
    ['a<b unit'],
  ],
  [
    'the same unit, another task',
    [file('a', '教育局.xlsx', [LIGHTS]), file('b', '教育局二.xlsx', [HOMES])],
    [],
  ],
  [
    'another unit with the same task',
    [file('a', '教育局.xlsx', [LIGHTS]), file('b', '财政局.xlsx', [{ ...LIGHTS, leadUnits: '财政局' }])],
    [],
  ],
  [
    'one name, two units',
    [file('a', '报送表.xlsx', [LIGHTS]), file('b', '报送表.xlsx', [{ ...HOMES, leadUnits: '民政局' }])],
    [],
  ],
  [
    'one name, and no unit told in one of them',
    [file('a', '报送表.xlsx', [LIGHTS]), file('b', '报送表.xlsx', [{ ...HOMES, leadUnits: '' }])],
    ['a<b name'],
  ],
  [
    'one name, units that may be the same',
    [
      file('a', '报送表.xlsx', [{ ...LIGHTS, leadUnits: '县住建局' }]),
      file('b', '报送表.xlsx', [{ ...HOMES, leadUnits: '县住房和城乡建设局' }]),
    ],
    ['a<b name'],
  ],
  ['a clerk let both stand', [file('a', 'x.xlsx', [LIGHTS]), file('b', 'x.xlsx', [LIGHTS], ['a'])], []],
  [
    'a third asks about the latest',
    [file('a', 'x.xlsx', [LIGHTS]), file('b', 'x.xlsx', [LIGHTS], ['a']), file('c', 'x.xlsx', [LIGHTS])],
    ['b<c name'],
  ],
])('%s', (_what, files, expected) => {
  expect(
    rivalsOf(files).map(({ older, newer, because }) => `${older.digest}<${newer.digest} ${because}`),
  ).toEqual(expected);
});
