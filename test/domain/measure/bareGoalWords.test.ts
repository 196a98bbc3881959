import { isBareGoal, namesGoal } from '../../../src/domain/measure/bareGoal';

/** Words that name nothing beside a number: the goal is of its row's name. */

const WORDS =
  '不低于 不少于 不超过 不高于 不大于 不小于 不多于 低于 高于 小于 大于 至少 控制在 保持在 稳定在 达到 达 超过 突破 力争 确保 实现 提高到 提高至 提升到 提升至 降到 降至 提高 提升 增长 下降 降低 减少 压减 增加 上升 增幅 降幅 同比 以上 以下 以内 之内 左右 及 约 为 到 至 每人每月 每人每年 每人 每月 每年 人 年 月 全年 年度 目标 目标值 万 亿 千 百 个百分点';

test.each(WORDS.split(' '))('%s beside a number names nothing', (word) => {
  expect(isBareGoal(`${word}12`)).toBe(true);
  expect(isBareGoal(`12${word}`)).toBe(true);
});

test.each(['新建12座', '12所学校', '收入12亿元', 'PM12', '完成12个'])('%s names something', (text) =>
  expect(isBareGoal(text)).toBe(false),
);

test('a number there must be, and no more than a short phrase', () => {
  expect(isBareGoal('达到以上')).toBe(false);
  expect(isBareGoal(`${'达到'.repeat(11)}12`)).toBe(true);
  expect(isBareGoal(`${'达到'.repeat(11)}123`)).toBe(false);
});

test.each([
  ['办结率', true],
  ['2号楼', true],
  ['项目1', false],
  ['项目A', false],
  ['1.5', false],
  ['办结率 ', true],
])('%s goes before its goal: %s', (name, expected) => expect(namesGoal(name)).toBe(expected));
