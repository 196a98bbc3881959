import { anyOf } from '../text/anyOf';
import { finder, words } from './words';

/** Words about percentages: what they are the change, the level or the share of. */

export const falls = finder(
  words('下降 降低 减少 压减 压降 降幅 回落 降!低!幅!至!到!本!雨!压!水!温!尘 负增长 下滑'),
);
export const rises = finder(
  words('提高 提升 增长 增加!值 上升 增幅 增速 涨幅 上涨 增!加值!长点!值!城!减!资!收 涨 递增 升!级'),
);
/** A share of work done is no level reached. */
export const workShare = finder(words('进度 工程量 形象 投资 任务 完成率 开工率 预算 计划 占'));
/** Nouns that are each other's contrary: one never answers for the other. */
export const OPPOSITES: readonly (readonly [string, string])[] = [
  ['收入', '支出'],
  ['就业', '失业'],
  ['进口', '出口'],
  ['合格', '不合格'],
  ['出生', '死亡'],
  ['存款', '贷款'],
  ['男', '女'],
  ['公办', '民办'],
  ['城镇', '农村'],
  ['县城', '农村'],
];

/** Most targets name none of them, and are asked once. */
const OPPOSED = new RegExp(OPPOSITES.flat().join('|'), 'u');

/** 财政支出 never answers for 财政收入. */
export const contrary = (asked: string, told: string): boolean =>
  OPPOSED.test(asked) &&
  OPPOSITES.some(
    ([a, b]) =>
      (asked.includes(a) && !asked.includes(b) && told.includes(b) && !told.includes(a)) ||
      (asked.includes(b) && !asked.includes(a) && told.includes(a) && !told.includes(b)),
  );

/** Comparisons with others, with plans and with last year: no value of the thing itself. */
export const comparisons = finder(
  words(
    '高于 低于 快于 慢于 高出 低^降 高!新!标!校!龄!级^提 超出 超过 回升 收窄 扩大 贡献率 拉动 排名 平均 比全省 比全国',
  ),
);
/** One branch, kind or place of the whole: its figure is not the whole's. */
export const branches = finder(
  words(
    '其中 分产业 分领域 分行业 分城乡 分区域 分类型 分类别 按消费类型 从产业 从行业 从结构 从区域 限额以上 限上 民间 第一产业 第二产业 第三产业 剔除 扣除',
  ),
);
/** The same at the figure itself: it is never the whole's, even where it is told alone. */
export const ownBranch = finder(
  words('限额以上 限上 民间 国有 外商 港澳台 第一产业 第二产业 第三产业 一产 二产 三产 重点行业 制造业'),
);

const LEADS = [
  /达到?|不低于|不少于|不超过|不高于/u,
  /(?:控制|稳定|保持|维持)在/u,
  /(?:提[高升]|降低?)[到至]/u,
  /[≥>≤<]/u,
];
/** The name of a level, and what leads from it to its number. */
const LEVEL = new RegExp(`(?:率|比例|占比|比重|满意度|覆盖面)(?:${anyOf(LEADS)})?约?$`, 'u');
/** Per mille, per hundred thousand, or no share at all. */
const OTHER_RATE =
  /(?:容积|死亡|出生|发病|犯罪|自然增长|发生|周转|杠杆|分辨|[频效汇利税费功速倍])率[^率]{0,8}$/u;

/** Whether a clean text ends with the name of a level that is told in per cent: 参保率, 优良天数比例达到. */
export const endsWithRate = (text: string): boolean => LEVEL.test(text) && !OTHER_RATE.test(text);
