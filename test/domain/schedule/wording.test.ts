import { common, overlap, pairs } from '../../../src/domain/schedule/wording';

/** Which words tell of a deed, and how much of them two texts share. */

const COMMON =
  '完成 开展 做好 推进 组织 实施 落实 进行 启动 目前 已经 已 全部 全面 基本 初步 工作 任务 项目 建设 相关 各项 情况 并 了 的 我县 我市 我区 全县 全市 全区 各乡镇 第一季度 三季度 12月份 9月 上半年 下半年';
const SIGNS = '0 9 . % 、 “ ” " \' ( ) 《 》 : , ; 。 ① ⑳';

test.each([...COMMON.split(' '), ...SIGNS.split(' ')])(
  '%s tells nothing, and parts what stands beside it',
  (word) => expect([...pairs(`桥${word}路`)]).toEqual([]),
);

test.each(['桥路', '改造', '学校', '验收'])('%s tells of a deed', (word) => expect(pairs(word).size).toBe(1));

test.each([
  ['学校扩建', '学校扩建', 3],
  ['学校扩建', '扩建学校', 2],
  ['学校扩建', '公园改造', 0],
  ['开展学校扩建工作', '学校已扩建', 2],
  ['学', '学', 0],
])('%s and %s have %d pairs of characters in common', (a, b, expected) =>
  expect(common(pairs(a), pairs(b))).toBe(expected),
);

test.each([
  ['学校扩建工程', '小学学校扩建工程', 1],
  ['学校扩建', '学校扩建公园改造', 1],
  ['学校扩建', '扩建学校', 0],
  ['学校扩建', '公园改造', 0],
])('%s is told in %s: %d', (a, b, expected) => expect(overlap(pairs(a), pairs(b))).toBe(expected));

test('three pairs of characters at least are a wording', () => {
  expect(overlap(pairs('学校扩'), pairs('学校扩'))).toBe(0);
  expect(overlap(pairs('学校扩'), pairs('学校扩'), 2)).toBe(1);
});
