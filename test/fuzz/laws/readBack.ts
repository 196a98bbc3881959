import type { Grid } from '../../../src/domain/grid';
import { messages } from '../../../src/domain/messages/zh-CN';
import { cellText } from '../../../src/domain/sheet/cellText';
import type { PlanCell, SheetPlan } from '../../../src/domain/sheet/plan';
import { findTables } from '../../../src/domain/table/find';
import type { ProgressTable } from '../../../src/domain/table/table';
import { readSource } from '../../../src/files/read';

/** Our own reader finds in a bulletin of ours what was written. */

/** Blanks are not kept apart from nothing; line ends are those of XML. */
function wanted(cell: PlanCell | null | undefined): string | number | null {
  const value = cell?.value ?? null;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : null;
  return value === null ? null : cellText(value) || null;
}

function firstDifference({ rows }: SheetPlan, grid: Grid): string | null {
  for (const [r, { cells }] of rows.entries())
    for (const [c, cell] of cells.entries()) {
      const value = grid.values[r + 1 - grid.firstRow]?.[c + 1 - grid.firstColumn] ?? null;
      const found = value === '' ? null : value;
      const expected = wanted(cell);
      if (found === expected) continue;
      if (typeof found === 'string' && typeof expected === 'string') {
        if (found === expected.replace(/\r\n?/gu, '\n')) continue;
        return `row ${r + 1} column ${c + 1}: ${found.length} characters for ${expected.length}`;
      }
      return `row ${r + 1} column ${c + 1}: ${String(found).slice(0, 40)} for ${String(expected).slice(0, 40)}`;
    }
  return null;
}

const isCombined = ({ sheet }: Grid): boolean => sheet.startsWith(messages.bulletin.sheets.combined);

/** Tables of a bulletin as they are read again next month: the same rows. */
function rowDifferences(tables: readonly ProgressTable[], grids: readonly Grid[]): string[] {
  const again = grids.filter(isCombined).flatMap((grid) => findTables(grid).tables);
  const rows = (all: readonly ProgressTable[]): number =>
    all.reduce((sum, table) => sum + table.rows.length, 0);
  return rows(again) === rows(tables) ? [] : [`${rows(again)} rows again for ${rows(tables)}`];
}

/** Differences between the sheets as planned and as read again; rows of 汇总表 among them. */
export async function differences(
  tables: readonly ProgressTable[],
  plans: readonly SheetPlan[],
  bytes: Uint8Array,
): Promise<string[]> {
  const { grids, error, made } = await readSource('通报.xlsx', bytes);
  if (error !== null) return [`not read again: ${error.code}`];
  if (made !== 'bulletin') return ['not known as a bulletin'];
  if (grids.length !== plans.length) return [`${grids.length} sheets for ${plans.length}`];
  const told = plans.flatMap((plan, index) => {
    const difference = firstDifference(plan, grids[index] as Grid);
    return difference === null ? [] : [`${plan.name}: ${difference}`];
  });
  return told.length > 0 ? told : rowDifferences(tables, grids);
}
