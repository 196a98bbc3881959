import { analyseTable, type AnalyseOptions } from '../analyse';
import type { TableAnalysis } from '../analysis';
import { withoutComputed } from '../consolidate/columns';
import { listOf } from '../consolidate/consolidate';
import type { ProgressTable } from '../table/table';

/** Last period's tables, from a bulletin of ours or any earlier table, judged at their own date. */
export const previousTables = (
  tables: readonly ProgressTable[],
  options: Pick<AnalyseOptions, 'preset'> = {},
): TableAnalysis[] => listOf(tables).map((table) => analyseTable(withoutComputed(table), options));
