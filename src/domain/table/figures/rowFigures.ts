import { cellAddress, type CellPlace } from '../../grid';
import { cleanText } from '../../text/clean';
import type { CellFigure } from './cell';
import type { FigureColumn } from './columns';
import type { FigurePair, Pairing } from './pairs';
import { ratePoints } from './rates';
import type { CellAt, SheetCell } from './sheetCells';
import { figureUnit, isMoney, plainValue, PERCENT_UNIT, type FigureUnit } from './units';
import type { FigureSubject } from './words';

/** A number of a row with the cell that it stands in. */
export interface FigureCell {
  /** Plain: 5万份 is 50000, money in 元, a percentage in points. */
  readonly value: number;
  /** Plain unit; null where neither cell, heading, unit column, name nor note line tells it. */
  readonly unit: string | null;
  /** As shown in the cell. */
  readonly text: string;
  /** A1 address. */
  readonly cell: string;
  /** As it is read aloud: 82.5亿元, 1,271户. */
  readonly shown: string;
  /** 控制在, 以内, ≤. */
  readonly atMost: boolean;
  /** Of an area merged over several rows: the figure stands for all of them together. */
  readonly shared: boolean;
  /** In a consolidated row: where the cell is, if not in the row's own sheet. */
  readonly source?: { readonly file: string; readonly sheet: string };
}

export interface RateCell {
  /** In points. */
  readonly percent: number;
  readonly text: string;
  readonly cell: string;
  readonly kind: RateKind;
}

export type RateKind = Exclude<FigureSubject, null> | 'completion';

/** Target, actual and rate of one thing that a row measures; any may be missing, not all. */
export interface RowPair {
  /** What is measured, as the heading says: 年度计划投资, 任务. */
  readonly name: string;
  readonly subject: FigureSubject;
  readonly change: boolean;
  readonly target: FigureCell | null;
  readonly actual: FigureCell | null;
  readonly rate: RateCell | null;
  /** Words or the rate column leave no other reading of the columns. */
  readonly certain: boolean;
}

/** What the number columns of a row say. */
export interface RowFigures {
  readonly pairs: readonly RowPair[];
  /** The department's own figure for the item: the only rate, or that of the first pair. */
  readonly rate: RateCell | null;
}

export interface FigureUnits {
  /** Column whose cells name the unit of their row. */
  readonly unitColumn: number | null;
  /** What the lines above the table say, in their order. */
  readonly noted: readonly FigureUnit[];
  /** Columns with the row's name, finest first: 城镇新增就业(人). */
  readonly names: readonly number[];
}

const BRACKET = /\(([^()]{1,8})\)\s*$/u;

function unitInName(row: number, names: readonly number[], cellAt: CellAt): FigureUnit | null {
  for (const column of names) {
    const inside = cleanText(cellAt(row, column).text).text.match(BRACKET)?.[1];
    const unit = inside === undefined ? null : figureUnit(inside);
    if (unit !== null) return unit;
  }
  return null;
}

/** 单位:个、亿元 names the unit of each kind; a single one is that of every number that it can be. */
export function unitNoted(noted: readonly FigureUnit[], subject: FigureSubject): FigureUnit | null {
  const usable = noted.filter((unit) => unit !== PERCENT_UNIT);
  const money = usable.find(isMoney) ?? null;
  const counts = usable.filter((unit) => !isMoney(unit));
  if (subject === 'investment' || subject === 'payment') return money;
  if (counts.length === 1) return counts[0] ?? null;
  return subject === null && counts.length === 0 ? money : null;
}

/** 项目数, 项目总数 are counted in 个 where nothing else is said. */
const PROJECT_UNIT: FigureUnit = { name: '个', factor: 1 };
const countsProjects = ({ labels }: FigureColumn, subject: FigureSubject): boolean =>
  subject !== 'investment' &&
  subject !== 'payment' &&
  /项目(?:总|个)?(?:个?数|数量)?$/u.test(cleanText(labels.at(-1) ?? '').text);

interface Reader {
  readonly units: FigureUnits;
  readonly cellAt: CellAt;
}

function unitAt(
  row: number,
  column: FigureColumn,
  subject: FigureSubject,
  { units, cellAt }: Reader,
): FigureUnit | null {
  const inColumn = units.unitColumn === null ? null : figureUnit(cellAt(row, units.unitColumn).text, true);
  return (
    column.figures.get(row)?.unit ??
    column.heading.unit ??
    inColumn ??
    unitInName(row, units.names, cellAt) ??
    unitNoted(units.noted, subject) ??
    (countsProjects(column, subject) ? PROJECT_UNIT : null)
  );
}

