import type { Job } from './session';

/** What the pane keeps in the workbook: settings of the add-in, which are saved with the file. */

const KEY = 'tongbao.settings';

/** Null where nothing was kept, or what is there is no JSON of ours. */
export async function loadSettings({ context, sync }: Job): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  await sync();
  if (setting.isNullObject || typeof setting.value !== 'string') return null;
  try {
    return JSON.parse(setting.value) as unknown;
  } catch {
    return null;
  }
}

/** As one text: values of settings lose what JSON has and they have not. */
export async function saveSettings({ context, write }: Job, settings: unknown): Promise<void> {
  context.workbook.settings.add(KEY, JSON.stringify(settings));
  await write();
}
