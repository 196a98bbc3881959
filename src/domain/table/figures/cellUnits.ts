import { cleanText } from '../../text/clean';
import type { FigureColumn } from './columns';
import { countedUnit } from './heading';
import type { CellAt } from './sheetCells';
import { figureUnit, isMoney, NAMELESS, PERCENT_UNIT, type FigureUnit } from './units';
import type { FigureSubject } from './words';

/** The unit that a cell of a number column is written in. */

export interface FigureUnits {
  /** By row, as a column of units tells it. */
  readonly inColumn: ReadonlyMap<number, FigureUnit>;
  /** The line over a group of rows: 一、农村改厕(单位:户). */
  readonly group: string;
  /** What the lines above the table say, in their order. */
  readonly noted: readonly FigureUnit[];
  /** Columns with the row's name, finest first: 城镇新增就业(人). */
  readonly names: readonly number[];
}

/** 新增就业(人), 一、农村改厕(单位:户), 公厕新建/座, 农村改厕:户; 35微克/立方米 is one unit, and an amount. */
const AT_END = /\((?:(?:计量)?单位[::])?([^()]{1,8})\)\s*$|(?<!\d[^\d/]{0,6})[/:]([^()/:]{1,3})\s*$/u;

export function unitAtEnd(text: string): FigureUnit | null {
  const [, inside, behind] = cleanText(text).text.match(AT_END) ?? [];
  return figureUnit(inside ?? behind ?? '');
}

function unitInName(row: number, names: readonly number[], cellAt: CellAt): FigureUnit | null {
  for (const column of names) {
    const { text } = cellAt(row, column);
    const unit = unitAtEnd(text) ?? countedUnit(text.trim());
    if (unit !== null) return unit;
  }
  return null;
}

/** Counted one by one, whatever else the table measures: projects started, letters answered. */
const COUNTED: readonly FigureSubject[] = ['start', 'finish', 'rectification', 'signing'];

/** 单位:个、亿元 names the unit of each kind; a single one is that of every number that it can be. */
export function unitNoted(noted: readonly FigureUnit[], subject: FigureSubject): FigureUnit | null {
  const usable = noted.filter((unit) => unit !== PERCENT_UNIT);
  const money = usable.find(isMoney) ?? null;
  const [count = null, ...others] = usable.filter((unit) => !isMoney(unit));
  if (subject === 'investment' || subject === 'payment') return money;
  if (COUNTED.includes(subject)) return others.length === 0 ? count : null;
  // 单位:万元、人 leaves open which of both a target is told in.
  return usable.length === 1 ? (money ?? count) : null;
}

/** 项目数, 项目总数 are counted in 个 where nothing else is said. */
const PROJECT_UNIT: FigureUnit = { name: '个', factor: 1 };
const countsProjects = ({ labels }: FigureColumn, subject: FigureSubject): boolean =>
  subject !== 'investment' &&
  subject !== 'payment' &&
  /项目(?:总|个)?(?:个?数|数量)?$/u.test(cleanText(labels.at(-1) ?? '').text);

/** The cells of a sheet, and where their units may stand. */
export interface Reader {
  readonly units: FigureUnits;
  readonly cellAt: CellAt;
}

export function unitAt(
  row: number,
  column: FigureColumn,
  subject: FigureSubject,
  reader: Reader,
): FigureUnit | null {
  const own = column.figures.get(row)?.unit ?? null;
  if (own === null || own.name !== NAMELESS) return own ?? unitAround(row, column, subject, reader);
  const around = unitAround(row, column, subject, reader);
  const money = subject === 'investment' || subject === 'payment' ? '元' : NAMELESS;
  return { name: around === null || around === PERCENT_UNIT ? money : around.name, factor: own.factor };
}

/** The unit that what stands around a cell tells. */
function unitAround(
  row: number,
  column: FigureColumn,
  subject: FigureSubject,
  { units, cellAt }: Reader,
): FigureUnit | null {
  return (
    column.heading.unit ??
    units.inColumn.get(row) ??
    unitInName(row, units.names, cellAt) ??
    unitAtEnd(units.group) ??
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
/** What bounds a number behind its unit: 6以上 of % is 6%以上. */
const BOUND = /(?:以上|以下|以内|左右)$/u;

/** A number as written, with the unit that its cell leaves out. */
export function writtenWith(text: string, unit: string): string {
  const number = text.replace(BOUND, '');
  return `${number}${unit}${text.slice(number.length)}`;
}

/** The unit that `writtenWith` put into a number; '' where its cell has its own. */
export function unitPutIn(text: string, written: string): string {
  const at = text.replace(BOUND, '').length;
  return written.slice(at, at + written.length - text.length);
}

/** The unit at the end of a number with its unit, bounds and brackets aside: 251.29元/月, 6%以上, 6000（人）. */
export const unitWritten = (written: string): string =>
  written
    .replace(BOUND, '')
    .slice(written.search(/[^\d.,\s-]/u))
    .replace(/^[(（]([^()（）]{1,6})[)）]$/u, '$1');

export const unitShown = ({ name, factor }: FigureUnit): string => `${FACTOR_NAMES[factor] ?? ''}${name}`;
