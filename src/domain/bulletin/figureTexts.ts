import { amountText } from '../amountText';
import type { IsoDate } from '../date';
import type { Indicator, Target, TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { oneDecimal } from '../rounding';
import { cleanText, originalText } from '../text/clean';
import { percentages, quantities } from '../text/quantities';
import { overlap, pairs } from '../schedule/wording';
import { itemName } from './names';
import { printed, withoutListMark } from './printed';

/** Figures as a bulletin prints them. */

const say = messages.bulletin;

/** 64 → 64.0%. */
export const percentText = (percent: number): string => `${oneDecimal(percent)}%`;

/** Plain rounding to one decimal, as a calculator has it: 18 of 37 is 48.6%. */
export const shareText = (count: number, of: number): string => percentText((count / of) * 100);

/** 2026-09-30 → 2026年9月30日, without leading zeros as official documents write it. */
export function dateText(date: IsoDate): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return say.date(year, month, day);
}

/** The amount as the department wrote it: 1.6万吨, 1500余人; by its value where the words have no such figure. */
export function amountAsWritten({ value, unit, text }: Pick<Target, 'value' | 'unit' | 'text'>): string {
  const clean = cleanText(text);
  const found = [...quantities(clean.text), ...percentages(clean.text)].find((one) => one.value === value);
  // 四个 is 4个 beside other figures.
  return found === undefined || ('chinese' in found && found.chinese)
    ? amountText(value, unit)
    : printed(originalText(clean, found.start, found.end)).replace(/\s/gu, '');
}

/** The figure of a number cell with the unit of its column. */
function shownIn({ source: { figures } }: TaskItem, cell: string | null): string | undefined {
  if (cell === null) return undefined;
  for (const { target, actual } of figures?.pairs ?? [])
    for (const figure of [target, actual]) if (figure?.cell === cell) return figure.shown;
  return undefined;
}

export const targetAmount = (item: TaskItem, { target, cells }: Indicator): string =>
  shownIn(item, cells?.target ?? null) ?? amountAsWritten(target);

/** Null where it is not known. */
export function actualAmount(item: TaskItem, { actual, cells }: Indicator): string | null {
  if (actual === null) return null;
  return shownIn(item, cells?.actual ?? null) ?? amountAsWritten(actual);
}

const JOINS = /^(?:[及并和与或]|以及|并且)/u;

/** What headings end with where the amount behind it says the same: 计划任务数户数109户, 参保人数5000人. */
const NUMBER_WORD = /(?<=[\u4e00-\u9fff]{2})(?:[户人个项套辆]数|(?<![指系分倍函])数量?){1,3}$/u;
const withoutNumberWord = (noun: string): string => noun.replace(NUMBER_WORD, '');

/** Compared with their target rather than counted up: their target is told in its own words. */
const LEVELS: readonly Target['kind'][] = ['rate', 'change', 'level'];

/** Share of the noun's wording that a name has where it says what is counted. */
const SAID = 0.6;

/** A name that says what is counted needs no noun besides: 开展适龄妇女“两癌”筛查服务, 目标29410名. */
const saidBy = (name: string, noun: string): boolean => overlap(pairs(noun), pairs(name), 2) >= SAID;

/** A target in its own words, without the number of its point. */
export const targetWords = ({ text }: Pick<Target, 'text'>): string => printed(withoutListMark(text));

function targetTold(item: TaskItem, indicator: Indicator): string {
  const { target } = indicator;
  if (LEVELS.includes(target.kind) && target.span !== null) return targetWords(target);
  const said = item.indicators.length === 1 && saidBy(itemName(item), target.noun);
  const noun = said ? '' : withoutNumberWord(printed(target.noun.replace(JOINS, '')));
  const amount = targetAmount(item, indicator);
  return target.bound === 'at-most' ? say.figures.atMost(noun, amount) : say.figures.target(noun, amount);
}

/**
 * Target and actual of each indicator that has an actual, with what is counted: 定量检测740批次、完成128批次. A target that
 * the item's name tells already is not told again.
 */
export function indicatorFigures(item: TaskItem): string[] {
  const name = itemName(item);
  const known = item.indicators.flatMap((indicator) => {
    const actual = actualAmount(item, indicator);
    return actual === null ? [] : [{ indicator, actual }];
  });
  const only = item.indicators.length === 1;
  return known.map(({ indicator, actual }) => {
    const { kind } = indicator.target;
    const done = LEVELS.includes(kind) ? say.figures.level(actual) : say.figures.done(actual);
    return only && name.includes(targetAmount(item, indicator))
      ? done
      : say.figures.pair(targetTold(item, indicator), done);
  });
}

/** The same of every indicator: one without an actual says so. */
export const allFigures = (item: TaskItem): string[] =>
  item.indicators.map((indicator) => {
    const actual = actualAmount(item, indicator);
    const level = LEVELS.includes(indicator.target.kind);
    const done =
      actual === null ? say.figures.open : level ? say.figures.level(actual) : say.figures.done(actual);
    return say.figures.pair(targetTold(item, indicator), done);
  });

const NUMERALS = '零一二三四五六七八九十';

/** 1 … 99 as Chinese numerals: 一, 十, 十二, 三十五. */
export function chineseNumeral(n: number): string {
  if (n <= 10) return NUMERALS.charAt(n);
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : NUMERALS.charAt(tens)}十${ones === 0 ? '' : NUMERALS.charAt(ones)}`;
}
