import { saysNothing } from './blank';
import { finder, peeler, words } from './words';

/** A problem column: whether it tells of one, or says in one of many ways that there is none. */

/** What a clause may begin with before it says anything. */
const OPENINGS = peeler(
  words(
    `目前 当前 现阶段 截至目前 截止目前 至今 经排查 经自查 经核实 经梳理 该项目 本项目 各项目 所有项目 项目 该事项 该工作 各项工作 工程 工作 任务
     总体 整体 我单位 本单位 我局 暂时 暂 尚 均 都 全部 全 确 也 并 已 已经 存在的主要问题 存在问题 主要问题 存在困难 问题 困难`,
  ),
);
/** There is none … */
const NONE = peeler(words('无 没有 不存在 未发现 未出现 未有 未存在 未遇到 未收到 不涉及 无需 不需 无须 没'));
/** … of what kind … */
const KIND = peeler(
  words(
    `存在 存在的 任何 其他 其它 明显 明显的 突出 突出的 重大 重大的 较大 较大的 大的 主要 实质性 特殊 具体 需要 需 须 市级 县级 区级 上级 部门 提请
     协调 协调解决 解决 上报 反映 研究 帮助 支持 的 相关`,
  ),
);
/** … and the thing that there is none of. */
const THING = peeler(
  words(
    `问题 困难 难点 难题 堵点 障碍 影响 阻碍 情况 事项 原因 制约因素 因素 瓶颈 风险 意见 矛盾 诉求 和 及 与 或 、 需协调事项 协调事项 建议`,
  ),
);

/** 无明显困难和问题; 无资金, 没有用地指标 are problems. */
function isDenied(clause: string): boolean {
  const plain = OPENINGS.peel(clause, 4);
  const rest = [clause, plain].map((text) => [text, NONE.peel(text, 1)] as const);
  return rest.some(([text, none]) => none !== text && THING.peel(KIND.peel(none, 6), 6) === '');
}

/** What goes as it should is no problem … */
const FINE = finder(
  words(
    `达序时 达到序时 序时推进 序时进度推进 序时进行 符合序时 超序时 超过序时 快于序时 按计划推进 按计划实施 按计划进行 按照计划 按进度推进 按节点推进 正常 顺利
     有序推进 有序进行 稳步推进 进展良好 推进良好 进展较好 情况良好 已完成 全部完成 均完成 按期完成 已完工 已竣工 已建成 已投用 已办结 已销号`,
  ),
);
/** … nor what was one and is settled. */
const SETTLED = finder(
  words(
    `已解决 已全部解决 均已解决 已得到解决 已协调解决 已妥善解决 已化解 已全部化解 已克服 已消除 已整改 已全部整改 已落实 已到位 已全部到位 已排除 已理顺`,
  ),
);
/** Words that stand where not all is well: nothing beside them is believed. */
const AMISS = finder(
  words(
    `未 无 不 没 难 缺 慢 滞 低 差 但 却 仅 影响 阻 待 尚 需 亟 欠 紧 少 压力 矛盾 困 风险 如 若 部分 个别 基本已 大部分 其余 除^消^排 预计 拟 将 才能 方可 后才`,
  ),
);
/** 基本达序时 is fine; 资金问题已解决 names what it settles. */
const NAMED = finder(words('问题 困难 难题 难点 障碍'));

const isFine = (clause: string): boolean =>
  (FINE.test(clause) && !AMISS.test(clause) && !NAMED.test(clause)) ||
  (SETTLED.test(clause) && !AMISS.test(NAMED.strike(clause)));

const PARTS = /[,;。!?\n]/u;
/** 1. and （一） open a clause. */
const MARK = /^\s*(?:\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,2}\)|[①-⑳])\s*/u;

/** 需协调事项:无 is read without its label; a label with nothing behind it tells nothing. */
function withoutLabel(clause: string): string {
  const colon = clause.indexOf(':');
  const label = clause.slice(0, Math.max(0, colon));
  return colon > 0 && THING.peel(KIND.peel(OPENINGS.peel(label, 2), 6), 6) === ''
    ? clause.slice(colon + 1)
    : clause;
}

const statesOne = (clause: string): boolean => !saysNothing(clause) && !isDenied(clause) && !isFine(clause);

/**
 * Whether the words of a problem column state a problem: each of their clauses is looked at, and one that neither
 * denies a problem nor says that all goes well is enough.
 *
 * @param text clean
 */
export const statesProblem = (text: string): boolean =>
  text !== '' &&
  text
    .split(PARTS)
    .map((clause) => withoutLabel(clause.replace(MARK, '').replace(/\s/gu, '')))
    .some(statesOne);
