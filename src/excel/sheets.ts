import { messages } from '../domain/messages/zh-CN';
import { HostFailure, type SheetInfo } from '../domain/port';
import { activeSheet } from './active';
import { sheetsOf } from '../domain/sheet/redraw/register';
import { askRegister, readRegister } from './ours/register';
import type { Job } from './session';
import { isStoreSheet } from './storeSheet';

/** Sheets of the workbook, in tab order, without their cells and without the one that keeps our store. */
export async function listSheets(job: Job): Promise<SheetInfo[]> {
  const { context, sync } = job;
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  const setting = askRegister(context);
  await sync();
  const active = await activeSheet(job);
  const ours = new Set([...sheetsOf(readRegister(setting), worksheets.items).values()].map(({ id }) => id));
  return worksheets.items
    .map(({ id, name, visibility }) => ({ id, name, visibility: String(visibility) }))
    .filter((sheet) => !isStoreSheet(sheet))
    .map(({ id, name, visibility }) => ({
      id,
      name,
      visible: visibility === 'Visible',
      ours: ours.has(id),
      active: id === active,
    }));
}

/** Brings cells into view. @throws `sheet-gone`, also for a hidden sheet */
export async function selectCells({ context, sync }: Job, name: string, address: string): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('visibility');
  await sync();
  const say = messages.excel.failures;
  if (sheet.isNullObject) throw new HostFailure('sheet-gone', say.sheetGone(name));
  if (String(sheet.visibility) !== 'Visible') throw new HostFailure('sheet-gone', say.hidden(name));
  sheet.activate();
  sheet.getRange(address).select();
  await sync();
}
