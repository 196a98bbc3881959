import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import { askRegister, readRegister, type Register } from '../ours/register';
import type { Job } from '../session';

export interface Opened {
  readonly sheets: readonly Excel.Worksheet[];
  readonly register: Register;
  /** Id of the sheet in view. */
  readonly active: string;
}

/** The workbook's sheets, and which are ours. @throws `protected` where sheets cannot be added */
export async function opened({ context, sync }: Job): Promise<Opened> {
  const { worksheets, protection } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  protection.load('protected');
  const active = worksheets.getActiveWorksheet();
  active.load('id');
  const setting = askRegister(context);
  await sync();
  if (protection.protected) throw new HostFailure('protected', messages.excel.failures.structure);
  return { sheets: worksheets.items, register: readRegister(setting), active: active.id };
}
