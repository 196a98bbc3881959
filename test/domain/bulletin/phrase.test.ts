import fc from 'fast-check';
import { fill, joinedPhrases, NOTHING, plain } from '../../../src/domain/bulletin/phrase';
import { analyseTable } from '../../../src/domain/analyse';
import { table } from '../consolidate/tables';

const [item] = analyseTable(table('一.xlsx', [{ task: '新建公园3个', progress: '已建成2个。' }])).items;
const items = item === undefined ? [] : [item];

test('slots know where they stand, and their rows; plain words have none', () => {
  const made = fill('{date}共{count}项，占{share}。', {
    date: '截至6月底，',
    count: { value: 12, items },
    share: { value: '40.0%', items },
  });
  expect(made.text).toBe('截至6月底，共12项，占40.0%。');
  expect(made.slots.map(({ name, span: [from, to] }) => [name, made.text.slice(from, to)])).toEqual([
    ['count', '12'],
    ['share', '40.0%'],
  ]);
  expect(made.slots.every((slot) => slot.items === items)).toBe(true);
});

test('phrases within phrases keep their places', () => {
  const inner = fill('{n}项滞后', { n: { value: 3, items } });
  const outer = fill('进展较缓（{inner}）{inner}', { inner });
  expect(outer.text).toBe('进展较缓（3项滞后）3项滞后');
  expect(outer.slots.map(({ span: [from, to] }) => outer.text.slice(from, to))).toEqual(['3', '3']);
});

test('braces in a department’s words are words', () => {
  expect(fill('{a}。', { a: { value: '{b}与{count}', items } }).text).toBe('{b}与{count}。');
});

test('joining leaves out what says nothing, and every slot still shows its value', () => {
  const value = fc.string({ maxLength: 8 });
  fc.assert(
    fc.property(fc.array(fc.option(value, { nil: null }), { maxLength: 6 }), (values) => {
      const phrases = values.map((one) =>
        one === null ? NOTHING : fill('前{v}后', { v: { value: one, items } }),
      );
      const joined = joinedPhrases(phrases, '；');
      const said = values.filter((one) => one !== null);
      expect(joined.text).toBe(said.map((one) => `前${one}后`).join('；'));
      expect(joined.slots.map(({ span: [from, to] }) => joined.text.slice(from, to))).toEqual(said);
    }),
  );
  expect(joinedPhrases([plain('甲'), NOTHING, plain('乙')], '、').text).toBe('甲、乙');
});
