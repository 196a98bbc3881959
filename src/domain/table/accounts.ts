import { nth } from '../nth';
import type { Grid } from '../grid';
import { messages } from '../messages/zh-CN';
import { struckSkips, toldOf, type Counted } from './counted';
import { aboveSkips } from './headings';
import type { Line } from './lines';
import type { Section } from './sections';
import type { ProgressTable, Skip } from './table';

/** Every line of a sheet is told of: what belongs to no table is told by the one beside it. */

const headerSkips = ({ headerRows: [first, last] }: ProgressTable): Skip[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    row: first + index,
    reason: messages.table.repeatedHeader,
  }));

/** The title of a table that is none: nothing else tells of its line. */
const titleSkips = ({ skipped }: ProgressTable, { above }: Section): Skip[] =>
  aboveSkips(above, null).filter(({ row }) => !skipped.some((skip) => skip.row === row));

/** A header with nothing under it is a line of the table before it, or after it: its lines are told there. */
export function withEmptyOnes(found: readonly ProgressTable[], cut: readonly Section[]): ProgressTable[] {
  const tables: ProgressTable[] = [];
  let pending: Pick<ProgressTable, 'skipped' | 'notes'> = { skipped: [], notes: [] };
  const joined = (table: ProgressTable): ProgressTable => ({
    ...table,
    skipped: [...table.skipped, ...pending.skipped].sort((a, b) => a.row - b.row),
    notes: [...table.notes, ...pending.notes],
  });
  for (const [index, table] of found.entries()) {
    if (table.rows.length > 0) tables.push(table);
    else
      pending = {
        skipped: [
          ...pending.skipped,
          ...titleSkips(table, nth(cut, index)),
          ...headerSkips(table),
          ...table.skipped,
        ],
        notes: [...pending.notes, ...table.notes],
      };
    const last = tables.pop();
    if (last === undefined) continue;
    tables.push(joined(last));
    pending = { skipped: [], notes: [] };
  }
  return tables;
}

/** Lines whose words all stand beyond the columns that are looked at are told by the last table. */
export function withFarLines(
  tables: readonly ProgressTable[],
  whole: readonly Line[],
  looked: readonly Line[],
  mostColumns: number,
): readonly ProgressTable[] {
  const last = tables.at(-1);
  const far = whole.filter(({ cells }, index) => cells.length > 0 && looked[index]?.cells.length === 0);
  if (last === undefined || far.length === 0) return tables;
  const skips = far.map(({ row }) => ({ row, reason: messages.table.farRight(mostColumns) }));
  const skipped = [...last.skipped, ...skips].sort((a, b) => a.row - b.row);
  return [...tables.slice(0, -1), { ...last, skipped }];
}

/** From its header to the last of its lines. */
const rowsOf = ({ headerRows, dataRows, skipped, totals }: ProgressTable): readonly [number, number] => [
  headerRows[0],
  Math.max(headerRows[1], dataRows[1], ...skipped.map(({ row }) => row), ...totals.map(({ row }) => row)) + 1,
];

export function withTold(table: ProgressTable, counted: Counted, original: Grid): ProgressTable {
  const rows = rowsOf(table);
  const struck = struckSkips(counted, rows);
  return {
    ...table,
    skipped:
      struck.length === 0 ? table.skipped : [...table.skipped, ...struck].sort((a, b) => a.row - b.row),
    issues: [...table.issues, ...toldOf(counted, original, rows, table.headerRows)],
  };
}
