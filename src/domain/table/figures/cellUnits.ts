import { cleanText } from '../../text/clean';
import type { FigureColumn } from './columns';
import type { CellAt } from './sheetCells';
import { figureUnit, isMoney, PERCENT_UNIT, type FigureUnit } from './units';
import type { FigureSubject } from './words';

/** The unit that a cell of a number column is written in. */

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

/** The cells of a sheet, and where their units may stand. */
export interface Reader {
  readonly units: FigureUnits;
  readonly cellAt: CellAt;
}

export function unitAt(
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
export const unitShown = ({ name, factor }: FigureUnit): string => `${FACTOR_NAMES[factor] ?? ''}${name}`;
