import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import type { OpenBook, SheetInBook } from '../../domain/sheet/redraw/earlier';
import { activeSheet } from '../active';
import type { Job } from '../session';
import { visibilityOf } from '../visibility';
import { askRegister, readRegister } from './register';

export interface Opened extends OpenBook {
  readonly worksheets: readonly Excel.Worksheet[];
}

/** What was loaded of a sheet. */
export const sheetInBook = ({ id, name, visibility }: Excel.Worksheet): SheetInBook => ({
  id,
  name,
  visibility: visibilityOf(visibility),
});

/** The workbook's sheets, and which are ours. @throws `protected` where sheets cannot be added */
export async function opened(job: Job): Promise<Opened> {
  const { context, sync } = job;
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  protection.load('protected');
  const setting = askRegister(context);
  await sync();
  if (protection.protected) throw new HostFailure('protected', messages.excel.failures.structure);
  return {
    worksheets: worksheets.items,
    sheets: worksheets.items.map(sheetInBook),
    register: readRegister(setting),
    active: await activeSheet(job),
  };
}
