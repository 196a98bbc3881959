import { nth } from '../nth';
import { finder, finders, words, type Finder, type Word } from './words';

/**
 * Words that speak against a figure being done to date, by the role that they give it (rulebook 2). Words of the
 * task itself never count: 排查600处 is answered by 已排查600处.
 */
export type AgainstRole =
  | 'opposite'
  | 'beyond'
  | 'cancelled'
  | 'denied'
  | 'excepted'
  | 'elsewhere'
  | 'earlier'
  | 'remaining'
  | 'planned'
  | 'capacity'
  | 'asked'
  | 'prepared'
  | 'component'
  | 'sub-work'
  | 'inspected'
  | 'under-way'
  | 'started'
  | 'size'
  | 'reached'
  | 'period';

export interface Against {
  readonly role: AgainstRole;
  /** Looked for in the clause up to the figure too, not only in the figure's own words. */
  readonly looksBack: boolean;
  readonly find: Finder;
}

interface Rule {
  readonly role: AgainstRole;
  readonly looksBack: boolean;
  readonly list: readonly Word[];
}

const rule = (role: AgainstRole, text: string, looksBack = false): Rule => ({
  role,
  looksBack,
  list: words(text),
});

const RULES: readonly Rule[] = [
  rule(
    'cancelled',
    '扣除 剔除 核减 减去 取消 退回 终止 中止 暂缓 暂停 撤销 撤回 作废 退出^有序 注销 流失 失效 报废 流标 废标 解约 毁约 违约 返工 重建 倒塌 损坏 损毁 不合格 未通过 驳回 退库 清退 退租 退赔 停工 停建 停用 烂尾 搁置 调整至明年 调整到明年 缓建 缓办 落选 淘汰 被盗 死亡 不达标 不予',
  ),
  rule(
    'denied',
    '未!来!成年 没!收!有^淹^埋^沉^覆 没有 无法 难以 不能 并非 尚无 无一 不再 不具备 不符合 不足 欠缺 缺口 缺少 短缺 差^偏^温^误^落^级 还差',
  ),
  rule(
    'elsewhere',
    '全国!文明!示范!优秀!先进!百强 外省 外地 外市 外县 兄弟 邻县 邻市 其他地区 其它地区 其他县 其他市 友邻 省内其他 先进地区',
    true,
  ),
  rule(
    'earlier',
    '去年 上年 往年 历年 前年 上年度 往年度 以前年度 同期 此前 原有 原来 已有 现有 历史 累年 五年来 三年来 近年来 近三年 近五年 自成立 成立以来 建园以来 开办以来 以往 上届 上一年',
    true,
  ),
  rule('remaining', '剩余 剩!下!余 其余 余下 剩下 还有 还剩 尚有 尚余 仍有 另有 另外 其他 其它 库存 结余'),
  rule(
    'planned',
    '拟!定!订 计划!生育!单列!外 规划 预计 预期 预估 力争 争取 确保 准备 即将 将!军 待!遇!业^接^招^优^善^对 下一步 下步 下阶段 下一阶段 后续 届时 有望 任务数为 目标为 要求 建议 需!求 应!用!急!对!届!收!征!聘^供^响^反^适^相^对 原定 约定 商定 谋划 策划 储备 承诺 可望 明年 来年 次年 打算 着眼 希望',
    true,
  ),
  rule(
    'capacity',
    '可以新增 可以增加 可以提供 可以容纳 将新增 将增加 能新增 可新增 可增加 可提供 可容纳 可满足 可解决 可供 可惠及 可服务 可接待 可安置 能容纳 能满足 能提供 建成后 完工后 投用后 投运后 竣工后 投产后 建好后 之后可 可达 可带动 年产 年处理 日处理 容量 设计能力 总规模',
    true,
  ),
  rule(
    'asked',
    '应接种 应检 应参保 应改 应完成 任务数 目标数 目标任务数 计划数 需求 有意愿 符合条件 范围内 对象',
  ),
  rule(
    'prepared',
    `招标 招投标 投标 开标 中标 流标 询价 比选 公示 公告 设计 选址 选择 选定 确认 确定 明确 立项 可研 审查 审批 报批 批复 审核 方案 图纸 勘察 勘测 勘验 测绘 测量 放线 摸排 摸底 排摸 复核 核查 评估 评审 论证 征求 细化 报名 申报 上报!名 申请 待评 签订 签定 合同 前期 采集 意向 遴选 名单 名额 预算 征地 征迁 拆迁 协议 桩基 基础!设施!建设任务!教育!上!信息!性!养老 基坑 土方 主体!工程!责任^市场^经营^创新^经济 结顶 封顶 桥墩 路基 垫层 清表 整地 挖坑 挖穴 台账 标识牌 标牌 上墙 动员 部署 分解 纳入 入围 受理 对接 洽谈 签约 发动 订购 下单 到货 入库!规!四上!企业^企业^税款^税收 备料 预制 栽插 育苗 建库 列入 安排 下达 初审 初验 初评 预验 公开招 推荐 备案 已定 敲定 定点 施工许可 施工图 施工合同 梳理^经 建账 造册 交底 已交办 建群 核实^经 对账 上会 搭架 交款 付款 下线!上 组装 验车 地基 地梁 框架 打桩 上梁 地块`,
  ),
  rule(
    'component',
    '夏粮 秋粮 早稻 中稻 晚稻 设备安装 机组安装 机电安装 设备调试 设备采购 设备进场 设备到货 并网调试 联网调试',
  ),
  rule(
    'inspected',
    '指导 督导 督查 督促 检查 走访 调研 抽查 慰问 约谈 巡查 调度 参考 参加 报考 排查 摸查 暗访 回访 观摩 考察 通报 曝光 发现',
  ),
  rule(
    'under-way',
    `正在 正!式!常!规!面!值!确!好!因!是!大 在建 在办 在改 在施 施工中 建设中 推进中 改造中 装修中 实施中 进行中 办理中 安装中 调试中 调试^安装 联调 在训!儿童 在培 达到序时进度 达到时序进度 达序时进度 达时序进度 处于 延期 整改中 审核中 招标中 采购中 收尾 扫尾 加快 有序 稳步 全力 同步 持续推进 施工!完成^完成 装修 筹建 在谈 跟踪 组织实施 试运行 试运营 试运转 试营业 试开放 试开园 试投用 试用!期 试点中 滞后 缓慢 较慢 偏慢 迟缓 落后 逾期 超期 受阻 正常推进 顺利推进 存在问题 存在困难`,
  ),
  rule(
    'started',
    '开工 动工 新开工 开复工 复工 开建 开钻 启动!资金!仪式!会 进场 奠基 破土 着手 筹备 铺开 展开 开始!运营!使用!试运',
  ),
  rule(
    'size',
    '总投资 概算 总长 全长 长度 宽度 高度 直径 总面积 占地 用地 建筑面积 库容 每 千人口 万人口 平均!浓度!值!寿命!气温!预期 人均!已!未!在!正!完!通!按!建!达 户均!已!未!在!正!完!通!按!建!达 村均!已!未!在!正!完!通!按!建!达 单价 标准 限额 半径 涉及 惠及 受益 带动 覆盖人口 服务人口 辐射 每日 日均!浓度!值 月均!浓度!值 年均!浓度!值 ',
  ),
  rule('reached', '参与 点击 浏览 阅读 关注 观看 观众 播放 咨询'),
];

