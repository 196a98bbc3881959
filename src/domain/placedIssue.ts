import type { ReturnsIssue } from './consolidate/returnsIssues';
import type { Issue, Severity } from './issue';
import type { TaskItem } from './item';
import { addressStandsIn } from './table/standsIn';
import type { ProgressTable } from './table/table';

/** An issue with what it concerns: a row, a table as a whole, or what putting the returns together met. */
export interface PlacedIssue<I extends Issue = Issue, Item = TaskItem> {
  readonly issue: I;
  /** Null for what concerns no row of a table. */
  readonly item: Item | null;
  /** Null for what putting the returns together met. */
  readonly table: ProgressTable | null;
  /** Empty where it concerns none. */
  readonly file: string;
  readonly sheet: string;
  /** As sent, of what stands in no table; else null. */
  readonly row: number | null;
  readonly units: readonly string[];
  /** What it is about, where that is no row of a table; else empty. */
  readonly about: string;
}

interface Row<I extends Issue> extends Pick<TaskItem, 'source'> {
  readonly issues: readonly I[];
}

/** A table with the issues of its own and those of its rows. */
interface Owner<I extends Issue, Item extends Row<I>> {
  readonly table: ProgressTable;
  readonly issues: readonly I[];
  readonly items: readonly Item[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function ofTable<I extends Issue, Item extends Row<I>>({
  table,
  issues,
  items,
}: Owner<I, Item>): PlacedIssue<I, Item>[] {
  return [
    ...issues.map((issue) => {
      const { file, sheet } = issue.source ?? table;
      return { issue, item: null, table, file, sheet, row: null, units: [], about: table.title ?? '' };
    }),
    ...items.flatMap((item) =>
      item.issues.map((issue) => {
        const { file, sheet } = addressStandsIn(item.source, issue.field, issue.cell);
        return { issue, item, table, file, sheet, row: null, units: item.source.leadUnits, about: '' };
      }),
    ),
  ];
}

/**
 * All there is to ask about, the worst first: what the pane, its counts and the sheet 核对 show. Of the same severity
 * first what putting the returns together met, then each table with its rows.
 */
export function placedIssues<I extends Issue, Item extends Row<I>>(
  returns: readonly (I & ReturnsIssue)[],
  tables: readonly Owner<I, Item>[],
): readonly PlacedIssue<I, Item>[] {
  const whole = returns.map((issue): PlacedIssue<I, Item> => {
    const { file, sheet, row, units, about } = issue;
    return { issue, item: null, table: null, file: file ?? '', sheet: sheet ?? '', row, units, about };
  });
  const all = [...whole, ...tables.flatMap(ofTable)];
  return SEVERITIES.flatMap((severity) => all.filter(({ issue }) => issue.severity === severity));
}

/** How many there are of each severity. */
export function severityCounts(
  all: readonly { readonly issue: Issue }[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { issue } of all) counts[issue.severity]++;
  return counts;
}
