import { cellAddress } from '../../domain/grid';
import { FOOTER_MM, HEADER_MM, PAGE_NUMBER } from '../../domain/sheet/page';
import type { SheetPlan } from '../../domain/sheet/plan';

/**
 * How a sheet is printed. Goes out by itself: Excel refuses paper sizes that the default printer lacks, and nothing
 * else may be lost by that.
 */

const CM = 10;

/** Queues it. */
export function writePage(sheet: Excel.Worksheet, { print, widths, rows, pageBreaks }: SheetPlan): void {
  for (const row of pageBreaks) sheet.horizontalPageBreaks.add(`A${row}`);
  const { pageLayout: page } = sheet;
  const { margins } = print;
  page.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  page.paperSize = print.paper === 'A3' ? 'A3' : 'A4';
  page.centerHorizontally = true;
  page.printGridlines = false;
  if (print.firstPage !== undefined) page.firstPageNumber = print.firstPage;
  page.setPrintMargins('Centimeters', {
    top: margins.top / CM,
    right: margins.right / CM,
    bottom: margins.bottom / CM,
    left: margins.left / CM,
    header: HEADER_MM / CM,
    footer: FOOTER_MM / CM,
  });
  page.setPrintArea(`A1:${cellAddress(Math.max(1, rows.length), print.columns ?? widths.length)}`);
  if (print.titleRows !== null) page.setPrintTitleRows(`$${print.titleRows[0]}:$${print.titleRows[1]}`);
  page.headersFooters.state = 'OddAndEven';
  page.headersFooters.oddPages.rightFooter = PAGE_NUMBER;
  page.headersFooters.evenPages.leftFooter = PAGE_NUMBER;
}
