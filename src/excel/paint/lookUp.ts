import { isRefusal } from '../failures';
import type { Job } from '../session';

/** Conditional formats and comments of the workbook's sheets, loaded. */

export interface SheetFormats {
  readonly sheet: Excel.Worksheet;
  /** Those that may be ours: with a formula of their own, loaded. */
  readonly formats: readonly Excel.ConditionalFormat[];
}

export interface LookUp {
  readonly sheets: readonly SheetFormats[];
  /** Null where this Excel has none, or does not give them. */
  readonly comments: Excel.CommentCollection | null;
}

export interface LookUpOptions {
  /** Names of the workbook's sheets as last seen. */
  readonly likely: readonly string[];
  readonly withComments: boolean;
  /** Queues more questions with the first request. */
  readonly along?: (sheetNamed: (name: string) => Excel.Worksheet) => void;
}

const FORMULA = 'items/id,items/type,items/customOrNullObject/rule/formula';

interface Asked {
  readonly sheet: Excel.Worksheet;
  readonly formats: Excel.ConditionalFormatCollection;
}

function ask(sheet: Excel.Worksheet, properties: string): Asked {
  sheet.load('id,name');
  sheet.protection.load('protected,options');
  // The range is kept: its formats are found again through it.
  const formats = sheet.getRange().conditionalFormats;
  formats.load(properties);
  return { sheet, formats };
}

const isCustom = (format: Excel.ConditionalFormat): boolean => String(format.type) === 'Custom';
const loaded = ({ sheet, formats }: Asked): SheetFormats => ({
  sheet,
  formats: formats.items.filter(isCustom),
});

/** All sheets at once: one request, a second where a sheet was not known by name. */
async function together({ context, sync }: Job, options: LookUpOptions): Promise<LookUp> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  const known = new Map(
    options.likely.map((name) => [name, ask(worksheets.getItemOrNullObject(name), FORMULA)]),
  );
  // Naming what this Excel does not have is an error already.
  const comments = options.withComments ? context.workbook.comments : null;
  comments?.load('items/id,items/content');
  options.along?.((name) => known.get(name)?.sheet ?? worksheets.getItemOrNullObject(name));
  await sync();
  const first = [...known.values()].filter(({ sheet }) => !sheet.isNullObject);
  const ids = new Set(first.map(({ sheet }) => sheet.id));
  const unknown = worksheets.items.filter(({ id }) => !ids.has(id)).map((sheet) => ask(sheet, FORMULA));
  if (unknown.length > 0) await sync();
  return { sheets: [...first, ...unknown].map(loaded), comments };
}

/** Null where Excel refuses. */
async function attempt<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}

async function formatsOneByOne(job: Job, sheet: Excel.Worksheet): Promise<Excel.ConditionalFormat[]> {
  const { formats } = ask(sheet, 'items/id,items/type');
  if ((await attempt(job.sync)) === null) return [];
  const readable: Excel.ConditionalFormat[] = [];
  for (const format of formats.items.filter(isCustom)) {
    format.load('customOrNullObject/rule/formula');
    if ((await attempt(job.sync)) !== null) readable.push(format);
  }
  return readable;
}

/**
 * Excel is known to fail on reading some rules of the user's, and with one of them all: then each is read by itself,
 * and those that cannot be read are left alone.
 */
async function carefully(job: Job, options: LookUpOptions): Promise<LookUp> {
  const { context, sync } = job;
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/protection/protected,items/protection/options');
  options.along?.((name) => worksheets.getItemOrNullObject(name));
  await sync();
  const comments = options.withComments
    ? await attempt(async () => {
        const all = context.workbook.comments;
        all.load('items/id,items/content');
        await sync();
        return all;
      })
    : null;
  const sheets: SheetFormats[] = [];
  for (const sheet of worksheets.items) sheets.push({ sheet, formats: await formatsOneByOne(job, sheet) });
  return { sheets, comments };
}

export async function lookUp(job: Job, options: LookUpOptions): Promise<LookUp> {
  try {
    return await together(job, options);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return carefully(job, options);
  }
}
