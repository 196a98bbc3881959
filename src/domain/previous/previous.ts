import { analyseTable, type AnalyseOptions } from '../analyse';
import type { TableAnalysis } from '../analysis';
import { withoutComputed } from '../consolidate/columns';
import { listOf } from '../consolidate/consolidate';
import type { ProgressTable } from '../table/table';

/**
 * Last period's tables, from a bulletin of ours or any earlier table, judged at their own date: a combined table of ours
 * says it under its title, however it was given.
 */
export function previousTables(
  tables: readonly ProgressTable[],
  options: Pick<AnalyseOptions, 'preset' | 'budget'> = {},
): TableAnalysis[] {
  return listOf(tables).map((table) =>
    analyseTable(withoutComputed(table), { ...options, asOf: table.asOf }),
  );
}
