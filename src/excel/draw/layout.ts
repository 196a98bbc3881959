import { cellAddress } from '../../domain/grid';
import { columnPoints } from '../../domain/sheet/measureText';
import type { SheetPlan } from '../../domain/sheet/plan';
import { addressOf } from '../../domain/addresses';
import type { Batch } from './batch';

/** Row heights, column widths, merged areas, and what stays in view. */

/** Rows whose heights make a step. */
const BLOCK_ROWS = 1_000;
const ROW_BYTES = 40;
const MERGE_BYTES = 420;

async function writeSizes(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const { rows, widths } = plan;
  if (rows.length === 0) return;
  for (let from = 0; from < rows.length; from += BLOCK_ROWS) {
    const block = rows.slice(from, from + BLOCK_ROWS);
    await batch.room(block.length * ROW_BYTES);
    const heights = sheet.getRange(`A${from + 1}:A${from + block.length}`);
    heights.setRowProperties(block.map(({ height }) => ({ format: { rowHeight: height } })));
    heights.untrack();
  }
  await batch.room(widths.length * ROW_BYTES);
  const columns = sheet.getRange(`A1:${cellAddress(1, widths.length)}`);
  columns.setColumnProperties(widths.map((width) => ({ format: { columnWidth: columnPoints(width) } })));
  columns.untrack();
}

async function writeMerges(batch: Batch, sheet: Excel.Worksheet, { merges }: SheetPlan): Promise<void> {
  for (const area of merges) {
    await batch.room(MERGE_BYTES);
    const range = sheet.getRange(addressOf(area));
    range.merge();
    range.untrack();
  }
}

/** Queues all of it; values and formats may stand already. */
export async function writeLayout(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  await writeSizes(batch, sheet, plan);
  await writeMerges(batch, sheet, plan);
  sheet.showGridlines = false;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
}
