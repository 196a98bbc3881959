import type { SheetPlan } from '../../domain/sheet/plan';
import { columnsPoints, pageAcross } from '../../domain/sheet/widths';
import { attempt, type Batch } from './batch';

/**
 * One page across. Some Excels take the setting and forget it, as they do without a printer: it goes out by itself and
 * is read back; where it did not hold, a scale that is worked out from the columns does the same.
 */

export interface Drawn {
  readonly plan: SheetPlan;
  readonly sheet: Excel.Worksheet;
}

/** Percent; Excel knows no others. */
const [LEAST, MOST] = [10, 400];
/** Printers differ by a hair: a page is not filled up to its last point. */
const FILLED = 0.99;

/** Percent at which the columns fit across the page: never enlarged. */
export function scaleFor({ print, widths }: SheetPlan): number {
  const printed = widths.slice(0, print.columns ?? widths.length);
  const share =
    (pageAcross(print.paper, print.orientation, print.margins) * FILLED) /
    Math.max(1, columnsPoints(printed));
  return Math.min(MOST, Math.max(LEAST, Math.floor(100 * Math.min(1, share))));
}

type Zoom = Excel.PageLayoutZoomOptions;

/** @returns sheets that the zoom did not hold for */
async function zoomed(
  batch: Batch,
  drawn: readonly Drawn[],
  zoomOf: (plan: SheetPlan) => Zoom,
): Promise<Drawn[]> {
  for (const { plan, sheet } of drawn) {
    sheet.pageLayout.zoom = zoomOf(plan);
    sheet.pageLayout.load('zoom');
  }
  if (!(await attempt(batch))) return [...drawn];
  const held = ({ plan, sheet }: Drawn): boolean =>
    Object.entries(zoomOf(plan)).every(
      ([name, value]) => sheet.pageLayout.zoom[name as keyof Zoom] === value,
    );
  return drawn.filter((one) => !held(one));
}

/** @returns sheets that are printed as wide as they are */
export async function fitAcross(batch: Batch, drawn: readonly Drawn[]): Promise<Drawn[]> {
  if (drawn.length === 0) return [];
  const unfit = await zoomed(batch, drawn, () => ({ horizontalFitToPages: 1 }));
  return unfit.length === 0 ? [] : zoomed(batch, unfit, (plan) => ({ scale: scaleFor(plan) }));
}
