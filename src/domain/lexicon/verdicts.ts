import { finder, words } from './words';

/** Words of a verdict column, a section heading or a cell that holds nothing else, by the lamp they stand for. */

/** Behind: below schedule, stopped, or not done what the period asked. */
export const saysBehind = finder(
  words(
    `滞后 落后 缓慢 严重偏低 明显偏低 偏低 未达 未完成 没有完成 未按 未启动 未开工 未实施 停工 停滞 暂停 终止 红 低于序时 低于时间 低于进度 慢于 不够理想 不理想 较差 塌目标 欠序时 欠进度 逾期 超期 未通过 不达标 不合格 不到位 未整改 未销号 明显低于`,
  ),
);
/** At risk: a little slow, or partly so. */
export const saysSlow = finder(
  words('偏慢 较慢 略慢 稍慢 黄 有差距 存在差距 有待加快 需加快 存在问题 有难度 受阻 部分滞后 预警 风险'),
);
/** Going as planned. */
export const saysFine = finder(
  words(
    `序时 时序 时间进度 按计划 按进度 按时推进 按预期 正常 顺利 有序 稳步 持平 同步 双过半 较好 良好 进展快 推进中 进行中 实施中 推进 达到 达标 绿 在建 合序 符合 快于 超前 持续 未到期 期限未到 长期坚持`,
  ),
);
/** The whole is done. */
export const saysDone = finder(
  words(
    `已完成 全部完成 全面完成 提前完成 超额完成 圆满完成 按期完成 按时完成 如期完成 顺利完成 基本完成^不 完成任务 完成全年 完成年度 完成目标 完成整改 完成既定 办结 销号 完工 竣工 建成 投用 完结 蓝 清零 完成`,
  ),
);
/** A share of the year: what is met is the period's task. */
export const ofPeriod = finder(
  words(
    '季度 月份 月节点 节点 阶段 本期 当期 上半年 月目标 月任务 本月 当月 序时 1月 2月 3月 4月 5月 6月 7月 8月 9月 0月 周',
  ),
);
/** Only nearly so, or not in all of it. */
export const hedged = finder(words('基本 大部分 部分 主体 初步 预计 拟 计划!任务!目标 即将 将'));

export const yes = new Set('是 √ ✓ 对 有 达到 Y y ● ☑'.split(' '));
export const no = new Set('否 × ✗ 未 无 未达到 N n ○ ☒ 没有'.split(' '));
/** What a yes in a column of this heading means. */
export const asksTrouble = finder(words('滞后 超期 逾期 延期 停工 问题 偏慢 缓慢 落后 风险 预警'));
export const asksSchedule = finder(words('序时 时序 进度 按计划 按期 节点 达标 正常'));
export const asksDone = finder(words('完成 完工 办结 销号 整改 竣工 验收 落实'));

/** A figure against its target or against the calendar, in the department's own words. */
export const belowTarget = finder(
  words(
    '滞后序时进度 滞后时间进度 比序时进度慢 比时间进度慢 比序时慢 比目标低 比目标少 比目标差 比年度目标低 比预期目标低 低于年度目标 低于预期目标 塌目标 欠序时进度',
  ),
);
export const aboveTarget = finder(
  words(
    '比序时进度快 比时间进度快 比序时快 快于序时 快于时间进度 超序时进度 超时间进度 比目标高 比年度目标高 高于年度目标 高于预期目标 超预期目标 超出预期目标 超过序时进度 超过时间进度 顺利推进 推进顺利 进展较好 进展良好',
  ),
);
