import type { Imprint } from '../../domain/sheet/edits/imprint';
import type { SheetNow } from '../../domain/sheet/edits/keepEdits';
import { readBlocks } from '../read/blocks';
import type { Job } from '../session';
import { imprintFrom } from './imprintParts';
import { sheetOf, type OurSheet, type Register } from './register';
import { askFormulas, sheetNow, type UsedSheet } from './sheetNow';

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

interface Asked extends UsedSheet {
  readonly entry: OurSheet;
  readonly part: Excel.CustomXmlPart | null;
  readonly xml: OfficeExtension.ClientResult<string> | null;
}

function ask({ context }: Job, entry: OurSheet, sheet: Excel.Worksheet): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.charts.load('items/id');
  sheet.protection.load('protected');
  const { customXmlParts } = context.workbook;
  const part = entry.part === null ? null : customXmlParts.getItemOrNullObject(entry.part);
  part?.load('id');
  return { entry, sheet, used, part, xml: part?.getXml() ?? null };
}

/** Reads those of the register that are still in the workbook: two requests, more where there is much. */
export async function readEarlier(
  job: Job,
  register: Register,
  sheets: readonly Excel.Worksheet[],
): Promise<EarlierSheet[]> {
  const asked = register.flatMap((entry) => {
    const sheet = sheetOf(entry, sheets);
    return sheet === undefined ? [] : [ask(job, entry, sheet)];
  });
  if (asked.length === 0) return [];
  await job.sync();
  const filled = asked.filter(({ used }) => !used.isNullObject);
  const read = await readBlocks(
    job,
    filled.map((of) => ({ of, first: 0, count: of.used.rowCount })),
    (block) => ({ of: block.of, range: askFormulas(block) }),
  );
  return asked.map((one) => ({
    entry: one.entry,
    sheet: one.sheet,
    protected: one.sheet.protection.protected,
    now: sheetNow(
      one,
      read.filter(({ of }) => of === one).map(({ range }) => range),
    ),
    imprint:
      one.part === null || one.part.isNullObject || one.xml === null ? null : imprintFrom(one.xml.value),
    charts: one.sheet.charts.items,
  }));
}
