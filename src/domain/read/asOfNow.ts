import { saysBehind, saysSlow } from '../lexicon/verdicts';

/**
 * What the words of a verdict say of the row as it stands: 前期滞后,现已赶上 is no lag, 有滞后风险 none yet, 逾期办结 has
 * ended, and 完成较好 tells how it goes.
 */

const LATE = '(?:滞后|落后|欠账|欠进度|欠序时|停工|缓慢|偏慢|较慢|被动)';
const WHOLLY = '(?:全部|完全|基本|全面)?';
const OF_IT = '(?:的?(?:局面|状态|问题|进度|情况|现象|任务|部分|工程量|项目|事项))?';

/** 由滞后转为正常, 红转绿: the later of both. */
const TURNED = /^已?(?:由|从)[^,;。]{1,8}?(?:转|变|升|降|调整|改)[为成至]?([^,;。]{1,8})$/u;
const COLOUR_TURNED = /^[红黄绿橙蓝][色灯牌]?[转变]为?([红黄绿橙蓝][色灯牌]?)$/u;
const FIRST_THEN = /^[前先][快慢]后([快慢])$/u;

/** 前期进展缓慢, before what is so now. */
const EARLIER =
  /^(?:前期|此前|之前|先前|原先?|曾经?|一度|起初|上[月季期周]|上半年|年初)[^,;。]{1,8}?[,;]?(?=目前|现|近期|但|已|本[月季期周])/u;

const MADE_GOOD = '(?:消除|扭转|弥补|补齐|补上|补足|追回|追平|赶上|化解|摆脱)';
const OVERCOME = new RegExp(`(?:已|已经|成功|全面)${WHOLLY}${MADE_GOOD}了?${LATE}${OF_IT}`, 'gu');
const ENDED = '(?:赶超|追上|解决|销号|整改到位|恢复|复工|正常|达序时|补$)';
const IS_OVERCOME = new RegExp(
  `${LATE}${OF_IT}(?:[^,;。未尚]{0,6}[,;]?)(?:已|已经|后|均|现|转)${WHOLLY}(?:${MADE_GOOD}|${ENDED})(?!中)`,
  'gu',
);

/** 存在延期风险, 面临停工: it is not so yet. */
const FEARED = '(?:滞后|落后|延期|逾期|超期|停工|[不无难][能法以]按[期时]完成)';
const RISK = new RegExp(`${FEARED}的?(?:风险|苗头|可能性?|隐患|压力|趋势|倾向)`, 'gu');
const THREATENS = new RegExp(`(?:可能|或将|恐|面临|濒临)${FEARED}`, 'gu');

/** Red that is praise. A flag alone may be of either kind. */
const PRAISE = /开门红|满堂红|流动红旗|红榜|红名单/gu;

/** 逾期办结: late, and done. */
const LATE_END =
  /(?:逾期|超期|超时)(?:\d{1,3}个?[天日月])?后?[已才]?(?=(?:完成|办结|销号|办复|整改到位)(?!率|中))/u;

/** 完成情况较好, 完成率低: completing is what is judged, and nothing is said to be complete. */
const ASPECT = '(?:情况|进度|质量|程度|效果|成效|速度|率|度)?(?:总体|整体|比较|相对|较为|非常|十分|很)?';
const COMPLETING = new RegExp(`完成${ASPECT}(?=较|良好|一般|正常|顺利|理想|不[^低少]|偏|缓慢)`, 'u');
const COMPLETING_SO = new RegExp(`完成${ASPECT}([好快高优慢低差])$`, 'u');
const SO: Readonly<Record<string, string>> = {
  好: '较好',
  快: '较快',
  高: '较好',
  优: '优秀',
  慢: '较慢',
  低: '偏低',
  差: '较差',
};

/** 比序时进度慢, 较计划快: against the schedule, not against another year. */
const SCHEDULE = '(?:序时|时序|计划|进度|目标|预期|节点|要求|时间)';
const COMPARED = new RegExp(`[比较][^,;。比较控]{0,4}${SCHEDULE}{1,3}[略稍要]?([慢快低高差好早晚])$`, 'u');

const later = (text: string): string =>
  [TURNED, COLOUR_TURNED, FIRST_THEN].reduce((rest, one) => rest.replace(one, '$1'), text);

const withoutEarlier = (text: string): string =>
  text.replace(EARLIER, (told) => (saysBehind.test(told) || saysSlow.test(told) ? '' : told));

export const asOfNow = (text: string): string =>
  withoutEarlier(
    later(text)
      .replace(PRAISE, '正常')
      .replace(OVERCOME, '正常')
      .replace(IS_OVERCOME, '正常')
      .replace(RISK, '风险')
      .replace(THREATENS, '风险'),
  )
    .replace(LATE_END, '')
    .replace(COMPARED, '$1于')
    .replace(COMPLETING, '')
    .replace(COMPLETING_SO, (_, so: string) => SO[so] ?? so);

/** 延期完成, 推迟办结: done late, or put off to be done later. */
export const lateOrPutOff = (text: string): boolean =>
  /^(?:延期|推迟|延迟|延后|滞后)后?(?:完成|办结|销号)$/u.test(text);
