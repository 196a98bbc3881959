import { loaded, run, started } from './testing';

/** Large sheets must stay quick, or nobody runs the tests that need them. */

const ROWS = 5000;
const COLUMNS = 12;
const TOLD = 512;
/** Of processor time, so that a busy machine does not fail the test; the client itself takes most of it. */
const SECONDS = 15;

const rows = <T>(make: (row: number) => T): T[] => Array.from({ length: ROWS }, (_, row) => make(row));

test(
  '5,000 rows of 12 columns: values, formats, merges, heights, clearing',
  async () => {
    const host = started({ payloadLimit: 50 * 1024 * 1024 });
    const start = process.cpuUsage();
    await run(async (context, sheet) => {
      const block = sheet.getRange(`A1:L${ROWS}`);
      block.numberFormat = rows(() => Array.from({ length: COLUMNS }, () => '@'));
      block.values = rows((row) => Array.from({ length: COLUMNS }, (_, column) => `第${row}行${column}`));
      block.format.wrapText = true;
      block.format.borders.getItem('InsideHorizontal').style = 'Continuous';
      block.setRowProperties(rows(() => ({ format: { rowHeight: 20 } })));
      for (let row = 1; row <= ROWS; row++) sheet.getRange(`K${row}:L${row}`).merge();
      await context.sync();
    });
    expect(host.book.sheets[0]!.merges.size).toBe(ROWS);
    await run(async (_context, sheet) => {
      const block = sheet.getRange(`A1:L${ROWS}`);
      block.values = rows((row) => Array.from({ length: COLUMNS }, (_, column) => `再${row}行${column}`));
      // More at once Excel does not tell.
      const merged = sheet.getRange(`A1:L${TOLD}`).getMergedAreasOrNullObject();
      merged.load('areaCount');
      const used = await loaded(sheet.getUsedRangeOrNullObject(true), 'values,text');
      expect([used.values[9]?.[0], used.values[9]?.length, merged.areaCount]).toEqual([
        '再9行0',
        COLUMNS - 1,
        TOLD,
      ]);
    });
    await run((_context, sheet) => {
      for (let row = 1; row <= ROWS; row++) sheet.getRange(`A${row}:L${row}`).clear();
    });
    expect(host.book.sheets[0]!.merges.size).toBe(0);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000_000).toBeLessThan(SECONDS);
  },
  SECONDS * 8000,
);
