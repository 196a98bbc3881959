import type { Status } from '../item';
import { coverer, finder, peeler, words } from './words';

/** Words of a verdict column, a section heading or a cell that holds nothing else, by the lamp they stand for. */

/** Behind: below schedule, stopped, or not done what the period asked. */
const BEHIND = words(
  `滞后 落后 缓慢 严重 偏低 未达 未完成 没有完成 未能完成 尚未完成 未按 停工 停滞 停建 暂停 终止 中止 搁置 红!旗!榜 黑榜 低于!控制!上限!限值!红线!警戒!去年!上年!同期^不 慢于 不够理想 不理想 较差 不佳 不力 塌目标 欠序时 欠进度 欠目标 逾期 超期 超时限 未通过 不合格 不到位 未到位 未整改 未销号 未办结 未落实 无进展 没有进展 进展不大 未见成效 🔴 欠!债 延期 差!额!异!旅 差距较大 差距大 垫底 超时!间!序 无法 难以 未序时 脱序 脱期 掉队 延误 拖延 差于 迟缓 滞缓 无实质性进展 进展甚微 没有实质 未见进展 未见实质 毫无 原地踏步 止步不前 裹足不前 停摆 烂尾 搁浅 不及 不达 跟不上 没跟上 未跟上 赶不上 晚于 少于^不 未实现 延迟 推迟 拖后 拖期 滞延 脱节 末位 后进 黑旗 蜗牛 不通过 未予 虚假 敷衍 弄虚作假 假完成 表面整改 通报批评 被约谈 整改无效 无动静 未动静 无望 🟥`,
);
export const saysBehind = finder(BEHIND);
/** At risk: a little slow, or partly so. */
const SLOW = words(
  `偏慢 较慢 略慢 稍慢 略显缓慢 黄 有差距 存在差距 有一定差距 有待加快 需加快 需提速 有待提速 有待推进 存在问题 存在困难 有难度 难度较大 受阻 部分滞后 略有滞后 稍有滞后 轻微滞后 略微滞后 个别滞后 略低于序时 略低 稍低 接近序时 预警 风险 未启动 未开工 未动工 未开建 未实施 未开展 未推进 未进场 🟡 一般!公!预 进展不快 推进不快 不畅 力度不够 不足 乏力 困难!群 亟待 亟需 需加强 需加大 需抓紧 需努力 不平衡 部分未 个别未 略滞后 稍滞后 小幅滞后 局部滞后 略落后 稍落后 略慢于 稍慢于 橙!子 需关注 重点关注 需协调 需要协调 待协调 需推动 需推进 需督促 待加快 难度大 不够快 欠佳 有压力 压力较大 压力大 靠后 退回 流标 无人投标 反弹 放缓 下滑 退步 降速 不明显 不高 不好 不够好 不顺!利 不太 不够顺 严峻 不乐观 卡壳 堵点 有待加强 有待提升 有待提高 需加力 未取得 仅完成 只完成 只办结 追赶 未办!结!毕!完!复 警示 🟨 🟠 🟧`,
);
export const saysSlow = finder(SLOW);
/** Going as planned. */
const FINE = words(
  `序时 时序 时间进度 按计划 按进度 按时 按预期 正常 顺利 有序 稳步 持平 同步 双过半 较好 良好 进展快 进展较快 推进快 快速 推进中 进行中 实施中 建设中 施工中 整改中 办理中 推进 达到 达标 达进度 达节点 超节点 超计划 绿!化!地!道 在建 合序 符合 快于 高于 超前 超序 持续 未到期 期限未到 未到节点 未到时限 长期坚持 阶段性 已开工 全面开工 已启动 优秀 优良 🟢 提前 在办 在建 长期 立行立改 持续整改 稳定 符合预期 满足 过半 完成过半 跟进 领先 好于 优于 开工建设 已进场 已动工 已开建 见成效 见效 收尾 扫尾 试运行 验收中 待验收 正在 加快 全力 在改 在施 推进有力 较快 试运营 试营业 开展中 落实中 已开展 正常开展 按期开展 正开展 滚动 坚持整改 显成效 超进度 赶超 申请验收 准备验收 走在前列 跑在前列 巩固 常抓不懈 常态 计划一致 计划相符 进度一致 进度相符 预期一致 目标一致 要求一致 节点一致 超预期 超过预期 超过计划 超过进度 超过节点 达预期 达要求 达计划 按节点 按要求 按时间节点 略超 早于 先于 按期 如期 按部就班 分步实施 启动实施 全面启动 破土 尾声 试生产 赶上 追平 提速 靠前 居前 未超标 控制在目标 领跑 跑赢 表扬 点赞 先进 跟踪 🟩`,
);
export const saysFine = finder(FINE);
/** The whole is done. */
const DONE = words(
  `已完成 全部完成 全面完成 提前完成 超额完成 圆满完成 按期完成 按时完成 如期完成 顺利完成 完成任务 完成全年 完成年度 完成目标 完成整改 完成既定 整改到位 落实到位 办结 销号 完工 竣工 建成 投用 投入使用 通车 完结 蓝 清零 完成 🔵 完毕 办毕 已交付 交付使用 已验收 通过验收 验收合格 已整改 已落实 已解决 已兑现 已开放 已开园 已启用 已运营 已开通 已通水 已通气 已通电 结项 结题 已结案 结案 闭环 已移交 收官 已实现 已达成 已关闭 办复 已办理 已答复 已回复 答复完毕 回复完毕 已投产 已达产 已投运 已投入运行 已交房 已回迁 核销 已结束 已办!理 办完 办讫 做完 了结 已处置 已处理 解决到位 全部落实 验收通过 🟦`,
);
export const saysDone = finder(DONE);
/** A share of the year: what is met is the period's task. */
export const ofPeriod = finder(
  words(
    '季 月份 月节点 节点 阶段 本期 当期 半年 月目标 月任务 月度 年中 时段 近期 倒排 本月 当月 本周 上月 序时 1月 2月 3月 4月 5月 6月 7月 8月 9月 0月 周',
  ),
);
/** Only nearly so, or not in all of it. */
export const hedged = finder(
  words(
    '加快^需^待 抓紧 要求 下月 下季 下步 基本 过半 大部分 部分 主体 初步 预计 拟 计划!任务!目标 即将 将 待验 待办结 待销号 待核 待审 申请销号 上报销号 正在 接近 临近 有望 力争 争取 收尾 申请验收 准备 完成中 销号中 办结中 逐步 陆续',
  ),
);

