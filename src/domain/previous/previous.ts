import { analyseTable, type AnalyseOptions } from '../analyse';
import type { TableAnalysis } from '../analysis';
import { withoutComputed } from '../consolidate/columns';
import { listOf } from '../consolidate/consolidate';
import type { IsoDate } from '../date';
import { messages } from '../messages/zh-CN';
import type { ProgressTable } from '../table/table';

const { notice } = messages.bulletin.sheets;

/** The date of a bulletin of ours, by its first sheet; null for other workbooks. */
const bulletinDate = (tables: readonly ProgressTable[]): IsoDate | null =>
  tables.find(({ sheet, asOf }) => sheet.startsWith(notice) && asOf !== null)?.asOf ?? null;

/**
 * Last period's tables, from a bulletin of ours or any earlier table, judged at their own date. A date that was given
 * by hand stands in the bulletin's notice alone: it is that of its one table, or of tables that state none.
 */
export function previousTables(
  tables: readonly ProgressTable[],
  options: Pick<AnalyseOptions, 'preset'> = {},
): TableAnalysis[] {
  const list = listOf(tables);
  const given = list === tables ? null : bulletinDate(tables);
  return list.map((table) => {
    const asOf = list.length === 1 ? (given ?? table.asOf) : (table.asOf ?? given);
    return analyseTable(withoutComputed(table), { ...options, asOf });
  });
}
