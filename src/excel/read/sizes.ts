import type { Area } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import { addressOf } from '../addresses';
import type { Capabilities } from '../capabilities';
import { isTooMuch } from '../failures';
import type { Job } from '../session';

/** How large sheets are and what kinds of values they hold. */

/** More cells than this are no progress table but something left over at the sheet's far end. */
const MOST_CELLS = 2_000_000;

export interface SizedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Null where this Excel cannot tell. */
  readonly merged: Excel.RangeAreas | null;
}

function ask({ context }: Job, name: string, { mergedAreas }: Capabilities, types: boolean): SizedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id,name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(`rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden${types ? ',valueTypes' : ''}`);
  const merged = mergedAreas ? used.getMergedAreasOrNullObject() : null;
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return { name, sheet, used, merged };
}

export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  firstRow: rowIndex + 1,
  lastRow: rowIndex + rowCount,
  firstColumn: columnIndex + 1,
  lastColumn: columnIndex + columnCount,
});

function guardSize({ name, used }: SizedSheet): void {
  if (used.isNullObject || used.rowCount * used.columnCount <= MOST_CELLS) return;
  const address = addressOf(areaOf(used));
  throw new HostFailure('too-large', messages.excel.failures.tooLarge(name, address), address);
}

/**
 * Kinds of values are asked for along with the size; where that is too much the size alone says which sheet it is.
 * Sheets that are gone are left out.
 */
export async function sizesOf(job: Job, names: readonly string[], can: Capabilities): Promise<SizedSheet[]> {
  if (names.length === 0) return [];
  const asked = names.map((name) => ask(job, name, can, true));
  try {
    await job.sync();
  } catch (error) {
    if (!isTooMuch(error)) throw error;
    const plain = names.map((name) => ask(job, name, can, false));
    await job.sync();
    plain.forEach(guardSize);
    throw error;
  }
  asked.forEach(guardSize);
  return asked.filter(({ sheet }) => !sheet.isNullObject);
}
