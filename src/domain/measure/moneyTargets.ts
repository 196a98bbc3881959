import { deeds } from '../lexicon/deeds';
import { boundWords, costWords, spendings, standardWords, yearMoney } from '../lexicon/targets';
import type { IndicatorKind } from '../item';
import type { Figure } from '../read/figure';
import type { Quantity } from '../text/quantities';
import { behindLast, DIGITS_OR_LIST } from '../text/signs';
import { boundOf } from '../lexicon/bounds';

/** Money that a row promises: to spend, pay, raise or earn it, to reach a sum, to hold a standard (rulebook 1). */

export interface MoneyGoal {
  readonly figure: Figure<Quantity>;
  readonly kind: IndicatorKind;
  readonly rule: string;
}

/** 低保标准每人每月860元: the whole task, with nobody who is paid by it. */
const STANDARD = /^[^,;。\d]{0,16}标准(?:为|是)?(?:每[人户])?(?:每[月年])?$/u;
const isWholeStandard = (
  { before, after, clause }: Figure<Quantity>,
  { sums, goods }: MoneyContext,
): boolean =>
  sums === 1 &&
  goods === 0 &&
  clause.start === 0 &&
  STANDARD.test(before) &&
  !deeds.test(before) &&
  /^(?:$|以上|\/|[(])/u.test(after);

export interface MoneyContext {
  /** Sums of the task, and how many other things it counts. */
  readonly sums: number;
  readonly goods: number;
  /** The progress reports money spent. */
  readonly spent: boolean;
  /** The words before each sum of the progress. */
  readonly told: readonly string[];
}

/** What stands before a sum, back to the sign before it. */
const near = ({ before }: Figure<Quantity>): string =>
  behindLast(before, '、(;').replace(EACH_MONTH, '').slice(-30);
/** 不低于每人每月60元/月 */
const EACH_MONTH = /(?:每[人户])?每?[月年天]?$/u;

/** 城市低保标准由每人每月760元提高到: what people live on is promised; 起付标准由500元降至200元 is how others are paid. */
const RAISED_STANDARD =
  /(?:低保|特困|供养|基本生活|养老金|抚恤|孤儿|生活补贴|护理补贴)[^,;。]{0,12}[由从][^,;。]{0,14}提[高升][到至]$/u;

/** 60元/月/人, 3480元/年 */
export const PER = /^(?:\/[年月日天人户亩吨次生件个·.]{1,3}){1,3}/u;

const YEARS_MONEY =
  /(?:年度?|当年|全年|今年|年内|本年)(?:计划|预算|拟)?(?:完成)?(?:固定资产)?投资(?:额|总额|计划)?(?:为|约|达到?|完成)?$/u;
const PLANNED_MONEY = /计划(?:完成)?(?:总)?投资(?:为|约)?$/u;
const RAISING = `发放 筹集 征集 募集 募捐 筹募 归集 征缴 征收 减税 拨付 兑付 减免 减负 追回 追缴 收缴 退缴 上缴 化解 落实 销售 完成 实现 争取 引进 到位 投放 盘活 清收 清偿 处置`;
const RAISED = new RegExp(`(?:${RAISING.replaceAll(' ', '|')})[^,。]{0,14}$`, 'u');
/** Money that is to be paid out or in, whatever it is called: 拨付补助资金700万元. */
const PAID = /(?:拨付|支付(?!标准|比例|限额)|发放|兑付|征缴|征集|兑现|落实|下达)[^,。每标\d]{0,12}$/u;
/** 财政收入30亿元, 地区生产总值全年617亿元: an amount that the row's own name is about. */
const OUTPUT =
  /(?:总值|产值|收入|支出|总额|销售额|零售额|社零额?|营业额|交易额|成交额|增加值|进出口|外资|消费)[^,]{0,8}$/u;
/** 城镇居民人均可支配收入达到5.2万元 */
const INCOME = /人均(?:可支配|纯)?(?:收入|GDP|生产总值)[^,]{0,8}$/u;
/** 到位资金60亿元, 补贴资金使用1300万元: what is done with it stands with its name. */
const NAMED_MONEY =
  /(?:到位(?:市外|省外|县外|境内外|内|外)?资金|资金(?:使用|支出|支付|拨付|兑付|到位|争取))(?:总?额)?(?:完成|达到?|突破|不[低少]于)?$/u;
/** 培育首贷户2600户,发放首贷18亿元: what is lent is a goal of its own beside how many borrow it. */
const LENT = /(?:发放|投放|新增)[^,。\d]{0,10}贷(?:款|金额|额|资金|余额)?$/u;
/** 收入20万元以上村占比: which of them. */
const CONDITION = /^以[上下]的?(?:村|项目|企业|户|单位|家庭|乡镇)/u;
const BEHIND_IS_DEED = /^(?:以上|左右|余)?[^,、]{0,4}(?:用于|改造|建设|新建|购置|对|为|实施)/u;

/** 举办活动20场,发放消费券3000万元: a goal of its own where the progress tells of it in the same words. */
const LEAST_TOLD = 4;
function isToldAgain({ before, after }: Figure<Quantity>, { told }: MoneyContext): boolean {
  return before.length >= LEAST_TOLD && after === '' && told.some((other) => other.endsWith(before));
}

function kindOf(figure: Figure<Quantity>, context: MoneyContext): readonly [IndicatorKind, string] | null {
  const { goods, spent } = context;
  const before = near(figure);
  if (isWholeStandard(figure, context)) return ['level', 'standard'];
  if (PER.test(figure.after) || standardWords.test(before.slice(-12)) || RAISED_STANDARD.test(before))
    if (
      boundWords.test(before.slice(-6)) &&
      (!/[由从][^,]{0,20}$/u.test(before) || RAISED_STANDARD.test(before)) &&
      /标准|水平|补[贴助差]|津贴|救助|低保/u.test(before)
    )
      return ['level', 'standard'];
  if (boundOf(before, figure.after) === 'at-most' && spendings.test(before)) return ['money', 'ceiling'];
  if (YEARS_MONEY.test(before) || yearMoney.test(before.slice(-12))) return ['money', 'year-money'];
  if (PLANNED_MONEY.test(before) && !/总投资/u.test(before)) return spent ? ['money', 'planned-money'] : null;
  if (PAID.test(before) && goods === 0) return ['money', 'paid'];
  if (LENT.test(before) && spent) return ['money', 'lent'];
  if (PAID.test(before)) return isToldAgain(figure, context) ? ['money', 'paid'] : null;
  if (INCOME.test(before) && !/[由从]/u.test(before)) return ['level', 'output'];
  if (NAMED_MONEY.test(before) && !BEHIND_IS_DEED.test(figure.after)) return ['money', 'named'];
  if (costWords.test(before)) return null;
  if (BEHIND_IS_DEED.test(figure.after)) return null;
  if (OUTPUT.test(before)) return [/达到?|突破/u.test(before.slice(-4)) ? 'level' : 'money', 'output'];
  if (/投资(?:额)?(?:为|约|达到?)?$/u.test(before))
    return goods === 0 && spent ? ['money', 'investment'] : null;
  return RAISED.test(before) && goods === 0 ? ['money', 'raised'] : null;
}

/** 争取专项债券8亿元、国债3亿元: one verb for both. */
const NEXT_SUM = /^[、和及][\u4e00-\u9fff“”]{2,14}$/u;
function listedWith(
  first: Figure<Quantity> | undefined,
  figure: Figure<Quantity>,
  context: MoneyContext,
): readonly [IndicatorKind, string] | null {
  if (first?.clause !== figure.clause || figure.after !== '') return null;
  const between = figure.before.slice(first.at.end - first.clause.start);
  const found = NEXT_SUM.test(between) && !costWords.test(between) ? kindOf(first, context) : null;
  return found?.[1] === 'raised' || found?.[1] === 'paid' ? found : null;
}

/** Sums of a task that are promised. */
export const moneyGoals = (sums: readonly Figure<Quantity>[], context: MoneyContext): MoneyGoal[] =>
  sums.flatMap((figure, index) => {
    if (figure.inside !== null || CONDITION.test(figure.after)) return [];
    const found = kindOf(figure, context) ?? listedWith(sums[index - 1], figure, context);
    return found === null ? [] : [{ figure, kind: found[0], rule: found[1] }];
  });

const PROJECTS = /项目|工程|重点|^项$/u;

/** 35个项目年度计划投资35.5亿元: the count only says whose money it is, unless a deed of its own stands before it. */
export function saysWhose(figure: Figure<Quantity>, goals: readonly MoneyGoal[]): boolean {
  const own = behindLast(figure.before, DIGITS_OR_LIST);
  const about = `${own.slice(-8)}${figure.after.slice(0, 14)}${figure.at.unit.name === '项' ? '项目' : ''}`;
  const shares = goals.some(
    ({ figure: sum, rule }) =>
      (rule === 'year-money' || rule === 'planned-money') && sum.clause.sentence === figure.clause.sentence,
  );
  return shares && PROJECTS.test(about) && !deeds.test(own.replace(/安排|布局|实施|重点建设|建设项目/gu, ''));
}
