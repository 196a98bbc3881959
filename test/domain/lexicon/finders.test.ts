import { finder, finders, words } from '../../../src/domain/lexicon/words';

const LISTS = ['开工 新开工 工', '新 开工令 计划!生育', '开 工程'].map(words);

test.each(['新开工开工令', '计划生育计划', '', '工程开工', '没有', '新新开工工程计划'])(
  'tables that share a look find what each finds alone: %s',
  (text) => {
    const { each, hits } = finders(LISTS);
    const alone = LISTS.map((list) => finder(list));
    each.forEach((one, list) => {
      const expected = alone[list]?.all(text) ?? [];
      expect(one.all(text).map(({ word, at }) => ({ word, at }))).toEqual(expected);
      expect(one.test(text)).toBe(expected.length > 0);
      expect(one.strike(text, '|')).toBe(alone[list]?.strike(text, '|'));
    });
    expect(hits(text)).toEqual(
      alone.flatMap((one, list) => one.all(text).map(({ word, at }) => ({ list, word, at }))),
    );
  },
);
