import { cleanText } from '../../text/clean';
import type { Header } from '../header';
import { matchHeader } from '../headerNames';
import { cellFigure, type CellFigure } from './cell';
import { figureHeading, type FigureHeading } from './heading';
import type { CellAt } from './sheetCells';
import { figureUnit } from './units';

/** A column of numbers with what its heading says. */
export interface FigureColumn {
  readonly column: number;
  /** Levels joined with a line break, as in the file. */
  readonly header: string;
  readonly labels: readonly string[];
  readonly heading: FigureHeading;
  /** Figures by row; rows whose cell is no figure are not there. */
  readonly figures: ReadonlyMap<number, CellFigure>;
  /** A person has said what the column is. */
  readonly chosen?: boolean;
}

/** Columns that are named like figures and hold numbers, but count nothing of a task. */
const NO_FIGURES = /时间|时限|日期|年份|^月份$|期限|编号|序号|电话|年月/u;
const MOST = 0.6;

function figuresOf(
  column: number,
  rows: readonly number[],
  cellAt: CellAt,
): ReadonlyMap<number, CellFigure> | null {
  const figures = new Map<number, CellFigure>();
  let filled = 0;
  for (const row of rows) {
    const { value, text, format } = cellAt(row, column);
    if (text.trim() === '') continue;
    filled++;
    const figure = cellFigure(value, text, format);
    if (figure !== null) figures.set(row, figure);
  }
  return filled > 0 && figures.size >= filled * MOST ? figures : null;
}

const isField = (label: string): boolean =>
  matchHeader(label)?.fields.some((field) => field === 'sequence' || field === 'due') === true;

/** Lowest levels of the columns that stand under the same upper ones. */
function siblingsOf(labels: readonly string[], all: readonly (readonly string[])[]): string[] {
  const upper = labels.slice(0, -1).join('\n');
  return upper === ''
    ? []
    : all.filter((other) => other.slice(0, -1).join('\n') === upper).map((other) => other.at(-1) as string);
}

const mayBePercent = (label: string): boolean => /(?:进度|完成|程度|完成情况)\s*$/u.test(label);
const isPercent = (figures: ReadonlyMap<number, CellFigure>): boolean =>
  [...figures.values()].filter(({ percent }) => percent).length >= figures.size * MOST;

/** Columns of a header that hold figures of the task, or known ones beside them (growth, rank). */
export function figureColumns(header: Header, rows: readonly number[], cellAt: CellAt): FigureColumn[] {
  const all = [...header.labels.values()];
  return [...header.labels].flatMap(([column, labels]) => {
    const lowest = labels.at(-1) ?? '';
    if (NO_FIGURES.test(labels.join('')) || isField(lowest)) return [];
    const siblings = siblingsOf(labels, all);
    const named = figureHeading(labels, siblings);
    const figures = named === null && !mayBePercent(lowest) ? null : figuresOf(column, rows, cellAt);
    // 形象进度 is words in one table and 65% in the next.
    const heading =
      named ?? (figures !== null && isPercent(figures) ? figureHeading([...labels.slice(0, -1), `${lowest}%`], siblings) : null);
    return heading === null || figures === null
      ? []
      : [{ column, header: labels.join('\n'), labels, heading, figures }];
  });
}

const UNIT_HEADING = /^(?:计量|指标|数量|计算|度量|任务)?单位(?:\(.{1,6}\))?$|^量纲$/u;

/** The columns that name the unit of each row's numbers, told from organisations by what they hold. */
export function unitColumns(
  header: Header,
  rows: readonly number[],
  cellAt: CellAt,
): { readonly column: number; readonly header: string }[] {
  return [...header.labels].flatMap(([column, labels]) => {
    if (!UNIT_HEADING.test(cleanText(labels.at(-1) ?? '').text.replace(/\s/gu, ''))) return [];
    const texts = rows.map((row) => cellAt(row, column).text.trim()).filter((text) => text !== '');
    const units = texts.filter((text) => figureUnit(text) !== null);
    const isUnits = texts.length > 0 && units.length >= texts.length * MOST;
    return isUnits ? [{ column, header: labels.join('\n') }] : [];
  });
}
