import { messages } from '../../messages/zh-CN';
import { cleanText } from '../../text/clean';
import type { Reader } from './cellUnits';
import type { FigureColumn } from './columns';
import { figureCell, type FigureCell } from './figureCell';
import { sumsUp, type GoalColumn } from './goals';
import { rises } from './groups';
import type { FigurePair } from './pairs';
import { withoutNoise } from '../../rounding';

/** What a row should have reached by the end of a quarter or month, from the year's start. */
export interface RowGoal {
  /** Last month, 1–12; null: the day of the report (截至目前应完成). */
  readonly month: number | null;
  /** Plain, in the unit of the pair's target; null where the goal is a share of it. */
  readonly value: number | null;
  /** In points; null where the goal is an amount. */
  readonly percent: number | null;
  /** As it is read aloud: 一季度目标:500万元. */
  readonly text: string;
}

interface GoalCell extends GoalColumn {
  readonly cell: FigureCell;
}

const BRACKET = /\([^()]{0,12}\)/gu;
const nameOf = ({ labels }: FigureColumn): string =>
  cleanText(labels.join('')).text.replace(BRACKET, '').replace(/\s/gu, '');

/** A goal in another unit than the target's is held against nothing. */
const fits = ({ percent }: GoalColumn, cell: FigureCell, target: FigureCell | null): boolean =>
  percent || target === null || cell.unit === target.unit;

function cellsOf(row: number, pair: FigurePair, target: FigureCell | null, reader: Reader): GoalCell[] {
  return (pair.goals ?? []).flatMap((goal) => {
    const cell = figureCell(row, goal.column, goal.percent ? null : pair.target, pair, reader);
    return cell === null || cell.shared || !fits(goal, cell, target) ? [] : [{ ...goal, cell }];
  });
}

const goalOf = ({ month, percent }: GoalCell, value: number, text: string): RowGoal => ({
  month,
  value: percent ? null : value,
  percent: percent ? value : null,
  text,
});

const toDate = (goal: GoalCell): RowGoal =>
  goalOf(goal, goal.cell.value, messages.table.goal(nameOf(goal.column), goal.cell.shown));

/** Parts as running totals, as far as every one before is known; none where they do not make up the year's task. */
function running(parts: readonly GoalCell[], all: number, target: FigureCell | null): RowGoal[] {
  const whole = parts[0]?.percent === true ? 100 : target?.value;
  const values = parts.map(({ cell }) => cell.value);
  const complete = parts.at(-1)?.month === 12;
  if (complete && whole !== undefined && !sumsUp(values, whole)) return [];
  // A blank among the parts is a part of nought only where the others make up the whole.
  if (!complete && parts.length < all) return [];
  const [first] = parts;
  return parts.map((goal, index) => {
    const sum = withoutNoise(values.slice(0, index + 1).reduce((a, b) => a + b, 0));
    const name = nameOf(goal.column);
    const text =
      index === 0 || first === undefined
        ? messages.table.goal(name, goal.cell.shown)
        : messages.table.goalSum(
            nameOf(first.column),
            name,
            parts.slice(0, index + 1).map(({ cell }) => cell.shown),
          );
    return goalOf(goal, sum, text);
  });
}

/** The goals of a row, by date. */
export function rowGoals(
  row: number,
  pair: FigurePair,
  target: FigureCell | null,
  reader: Reader,
): readonly RowGoal[] {
  if (pair.goals === undefined) return [];
  const cells = cellsOf(row, pair, target, reader);
  const dated = cells.filter(({ counts }) => counts === 'to-date');
  const steady = rises(
    dated
      .filter(({ month }) => month !== null)
      .toSorted(byMonth)
      .map(({ cell }) => cell.value),
  );
  const parts = cells.filter(({ counts }) => counts === 'part').toSorted(byMonth);
  const all = pair.goals.filter(({ counts }) => counts === 'part').length;
  return [...(steady ? dated.map(toDate) : []), ...running(parts, all, target)];
}

const byMonth = (a: GoalColumn, b: GoalColumn): number => (a.month ?? 12) - (b.month ?? 12);
