import type { Drawn } from '../../domain/port';
import type { SheetPlan } from '../../domain/sheet/plan';
import { drawingSteps } from '../../domain/sheet/redraw/drawing';
import type { DrawRecord } from '../../domain/sheet/redraw/record';
import { undrawingSteps } from '../../domain/sheet/redraw/undrawing';
import type { Capabilities } from '../capabilities';
import { readEarlier } from '../ours/earlier';
import { opened } from '../ours/opened';
import type { Job } from '../session';
import { inSteps } from '../../domain/steps';
import { createPause } from '../pause';
import { createBatch } from './batch';
import { carryOut } from './carryOut';

/**
 * Draws plans in place of those that were drawn before; the record takes it back. The pane stays alive meanwhile.
 * @param onShare told how much of it is done, 0 … 1
 */
export async function draw(
  job: Job,
  plans: readonly SheetPlan[],
  can: Capabilities,
  onShare: (share: number) => void = () => undefined,
): Promise<{ readonly drawn: Drawn; readonly record: DrawRecord }> {
  const book = await opened(job);
  const ours = book.register.filter((one) => !one.letGo);
  const pause = createPause();
  const earlier = await readEarlier(job, ours, book.worksheets, can, pause);
  const drawing = await inSteps(drawingSteps(plans, earlier, book), pause);
  const { entries, unfinished } = await carryOut(
    createBatch(job, { pause, onShare }),
    drawing.steps,
    book,
    earlier,
    ([first]) => first?.id,
  );
  const record = await inSteps(drawing.record(entries), pause);
  return { drawn: drawing.drawn(entries, unfinished), record };
}

/** Takes a drawing back. @throws HostFailure where that would cost what the user did since */
export async function undraw(job: Job, record: DrawRecord, can: Capabilities): Promise<void> {
  const book = await opened(job);
  const ids = new Set(record.drawn.map(({ id }) => id));
  const drawn = book.register.filter(({ id }) => ids.has(id));
  const pause = createPause();
  const now = await readEarlier(job, drawn, book.worksheets, can, pause);
  const { steps, inView } = await inSteps(undrawingSteps(now, book, record), pause);
  await carryOut(createBatch(job, { pause }), steps, book, now, () => inView);
}
