import { amountText } from '../amountText';
import type { IsoDate } from '../date';
import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { oneDecimal, printedDifference } from '../rounding';
import { printable } from '../text/clean';

const say = messages.bulletin;

/** 64 → 64.0%. */
export const percentText = (percent: number): string => `${oneDecimal(percent)}%`;

/** 2026-09-30 → 2026年9月30日, without leading zeros as official documents write it. */
export function dateText(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return say.date(year, month, day);
}

/** A cell text on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();

const LONGEST_NAME = 60;
/** The list number that a task carries in its cell: 2.新增…, （一）… */
const LIST_MARK = /^(?:\d{1,3}[.、．](?!\d)|[(（][一二三四五六七八九十\d]{1,3}[)）]|[①-⑳])\s*/u;

function nameOf({ source: { cells } }: TaskItem): string {
  const text = oneLine(printable(cells.name?.text ?? cells.task?.text ?? cells.category?.text ?? ''))
    .replace(LIST_MARK, '')
    .replace(/[。；;，,]{1,20}$/u, '');
  return text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
}

const names = new WeakMap<TaskItem, string>();

/** What an item is called in a sentence: its name, else its task, cut where it is long. Asked for on every sheet. */
export function itemName(item: TaskItem): string {
  const known = names.get(item) ?? nameOf(item);
  names.set(item, known);
  return known;
}

export const itemTask = ({ source: { cells } }: TaskItem): string =>
  oneLine(printable(cells.task?.text ?? cells.name?.text ?? ''));

/** All targets of an item: 12所、3600个. */
export const targetText = ({ indicators }: TaskItem): string =>
  indicators.map(({ target }) => amountText(target.value, target.unit)).join('、');

/** All actuals of an item, 待核 where one is missing; empty where none is known. */
export function actualText({ indicators }: TaskItem): string {
  if (indicators.every(({ actual }) => actual === null)) return '';
  return indicators
    .map(({ actual }) => (actual === null ? say.pending : amountText(actual.value, actual.unit)))
    .join('、');
}

/** Points that completion is above (+) or below (−) expected progress, as printed; null where one is not known. */
export function gapOf({ completion, expected }: TaskItem): number | null {
  return completion.percent === null || expected.percent === null
    ? null
    : printedDifference(Math.min(100, completion.percent), expected.percent);
}

/** Target, actual, completion, expected progress and gap of an item, as far as they are known. */
export function factsOf(item: TaskItem): string[] {
  const { facts } = say;
  const target = targetText(item);
  const actual = actualText(item);
  const gap = gapOf(item);
  const { percent, basis } = item.completion;
  const done = item.status === 'completed' && basis === 'declared';
  return [
    ...(target === '' ? [] : [facts.target(target)]),
    ...(actual === '' ? [] : [facts.actual(actual)]),
    done ? facts.declared : percent === null ? facts.noFigure : facts.percent(percentText(percent)),
    ...(gap === null || done
      ? []
      : [
          facts.expected(percentText(item.expected.percent as number)),
          gap < 0 ? facts.behind(oneDecimal(-gap)) : facts.ahead(oneDecimal(gap)),
        ]),
  ];
}

const NUMERALS = '零一二三四五六七八九十';

/** 1 … 99 as Chinese numerals: 一, 十, 十二, 三十五. */
export function chineseNumeral(n: number): string {
  if (n <= 10) return NUMERALS[n] as string;
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 1 ? '' : (NUMERALS[tens] as string)}十${ones === 0 ? '' : (NUMERALS[ones] as string)}`;
}
