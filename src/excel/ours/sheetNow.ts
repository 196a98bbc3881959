import type { CellValue } from '../../domain/grid';
import type { SheetNow } from '../../domain/sheet/edits/keepEdits';
import { readingCells } from '../../domain/sheet/redraw/entries';
import { atOnce, type Steps } from '../../domain/steps';
import type { Block } from '../read/blocks';

/** Cells of a sheet of ours as they stand: read as formulas, which are the values where there is none. */

export interface UsedSheet {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

/** Queues loading a block of rows. */
export function askFormulas({ of: { sheet, used }, first, count }: Block<UsedSheet>): Excel.Range {
  const range = sheet.getRangeByIndexes(used.rowIndex + first, used.columnIndex, count, used.columnCount);
  range.load('formulas');
  return range;
}

/** @param ranges loaded blocks from the first used row on */
export function* sheetNowSteps({ used }: UsedSheet, ranges: readonly Excel.Range[]): Steps<SheetNow> {
  if (used.isNullObject) return atOnce(readingCells(0, 0, []));
  const formulas = ranges.flatMap((range) => range.formulas as CellValue[][]);
  return yield* readingCells(used.rowIndex, used.columnIndex, formulas);
}
