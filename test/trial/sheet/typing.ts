import { addressOf, parseArea, splitAddress, type Area } from '../../excel-host/book/area';
import type { Cell, Sheet } from '../../excel-host/book/book';
import { cellAt, putCell, textOf } from '../../excel-host/book/cells';
import { formatValue, withFormat } from '../../excel-host/book/format';
import { guardContent } from '../../excel-host/book/guard';
import { typed } from '../../excel-host/book/typing';
import { Refusal } from '../../excel-host/refusal';

/** What typing into a cell does, and what is typed over. */

const PERCENT = /%$/u;
/** What stays a number when it is typed: all else that the host takes for one is a date or a time. */
const NUMBER = /^[-+(¥$]*[\d,.]+(?:e[-+]?\d+)?[%)]?$/iu;

export const isRefusal = (error: unknown): boolean => error instanceof Refusal;

/** What stands in a cell when its editing begins. */
export function contentOf(sheet: Sheet, row: number, column: number): string {
  const cell = cellAt(sheet, row, column);
  if (cell.formula !== null) return cell.formula;
  return isPercent(cell) ? textOf(cell) : String(cell.value ?? '');
}

const isPercent = ({ value, format }: Cell): boolean =>
  typeof value === 'number' && PERCENT.test(String(formatValue(format, 'NumberFormat')));

/**
 * Puts a text as if it were typed; its address. A date stays the text that it is: the host knows no serial numbers.
 */
export function putTyped(sheet: Sheet, row: number, column: number, text: string): string {
  guardContent(sheet);
  const { format } = cellAt(sheet, row, column);
  const asText = formatValue(format, 'NumberFormat') === '@';
  const made = typed(text, asText);
  const number = typeof made.value === 'number' && made.formula === null;
  if (number && !NUMBER.test(text.normalize('NFKC').trim()))
    putCell(sheet, row, column, { ...made, value: text });
  else putCell(sheet, row, column, made);
  if (number && PERCENT.test(text) && formatValue(format, 'NumberFormat') === 'General')
    putCell(sheet, row, column, { format: withFormat(format, 'NumberFormat', percentFormat(text)) });
  return addressOf({ top: row, bottom: row, left: column, right: column });
}

const percentFormat = (text: string): string => (text.includes('.') ? '0.00%' : '0%');

export interface Target {
  readonly sheet: string;
  readonly area: Area;
}

const LINK = /^=HYPERLINK\("#((?:[^"]|"")*)",/iu;

/** Where a cell's link leads within the workbook; null for none. */
export function linkOf({ hyperlink, formula }: Cell): Target | null {
  const reference = hyperlink?.documentReference ?? LINK.exec(formula ?? '')?.[1]?.replaceAll('""', '"');
  if (typeof reference !== 'string') return null;
  const [sheet, address] = splitAddress(reference);
  return sheet === null ? null : { sheet, area: parseArea(address) };
}
