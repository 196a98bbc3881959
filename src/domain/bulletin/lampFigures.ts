import type { TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { onceEach } from '../once';
import { printedDifference } from '../rounding';
import { figuresOf, type Figures } from '../schedule/figures';
import { cleanText } from '../text/clean';
import { percentText, targetWords } from './figureTexts';

/** Expected progress and what it was held against, where the lamp of an item rests on it. */
export interface Compared {
  /** Percent, capped at 100. */
  readonly actual: number;
  readonly expected: number;
  /** Points above (+) or below (−), as printed. */
  readonly gap: number;
  /**
   * What the percent is of: the item; the department's own word on it; done sites whole and the rest by their
   * average; or its weakest indicator.
   */
  readonly of: 'item' | 'stated' | 'estimated' | 'weakest';
  /** The weakest indicator's target in its own words. */
  readonly weakest: string | null;
}

const say = messages.schedule;
const { figures: told } = messages.bulletin;

/** Rules that hold the item's percent against expected progress. */
const GAPS: readonly string[] = ['gap-red', 'gap-yellow', 'near-expected'];
/** Rules that do so where the plan names a percent. */
const STEPS: readonly string[] = ['milestone-missed', 'milestone-met'];

const figuresFor = (item: TaskItem): Figures =>
  figuresOf(cleanText(item.source.cells.progress?.text ?? '').text, item);

const comparedAs = (
  percent: number,
  expected: number,
  of: Compared['of'],
  weakest: string | null = null,
): Compared => {
  const actual = Math.min(100, percent);
  return { actual, expected, gap: printedDifference(actual, expected), of, weakest };
};

/** The weakest indicator, where the lamp's sentence is of it. */
function ofWeakest(item: TaskItem, expected: number, { weakest }: Figures): Compared | null {
  if (weakest === null) return null;
  const target = item.indicators[weakest.indicator]?.target;
  const reason = say.weakestGap(target?.text ?? '', weakest.percent, expected, item.expected.text);
  const words = target === undefined ? '' : targetWords(target);
  return item.reason === reason ? comparedAs(weakest.percent, expected, 'weakest', words) : null;
}

const OF = {
  completion: 'item',
  stated: 'stated',
  remainder: 'estimated',
  groups: 'estimated',
  partial: 'weakest',
} as const;

function ofGap(item: TaskItem, expected: number): Compared | null {
  const figures = figuresFor(item);
  const weak = ofWeakest(item, expected, figures);
  if (weak !== null || figures.percent === null) return weak;
  const of = OF[figures.from ?? 'completion'];
  const target = item.indicators.find(({ percent }) => percent === figures.percent)?.target;
  const words = target === undefined ? '' : targetWords(target);
  return comparedAs(figures.percent, expected, of, of === 'weakest' ? words : null);
}

function compare(item: TaskItem): Compared | null {
  const { expected, completion, rule } = item;
  if (expected.percent === null) return null;
  if (GAPS.includes(rule)) return ofGap(item, expected.percent);
  const byStep = STEPS.includes(rule) && expected.basis === 'milestone' && completion.percent !== null;
  return byStep ? comparedAs(completion.percent, expected.percent, 'item') : null;
}

/**
 * Null where the lamp rests on something else: 汇总表 and text then print no expected progress. Asked for by text and
 * tables, which are gone through more than once.
 */
export const comparedOf = onceEach(compare);

/** 完成率64.0%，应达85.4%，低于序时进度21.4个百分点; the rate alone where the lamp rests on something else. */
export function rateFigures(item: TaskItem): string[] {
  const compared = comparedOf(item);
  const { percent } = item.completion;
  const own = compared?.of === 'item' || percent === null ? [] : [told.percent(percentText(percent))];
  if (compared === null) return own;
  const { actual, expected, gap, of, weakest } = compared;
  const rate =
    of === 'weakest' ? told.weakest(weakest ?? '', percentText(actual)) : told[of](percentText(actual));
  const ahead = gap >= 0;
  const away = Math.abs(gap).toFixed(1);
  return [
    ...own,
    rate,
    told.expected(percentText(expected)),
    ...(gap === 0 ? [] : [ahead ? told.ahead(away) : told.behind(away)]),
  ];
}
