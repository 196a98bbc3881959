import { registerFrom, type Register } from '../../domain/sheet/redraw/register';

/** The register of our sheets in the workbook's settings. */

const KEY = 'tongbao.sheets';

export const askRegister = ({ workbook }: Excel.RequestContext): Excel.Setting => {
  const setting = workbook.settings.getItemOrNullObject(KEY);
  setting.load('value');
  return setting;
};

/** What was loaded. */
export const readRegister = (setting: Excel.Setting): Register =>
  setting.isNullObject ? [] : registerFrom(setting.value);

/** Queues keeping it. */
export const writeRegister = ({ workbook }: Excel.RequestContext, register: Register): void =>
  void workbook.settings.add(KEY, register);