export const yes = new Set('是 TRUE √ ✓ ✔ 对 有 能 可 达到 已 Y y ● ☑ ✅'.split(' '));
export const no = new Set(
  '否 FALSE × ✗ ✘ X x 未 无 不能 未达到 不 不是 暂无 暂未 尚未 N n ○ ☒ 没有 ❌'.split(' '),
);
/** A no before the words of the question: 未完成 under 是否完成. */
export const denies = peeler(words('未 没有 没 尚未 暂未 还未 未能 不 不能 无'));
/** Marks that say that a heading is the row's. */
export const ticks = new Set('√ ✓ ✔ ☑ ✅ ● ★ ▲ 是 Y y 1'.split(' '));
/** Headings whose cells answer yes or no. */
export const asksYesNo = finder(words('是否 与否 能否 可否 有无'));
/** What a column of this heading asks, the first that fits. */
export const asksLate = finder(words('滞后 超期 逾期 延期 停工 偏慢 缓慢 落后 延误'));
export const asksTrouble = finder(words('问题 困难 风险 预警 难点'));
export const asksForecast = finder(words('能否 可否 预计'));
export const asksSchedule = finder(
  words('序时 时序 进度 按计划 按期 节点 达标 正常 顺利 倒排 工期 达到计划 符合计划'),
);
export const asksDone = finder(
  words('完成 完工 办结 销号 整改 竣工 验收 落实 投用 投入使用 建成 交付 解决 达成 兑现'),
);
export const asksBegun = finder(words('开工 启动 动工 开建 进场 复工'));

/** A figure against its target or against the calendar, in the department's own words. */
export const belowTarget = finder(
  words(
    `滞后序时进度 滞后时间进度 比序时进度慢 比时间进度慢 比序时慢 比目标低 比目标少 比目标差 比年度目标低 比预期目标低 低于年度目标 低于预期目标 塌目标 欠序时进度 低于全年目标 低于考核目标 低于计划目标 未达年度目标 未达预期目标 未达到预期目标 慢于计划进度 慢于序时 落后序时 落后时间进度 低于序时进度 低于时间进度 比计划进度慢`,
  ),
);
export const aboveTarget = finder(
  words(
    `比序时进度快 比时间进度快 比序时快 快于序时 快于时间进度 超序时进度 超时间进度 比目标高 比年度目标高 高于年度目标 高于预期目标 超预期目标 超出预期目标 超过序时进度 超过时间进度 顺利推进 推进顺利 进展较好 进展良好 高于全年目标 高于考核目标 高于计划目标 高于目标 好于预期目标 优于预期目标 超年度目标 超过年度目标 超出年度目标 超全年目标 超过预期目标 低于控制目标 快于计划进度 快于序时 超前于序时 比计划进度快`,
  ),
);

