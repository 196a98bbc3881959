import type { IndicatorKind } from '../item';
import type { Figure } from '../read/figure';
import type { Percentage } from '../text/quantities';
import { finder, words } from '../lexicon/words';
import { behindLast } from '../text/signs';

/** Percentages of a task that are the level or the change that is promised (rulebook 1). */

const RATE_NAME = /(?:率|比例|占比|比重|比|满意度|覆盖面|质量分数)[^,、;]{0,10}$/u;
const REACH =
  /(?:达到?|实现|确保|保持|稳定在|不低于|不少于|控制在|提[高升]到|提[高升]至|降低?[到至]|为|超过?|低于|[≥>≤])(?:约|[≥>])?$/u;
const CHANGE_WORDS =
  '下降|降低|减少|压减|压降|提[高升]|增长|增加|上升|递增|降幅达?|增幅达?|增速达?|涨幅|增|降';
const CHANGE = new RegExp(
  `(?:${CHANGE_WORDS})(?:了|约|达到?|不低于|[≥>]|\\d{1,6}(?:\\.\\d{1,4})?[-~])?$`,
  'u',
);
/** 提高城乡低保标准8% */
const CHANGE_OF =
  /(?:下降|降低|减少|压减|压降|提[高升]|增长|增加)[\u4e00-\u9fff]{2,10}(?<!率|比例|占比|比重|[到至达为])$/u;
/** 实现10%以上增长 */
const CHANGE_BEHIND = /^(?:以上|左右)?的?(?:增长|增幅|增速)/u;

/** Percentages that set terms or speak of a plan's progress are no goals of their own. */
const PARAMETER = finder(
  words(
    '按!时!期!质 按照 支付比例 报销 补助 补贴 给予 资助比例 税率 利率 首付 优惠 贴息 降价 折扣 股份 出资 承担 进度 投资!完成率 任务!完成率 支付 起付 上浮 下浮 让利',
  ),
);
const FULL_DUTIES = words(
  '全覆盖 覆盖 保障 就业 达标 入学 入园 通办 到位 销号 办结 安装 纳入 整改 建立 配备 参保 普及 公开 签约 接种 处置 回访 落实 完成 办理 收集 处理 治理 联网',
);
const FULL_DUTY = finder(FULL_DUTIES);

interface RateRule {
  readonly name: string;
  readonly kind: IndicatorKind;
  readonly applies: (figure: Figure<Percentage>) => boolean;
}

/** 完成工程量50%以上: so much of the work is what the year promises. */
const WORK = /完成(?:总)?工程量(?:的)?$/u;

/** 占比提升达44%: a level; 占比提升4个百分点: a change. */
const LEVEL = /(?:率|比|比重|比例|满意度)[^,\d]{0,4}(?:提高|提升|上升|增加)(?:达|到|至)(?:了|约)?$/u;

export const RATE_RULES: readonly RateRule[] = [
  { name: 'level', kind: 'rate', applies: ({ before, at }) => at.unit === '%' && LEVEL.test(before) },
  { name: 'change', kind: 'change', applies: ({ before }) => CHANGE.test(before) },
  { name: 'change-of', kind: 'change', applies: ({ before }) => CHANGE_OF.test(before) },
  { name: 'change-behind', kind: 'change', applies: ({ after }) => CHANGE_BEHIND.test(after) },
  {
    name: 'named-rate',
    kind: 'rate',
    applies: ({ before, at }) => at.unit === '%' && RATE_NAME.test(before),
  },
  { name: 'reach', kind: 'rate', applies: ({ before, at }) => at.unit === '%' && REACH.test(before) },
  {
    name: 'full-duty',
    kind: 'rate',
    applies: ({ after, at }) =>
      at.value === 100 && at.unit === '%' && FULL_DUTY.all(after.replace(/^以上/u, ''))[0]?.at === 0,
  },
  {
    name: 'rate-after',
    kind: 'rate',
    applies: ({ after, at }) => at.unit === '%' && /^(?:以上)?的[^,。;]{2,10}率/u.test(after),
  },
  { name: 'work-volume', kind: 'rate', applies: ({ before }) => WORK.test(before) },
];

const startsRange = ({ before, after }: Figure<Percentage>): boolean =>
  /[从由][^,]{0,14}$/u.test(before) &&
  /^[、\d%.]{0,20}(?:分别)?(?:提高|提升|降低|下降|增加|上升|降至|提至|增至|到|至)/u.test(after);

/** 提高至80%、70%、60%: several levels at once are terms of a policy. */
const listedParameters = ({ before, after }: Figure<Percentage>): boolean =>
  /^、\d{1,3}(?:\.\d{1,4})?%/u.test(after) || /%、$/u.test(before);

/** A term of payment, unless the row is about that very rate: 门诊签约报销比例50%. */
export function setsTerms(figure: Figure<Percentage>, alone: boolean): boolean {
  const near = behindLast(figure.before, '、%').slice(-9);
  const isRowsOwn = alone && /(?:率|比例)$/u.test(figure.before) && figure.after === '';
  return PARAMETER.test(near) && !isRowsOwn && !CHANGE.test(figure.before) && !WORK.test(figure.before);
}

/** 支付比例由75%提高至80%,退休人员在此基础上提高5个百分点: a change that names no rate goes on with the terms before it. */
export const goesOnWithTerms = ({ before, at }: Figure<Percentage>): boolean =>
  at.unit !== '%' && !RATE_NAME.test(before);

/** The rule by which a percentage of the task is a target; null where it is none. */
export function rateRule(figure: Figure<Percentage>, alone: boolean): RateRule | null {
  if (figure.inside !== null || startsRange(figure) || setsTerms(figure, alone)) return null;
  const rule = RATE_RULES.find((candidate) => candidate.applies(figure)) ?? null;
  return rule === null || listedParameters(figure) ? null : rule;
}
