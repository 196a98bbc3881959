import type { TableAnalysis } from '../../analysis';
import type { Issue } from '../../issue';
import { failed } from '../run';
import type { AcrossCheck, AcrossFinding } from './across';
import { conflictingFigures } from './conflictingFigures';
import { unitName } from './unitName';

const CHECKS: readonly AcrossCheck[] = [conflictingFigures, unitName];

function findings(check: AcrossCheck, tables: readonly TableAnalysis[]): AcrossFinding[] {
  try {
    return check.across(tables);
  } catch (error) {
    return [{ table: 0, row: 0, issue: failed(check.code, error) }];
  }
}

/** The tables with findings added to the rows that they are about; a table without any stays the same object. */
export function withFindings(
  tables: readonly TableAnalysis[],
  found: readonly AcrossFinding[],
): TableAnalysis[] {
  const byTable = tables.map(() => new Map<number, Issue[]>());
  for (const { table, row, issue } of found) {
    const rows = byTable[table];
    const own = rows?.get(row);
    if (own === undefined) rows?.set(row, [issue]);
    else own.push(issue);
  }
  return tables.map((analysis, table) => {
    const rows = byTable[table];
    if (rows === undefined || rows.size === 0) return analysis;
    const items = analysis.items.map((item, row) => {
      const own = rows.get(row);
      return own === undefined ? item : { ...item, issues: [...item.issues, ...own] };
    });
    return { ...analysis, items };
  });
}

/** The tables with the findings of every check that compares them. */
export const checkedAcross = (
  tables: readonly TableAnalysis[],
  checks: readonly AcrossCheck[] = CHECKS,
): TableAnalysis[] =>
  withFindings(
    tables,
    checks.flatMap((check) => findings(check, tables)),
  );
