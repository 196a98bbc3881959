import { nth, only } from '../../nth';
import { isDitto } from '../../lexicon/blank';
import { cleanText } from '../../text/clean';
import type { Header } from '../header';
import type { CellAt } from './sheetCells';
import { figureUnit, type FigureUnit } from './units';

/** Columns whose cells name the unit of their row's numbers: 计量单位. */

const MOST = 0.6;
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
    const named = texts.filter((text) => !isDitto(text));
    const units = named.filter((text) => figureUnit(text) !== null);
    const isUnits = units.length > 0 && units.length >= named.length * MOST;
    return isUnits ? [{ column, header: labels.join('\n') }] : [];
  });
}

/**
 * The unit of each row that a column of units tells: its cell's, for 〃 that of the row above, and for a blank the one
 * unit that all other cells name.
 */
export function unitsOf(column: number, rows: readonly number[], cellAt: CellAt): Map<number, FigureUnit> {
  const units = new Map<number, FigureUnit>();
  const texts = rows.map((row) => cellAt(row, column).text.trim());
  const distinct = new Set(texts.filter((text) => text !== '' && !isDitto(text)));
  const single = only(distinct);
  const common = single === null ? null : figureUnit(single, true);
  let above: FigureUnit | null = null;
  rows.forEach((row, index) => {
    const text = nth(texts, index);
    const unit = isDitto(text) ? above : text === '' ? common : figureUnit(text, true);
    if (unit !== null) units.set(row, unit);
    if (text !== '') above = unit;
  });
  return units;
}
