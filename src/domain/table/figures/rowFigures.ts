import { cellAddress } from '../../grid';
import { cleanText } from '../../text/clean';
import { barePoints } from '../../text/points';
import { asEntered } from './cell';
import { unitWritten, writtenWith, type FigureUnits, type Reader } from './cellUnits';
import { figureCell, type FigureCell } from './figureCell';
import type { Thing } from './groups';
import type { FigurePair, Pairing } from './pairs';
import { provenPoints, ratePoints } from './rates';
import { rowGoals, type RowGoal } from './rowGoals';
import { asNamed } from './rowNames';
import type { CellAt } from './sheetCells';
import { figureUnit, PERCENT_UNIT } from './units';
import { unreadCells, type UnreadCell } from './unread';
import type { FigureSubject } from './words';

export interface RateCell {
  /** In points. */
  readonly percent: number;
  readonly text: string;
  readonly cell: string;
  readonly kind: RateKind;
}

export type RateKind = Exclude<FigureSubject, null> | 'completion';

/** Target, actual and rate of one thing that a row measures; any may be missing, not all. */
export interface RowPair extends Thing {
  /** What is measured, as the heading says: 年度计划投资, 任务. */
  readonly name: string;
  readonly target: FigureCell | null;
  readonly actual: FigureCell | null;
  readonly rate: RateCell | null;
  /** Words or the rate column leave no other reading of the columns. */
  readonly certain: boolean;
  /** What should be reached by when; empty where no column says so. */
  readonly goals: readonly RowGoal[];
}

/** What the number columns of a row say. */
export interface RowFigures {
  readonly pairs: readonly RowPair[];
  /** The department's own figure for the item: the only rate, or that of the first pair. */
  readonly rate: RateCell | null;
}

function rateCell(
  row: number,
  { target, actual, rate, subject }: FigurePair,
  { scales, mixed }: Pairing,
  cellAt: CellAt,
): RateCell | null {
  const figure = rate?.figures.get(row);
  // 10所 under a rate is none.
  if (rate === null || figure === undefined || (figure.unit !== null && !figure.percent)) return null;
  const percent = mixed.has(rate.column)
    ? provenPoints(row, figure, target, actual)
    : ratePoints(figure, scales.get(rate.column) ?? 1);
  if (percent === null) return null;
  const { text, anchor } = cellAt(row, rate.column);
  return {
    percent,
    text,
    cell: cellAddress(anchor.row, anchor.column),
    kind: subject ?? 'completion',
  };
}

const UNIT_BRACKET = /\([^()]{0,12}\)/gu;
const nameOf = ({ target, actual, rate }: FigurePair): string =>
  cleanText(((target ?? actual ?? rate)?.labels ?? []).join(''))
    .text.replace(UNIT_BRACKET, '')
    .replace(/\s/gu, '');

/** 50% under 完成数 is a share of the task, and no number of what it counts. */
const isShare = (target: FigureCell | null, actual: FigureCell | null): boolean =>
  actual?.unit === '%' && target !== null && target.unit !== '%';

/** 0.972 beside ≥95%: a percentage whose format was lost. */
function asPoints(actual: FigureCell | null, target: FigureCell | null): FigureCell | null {
  if (actual === null || target === null || target.unit !== PERCENT_UNIT.name || actual.unit !== null)
    return actual;
  const points = barePoints(actual.value, target.value, true) ?? actual.value;
  return points === actual.value ? actual : { ...actual, value: points, unit: PERCENT_UNIT.name };
}

function pairAt(row: number, pair: FigurePair, pairing: Pairing, reader: Reader): RowPair[] {
  const promised = figureCell(row, pair.target, pair.actual, pair, reader);
  const target = promised === null ? null : asNamed(promised, row, pair, reader);
  const given = figureCell(row, pair.actual, pair.target, pair, reader);
  const actual = isShare(target, given) ? null : asPoints(given, target);
  const rate = rateCell(row, pair, pairing, reader.cellAt);
  if (target === null && actual === null && rate === null) return [];
  // How many there are is a target only of a row that says how many are done.
  if (pair.target?.heading.role === 'size' && actual === null && rate === null) return [];
  const own = withUnit(target, actual);
  const { subject, change, topic } = pair;
  return [
    {
      name: nameOf(pair),
      subject,
      change: change || isGrowth(row, own, reader),
      ...(topic !== undefined && { topic }),
      target: own,
      actual: withUnit(actual, own),
      rate,
      // What was done for several rows together answers the target of one of them only where that is shared as well.
      certain: pair.certain && (actual?.shared !== true || target?.shared === true),
      goals: rowGoals(row, pair, own, reader),
    },
  ];
}

/** 不低于213 beside 251.29元/月: a figure without a unit is meant in that of the other of its pair. */
function withUnit(figure: FigureCell | null, beside: FigureCell | null): FigureCell | null {
  if (figure === null || figure.unit !== null || beside === null || beside.unit === null) return figure;
  const unit = figureUnit(unitWritten(beside.shown));
  return unit === null || unit.factor !== 1
    ? figure
    : { ...figure, unit: unit.name, shown: writtenWith(asEntered(figure.text), unit.name) };
}

/** 固定资产投资增速 in per cent is a growth, whatever its column is called. */
const GROWTH = /(?:增速|增幅|增长率?|涨幅|降幅|下降率?|降低率?)(?:\([^()]{0,8}\))?$/u;
const isGrowth = (row: number, target: FigureCell | null, { units, cellAt }: Reader): boolean =>
  target?.unit === PERCENT_UNIT.name &&
  units.names.some((column) => GROWTH.test(cleanText(cellAt(row, column).text).text.trim()));

/** Money first, then the whole task, then what is finished; what is only started last (rulebook 7). */
const ORDER: readonly FigureSubject[] = [
  'investment',
  'payment',
  null,
  'rectification',
  'finish',
  'signing',
  'start',
];

/** Projects to be started are a target only beside those that are (rulebook 7). */
const isBareStart = ({ subject, actual, rate }: RowPair): boolean =>
  subject === 'start' && actual === null && rate === null;

/** That of the first pair with a target, else the first; of several things side by side no rate is the row's. */
const rateOf = (pairs: readonly RowPair[]): RateCell | null =>
  new Set(pairs.map(({ topic }) => topic)).size > 1
    ? null
    : ((
        pairs.find(({ rate, target }) => rate !== null && target !== null) ??
        pairs.find(({ rate }) => rate !== null)
      )?.rate ?? null);

/** What a row's number columns gave, and what they did not. */
export interface ReadFigures {
  /** Null where there are none. */
  readonly figures: RowFigures | null;
  readonly unread: readonly UnreadCell[];
}

export function rowFigures(row: number, pairing: Pairing, units: FigureUnits, cellAt: CellAt): ReadFigures {
  const reader = { units, cellAt };
  const read = pairing.pairs.map((columns) => ({ columns, pairs: pairAt(row, columns, pairing, reader) }));
  const unread = unreadCells(row, read, cellAt);
  const pairs = read
    .flatMap((one) => one.pairs)
    .toSorted((a, b) => ORDER.indexOf(a.subject) - ORDER.indexOf(b.subject));
  const told = pairs.filter((pair) => pairs.length === 1 || !isBareStart(pair));
  return { figures: told.length === 0 ? null : { pairs: told, rate: rateOf(told) }, unread };
}
