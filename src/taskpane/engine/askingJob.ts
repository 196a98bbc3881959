import { askingZhCN, remindersZhCN } from '../../domain/messages/zh-CN.asking';
import { zipSync } from 'fflate';
import { messages } from '../../domain/messages/zh-CN';
import { only } from '../../domain/nth';
import { FreeNames } from '../../domain/sheet/redraw/names';
import { reminderPlan } from '../../domain/slips/reminders';
import { slipPlan } from '../../domain/slips/slipPlan';
import { slipsOf, type Slip } from '../../domain/slips/slip';
import { plainName } from '../../files/fileName';
import { slipNames } from '../../files/slipNames';
import { writeWorkbook } from '../../files/write';
import type { Asking, AskingOrder } from './engine';

const say = messages.slips;
const [text, reminders] = [askingZhCN, remindersZhCN];

/** What no sheet may be called, besides what no file may. */
const sheetName = (unit: string): string => `${say.sheet}-${plainName(unit).replace(/[[\]']/gu, '_')}`;

async function zipOf(slips: readonly Slip[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = slipNames(slips.map(({ unit }) => unit));
  const files: Record<string, Uint8Array> = {};
  for (const [index, slip] of slips.entries())
    files[names[index] ?? ''] = await writeWorkbook([slipPlan(slip)], { kind: 'slip' });
  return zipSync(files, { level: 0 });
}

async function slipsJob({
  analysis,
  units,
}: Extract<AskingOrder, { readonly what: 'slips' }>): Promise<Asking> {
  const slips = slipsOf(analysis).filter(({ unit }) => units === null || units.includes(unit));
  const names = new FreeNames([]);
  const alone = only(slips);
  return {
    name: alone !== null ? (slipNames([alone.unit])[0] ?? '') : `${text.zipName(slips.length)}.zip`,
    type: alone !== null ? 'xlsx' : 'zip',
    bytes: alone !== null ? await writeWorkbook([slipPlan(alone)], { kind: 'slip' }) : await zipOf(slips),
    plans: slips.map((slip) => ({ ...slipPlan(slip), name: names.take(sheetName(slip.unit)) })),
    units: slips.length,
    queries: slips.reduce((sum, slip) => sum + slip.queries.length, 0),
  };
}

/** What units are asked, as a file and as sheets. */
export async function askingJob(order: AskingOrder): Promise<Asking> {
  if (order.what === 'slips') return slipsJob(order);
  const plan = reminderPlan(order.reminders);
  return {
    name: `${reminders.sheet}.xlsx`,
    type: 'xlsx',
    bytes: await writeWorkbook([plan], { kind: 'list' }),
    plans: [plan],
    units: order.reminders.length,
    queries: 0,
  };
}
