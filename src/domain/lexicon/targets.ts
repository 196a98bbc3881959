import { finder, words } from './words';

/** Words that tell whether a number of a task is promised or only describes (rulebook 1). */

/** Deeds that a row promises. */
export const promises = finder(
  words(
    `安装 配备 配置 建设 新建 改建 扩建 建成 开展 新增 增设 新设 设置 设立 发放 组建 开发 打造 创建 完成 提供 培训 实施 铺设 安置 改造 整治 治理 建立 举办 组织 布设 开通 投放 种植 栽植 培育 更新 购置 加装 投保 筛查 接种 开工 竣工 解决 硬化 修复 提升 新开 引进 救助`,
  ),
);

/** Before a number: it is the size of something. */
export const sizeWords = finder(
  words(
    `规模!化 容积 库容 建筑面积 占地^违法^违规^非法 用地^违法^违规^非法 总面积 总长 全长 长度 宽度 高度 直径 口径 日处理 日供水 日供 年产 日产 装机 容量 可容纳 服务人口 辐射 总投资 概算 起付 限额 补助标准 支付标准 收费标准 救助标准 封顶 涉及 受益 覆盖人口 惠及人口 现有 原有 已有 半径 距离 间距 服务半径`,
  ),
);

/** Behind a number: it is a measure of something else. */
export const sizeBehind = finder(words('半径 范围 以内的 长的 宽的 高的'));

/** Money that a row promises to spend, raise, earn or reach within its year. */
export const yearMoney = finder(
  words(
    `年度计划投资 年度投资 年计划投资 年度计划完成投资 当年计划投资 当年投资 全年投资 全年计划投资 年内投资 今年计划投资 今年投资 本年投资 完成投资 完成固定资产投资 固定资产投资 固投 年度投资额 年度计划`,
  ),
);
/** Money that only tells what a thing costs or where it comes from. */
export const costWords = finder(
  words(
    `总投资 概算 总投入 预算!收入!支出!内!外 投入 使用资金 补助资金 财政资金 每 人均 户均 标准 起付 限额 封顶 收费 单价 奖补 奖励 补贴 补助 罚款 价值 估价 合同额 融资 贷款额度 亿元以上项目 注册资本`,
  ),
);
/** Standards and stocks that a row promises to hold or to reach. */
export const standardWords = finder(
  words('标准 水平 补贴 补助 津贴 补差 低保 救助 供养 收入 产值 总值 规模'),
);
export const boundWords = finder(
  words(
    '不低于 不少于 达到 达 至少 不小于 突破 保持在 稳定在 提高到 提高至 提升到 提升至 增加到 增加至 调整到 调整至 调整为 提标至 提标到 提到',
  ),
);
/** Money that is not to be passed: 经费控制在500万元以内. */
export const spendings = finder(words('经费 支出 费用 开支 会议费 培训费 接待费 差旅费 债务 负债 成本 欠款'));

/** Nouns for people counted in 万 without a measure word: 40万贫困劳动力. */
export const PEOPLE = '劳动力 毕业生 妇女 老年人 群众 居民 人口 学生 儿童 职工 党员 干部 残疾人 农民工'.split(
  ' ',
);

/** Set phrases with a number that is no count: 十件实事, 一村一品. */
export const setPhrases = finder(words('实事 好事 大事 工程包 大行动'));
