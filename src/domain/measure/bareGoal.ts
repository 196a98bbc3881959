import { coverer, words } from '../lexicon/words';
import { UNITS } from '../text/units';

/** A goal that names nothing: 99%以上, 控制在500万元以内, 每人每月860元. What it is of is the name of its row. */

const BESIDE = words(
  `不低于 不少于 不超过 不高于 不大于 不小于 不多于 低于 高于 小于 大于 至少 控制在 保持在 稳定在 达到 达 超过 突破 力争 确保 实现
  提高到 提高至 提升到 提升至 降到 降至 提高 提升 增长 下降 降低 减少 压减 增加 上升 增幅 降幅 同比 以上 以下 以内 之内 左右 及 约 为 到 至
  每人每月 每人每年 每人 每月 每年 人 年 月 全年 年度 目标 目标值 万 亿 千 百 个百分点`,
);
const covered = coverer([BESIDE, words([...UNITS.keys()].join(' '))]);

const LONGEST = 24;
const HAN = /[\u4e00-\u9fffA-Za-z]/u;

export function isBareGoal(text: string): boolean {
  if (text.length > LONGEST || !/\d/u.test(text)) return false;
  const known = covered(text);
  return [...text].every((sign, at) => known[at] === true || !HAN.test(sign));
}

/** A name that ends with a number would go on into the goal's: 2号楼 8家 may be joined, 项目1 8家 may not. */
export const namesGoal = (name: string): boolean => HAN.test(name) && !/[\d.A-Za-z]$/u.test(name.trim());
