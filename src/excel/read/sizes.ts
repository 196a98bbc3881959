import type { Area } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import { addressOf } from '../../domain/addresses';
import type { Capabilities } from '../capabilities';
import { isTooMuch, isRefusal } from '../failures';
import type { Job } from '../session';
import { areaOf, mergedByParts } from './merged';

/** How large sheets are, what kinds of values they hold and where cells are merged. */

/** More cells than this are no progress table but something left over at the sheet's far end. */
const MOST_CELLS = 2_000_000;
/** Kinds are asked for along with the size, before it is known: only within this. */
const NEAR = 'A1:IV20000';

export interface SizedSheet {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** The part of it whose kinds of values are known. */
  readonly near: Excel.Range;
  /** Empty where this Excel cannot tell. */
  readonly merges: readonly Area[];
}

type Asked = Omit<SizedSheet, 'merges'> & { readonly merged: Excel.RangeAreas | null };

function ask({ context }: Job, name: string, withMerges: boolean, withKinds: boolean): Asked {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id,name,visibility');
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden');
  const near = sheet.getRange(NEAR).getUsedRangeOrNullObject(true);
  near.load(`rowIndex,columnIndex${withKinds ? ',valueTypes' : ''}`);
  const merged = withMerges ? used.getMergedAreasOrNullObject() : null;
  merged?.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  return { name, sheet, used, near, merged };
}

function guardSize({ name, used }: Asked): void {
  if (used.isNullObject || used.rowCount * used.columnCount <= MOST_CELLS) return;
  const address = addressOf(areaOf(used));
  throw new HostFailure('too-large', messages.excel.failures.tooLarge(name, address), address);
}

const sized = ({ merged, ...sheet }: Asked): SizedSheet => ({
  ...sheet,
  merges: merged === null || merged.isNullObject ? [] : merged.areas.items.map(areaOf),
});

const there = ({ sheet }: Asked): boolean => !sheet.isNullObject;

/** Excel fails to tell merged areas where there are very many: then they are asked for part by part. */
async function withoutMerges(job: Job, names: readonly string[], can: Capabilities): Promise<SizedSheet[]> {
  const asked = names.map((name) => ask(job, name, false, true));
  await job.sync();
  asked.forEach(guardSize);
  const sheets: SizedSheet[] = [];
  for (const one of asked.filter(there)) {
    const merges = can.mergedAreas && !one.used.isNullObject ? await mergedByParts(job, one) : [];
    sheets.push({ ...sized(one), merges });
  }
  return sheets;
}

/** Sheets that are gone are left out. One request, unless a sheet is out of the ordinary. */
export async function sizesOf(job: Job, names: readonly string[], can: Capabilities): Promise<SizedSheet[]> {
  if (names.length === 0) return [];
  const asked = names.map((name) => ask(job, name, can.mergedAreas, true));
  try {
    await job.sync();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (!isTooMuch(error)) return withoutMerges(job, names, can);
    const plain = names.map((name) => ask(job, name, false, false));
    await job.sync();
    plain.forEach(guardSize);
    throw error;
  }
  asked.forEach(guardSize);
  return asked.filter(there).map(sized);
}