/** All roles are asked of the same words: they share one look at them. */
const FINDERS = finders(RULES.map(({ list }) => list));

/** In order of strength: the first that is found names the role. */
export const AGAINST: readonly Against[] = RULES.map(({ role, looksBack }, index) => ({
  role,
  looksBack,
  find: nth(FINDERS.each, index),
}));

/** A word that speaks against a figure, with its role. */
export interface AgainstHit {
  readonly role: AgainstRole;
  readonly word: string;
}

const NOTHING: readonly AgainstHit[] = [];

/** Every such word of a text, the strongest roles first. */
export const againstIn = (text: string): readonly AgainstHit[] => {
  const hits = FINDERS.hits(text);
  return hits.length === 0 ? NOTHING : hits.map(({ list, word }) => ({ role: nth(RULES, list).role, word }));
};

export const speaksAgainst = (text: string): boolean => FINDERS.hits(text).length > 0;

/** What makes equipment the thing itself: its being in place is the deed. */
export const equipment = finder(words('安装 配备 配置 增配 更新 购置 设备 终端 加装 采购'));

/** A month's, a quarter's, a week's figure: not cumulative. Numbers are read by `read/period`. */
export const ONE_PERIOD = words(
  '本月 当月 上月 本季度 本季 上季度 本周 上周 本旬 当日 当天 今日 昨日 上半月 下半年 单月 当季',
);
/** Spans that open with the year: cumulative to date. */
export const TO_DATE = words(
  '截至 截止 今年以来 年初以来 以来 上半年 前三季度 累计 全年 年内 一季度 至今 至目前',
);
/** A plan that opens a sentence governs all of it, until something is said to be so by now. */
export const planOpens = finder(
  words('原计划 计划!生育!单列 拟!定!订 预计 力争 下一步 下步 下阶段 将!军 后续 明年'),
);
export const byNow = finder(
  words('已 完成 目前 现已 现正 截至 截止 实际 实检 实有 实 今年 本年 累计 共^公^党'),
);
export const onePeriod = finder(ONE_PERIOD);
export const toDate = finder(TO_DATE);

/** Words that give a figure its weight as the whole, or as a part. */
export const total = finder(
  words('累计 共^公^党!享!同!文!公!有!建 共计 总计 合计 总共 总数 总量 总参保 一共'),
);
export const part = finder(words('其中 包括 包含 含!量 分别是 市本级'));
