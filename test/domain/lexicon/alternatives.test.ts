import { alternatives, words } from '../../../src/domain/lexicon/words';

/** Words as alternatives of a pattern: the longest that stands there is found, whatever their order. */

const found = (list: string, text: string): string | undefined =>
  new RegExp(alternatives(words(list)), 'u').exec(text)?.[0];

test.each([
  ['完 完成 完成率', '完成率'],
  ['完成率 完成 完', '完成率'],
  ['完成 完 完成率', '完成率'],
  ['完成 完成率 完', '完成率'],
])('of %s', (list, expected) => expect(found(list, '完成率')).toBe(expected));

test.each([
  ['计划!生育', '计划生育', undefined],
  ['计划!生育', '计划', '计划'],
  ['共^公^党', '公共', undefined],
  ['共^公^党', '共', '共'],
  ['a.b', 'axb', undefined],
  ['a.b', 'a.b', 'a.b'],
])('%s in %s', (list, text, expected) => expect(found(list, text)).toBe(expected));
