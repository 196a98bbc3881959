import { isRefusal } from './failures';
import type { Job } from './session';

/** Id of the sheet in view; null where Excel has none to tell, as with a chart on a sheet of its own. */
export async function activeSheet({ context, sync }: Job): Promise<string | null> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('id');
  try {
    await sync();
    return sheet.id;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