/** 未出现滞后, 无问题, 不滞后: nothing is the matter. */
const NOT_SO =
  '(?:未出现|未发生|未发现|未见|不存在|不属于|谈不上|并非|没有?|暂无|无|未再?|不[再算]?|非)(?:明显|任何|重大)?';
const AMISS = '(?:滞后|逾期|超期|超时|延期|延误|停工|问题|偏慢|落后|异常|预警|欠账)';
export const NOTHING_WRONG = new RegExp(`${NOT_SO}${AMISS}(?:的?情况|的?现象|的?风险)?`, 'gu');
/** Not begun because its time has not come. */
export const NOT_YET_DUE =
  /(?:未|尚未)到(?:[^,;。\d未]{0,6}(?:节点|时限|时间|时段)|期)|(?:期限|时限|时间|节点)(?:尚)?未到/u;

/** Grades where a cell holds nothing else. */
export const GRADES: Readonly<Record<string, Status>> = {
  优: 'on-track',
  良: 'on-track',
  好: 'on-track',
  快: 'on-track',
  中: 'at-risk',
  慢: 'at-risk',
  差: 'behind',
  完: 'completed',
  毕: 'completed',
};

/** Given up or put off by those who may: it is judged no more, and a person says whether it counts. */
const DROPPED = words(
  '取消 结转 转入 暂缓 缓建 缓办 缓实施 不再实施 不再推进 不再建设 不实施 调出 调整 撤销 移除 剔除 合并 变更 不纳入 不考核 退出',
);
export const saysDropped = finder(DROPPED);
/** The same of some of what is counted: 其中1个经批准取消. */
export const givenUpParts = finder(
  words(
    '取消 核减 不再实施 不再建设 不再推进 调整至明年 调整到明年 调至明年 调到明年 调整到下年 调整至下年 转入明年 结转至明年 结转到明年 结转明年 结转下年 调出 暂缓 缓建 终止 撤销 退出',
  ),
);
const BESIDE_DROPPED = words(
  '已 拟 建议 申请 经批准 批准 同意 项目 任务 事项 计划 实施 建设 推进 至 到 明年 下年 来年 下一年 年度 实施年度 内容 为 并 的 本年 今年 不再 考核 下年度 实施 继续',
);
const coveredDropped = coverer([DROPPED, BESIDE_DROPPED]);
/** Of whom such a decision comes, and of what it speaks: 经县委研究,该项工作不再实施. */
const DECIDED = words('经 县委 县政府 上级 研究 决定 该 本 项 工作');
const SPOKEN_OF = coverer([DROPPED, BESIDE_DROPPED, DECIDED]);
const GIVES_UP = finder(words('取消 不再实施 不再推进 不再建设 不实施 暂缓 缓建 缓办 缓实施 撤销'));
/** The same of the whole row, in a clause of its report; 取消审批 is of another thing. */
export const givesUpRow = (clause: string): boolean =>
  GIVES_UP.test(clause) && SPOKEN_OF(clause).every((known) => known);
/** What may stand between and behind words: figures and signs. */
const BESIDE_SIGNS = /[\d\s,、.()%-]/gu;
/** Whether a text says that the row is given up, and nothing else. */
export const isDropped = (text: string): boolean =>
  saysDropped.test(text) && coveredDropped(text.replace(BESIDE_SIGNS, '')).every((known) => known);

/** 未实现双过半, 无法按期完成: a good word that is denied. */
export const DENIED =
  /(?:未能?|没有?|不[能予太够大]?|难以|无法|尚未|差于)(?:全部|全面|按期|按时|如期|完全|实现|达到|完成|同意){0,2}$/u;

