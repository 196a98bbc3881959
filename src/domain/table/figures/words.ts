/**
 * Words of the headings of number columns, as data. Chinese puts the head of a name last, so most are looked for at
 * the end of a heading; `unit` words (数 额 投资 …) after a head only say what is counted.
 */

/** What a number column holds; see `heading.ts` for how the words decide. */
export type FigureRole =
  | 'target'
  | 'actual'
  | 'rate'
  /** A plan to date (1-11月计划投资): what should have been reached, not the year's target. */
  | 'expected'
  /** How many or how much there is in all: a target only where a rate confirms it. */
  | 'size'
  /** A deed and how often (拆除数, 培训人数): done or to be done, which only a rate beside a target tells. */
  | 'deed'
  /** What it is thought to become: 预计完成. */
  | 'forecast'
  | 'under-way'
  | 'remaining'
  | 'change'
  | 'gap'
  | 'rank';

/** Things that a table measures side by side: each has its own target, actual and rate. */
export type FigureSubject =
  'investment' | 'payment' | 'start' | 'finish' | 'rectification' | 'signing' | null;

const words = (list: string): readonly string[] => list.split(' ');

/** Subject → words that name it, in the order in which they are asked. */
export const SUBJECTS: Readonly<Record<Exclude<FigureSubject, null>, readonly string[]>> = {
  rectification: words('整改 销号 办结 办复'),
  payment: words('支付 拨付 支出 到位 预算执行 资金执行 执行数 执行额 执行金额 执行率'),
  start: words('开工 开复工 复工 动工 开建'),
  finish: words('竣工 完工 建成 入住 投用 交付 投产'),
  signing: words('签约'),
  investment: words('投资 资金 经费'),
};

/** Growth against another time: kept, never a figure of the task. */
export const CHANGE = words(
  '月均 日均 周均 同比 环比 增速 增幅 增长 涨幅 上年 去年 同期 增减 比上 较上 比年初 较年初 与上 基数 基期',
);
export const RANK = words('排名 排位 位次 名次 排序 得分 评分 分值 权重 考核分 扣分 加分');
/** Against elapsed time, or against what was promised. */
export const GAP = words(
  '序时 时序 时间进度 进度比较 差距 相差 缺口 差额 差值 欠缺 超欠 欠进度 超进度 进度差 偏差 偏离 滞后进度 距目标 距年度目标',
);
/** Openings of the same: 与目标比较, 较计划; whole headings 超额, 超额数. */
export const GAP_OPENINGS = words(
  '与目标 与年度目标 与全年目标 与计划 与年度计划 与任务 与进度 较目标 较计划 距全年 超额',
);
/** What is left to do, wherever it stands (未开工, 项目未完成) … */
export const REMAINING = words(
  '未完 未开 未竣 未整 未销 未支 未办 未达 未签 未拨 未到 未验 未落 尚未 剩余 结余 余额 尚需 还需 仍需 欠',
);
/** … and as an opening: 待完成, 未建. */
export const REMAINING_OPENINGS = words('待 未');
export const UNDER_WAY = words('在建 在办 正在');
/** 施工中, 整改中: what ends so is under way. */
export const UNDER_WAY_END = '中';

/** Heads of what is promised. */
export const TARGET_HEADS = words('计划 任务 目标 指标 规划 要求 总任务 下达 核定 预期 承诺 预算 考核');
/** Openings of what is promised, whatever follows: 计划年内完成投资, 应开工. */
export const TARGET_OPENINGS = words(
  '计划 拟 应 目标 任务 规划 下达 核定 需 预期 前完成 前建成 前竣工 前开工 前投用',
);
/** Words that may stand before such an opening. */
export const TARGET_ATTRIBUTES = words(
  '年度 全年 年内 本年 本年度 当年 今年 年 省 市 县 区 上级 总 项目 工作 建设 改造',
);
/** What is thought, not done: 预计完成, 全年预计. */
export const FORECAST = words('预计 预估 预测 估计');
/** Words of what is done. */
export const ACTUAL_WORDS = words(
  '完成 已 实际 实绩 累计 截至 至今 到位 支付 拨付 支出 竣工 完工 建成 入住 投用 交付 投产 开工 开复工 复工 动工 发放 销号 整改 办结 办复 签约 验收 落实 实配 实建 实种 实改 实拆 实缴 实有 新增 达到 达成 实现 执行 兑现',
);
/** Of these the ones that tell what is done wherever they stand; the rest name what a promise is of as well: 目标任务 › 到位资金. */
export const DONE_WORDS = words('完成 已 实际 实绩 累计 截至 至今 达到 达成 实现 执行 兑现');

/** What is measured or asked: 监测值, 测评结果. */
export const OBSERVING = words('实测 监测 检测 测评 测算 自查 自评 核查 评估 评价 调查 抽查 统计 考评');
export const OF_NOW = words('当年 本年 本年度 当前 目前 现有 现时 最新 期末 年末 本期 报告期 当期');
export const VALUES = words('值 数值 数据 结果');
export const OUTCOMES = words('结果 结果值');

/** Before 增长: what was reached. */
export const GROWTH_REACHED = words('实际 完成 实际完成 累计完成 已完成 实绩 实现 达到');
/** Measured against a whole: 占年度计划, 完成年度任务, 为预算. */
export const RATE_WHOLES = words('计划 任务 目标 总量 预算 总投资 年度投资 年投资 总数 指标 进度 工程量');
/** What 完成 may be a share of; 完成总量 is an amount. */
export const COMPLETED_WHOLES = words('计划 任务 目标 预算 指标 进度');
/** Deeds that promise as often as they report, or are no deeds in a heading: 投资额, 分配数. */
export const NO_DEEDS = words('投资 分配 安排 使用 供应 保障 建设 服务 组织 推进 实施 完成 受理 承办 采购');
/** Says how many, after a head: 完成任务数. */
export const NUMBERED = words('数 量 值 额 数量 个数 户数 套数 人数 面积 里程');
export const RATE_HEADS = words('率 比例 比重 占比 百分比 百分数 完成度 达成度 完成比');
/** 频率, 效率 … are measured, not completed; 满意率, 合格率 tell how well; 增长率 is a change. */
export const NO_RATES = words(
  '频率 效率 利率 税率 汇率 费率 密度 满意率 合格率 优良率 优秀率 好评率 知晓率 及格率 差错率 投诉率',
);

/** What is counted, after a head: 任务数, 完成投资额. */
export const COUNTED = words(
  '总投资 投资额 投资 总金额 金额 资金 经费 总额 额度 额 总量 数量 总数 个数 户数 套数 人数 宗数 家数 项数 件数 次数 数值 数 量 值 面积 里程 规模 项目 情况 住房 工程 户 建设',
);
/** Of all that there is: a target only where a rate confirms it. */
export const SIZE = words(
  '总投资 投资总额 概算 投资规模 投资估算 总规模 问题数 问题总数 隐患数 隐患总数 受损数 排查 排查数 摸排 摸排数 件数 建议数 提案数 受理数 总人数 总面积 总里程 项目数 项目个数 项目总数 项目宗数 个数 数量 总数 总量 总个数 宗数 户数 计划项目 项目',
);

/** Lower levels that only say how the level above is counted. */
export const GENERIC = words(
  '合计 小计 总计 户数 套数 个数 数量 总量 总数 数 值 量 数值 投资 金额 面积 累计 绝对值 额 项目数 人数 家数 里程',
);
/** Lower levels that are parts of the 合计 beside them. */
export const WHOLE_OF_PARTS = words('合计 小计 总计');