/** 万元 of 4.8万元: the unit with its factor, as people write it. */
const FACTOR_NAMES: Readonly<Record<number, string>> = {
  1: '',
  1e4: '万',
  1e8: '亿',
  1e3: '千',
  100: '百',
  1e6: '百万',
  1e7: '千万',
};
const unitShown = ({ name, factor }: FigureUnit): string => `${FACTOR_NAMES[factor] ?? ''}${name}`;

/** A sum stands in no cell: its text is the sum, its place the cells that it adds up. */
const sourceOf = (
  row: number,
  { column, sumOf }: FigureColumn,
  { value }: CellFigure,
  cellAt: CellAt,
): Pick<SheetCell, 'text' | 'anchor'> =>
  sumOf === undefined ? cellAt(row, column) : { text: String(value), anchor: { row, column } };

const addressOf = (row: number, { sumOf }: FigureColumn, anchor: CellPlace): string => {
  const own = cellAddress(anchor.row, anchor.column);
  return sumOf === undefined
    ? own
    : `${cellAddress(row, Math.min(...sumOf))}:${cellAddress(row, Math.max(...sumOf))}`;
};

function figureCell(
  row: number,
  column: FigureColumn | null,
  pair: FigurePair,
  reader: Reader,
): FigureCell | null {
  const figure = column?.figures.get(row);
  if (column === null || figure === undefined) return null;
  const unit = pair.change ? PERCENT_UNIT : unitAt(row, column, pair.subject, reader);
  const { text, anchor } = sourceOf(row, column, figure, reader.cellAt);
  const written = figure.unit !== null || unit === null ? text.trim() : `${text.trim()}${unitShown(unit)}`;
  return {
    value: figure.percent ? figure.value : plainValue(figure.value, unit),
    unit: unit?.name ?? null,
    text,
    cell: addressOf(row, column, anchor),
    shown: written,
    atMost: figure.atMost,
    shared: anchor.row !== row && row > 0,
  };
}

function rateCell(
  row: number,
  { rate, subject }: FigurePair,
  { scales }: Pairing,
  cellAt: CellAt,
): RateCell | null {
  const figure = rate?.figures.get(row);
  if (rate === null || figure === undefined) return null;
  const { text, anchor } = cellAt(row, rate.column);
  return {
    percent: ratePoints(figure, scales.get(rate.column) ?? 1),
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

function pairAt(row: number, pair: FigurePair, pairing: Pairing, reader: Reader): RowPair[] {
  const target = figureCell(row, pair.target, pair, reader);
  const actual = figureCell(row, pair.actual, pair, reader);
  const rate = rateCell(row, pair, pairing, reader.cellAt);
  if (target === null && actual === null && rate === null) return [];
  // How many there are is a target only of a row that says how many are done.
  if (pair.target?.heading.role === 'size' && actual === null && rate === null) return [];
  const { subject, change } = pair;
  // What was done for several rows together answers the target of one of them only where that is shared as well.
  const certain = pair.certain && (actual?.shared !== true || target?.shared === true);
  return [{ name: nameOf(pair), subject, change, target: withUnit(target, actual), actual, rate, certain }];
}

/** 不低于213 beside 251.29元/月: a target without a unit is meant in that of what was done. */
function withUnit(target: FigureCell | null, actual: FigureCell | null): FigureCell | null {
  if (target === null || target.unit !== null || actual === null || actual.unit === null) return target;
  const unit = figureUnit(actual.shown.slice(actual.shown.search(/[^\d.,\s-]/u)));
  return unit === null || unit.factor !== 1
    ? target
    : { ...target, unit: unit.name, shown: `${target.text.trim()}${unit.name}` };
}

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

/** The figures of a row; null where it has none. */
export function rowFigures(
  row: number,
  pairing: Pairing,
  units: FigureUnits,
  cellAt: CellAt,
): RowFigures | null {
  const reader = { units, cellAt };
  const pairs = pairing.pairs
    .flatMap((pair) => pairAt(row, pair, pairing, reader))
    .toSorted((a, b) => ORDER.indexOf(a.subject) - ORDER.indexOf(b.subject));
  const told = pairs.filter((pair) => pairs.length === 1 || !isBareStart(pair));
  if (told.length === 0) return null;
  return { pairs: told, rate: told.find(({ rate }) => rate !== null)?.rate ?? null };
}
