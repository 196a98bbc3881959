import { stateOf, type SheetState } from './book/state';
import type { Host } from './host';
import { loaded, run, started } from './testing';

/** Page set-up, headers and footers, page breaks. */

const state = (host: Host): SheetState => stateOf(host.book.sheets[0]!);

describe('page set-up', () => {
  test('of a fresh sheet, and as it was set', async () => {
    const host = started();
    await run(async (_context, sheet) => {
      const page = await loaded(sheet.pageLayout, 'orientation,paperSize,zoom,topMargin,centerHorizontally');
      expect([page.orientation, page.paperSize, page.zoom, page.topMargin]).toEqual([
        'Portrait',
        'A4',
        { scale: 100 },
        54,
      ]);
      page.orientation = 'Landscape';
      page.zoom = { horizontalFitToPages: 1 };
      page.centerHorizontally = true;
      page.setPrintMargins('Centimeters', { top: 2.54, left: 1.27 });
      page.setPrintArea('A1:F40');
      page.setPrintTitleRows('$1:$3');
      page.headersFooters.state = 'OddAndEven';
      page.headersFooters.oddPages.rightFooter = '— &P —';
      page.headersFooters.evenPages.leftFooter = '— &P —';
      sheet.horizontalPageBreaks.add('A21');
      sheet.horizontalPageBreaks.add('A11');
      const area = await loaded(page.getPrintAreaOrNullObject(), 'address');
      const breaks = await loaded(sheet.horizontalPageBreaks, 'items/rowIndex');
      expect(area.address).toBe('Sheet1!A1:F40');
      expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([20, 10]);
    });
    expect(state(host)).toMatchObject({
      page: {
        Orientation: 'Landscape',
        Zoom: { horizontalFitToPages: 1 },
        TopMargin: 72,
        LeftMargin: 36,
        PrintArea: 'A1:F40',
        PrintTitleRows: '1:3',
      },
      headersFooters: {
        Group: { State: 'OddAndEven' },
        OddPages: { RightFooter: '— &P —' },
        EvenPages: { LeftFooter: '— &P —' },
      },
      breaks: [10, 20],
    });
  });

  test('page breaks go away, one or all', async () => {
    const host = started();
    await run(async (context, sheet) => {
      sheet.horizontalPageBreaks.add('A11');
      sheet.horizontalPageBreaks.add('A21');
      const { items } = await loaded(sheet.horizontalPageBreaks, 'items/rowIndex');
      items[0]!.delete();
      await context.sync();
      expect(state(host).breaks).toEqual([20]);
      sheet.horizontalPageBreaks.removePageBreaks();
    });
    expect(state(host).breaks).toEqual([]);
  });
});
