import type { SheetPlan } from '../../domain/sheet/plan';
import { attempt, type Batch } from './batch';
import { drawChart } from './charts';
import { writeContents } from './contents';
import { writeFormats } from './formats';
import { writeLayout } from './layout';
import { writePage } from './page';

/** Shares of the work, about: words and numbers, then looks, then heights and merged areas. */
const CONTENTS = 0.5;
const FORMATTED = 0.8;

/**
 * Draws a plan on an empty sheet: values first, looks after, so that nothing is reformatted by being typed.
 * @param names of sheets by the names of their plans: links lead to these
 * @param onShare told how much of the sheet is done, 0 … 1
 */
export async function drawSheet(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  names: ReadonlyMap<string, string>,
  onShare: (share: number) => void,
): Promise<void> {
  batch.context.application.suspendScreenUpdatingUntilNextSync();
  await writeContents(batch, sheet, plan, names, (share) => onShare(share * CONTENTS));
  await writeFormats(batch, sheet, plan);
  onShare(FORMATTED);
  await writeLayout(batch, sheet, plan);
  await batch.send();
  onShare(1);
}

/** Page set-up and charts of a drawn sheet; false where this Excel refuses some of it. */
export async function finishSheet(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<boolean> {
  writePage(sheet, plan);
  const paged = await attempt(batch);
  if (plan.charts.length === 0) return paged;
  for (const chart of plan.charts) drawChart(sheet, chart);
  return (await attempt(batch)) && paged;
}

/** Queues making a sheet of ours empty again. @param charts the sheet's, loaded */
export function emptySheet(sheet: Excel.Worksheet, charts: readonly Excel.Chart[]): void {
  sheet.autoFilter.remove();
  const whole = sheet.getRange();
  whole.rowHidden = false;
  whole.columnHidden = false;
  whole.clear('All');
  whole.untrack();
  for (const chart of charts) chart.delete();
  sheet.horizontalPageBreaks.removePageBreaks();
  sheet.freezePanes.unfreeze();
}
