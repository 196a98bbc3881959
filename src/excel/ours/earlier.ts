import type { CellValue } from '../../domain/grid';
import type { Imprint } from '../../domain/sheet/edits/imprint';
import type { SheetNow } from '../../domain/sheet/edits/keepEdits';
import { imprintFrom } from './imprintParts';
import type { Job } from '../session';
import { sheetOf, type OurSheet, type Register } from './register';

/** Sheets of ours as they stand now: what was drawn, and what the user has made of it. */

export interface EarlierSheet {
  readonly entry: OurSheet;
  readonly sheet: Excel.Worksheet;
  readonly protected: boolean;
  readonly now: SheetNow;
  /** Null where it is not known what was drawn. */
  readonly imprint: Imprint | null;
  readonly charts: readonly Excel.Chart[];
}

const HYPERLINK = /^=HYPERLINK\("#/u;

/** Values from A1; an address in a link is ours, any other formula is the user's. */
function sheetNow(used: Excel.Range): SheetNow {
  if (used.isNullObject) return { values: [], hasFormula: () => false };
  const { rowIndex, columnIndex, values, valueTypes, formulas } = used;
  const left = Array<CellValue>(columnIndex).fill(null);
  const rows = values.map((row, r) => [
    ...left,
    ...row.map((value, c): CellValue => {
      if (String(valueTypes[r]?.[c]) === 'Error') return { error: String(value) };
      return value === '' ? null : (value as CellValue);
    }),
  ]);
  return {
    values: [...Array.from({ length: rowIndex }, () => []), ...rows],
    hasFormula(row, column) {
      const formula: unknown = formulas[row - 1 - rowIndex]?.[column - 1 - columnIndex];
      const value: unknown = values[row - 1 - rowIndex]?.[column - 1 - columnIndex];
      return (
        typeof formula === 'string' &&
        formula.startsWith('=') &&
        formula !== value &&
        !HYPERLINK.test(formula)
      );
    },
  };
}

/** Reads those of the register that are still in the workbook; one request. */
export async function readEarlier(
  { context, sync }: Job,
  register: Register,
  sheets: readonly Excel.Worksheet[],
): Promise<EarlierSheet[]> {
  const asked = register.flatMap((entry) => {
    const sheet = sheetOf(entry, sheets);
    if (sheet === undefined) return [];
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,values,valueTypes,formulas');
    sheet.charts.load('items/id');
    sheet.protection.load('protected');
    const part = entry.part === null ? null : context.workbook.customXmlParts.getItemOrNullObject(entry.part);
    part?.load('id');
    return [{ entry, sheet, used, part, xml: part?.getXml() ?? null }];
  });
  if (asked.length > 0) await sync();
  return asked.map(({ entry, sheet, used, part, xml }) => ({
    entry,
    sheet,
    protected: sheet.protection.protected,
    now: sheetNow(used),
    imprint: part === null || part.isNullObject || xml === null ? null : imprintFrom(xml.value),
    charts: sheet.charts.items,
  }));
}
