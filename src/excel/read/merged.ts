import type { Area } from '../../domain/grid';
import { addressOf } from '../../domain/addresses';
import { isRefusal } from '../failures';
import type { Job } from '../session';

/** Merged areas of a sheet that has more of them than Excel tells at once (512). */

type Placed = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>;

export const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Placed): Area => ({
  firstRow: rowIndex + 1,
  lastRow: rowIndex + rowCount,
  firstColumn: columnIndex + 1,
  lastColumn: columnIndex + columnCount,
});

interface Used {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
}

async function mergedIn(job: Job, of: Used, first: number, count: number): Promise<Area[]> {
  const { sheet, used } = of;
  const rows = sheet.getRangeByIndexes(used.rowIndex + first, used.columnIndex, count, used.columnCount);
  const merged = rows.getMergedAreasOrNullObject();
  merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
  try {
    await job.sync();
  } catch (error) {
    if (!isRefusal(error) || count === 1) throw error;
    const half = Math.ceil(count / 2);
    return [
      ...(await mergedIn(job, of, first, half)),
      ...(await mergedIn(job, of, first + half, count - half)),
    ];
  }
  return merged.isNullObject ? [] : merged.areas.items.map(areaOf);
}

/** An area that reaches over two parts is told by both, and counts once. */
export async function mergedByParts(job: Job, of: Used): Promise<Area[]> {
  const areas = await mergedIn(job, of, 0, of.used.rowCount);
  return [...new Map(areas.map((area) => [addressOf(area), area])).values()];
}
