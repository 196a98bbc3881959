import fc from 'fast-check';
import type { Dropped } from '../../src/taskpane/tasks/droppedFile';
import { asLeftOut, namesFor } from '../../src/taskpane/tasks/intake';

const dropped = (path: string): Dropped => ({
  name: path.split('/').at(-1) ?? path,
  path,
  size: 1,
  arrayBuffer: async () => new ArrayBuffer(1),
});

test.each<[readonly string[], readonly string[], readonly string[]]>([
  [['报送/甲.xlsx'], [], ['甲.xlsx']],
  [['一/甲.xlsx', '二/甲.xlsx', '二/乙.xlsx'], [], ['一/甲.xlsx', '二/甲.xlsx', '乙.xlsx']],
  [['二/甲.xlsx'], ['甲.xlsx'], ['二/甲.xlsx']],
  [['甲.xlsx'], ['甲.xlsx'], ['甲 (2).xlsx']],
  [['甲.xlsx'], ['甲.xlsx', '甲 (2).xlsx'], ['甲 (3).xlsx']],
  [['二/甲.xlsx'], ['甲.xlsx', '二/甲.xlsx'], ['二/甲 (2).xlsx']],
  [['甲'], ['甲'], ['甲 (2)']],
  [['.甲'], ['.甲'], ['.甲 (2)']],
])('%j beside %j: %j', (paths, taken, names) => {
  expect(namesFor(paths.map(dropped), taken)).toEqual(names);
});

test('law: a name for each, none twice, none that was taken', () => {
  const path = fc
    .array(fc.constantFrom('甲', '乙', '甲 (2)'), { minLength: 1, maxLength: 3 })
    .map((parts) => `${parts.join('/')}.xlsx`);
  fc.assert(
    fc.property(fc.array(path, { maxLength: 12 }), fc.uniqueArray(path, { maxLength: 4 }), (paths, taken) => {
      const names = namesFor(paths.map(dropped), taken);
      expect(names).toHaveLength(paths.length);
      expect(new Set([...names, ...taken]).size).toBe(paths.length + taken.length);
    }),
  );
});

test.each([
  ['~$教育局.xlsx', 'lockFile'],
  ['报送/~$教育局.xlsx', 'lockFile'],
  ['.~教育局.et', 'lockFile'],
  ['.DS_Store', 'systemFile'],
  ['Thumbs.db', 'systemFile'],
  ['报送/desktop.ini', 'systemFile'],
  ['教育局.xlsx', null],
  ['~教育局.xlsx', null],
  ['报送.九月/教育局', null],
  ['说明.docx', null],
  ['教育局.xlsx.tmp', 'systemFile'],
  ['报送/教育局.bak', 'backup'],
  ['报送/教育局.xlsx~', 'backup'],
  ['教育局.bak', null],
  ['报送/汇总.py', 'programFile'],
  ['汇总.json', null],
  ['报送/教育局.csv', null],
])('%s is left by its name: %s', (path, code) => {
  const one = asLeftOut(dropped(path));
  expect('refusal' in one ? one.refusal.code : null).toBe(code);
});
