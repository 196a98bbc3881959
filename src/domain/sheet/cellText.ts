import { sheetZhCN } from '../messages/zh-CN.sheet';
import type { PlanCell, SheetPlan, SheetStream } from './plan';

/** What a cell can hold, whatever host draws it. */

/** Longest text of a cell in UTF-16 units (Excel specifications and limits). */
export const LONGEST_CELL = 32_767;

/** Control characters that XML forbids: nobody sees them, so nothing is lost with them. */
const INVISIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu;
/** Halves of characters and no characters at all: something was lost here before it came to us. */
const BROKEN = /[\ud800-\udfff\ufffe\uffff]/gu;
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/u;

/** Without characters that no workbook can hold: invisible ones vanish, broken ones show as U+FFFD. */
export const holdable = (text: string): string =>
  FORBIDDEN.test(text) ? text.replace(INVISIBLE, '').replace(BROKEN, '\ufffd') : text;

/** The first `most` UTF-16 units or one less, so that no character is cut in two. */
export function firstUnits(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

/** A text as a cell can hold it; one that is too long says that it was cut. */
export function cellText(original: string): string {
  const text = holdable(original);
  if (text.length <= LONGEST_CELL) return text;
  const mark = sheetZhCN.cut;
  return firstUnits(text, LONGEST_CELL - mark.length) + mark;
}

/** A cell as a workbook can hold it. */
export function holdableCell(cell: PlanCell): PlanCell {
  if (typeof cell.value !== 'string') return cell;
  const value = cellText(cell.value);
  return value === cell.value ? cell : { ...cell, value };
}

/** The sheet with its rows at hand, every cell as a workbook can hold it. */
export const planOf = (sheet: SheetStream): SheetPlan => ({
  ...sheet,
  rows: Array.from(sheet.rows, (row) => ({
    ...row,
    cells: row.cells.map((cell) => cell && holdableCell(cell)),
  })),
});
