import { cellAddress } from '../../domain/grid';
import { columnPoints } from '../../domain/sheet/measureText';
import { FOOTER_MM, HEADER_MM, PAGE_NUMBER } from '../../domain/sheet/page';
import type { SheetPlan } from '../../domain/sheet/plan';
import { addressOf } from '../addresses';
import type { Batch } from './batch';

/** Row heights, column widths, merged areas, what stays in view, and how the sheet is printed. */

const ROW_BYTES = 40;
const MERGE_BYTES = 420;
const CM = 10;

async function writeSizes(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const { rows, widths } = plan;
  if (rows.length === 0) return;
  await batch.room((rows.length + widths.length) * ROW_BYTES);
  const heights = sheet.getRange(`A1:A${rows.length}`);
  heights.setRowProperties(rows.map(({ height }) => ({ format: { rowHeight: height } })));
  heights.untrack();
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

function writePage(sheet: Excel.Worksheet, { print, widths, rows }: SheetPlan): void {
  const { pageLayout: page } = sheet;
  const { margins } = print;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  page.centerHorizontally = true;
  page.printGridlines = false;
  page.zoom = { horizontalFitToPages: 1 };
  page.setPrintMargins('Centimeters', {
    top: margins.top / CM,
    right: margins.right / CM,
    bottom: margins.bottom / CM,
    left: margins.left / CM,
    header: HEADER_MM / CM,
    footer: FOOTER_MM / CM,
  });
  page.setPrintArea(`A1:${cellAddress(Math.max(1, rows.length), widths.length)}`);
  if (print.titleRows !== null) page.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  page.headersFooters.state = 'OddAndEven';
  page.headersFooters.oddPages.rightFooter = PAGE_NUMBER;
  page.headersFooters.evenPages.leftFooter = PAGE_NUMBER;
}

/** Queues all of it; values and formats may stand already. */
export async function writeLayout(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  await writeSizes(batch, sheet, plan);
  await writeMerges(batch, sheet, plan);
  sheet.showGridlines = false;
  if (plan.frozenRows > 0) sheet.freezePanes.freezeRows(plan.frozenRows);
  for (const row of plan.pageBreaks) sheet.horizontalPageBreaks.add(`A${row}`);
  writePage(sheet, plan);
}
