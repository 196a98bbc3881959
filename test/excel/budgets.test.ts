import { analyseTables } from '../../src/domain/analyse';
import { documentFor } from '../domain/bulletin/made';
import { annexSheet } from '../../src/domain/bulletin/sheets/annexSheet';
import { findTables } from '../../src/domain/table/find';
import type { Mark } from '../../src/domain/port';
import { planOf } from '../../src/domain/sheet/cellText';
import type { Host, Trip } from '../excel-host/host';
import { largeBook } from './largeBook';
import { openBook, startPane } from './opened';

/** Requests and their sizes stay within bounds, however many rows there are. */

/** Excel on the web takes and gives no more. */
const LIMIT = 5 * 1024 * 1024;

async function tripsOf(host: Host, work: () => Promise<unknown>): Promise<readonly Trip[]> {
  host.forgetTrips();
  await work();
  return host.trips.filter(({ release }) => !release);
}

/** What the client turns into text or takes apart at once: the pane stands still meanwhile. */
const AT_ONCE = 1.2 * 1024 * 1024;
/** More than so many bytes of a sheet make one request. */
const SHARE = 400_000;

/** How many requests so much takes. @param own besides */
const mostTrips = (trips: readonly Trip[], own: number): number =>
  own + Math.ceil(trips.reduce((sum, { request, response }) => sum + request + response, 0) / SHARE);

const largest = (trips: readonly Trip[]): number =>
  Math.max(...trips.flatMap(({ request, response }) => [request, response]));

describe.each(['1.9', '1.14'])('ExcelApi %s', (apiLevel) => {
  test.each([100, 5_000])(
    '%i rows',
    async (rows) => {
      const { host, port } = openBook(largeBook(rows), { apiLevel, payloadLimit: LIMIT });
      await port.host();
      await port.sheets();

      let grids: Awaited<ReturnType<typeof port.snapshot>> = [];
      const reading = await tripsOf(host, async () => (grids = await port.snapshot(['进展情况'])));
      expect(grids[0]?.values).toHaveLength(rows + 2);
      expect(reading.length).toBeLessThanOrEqual(mostTrips(reading, 2));
      expect(largest(reading)).toBeLessThan(AT_ONCE);

      const marks = Array.from({ length: rows / 2 }, (_, i): Mark => ({
        sheet: '进展情况',
        address: `A${2 * i + 3}:H${2 * i + 3}`,
        kind: 'behind',
        note: null,
      }));
      const painting = await tripsOf(host, () => port.paint('lamps', marks));
      expect(painting.length).toBeLessThanOrEqual(3);
      const again = await tripsOf(host, () => port.paint('lamps', marks));
      expect(again.length).toBeLessThanOrEqual(3);
      const clearing = await tripsOf(host, () => port.clear());
      expect(clearing.length).toBeLessThanOrEqual(3);

      const [analysis] = analyseTables(grids.flatMap((grid) => findTables(grid).tables));
      const [annex] = documentFor([analysis!]).annexes;
      const plan = planOf(annexSheet(annex!, '汇总表', () => undefined).plan);
      expect(plan.rows.length).toBeGreaterThan(rows);
      // Three for the workbook, its sheets and the register, one for the width, one at the end: the rest is the sheet’s.
      const OWN = 5;
      const drawing = await tripsOf(host, () => port.draw([plan]));
      expect(drawing.length - OWN).toBeLessThanOrEqual(mostTrips(drawing, 3));
      expect(largest(drawing)).toBeLessThan(AT_ONCE);
      const redrawing = await tripsOf(host, () => port.draw([plan]));
      expect(redrawing.length - OWN - 2).toBeLessThanOrEqual(mostTrips(redrawing, 3));
      expect(largest(redrawing)).toBeLessThan(AT_ONCE);
    },
    120_000,
  );
});

test('a whole bulletin of 100 rows: no sheet takes more than three requests', async () => {
  const open = openBook(largeBook(100), { payloadLimit: LIMIT });
  const pane = await startPane(open);
  const trips = await tripsOf(open.host, () => pane.tasks.generate());
  const sheets = open.host.book.sheets.length - 1;
  expect(sheets).toBe(6);
  expect(trips.length - 4).toBeLessThanOrEqual(3 * sheets);
  expect(trips.every(({ error }) => error === null)).toBe(true);
}, 60_000);
