import type { SheetPlan } from '../../domain/sheet/plan';
import { attempt, type Batch } from './batch';
import { drawChart } from './charts';
import { writeContents } from './contents';
import { writeFormats } from './formats';
import { writeLayout } from './layout';
import { writePage } from './page';

/** Draws a plan on an empty sheet: values first, looks after, so that nothing is reformatted by being typed. */
export async function drawSheet(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  batch.context.application.suspendScreenUpdatingUntilNextSync();
  await writeContents(batch, sheet, plan);
  await writeFormats(batch, sheet, plan);
  await writeLayout(batch, sheet, plan);
  await batch.send();
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
