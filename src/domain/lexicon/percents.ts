import { alternatives, coverer, finder, words } from './words';

/** Words about the department's own percentages: what they are a share of, and whose (rulebook 3). */

/** Between the name of a share and its figure. */
export const REACHED = `(?:${alternatives(words('已 约 达到 达 为 至 到 了 超过 超 的 近 在 均 都 高 做到 是 分别'))}){0,4}`;
/** Rates that are the item's: how much of it is done. */
export const DONE_RATES = alternatives(
  words(
    '完成率 完成比例 达成率 竣工率 完工率 建成率 整改率 办结率 化解率 销号率 任务率 完成任务率 任务完成率 投资完成率 目标完成率 总完成率',
  ),
);
/** What a share is of, when it is of the year's task. */
export const YEARS_TASK = alternatives(
  words(
    '任务 任务目标 任务数 任务量 任务总量 任务总数 目标 目标任务 目标数 目标任务数 计划 计划数 计划任务 计划投资 投资计划 指标 预算 预算数 收入预算 年计划 年度投资 全年投资',
  ),
);
/** A share of one period's task is that period's. */
export const ofPeriod = finder(
  words(
    '季度 月份 月计划 节点 阶段 当期 本期 上半年任务 上半年计划 月任务 1月 2月 3月 4月 5月 6月 7月 8月 9月 0月',
  ),
);
/** Bases that are not the year's task. */
export const otherBase = finder(words('总投资 总投入 概算 应报账 应接种 受访 全市总 全省总 贷款 资金 全国'));
/** Rates of a part of the work, or of something else. */
export const otherRate = finder(
  words(
    '开工率 签约率 到位率 拨付率 合格率 覆盖率 满意率 满意度 知晓率 参与率 入库率 开复工率 占比 比重 贡献率 中签率 利用率 就业率 达标率 支出率 执行率 供应率 使用率 落实率 转化率 增长率 到账率',
  ),
);

/** A part of the works, one trade or one preparatory step: its percentage is not the item's. */
export const partOfWork = finder(
  words(
    '招标 设计 外墙 内墙 墙面 墙体 瓷砖 油漆 砌体 主体 基础!设施 钢筋 混凝土 土方 管网铺设 装修 装饰 地面 吊顶 安装工程 幕墙 桩基 基坑 水电 屋面 路面 路基 绿化 征迁 征地 拆迁 签约 车库 地下室 前期 手续 设备 材料 资金 占比 开工比例 剩余 其余 其他 余下 粉刷 防水 室内 室外 附属 管线 桥梁工程 隧道',
  ),
);
/** One trade among several works: never the item, even where the sentence began with the item. */
export const siteWork = finder(
  words(
    '招标 设计 墙 瓷砖 油漆 砌体 主体 基础!设施 钢筋 混凝土 土方 装修 地面 桩基 基坑 屋面 车库 剩余 其余 占比 开工比例 粉刷 绿化',
  ),
);
const covered = coverer([
  words(
    '项目 工程 整体 总体 总 全部 目前 现 现已 已 累计 该项目 该 均 共 一季度 二季度 三季度 四季度 上半年 前三季度 并 完成 总体工程 全年 年度 现阶段 至今 总进度 平均 各项 建设 任务 实施 工作 的 底 末 综合 做到 总量 实际',
  ),
]);
const DATES = /\d{1,2}月份?|[\d.、]{1,12}|截至[^,]{0,14}/gu;

/** Whether a subject is nothing but words for the item as a whole. */
export const isWholeItem = (subject: string): boolean =>
  covered(subject.replace(DATES, '')).every((known) => known);
