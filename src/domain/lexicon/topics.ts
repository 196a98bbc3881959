import { finder, words } from './words';

/** Words that every row has: they carry no topic. */
const COMMON = words(`
  已 已经 目前 现已 截至 截止 当前 今年以来 今年 全年 年度 年内 本年 其中 分别 累计 共^公^党!享!同!文!公!有!建 共计 合计 总计 总共 一共 约 超 超过 达 达到 不少于 不低于 以上 左右 以内 超额 实际 任务 任务数 目标
  全面 全部 全市 全县 全区 全省 全镇 全域 我市 我县 我区 我局 各镇 各镇街 各乡镇 各地 县级 市级 省级 国家级 区级
  完成 新增 新建 新改建 新扩建 新改扩建 改扩建 改建 扩建 建设 建成 开展 实施 推进 推动 加快 启动 组织 举办 进行 提升 改造 整治 打造 创建 新启动 新 开工 竣工 完工 验收 投用 开通 办理 受理 实现
  合格人数 合格 人数 总数 数量 项目 工程 工作 情况 进度 指标 率达 率为 的 了
  同比 环比 比上年 名义 按不变价格计算 增长 增速 增幅 增加 下降 降低 上涨 涨幅 降幅 上半年 前三季度 一季度 二季度 三季度 四季度 预计 初步核算 预计数 可比价 自然口径 同口径
`);
const common = finder(COMMON);

/** Different words of officials for the same thing, brought together before comparing. */
const SAME: readonly (readonly [string, readonly string[]])[] = [
  ['步道', ['步行道', '健身步道', '游步道']],
  ['老年食堂', ['老年食堂', '长者食堂', '老年助餐点']],
  ['技能人才', ['技术工人', '技工人', '技能型人才']],
  ['高校毕业生', ['大学毕业生']],
  ['公厕', ['公共厕所']],
  ['电动自行车', ['电瓶车']],
  ['充电桩', ['充电设施']],
  ['宣传资料', ['宣传单', '宣传手册', '宣传册']],
  ['生产总值', ['国内生产总值', 'GDP']],
  ['固定资产投资', ['固投']],
  ['社会消费品零售总额', ['社零总额', '社零额', '社零']],
  ['规模以上', ['规上']],
  ['城镇登记失业率', ['登记失业率']],
];
const NAMES = new Map(SAME.flatMap(([one, others]) => others.map((other) => [other, one] as const)));
const ALIKE = new RegExp([...NAMES.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');

/** What each of them begins with. */
const MAY_BE_ALIKE = new RegExp(`[${[...NAMES.keys()].map((name) => name.charAt(0)).join('')}]`, 'u');

/** The text with one name for each thing that officials call differently. */
export const withOneName = (text: string): string =>
  MAY_BE_ALIKE.test(text) ? text.replace(ALIKE, (word) => NAMES.get(word) ?? word) : text;

/** The text with one name for each thing and | for words that every row has. */
export const telling = (text: string): string => common.strike(withOneName(text), '|');
