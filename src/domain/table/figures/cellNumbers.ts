import { faultOf } from '../../grid';
import { saysNothing } from '../../lexicon/blank';
import { cellFigure, type CellFigure } from './cell';
import type { FigureColumn } from './columns';
import type { CellAt } from './sheetCells';
import { NAMELESS } from './units';

/** The numbers that a column's cells hold, whatever its heading says. */

/** Columns that are named like figures and hold numbers, but count nothing of a task. */
export const NO_FIGURES = /时间(?!进度)|时限|日期|年份|^月份$|期限|编[号码]|代码|邮编|序号|电话|年月/u;
/** Share of a column's filled cells that must be figures. */
export const MOST = 0.6;

type Figures = Pick<FigureColumn, 'figures' | 'unread'>;

/** Whether something beside a row's number tells of what 9500万 is. */
export type IsNamed = (row: number) => boolean;

/** Fewer figures than that among the filled cells make no column of numbers. */
export function figuresOf(
  column: number,
  rows: readonly number[],
  cellAt: CellAt,
  least: number,
  isNamed: IsNamed,
): Figures | null {
  const figures = new Map<number, CellFigure>();
  const unread = new Set<number>();
  let filled = 0;
  // Cells of words, beyond which the column is none whatever the rest holds.
  const mostWords = rows.length * (1 - least);
  for (const row of rows) {
    if (filled - figures.size > mostWords) return null;
    const { value, text, format } = cellAt(row, column);
    if (faultOf(value) !== null) unread.add(row);
    if (text.trim() === '') continue;
    filled++;
    const figure = cellFigure(value, text, format);
    // 9500万 is money in a column of money, 1.5万 beside 公里 a length; elsewhere nobody knows of what.
    if (figure !== null && (figure.unit?.name !== NAMELESS || isNamed(row))) figures.set(row, figure);
    else if (!saysNothing(text)) unread.add(row);
  }
  return figures.size > 0 && figures.size >= filled * least ? { figures, unread } : null;
}
