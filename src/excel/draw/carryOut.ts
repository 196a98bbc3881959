import type { OurSheet } from '../../domain/sheet/redraw/register';
import { begun, copied, made, type Copy, type Placement, type Steps } from '../../domain/sheet/redraw/steps';
import type { ReadSheet } from '../ours/earlier';
import { inSteps } from '../../domain/steps';
import { imprintXmlSteps } from '../ours/imprintParts';
import type { Opened } from '../ours/opened';
import { writeRegister } from '../ours/register';
import { attempt, type Batch } from './batch';
import { drawSheet, emptySheet, finishSheet } from './drawSheet';
import { fitAcross, type Drawn } from './fit';

/** Carries out in Excel what was worked out for a drawing, or for taking one back. */

interface Placed {
  readonly placement: Placement;
  readonly sheet: Excel.Worksheet;
  readonly part: Excel.CustomXmlPart;
}

/** Excel's sheets by their ids, and the charts of those that were read. */
class Sheets {
  private readonly sheets: ReadonlyMap<string, Excel.Worksheet>;
  private readonly read: ReadonlyMap<string, ReadSheet>;

  constructor({ worksheets }: Opened, read: readonly ReadSheet[]) {
    this.sheets = new Map(worksheets.map((sheet) => [sheet.id, sheet]));
    this.read = new Map(read.map((one) => [one.id, one]));
  }

  get(id: string): Excel.Worksheet {
    const sheet = this.sheets.get(id);
    if (sheet === undefined) throw new Error('a step names a sheet that was not in the workbook');
    return sheet;
  }

  chartsOf(id: string): readonly Excel.Chart[] {
    return this.read.get(id)?.drawnCharts ?? [];
  }
}

async function prepare(batch: Batch, placement: Placement, xml: string, sheets: Sheets): Promise<Placed> {
  const { workbook } = batch.context;
  const { plan, over, name } = placement;
  await batch.room(xml.length);
  const part = workbook.customXmlParts.add(xml);
  part.load('id');
  const old = over === null ? null : sheets.get(over.id);
  if (over !== null && old !== null && plan !== null) {
    // A drawing that nobody sees looks like none.
    if (String(old.visibility) !== 'Visible') old.visibility = 'Visible';
    emptySheet(old, sheets.chartsOf(over.id));
  }
  const sheet = old ?? workbook.worksheets.add(name);
  sheet.load('id,name');
  return { placement, sheet, part };
}

const entryOf = ({ placement, sheet, part }: Placed, unfinished: boolean): OurSheet =>
  made(placement, sheet, part.id, unfinished);

interface Copied {
  readonly copy: Copy;
  readonly sheet: Excel.Worksheet;
}

/** Queues what comes before anything is drawn: whatever goes makes room for the names of what stays. */
function makeRoom({ removals, renames, copies }: Steps, sheets: Sheets): Copied[] {
  for (const id of removals) sheets.get(id).delete();
  for (const { id, name } of renames) sheets.get(id).name = name;
  return copies.map((copy) => {
    const sheet = sheets.get(copy.of).copy('End');
    sheet.name = copy.name;
    sheet.load('id');
    return { copy, sheet };
  });
}

export interface CarriedOut {
  /** In the order of the placements. */
  readonly entries: readonly OurSheet[];
  /** Sheets whose page set-up or chart this Excel refused. */
  readonly unfinished: readonly string[];
}

/** Brings a sheet into view, where that is possible. */
async function show(batch: Batch, id: string | undefined): Promise<void> {
  if (id === undefined) return;
  batch.context.workbook.worksheets.getItem(id).activate();
  await attempt(batch);
}

async function finish(batch: Batch, drawn: readonly Drawn[]): Promise<string[]> {
  const unfinished = new Set<Drawn>();
  for (const one of drawn) if (!(await finishSheet(batch, one.sheet, one.plan))) unfinished.add(one);
  for (const one of await fitAcross(batch, drawn)) unfinished.add(one);
  return drawn.filter((one) => unfinished.has(one)).map(({ sheet }) => sheet.name);
}

/**
 * @param read the sheets that steps may draw over, as they were read
 * @param inView id of the sheet that is shown in the end
 */
export async function carryOut(
  batch: Batch,
  steps: Steps,
  book: Opened,
  read: readonly ReadSheet[],
  inView: (entries: readonly OurSheet[]) => string | undefined,
): Promise<CarriedOut> {
  const { context } = batch;
  const { placements, others, forgotten } = steps;
  const sheets = new Sheets(book, read);
  // Worked out before anything is queued.
  const parts: string[] = [];
  for (const { imprint } of placements) parts.push(await inSteps(imprintXmlSteps(imprint), batch.pause));
  const copies = makeRoom(steps, sheets);
  writeRegister(context, [...others, ...begun(placements)]);
  const placed: Placed[] = [];
  for (const [at, placement] of placements.entries())
    placed.push(await prepare(batch, placement, parts[at] ?? '', sheets));
  await batch.send();
  const keeping = copies.map(({ copy, sheet }) => copied(copy, sheet.id));
  writeRegister(context, [...others, ...keeping, ...placed.map((one) => entryOf(one, true))]);
  const names = new Map(placed.map(({ placement, sheet }) => [placement.key, sheet.name]));
  const drawn = placed.flatMap(({ placement: { plan }, sheet }) => (plan === null ? [] : [{ plan, sheet }]));
  const all = drawn.reduce((sum, { plan }) => sum + plan.rows.length, 0);
  let done = 0;
  for (const { plan, sheet } of drawn) {
    await drawSheet(batch, sheet, plan, names, (share) =>
      batch.onShare((done + share * plan.rows.length) / all),
    );
    done += plan.rows.length;
  }
  const entries = placed.map((one) => entryOf(one, false));
  writeRegister(context, [...others, ...entries]);
  for (const { sheet } of copies) sheet.delete();
  for (const part of forgotten) context.workbook.customXmlParts.getItem(part).delete();
  await batch.send();
  const unfinished = await finish(batch, drawn);
  await show(batch, inView(entries));
  return { entries, unfinished };
}
