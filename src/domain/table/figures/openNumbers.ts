import { isFigure } from '../../text/numerals';
import { cleanText } from '../../text/clean';
import { percentages, quantities } from '../../text/quantities';
import { promisedPoints } from '../../text/points';
import { cellFigure } from './cell';
import { namesRate } from './rowNames';

/**
 * A number without a unit under 完成情况 or 进度: so much of what was promised, or points of a hundred? A cell alone
 * seldom tells (64 beside 新增托位525个 may be either), the column as a whole mostly does.
 */

/** Null: nothing in the column tells. */
export type NumbersMean = 'amounts' | 'points' | null;

/** What a row promises in words or numbers, and the cell beside it. */
export interface GoalAndTold {
  readonly goal: string;
  /** The row's name, where the goal stands in a column of its own. */
  readonly name?: string;
  readonly told: string;
}

/** 完成情况, 工程进度, 完成程度 leave it open; 完成数, 实际完成 and 完成率 do not. */
export const leavesNumbersOpen = (heading: string): boolean =>
  /(?:进度|进展|程度|情况|状况)\s*$/u.test(heading) && !/数|量|额|[率%％]/u.test(heading);

/** 工程进度, 完成进度: of these most are shares. */
export const speaksForShares = (heading: string): boolean => /进度\s*$/u.test(heading);

interface Amount {
  readonly value: number;
  readonly percent: boolean;
  /** Schools and persons are whole; kilometres and money need not be. */
  readonly whole: boolean;
}

const BARE = /^\d{1,15}(?:\.\d{1,10})?$/u;

/** The amounts of a text, each once; 完成 before a number and what stands around it say nothing here. */
function amountsIn(text: string, name: string): readonly Amount[] {
  const clean = cleanText(text).text.trim();
  const plain = clean.replaceAll(',', '');
  if (BARE.test(plain) && isFigure(Number(plain))) {
    const points = namesRate(name) ? promisedPoints(Number(plain)) : null;
    return [{ value: points ?? Number(plain), percent: points !== null, whole: false }];
  }
  const found = [
    ...quantities(clean).map(({ value, unit }) => ({ value, percent: false, whole: unit.kind === 'count' })),
    ...percentages(clean).map(({ value }) => ({ value, percent: true, whole: false })),
  ];
  return [...new Map(found.map((one) => [`${one.value}${one.percent ? '%' : ''}`, one])).values()];
}

/** Reports are longer than a number, and are not read to learn that they are none. */
const LONGEST_NUMBER = 24;

/** 97.3, 97.3%, 97.3%(超额完成): a number without a unit or in per cent, whatever a few words beside it say. */
function toldIn(text: string): Amount | null {
  if (text.length > LONGEST_NUMBER || !/\d/u.test(text)) return null;
  const figure = cellFigure(text, text, '');
  return figure === null || (figure.unit !== null && !figure.percent)
    ? null
    : { value: figure.value, percent: figure.percent, whole: false };
}

const HUNDRED = 100;
/** A share of the task is seldom told beyond double. */
const MOST_POINTS = 200;
/** More than that of what was promised is rather a share. */
const FAR_BEYOND = 3;

/** What one row says of its column. */
function vote(goal: Amount, told: Amount): NumbersMean {
  // 参保率98% | 98.6%: the level itself; 100 % beside it may be the share of the task.
  if (told.percent) return goal.percent ? (told.value === HUNDRED ? null : 'amounts') : 'points';
  if (goal.percent) return null;
  if (told.value === goal.value) return told.value === HUNDRED ? null : 'amounts';
  const far = told.value > goal.value * FAR_BEYOND;
  if (told.value > MOST_POINTS) return far ? null : 'amounts';
  if (goal.whole && !Number.isInteger(told.value)) return 'points';
  return told.value <= HUNDRED && far ? 'points' : null;
}

/** Goals of which less than one would be less than a hundredth. */
const FAR_ABOVE_ONE = 100;

/** 0.64, 0.6, 0.68 beside 525, 20, 5000: no amount of them all is below one, so that the format was lost. */
export function areLostPercents(rows: Iterable<GoalAndTold>): boolean {
  let [parts, large] = [0, 0];
  for (const { goal, told, name = '' } of rows) {
    const amount = toldIn(told);
    if (amount === null) continue;
    if (amount.percent || amount.value > 1) return false;
    if (Number.isInteger(amount.value)) continue;
    parts++;
    const asked = amountsIn(goal, name);
    if (asked.some(({ percent }) => percent)) return false;
    if (asked.some(({ value, whole }) => whole || value >= FAR_ABOVE_ONE)) large++;
  }
  return large > 0 && parts > 1;
}

/**
 * What the numbers of a column mean; null where no row tells, or rows part.
 *
 * @param least share of the rows that must prove amounts, where the heading speaks for shares (完成进度)
 */
export function numbersMean(rows: Iterable<GoalAndTold>, least = 0): NumbersMean {
  let [amounts, points, count] = [0, 0, 0];
  for (const { goal, told, name = '' } of rows) {
    const amount = toldIn(told);
    if (amount === null) continue;
    count++;
    const [asked, other] = amountsIn(goal, name);
    const mean = asked === undefined || other !== undefined ? null : vote(asked, amount);
    if (mean === 'amounts') amounts++;
    if (mean === 'points') points++;
  }
  if (amounts > 0 && points === 0 && amounts >= count * least) return 'amounts';
  return points > 0 && amounts === 0 ? 'points' : null;
}
