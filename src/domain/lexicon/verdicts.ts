import type { Status } from '../item';
import { coverer, finder, peeler, words } from './words';

/** Words of a verdict column, a section heading or a cell that holds nothing else, by the lamp they stand for. */

/** Behind: below schedule, stopped, or not done what the period asked. */
const BEHIND = words(
  `滞后 落后 缓慢 严重 偏低 未达 未完成 没有完成 未能完成 尚未完成 未按 停工 停滞 停建 暂停 终止 中止 搁置 红!旗!榜 黑榜 低于序时 低于时间 低于进度 低于计划 低于目标 慢于 不够理想 不理想 较差 不佳 不力 塌目标 欠序时 欠进度 欠目标 逾期 超期 超时限 未通过 不达标 不达序时 不合格 不到位 未到位 未整改 未销号 未办结 未落实 明显低于 无进展 没有进展 进展不大 未见成效 🔴 欠!债 延期 差!额!异!旅 差距较大 差距大 垫底 超时!间 无法 难以`,
);
export const saysBehind = finder(BEHIND);
/** At risk: a little slow, or partly so. */
const SLOW = words(
  `偏慢 较慢 略慢 稍慢 略显缓慢 黄 有差距 存在差距 有一定差距 有待加快 需加快 需提速 有待提速 有待推进 存在问题 存在困难 有难度 难度较大 受阻 部分滞后 略有滞后 稍有滞后 轻微滞后 略微滞后 个别滞后 略低于序时 略低 稍低 接近序时 预警 风险 未启动 未开工 未动工 未开建 未实施 未开展 未推进 未进场 🟡 一般!公!预 进展不快 推进不快 不畅 力度不够 力度不足 乏力 困难!群 亟待 亟需 需加强 需加大 需抓紧 需努力 不平衡 部分未 个别未`,
);
export const saysSlow = finder(SLOW);
/** Going as planned. */
const FINE = words(
  `序时 时序 时间进度 按计划 按进度 按时推进 按预期 正常 顺利 有序 稳步 持平 同步 双过半 较好 良好 进展快 进展较快 推进快 快速 推进中 进行中 实施中 建设中 施工中 整改中 办理中 推进 达到 达标 达进度 达节点 超节点 超计划 绿 在建 合序 符合 快于 高于 超前 超序 持续 未到期 期限未到 未到节点 未到时限 长期坚持 阶段性 已开工 全面开工 已启动 优秀 优良 🟢 提前 常态化 在办 在建 长期 立行立改 持续整改 稳定 符合预期 满足序时 过半 完成过半`,
);
export const saysFine = finder(FINE);
/** The whole is done. */
const DONE = words(
  `已完成 全部完成 全面完成 提前完成 超额完成 圆满完成 按期完成 按时完成 如期完成 顺利完成 完成任务 完成全年 完成年度 完成目标 完成整改 完成既定 整改到位 落实到位 办结 销号 完工 竣工 建成 投用 投入使用 通车 完结 蓝 清零 完成 🔵`,
);
export const saysDone = finder(DONE);
/** A share of the year: what is met is the period's task. */
export const ofPeriod = finder(
  words(
    '季度 月份 月节点 节点 阶段 本期 当期 上半年 月目标 月任务 本月 当月 序时 1月 2月 3月 4月 5月 6月 7月 8月 9月 0月 周',
  ),
);
/** Only nearly so, or not in all of it. */
export const hedged = finder(
  words(
    '基本 过半 大部分 部分 主体 初步 预计 拟 计划!任务!目标 即将 将 待验收 待办结 待销号 待核 待审 申请销号 上报销号 正在',
  ),
);

export const yes = new Set('是 √ ✓ ✔ 对 有 达到 已 Y y ● ☑ ✅'.split(' '));
export const no = new Set('否 × ✗ ✘ X x 未 无 未达到 不 N n ○ ☒ 没有 ❌'.split(' '));
/** Headings whose cells answer yes or no. */
export const asksYesNo = finder(words('是否 与否 能否 有无'));
/** What a yes in a column of this heading means. */
export const asksTrouble = finder(words('滞后 超期 逾期 延期 停工 问题 偏慢 缓慢 落后 风险 预警'));
export const asksSchedule = finder(words('序时 时序 进度 按计划 按期 节点 达标 正常'));
export const asksDone = finder(words('完成 完工 办结 销号 整改 竣工 验收 落实'));

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
export const NOTHING_WRONG =
  /(?:未出现|未发生|不存在|没有|暂无|无|未|不)(?:滞后|逾期|超期|延期|停工|问题|偏慢|落后)(?:情况|现象)?/gu;
/** Not begun because its time has not come. */
export const NOT_YET_DUE = /(?:未|尚未)到(?:期|节点|时限|时间|启动时间|开工时间)|期限未到|未到时间节点/u;

/** Grades of one sign, where a cell holds nothing else. */
export const GRADES: Readonly<Record<string, Status>> = {
  优: 'on-track',
  良: 'on-track',
  好: 'on-track',
  快: 'on-track',
  慢: 'at-risk',
};
/** 未实现双过半, 无法按期完成: a good word that is denied. */
export const DENIED =
  /(?:未能?|没有?|不能?|难以|无法|尚未|不及|差于)(?:全部|全面|按期|按时|如期|完全|实现|达到|完成){0,2}$/u;

/** What a verdict may say besides: of what, and how. */
const BESIDES = words(
  `总体 整体 项目 工作 进展 进度 推进 情况 建设 实施 任务 目标 节点 计划 要求 指标 事项 实事 全年 年度 本年 今年 季度 上半年 前三季度 下半年 半年 月份 月 年 第 一 二 三 四 本月 本季 本期 阶段 阶段性 各项 所有 全部 已 均 都 的 了 较 比较 基本 按 按时 按期 如期 提前 超额 圆满 顺利 达 达到 达成 完成 符合 要求 预期 既定 年初 任务数 标准 色 灯 牌 级 类 为 性 超 快 慢 于 较为 非常 十分 明显 相对 时间 整改 验收 并 和 且 交付 使用 运营 民生 重点 倒排 工期 时间节点 天 日 个 项 件 家 处 百分点 点 左右 以上 以内 各 全市 全县 全区 目前 现 总 进行 开展 执行 运行 状态 落实 到位 整体 趋势 态势 排期`,
);
const covered = coverer([BEHIND, SLOW, FINE, DONE, BESIDES]);
const BESIDE_SIGNS = /[\d\s,、.()-]/gu;

/** Whether every word of a text is one of a verdict: 超额完成8月份节点目标; not 完成主体施工. */
export const isVerdictPhrase = (text: string): boolean => {
  const plain = text.replace(BESIDE_SIGNS, '');
  return plain !== '' && covered(plain).every((known) => known);
};

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
