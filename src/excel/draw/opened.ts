import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import { activeSheet } from '../active';
import { askRegister, readRegister, type Register } from '../ours/register';
import type { Job } from '../session';

export interface Opened {
  readonly sheets: readonly Excel.Worksheet[];
  readonly register: Register;
  /** Id of the sheet in view, where there is one. */
  readonly active: string | null;
}

/** The workbook's sheets, and which are ours. @throws `protected` where sheets cannot be added */
export async function opened(job: Job): Promise<Opened> {
  const { context, sync } = job;
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  protection.load('protected');
  const setting = askRegister(context);
  await sync();
  if (protection.protected) throw new HostFailure('protected', messages.excel.failures.structure);
  return { sheets: worksheets.items, register: readRegister(setting), active: await activeSheet(job) };
}
