import type { Imprint } from '../../domain/sheet/edits/imprint';
import type { EarlierSheet } from '../../domain/sheet/redraw/earlier';
import { sheetsOf, type OurSheet, type Register } from '../../domain/sheet/redraw/register';
import type { Capabilities } from '../capabilities';
import { inSteps, type Steps } from '../../domain/steps';
import { readBlocks } from '../read/blocks';
import type { Job } from '../session';
import { imprintFromSteps } from './imprintParts';
import { sheetInBook } from './opened';
import { askFormulas, sheetNowSteps, type UsedSheet } from './sheetNow';

/** Sheets of ours as they stand now: what was drawn, and what the user has made of it. */

/** With what Excel knows it by. */
export interface ReadSheet extends EarlierSheet {
  readonly sheet: Excel.Worksheet;
  readonly drawnCharts: readonly Excel.Chart[];
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

/** Reads those of the register that are still in the workbook: two requests, more where there is much. @param pause asked between steps */
export async function readEarlier(
  job: Job,
  register: Register,
  sheets: readonly Excel.Worksheet[],
  can: Capabilities,
  pause: () => Promise<void>,
): Promise<ReadSheet[]> {
  const asked = [...sheetsOf(register, sheets)].map(([entry, sheet]) => ask(job, entry, sheet, can));
  if (asked.length === 0) return [];
  await job.sync();
  const filled = asked.filter(({ used }) => !used.isNullObject);
  const read = await readBlocks(job, filled, (block) => ({ of: block.of, range: askFormulas(block) }));
  const sheetsRead: ReadSheet[] = [];
  for (const one of asked) {
    const ranges = read.filter(({ of }) => of === one).map(({ range }) => range);
    const now = await inSteps(sheetNowSteps(one, ranges), pause);
    const imprint = await inSteps(imprintSteps(one), pause);
    const { sheet, entry } = one;
    const pictures = sheet.shapes.items.filter(({ type }) => SHAPES.includes(String(type)));
    sheetsRead.push({
      ...sheetInBook(sheet),
      entry,
      sheet,
      protected: sheet.protection.protected,
      now,
      imprint,
      drawnCharts: sheet.charts.items,
      charts: sheet.charts.items.length,
      additions: one.things.reduce((sum, { value }) => sum + value, pictures.length),
    });
  }
  return sheetsRead;
}

function* imprintSteps({ part, xml }: Asked): Steps<Imprint | null> {
  return part === null || part.isNullObject || xml === null ? null : yield* imprintFromSteps(xml.value);
}
