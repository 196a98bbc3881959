import type { Imprint } from '../../domain/sheet/edits/imprint';
import type { SheetNow } from '../../domain/sheet/edits/keepEdits';
import type { Capabilities } from '../capabilities';
import { readBlocks } from '../read/blocks';
import type { Job } from '../session';
import { imprintFrom } from './imprintParts';
import { sheetsOf, type OurSheet, type Register } from './register';
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
  /** Comments, pictures, tables or charts of the user's stand on it: drawing it anew would cost them. */
  readonly additions: boolean;
}

interface Asked extends UsedSheet {
  readonly entry: OurSheet;
  readonly part: Excel.CustomXmlPart | null;
  readonly xml: OfficeExtension.ClientResult<string> | null;
  readonly things: readonly OfficeExtension.ClientResult<number>[];
}

/** Charts may be counted among the shapes; these are the user's own. */
const SHAPES = ['Image', 'GeometricShape', 'Group', 'Line'];

function ask({ context }: Job, entry: OurSheet, sheet: Excel.Worksheet, can: Capabilities): Asked {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  sheet.charts.load('items/id');
  sheet.protection.load('protected');
  const { customXmlParts } = context.workbook;
  const part = entry.part === null ? null : customXmlParts.getItemOrNullObject(entry.part);
  part?.load('id');
  const things = [sheet.tables.getCount(), ...(can.comments ? [sheet.comments.getCount()] : [])];
  sheet.shapes.load('items/type');
  return { entry, sheet, used, part, xml: part?.getXml() ?? null, things };
}

/** Reads those of the register that are still in the workbook: two requests, more where there is much. */
export async function readEarlier(
  job: Job,
  register: Register,
  sheets: readonly Excel.Worksheet[],
  can: Capabilities,
): Promise<EarlierSheet[]> {
  const asked = [...sheetsOf(register, sheets)].map(([entry, sheet]) => ask(job, entry, sheet, can));
  if (asked.length === 0) return [];
  await job.sync();
  const filled = asked.filter(({ used }) => !used.isNullObject);
  const read = await readBlocks(
    job,
    filled.map((of) => ({ of, first: 0, count: of.used.rowCount })),
    (block) => ({ of: block.of, range: askFormulas(block) }),
  );
  return asked.map((one) => {
    const ranges = read.filter(({ of }) => of === one).map(({ range }) => range);
    const imprint = imprintOf(one);
    const { items: charts } = one.sheet.charts;
    return {
      entry: one.entry,
      sheet: one.sheet,
      protected: one.sheet.protection.protected,
      now: sheetNow(one, ranges),
      imprint,
      charts,
      additions:
        one.things.some(({ value }) => value > 0) ||
        one.sheet.shapes.items.some(({ type }) => SHAPES.includes(String(type))) ||
        (imprint !== null && charts.length > imprint.plan.charts.length),
    };
  });
}

const imprintOf = ({ part, xml }: Asked): Imprint | null =>
  part === null || part.isNullObject || xml === null ? null : imprintFrom(xml.value);

/** Queues deleting what is remembered of sheets that are drawn over, removed or let go. */
export function dropParts({ context }: Job, sheets: readonly EarlierSheet[]): void {
  for (const { entry, imprint } of sheets)
    if (entry.part !== null && imprint !== null) context.workbook.customXmlParts.getItem(entry.part).delete();
}