/** What a verdict may say besides: of what, and how. */
const BESIDES = words(
  `总体 整体 项目 工作 进展 进度 推进 情况 建设 实施 任务 目标 节点 计划 要求 指标 事项 实事 全年 年度 本年 今年 季度 上半年 前三季度 下半年 半年 月份 月 年 第 一 二 三 四 本月 本季 本期 阶段 阶段性 各项 所有 全部 已 均 都 的 了 较 比较 基本 按 按时 按期 如期 提前 超额 圆满 顺利 达 达到 达成 完成 符合 要求 预期 既定 年初 任务数 标准 色 灯 牌 级 类 为 性 超 快 慢 于 较为 非常 十分 明显 相对 时间 整改 验收 并 和 且 交付 使用 运营 民生 重点 倒排 工期 时间节点 天 日 个 项 件 家 处 百分点 点 左右 以上 以内 各 全市 全县 全区 目前 现 总 进行 开展 执行 运行 状态 落实 到位 整体 趋势 态势 排期 办理 处理 施工 改造 安装 预警 比 与 成 后 又 好 有 良好 序时进度 事 工程 现已 已经 现均 高质量 高标准 高效 问题 交办 督办 反馈 措施 举措 成效 效果 予以 给予 改革 服务 上级 下达 省 市 县 区 该 此 本项 当月 当季 当期 本周 上月 回复 答复 归档 交账 处置 闭环管理 承诺 采纳 同意 准予 月度 半年 年中 时段 近期 季 任务量 工程量 年度投资 全年投资 投资任务 投资计划 投资目标`,
);
const covered = coverer([BEHIND, SLOW, FINE, DONE, BESIDES]);

/** The signs of a text that are no words of a verdict: 招标 of 已完成招标. */
export const beyondVerdict = (text: string): string[] => {
  const plain = text.replace(BESIDE_SIGNS, '');
  const known = covered(plain);
  return [...plain].filter((_, at) => known[at] !== true);
};

/** Deeds by which others are done, where the row does not ask for them: 已完成拆除, 已完成登记. */
export const meansOf = finder(words('征收 拆除 投资 登记 购置 购买 备案 拨付 支付 腾退 交地 安装 培训 进场'));

/** Whether every word of a text is one of a verdict: 超额完成8月份节点目标; not 完成主体施工. */
export const isVerdictPhrase = (text: string): boolean =>
  text.replace(BESIDE_SIGNS, '') !== '' && beyondVerdict(text).length === 0;

/** Words that open a section heading which is the office's verdict on its rows, whatever it goes on to say. */
export const opensState = peeler(
  words(
    '已 基本完成 全部完成 全面完成 提前 超额 按期 按时 按计划 如期 正在 未完成 未达 未按 尚未完成 未整改 未销号 未办结',
  ),
);
/** Words that open such a heading where nothing but a verdict follows: 推进缓慢, not 推进乡村振兴. */
export const opensVerdict = peeler(
  words(
    `达 达到 超序时 超时间 超节点 超前 进展 进度 推进 完成较好 完成情况 完成全年 完成年度 完成任务 完成目标 快速 有序 稳步 正常 顺利 圆满 滞后 缓慢 偏慢 较慢 逾期 超期 落后 停工 停滞 需加快 有待 存在 红!旗!榜!色 黄 绿!化!色 蓝`,
  ),
);
/** Words that leave no doubt that a cell of any column is a verdict, and no kind of project: not 竣工项目, 在建. */
export const plainVerdict = finder(
  words(
    '序时 时序 节点 滞后 缓慢 偏慢 较慢 正常 顺利 稳步 有序 同步 持平 按期 按时 按计划 如期 超前 超额 圆满 提前完成 全面完成 竣工!项 办结 销号 整改 正在 全部完成 已完成 已办结 已销号 完成任务 完成全年 完成年度 完成目标 任务全部完成 未完成 未达 红 黄 绿 蓝 🔴 🟡 🟢 🔵 较好 良好 不够理想 快速 推进快 进展快 较快 逾期 超期 超时 延期 停工 停滞 需加快 有待 落后 达标 达进度 双过半 一般 欠序时 欠进度 低于 高于',
  ),
);
/** Headings of columns that speak of a plan, of another time, or of the kind of a project. */
export const noVerdictColumn = finder(
  words(
    '计划 目标 要求 安排 去年 上年 上期 上月 上次 上季 性质 类型 年限 年份 时限 工期 下步 下一步 标准 依据',
  ),
);
