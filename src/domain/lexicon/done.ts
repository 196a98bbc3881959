import { finder, peeler, words } from './words';

/** Words by which a department declares the whole item done, and those that take it back (rulebook 4). */

/** The whole thing is finished or in use. */
const DONE_WORDS = words(
  '完成 完工 竣工 办结 完结 销号 建成 投用 投入使用 投入运营 投入运行 正式启用 启用 通车 建成通车 建成投用 建成使用 竣工验收 完工验收 落实到位 整改到位 安装到位 交付使用 通水 通气 开园 开放 开业 改造完成 建设完成 安装完成 安装完毕 拆除完毕 拆除完成 清理完毕 整改完毕 投放到位 铺设完成 竣工投用 竣工投入使用 完工投用 竣工通车 完工通车 建成开放 建成启用 建成投运 改造升级完毕 升级改造完成 升级改造完毕 改造完毕 建设完毕 实施完毕 施工完毕 落实完毕 发放完毕 完毕 贯通 打通 全覆盖 开园招生 招生 开学 恢复营业 对外营业 营业 对外办公 上线运行 上线 运行 建立 设立 成立 移交 竣工备案 达成 发放到位 兑现到位 配备到位 通电 并网 入住 装机',
);
export const doneVerb = peeler(DONE_WORDS);
/** A word that each declaration has: the clauses without one are left at once. */
export const maySay = finder([...DONE_WORDS, ...words('验收 达到 实现 落实 到位 开工 投入')]);
const HOW_WORDS = words(
  '目前 现 现已 已 已经 均 均已 都已 都 按时 按期 如期 提前 超额 圆满 顺利 全部 全面 100% 工作 高质量 经 正式 也 率先 实现 按要求 按计划 按标准 足额 及时 全线 如数 现均已 业已',
);
/** How it was done, before the verb. */
export const how = peeler(HOW_WORDS);
export const howFinder = finder(HOW_WORDS);
const ITEM_WORDS = words(
  '该 本 此 各 两 全部 所有 以上 上述 项 个 民生 实事 项目 工程 任务 工作 目标 指标 建设 改造 建设任务 目标任务 整改 年度 全年',
);
/** What the item is called where it is not named, with how it was done. */
export const itemAndHow = peeler([...ITEM_WORDS, ...HOW_WORDS]);
/** The year's task, as against a period's. */
export const years = peeler(
  words('全年 年度 本年度 年初 既定 预定 省定 市定 县定 全部 该项 各项 省市 年 今年 全年度 下达 既定的'),
);
export const tasks = peeler(words('目标 任务 指标 考核 工作 建设 要求 整改 工程 改造'));
/** What may stand between a verb and a second one: 完工并通过验收. */
export const andThen = peeler([
  ...DONE_WORDS,
  ...words(
    '交付 运营 验收合格 验收 通过验收 通过竣工验收 使用 长期坚持 持续巩固 移交运营单位 备案 对外开放 交付使用单位 正常运行 正常使用 正常运转 发挥效益',
  ),
]);
/** As many as there are. */
export const allOf = finder(words('均 都 全部 已全部 圆满 全面'));
export const soDone = peeler(words('已 实现 完成 完成了'));
export const startedAll = peeler(words('实现开工 开工'));

/** Anything that takes a declaration back. */
export const takesBack = finder(
  words(
    '基本 预计 计划!任务!目标!指标^按 力争 拟 未!来!成年 尚 待!遇 即将 准备 阶段 季度 月任务 月份任务 月份目标 月份节点 节点 部分 一期 二期 首批 第一批 招标 设计 方案 选址 立项 前期 主体!工程已 基础!设施 图纸 采购 调试 可研 规划 编制 起草 征地 征迁 签约 上半年 分解 部署 勘察 测绘 桩基 土建 手续 审批 初步',
  ),
);
/** What is still to be done, behind a declaration. */
export const leftOver = finder(
  words(
    '正在 尚未 还有 剩余 其余 未!来!成年!发!出!雨!接!经 无法 不能 难以 没有!发!出 不具备 待!遇!业!定!机 仍需 仍有 调试 整改中 收尾 下一步将完成 继续建设 暂未 拟于 预计 除',
  ),
);
