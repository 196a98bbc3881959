import type { Actual, Amount, Indicator, IndicatorKind, Proposed, Target } from '../item';
import { asksForLess } from '../lexicon/bounds';
import { barePoints } from '../text/points';
import { UNITS } from '../text/units';
import type { FigureCell } from '../table/figures/figureCell';
import type { RowFigures, RowPair } from '../table/figures/rowFigures';
import type { RowGoal } from '../table/figures/rowGoals';

/** Indicators of number columns: the same as those of words, with cells for evidence (rulebook 1 and 2). */

function kindOf({ change, subject }: RowPair, { unit }: FigureCell, several: boolean): IndicatorKind {
  // 2.7万人 among the growths of a table is an amount.
  if (change && (unit === null || unit === '%')) return 'change';
  if (unit === '%') return 'rate';
  if (unit?.startsWith('元/')) return 'level';
  if (unit !== null && UNITS.get(unit)?.kind === 'money') return 'money';
  // Started projects beside what is invested or finished are shown, and lamp nothing.
  if (subject === 'start' && several) return 'start';
  return unit === null ? 'count' : (UNITS.get(unit)?.kind ?? 'count');
}

const targetOf = (pair: RowPair, cell: FigureCell, several: boolean): Target => ({
  value: cell.value,
  unit: cell.unit ?? '',
  noun: pair.name,
  kind: kindOf(pair, cell, several),
  bound: cell.bound,
  text: cell.shown,
  span: null,
  rule: 'number-column',
});

const actualOf = ({ value, unit, shown }: FigureCell): Actual => ({
  value,
  unit: unit ?? '',
  text: shown,
  spans: [],
  how: 'explicit',
  rule: 'number-column',
  sure: true,
});

const proposedOf = ({ value, unit, shown }: FigureCell): Proposed => ({
  value,
  unit: unit ?? '',
  text: shown,
  spans: [],
  why: { code: 'columns', params: {} },
});

/** actual ÷ target × 100 and whether it is met; growth and levels are compared, not divided (rulebook 6). */
export function judged(target: Target, value: number): Pick<Indicator, 'percent' | 'met'> {
  if (asksForLess(target.bound)) return { percent: null, met: value <= target.value };
  const divided = target.kind !== 'change' && target.value !== 0;
  return { percent: divided ? (value / target.value) * 100 : null, met: value >= target.value };
}

function indicatorOf(pair: RowPair, target: FigureCell, several: boolean): Indicator {
  const own = targetOf(pair, target, several);
  const { actual, rate, certain } = pair;
  const taken = actual !== null && certain;
  return {
    target: own,
    actual: taken ? actualOf(actual) : null,
    ...(taken ? judged(own, actual.value) : { percent: null, met: null }),
    review: null,
    proposed: actual !== null && !certain ? proposedOf(actual) : null,
    candidates: [],
    seen: [],
    cells: { target: target.cell, actual: actual?.cell ?? null, percent: rate?.cell ?? null },
  };
}

/** Pairs with a target that asks for something: each is an indicator, in this order. */
const asking = (figures: RowFigures | null): (RowPair & { readonly target: FigureCell })[] =>
  (figures?.pairs ?? []).flatMap(({ target, ...pair }) =>
    target === null || target.value === 0 ? [] : [{ ...pair, target }],
  );

/** One for each pair with a target; a target of nought asks for nothing. */
export function cellIndicators(figures: RowFigures | null): Indicator[] {
  const pairs = figures?.pairs ?? [];
  const several = pairs.some(({ subject, target, rate }) => subject !== 'start' && (target ?? rate) !== null);
  return asking(figures).map((pair) => indicatorOf(pair, pair.target, several));
}

/** What an indicator of the cells, or the row as a whole, should have reached by when. */
export interface CellGoal extends RowGoal {
  /** Index among the indicators; null where the goal is a share of the row's whole. */
  readonly indicator: number | null;
}

export const cellGoals = (figures: RowFigures | null): CellGoal[] => [
  ...asking(figures).flatMap(({ goals }, indicator) => goals.map((goal) => ({ ...goal, indicator }))),
  ...(figures?.pairs ?? [])
    .filter(({ target }) => target === null)
    .flatMap(({ goals }) => goals.filter(({ value }) => value === null))
    .map((goal) => ({ ...goal, indicator: null })),
];

/** Amounts beside which no target stands. */
export const cellAmounts = (figures: RowFigures | null): Amount[] =>
  (figures?.pairs ?? []).flatMap(({ target, actual, name }) =>
    target !== null || actual === null
      ? []
      : [{ value: actual.value, unit: actual.unit, cell: actual.cell, name, shown: actual.shown }],
  );

/** What a cell says of a target, in the target's unit; null where it cannot be of it. */
function answerTo({ kind, unit, value }: Target, actual: FigureCell): FigureCell | null {
  if (kind !== 'rate' && kind !== 'change') return fits(unit, actual.unit) ? actual : null;
  const points = actual.unit === null ? barePoints(actual.value, value, kind === 'rate') : actual.value;
  return points === null || (actual.unit !== null && actual.unit !== unit)
    ? null
    : { ...actual, unit, value: points };
}

/** A cell of what is done answers the only target of the words beside it, in a unit that fits. */
export function answeredByCell(indicators: readonly Indicator[], figures: RowFigures | null): Indicator[] {
  const open = (figures?.pairs ?? []).filter(({ target, actual }) => target === null && actual !== null);
  const [pair, more] = open;
  const [only, other] = indicators;
  if (pair === undefined || more !== undefined || only === undefined || other !== undefined)
    return [...indicators];
  const { target } = only;
  const { actual, rate } = pair;
  const answer = only.actual !== null || actual === null ? null : answerTo(target, actual);
  if (answer === null) return [...indicators];
  const cells = { target: null, actual: answer.cell, percent: rate?.cell ?? null };
  return [
    {
      ...only,
      actual: actualOf(answer),
      ...judged(target, answer.value),
      review: null,
      proposed: null,
      candidates: [],
      cells,
    },
  ];
}

const fits = (target: string, actual: string | null): boolean =>
  actual === null || actual === target || UNITS.get(target)?.family === UNITS.get(actual)?.family;
