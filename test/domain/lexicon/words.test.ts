import { coverer, finder, peeler, words } from '../../../src/domain/lexicon/words';

const table = words('计划!生育!单列 共^公^党 已建 建成 建成通车');

test.each([
  ['计划建成12座', ['计划', '建成']],
  ['计划生育服务', []],
  ['共3座', ['共']],
  ['公共服务', []],
  ['已建成通车', ['已建']],
  ['今年建成通车', ['建成通车']],
  ['', []],
])('words of a table in %s', (text, expected) => {
  expect(
    finder(table)
      .all(text)
      .map(({ word }) => word),
  ).toEqual(expected);
  expect(finder(table).test(text)).toBe(expected.length > 0);
});

test('words are struck, and what stands between them stays', () => {
  expect(finder(table).strike('计划建成12座', '|')).toBe('||12座');
  expect(finder(table).strike('新增12座')).toBe('新增12座');
});

test('words that overlap cover together', () => {
  expect(coverer([table])('已建成桥')).toEqual([true, true, true, false]);
});

test('words are taken off the head, the longest first, at most so many', () => {
  const { head, peel } = peeler(table);
  expect(head('建成通车了')).toBe('建成通车');
  expect(head('了')).toBeNull();
  expect(peel('已建建成共3座', 2)).toBe('共3座');
});
