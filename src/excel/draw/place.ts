import type { Imprint } from '../../domain/sheet/edits/imprint';
import type { SheetPlan } from '../../domain/sheet/plan';
import type { EarlierSheet } from '../ours/earlier';
import { imprintXml } from '../ours/imprintParts';
import { writeRegister, type OurSheet, type Register } from '../ours/register';
import type { Batch } from './batch';
import { attempt, drawSheet, emptySheet, finishSheet } from './drawSheet';

/** Puts plans on sheets and enters these in the register. */

export interface Placement {
  /** What is drawn: null where the sheet stands as it should and is but entered. */
  readonly plan: SheetPlan | null;
  /** Name of the plan that the sheet is known by. */
  readonly key: string;
  /** What is remembered of it: the plan as it would be without the user's edits. */
  readonly imprint: Imprint;
  /** An existing sheet; null for a new one under `name`. */
  readonly over: Pick<EarlierSheet, 'entry' | 'sheet' | 'charts'> | null;
  readonly name: string;
}

/** Links name plans; sheets may have got other names. */
const relinked = (plan: SheetPlan, names: ReadonlyMap<string, string>): SheetPlan => ({
  ...plan,
  rows: plan.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const name = names.get(cell?.link?.sheet ?? '');
      return cell?.link === undefined || name === undefined
        ? cell
        : { ...cell, link: { ...cell.link, sheet: name } };
    }),
  })),
});

/** With what is worked out before anything is queued. */
interface Prepared {
  readonly placement: Placement;
  readonly xml: string;
}

interface Placed {
  readonly placement: Placement;
  readonly sheet: Excel.Worksheet;
  readonly part: Excel.CustomXmlPart;
}

async function prepare(batch: Batch, { placement, xml }: Prepared): Promise<Placed> {
  const { workbook } = batch.context;
  const { plan, over, name } = placement;
  await batch.room(xml.length);
  const part = workbook.customXmlParts.add(xml);
  part.load('id');
  if (over !== null && plan !== null) {
    // A drawing that nobody sees looks like none.
    if (String(over.sheet.visibility) !== 'Visible') over.sheet.visibility = 'Visible';
    emptySheet(over.sheet, over.charts);
  }
  const sheet = over?.sheet ?? workbook.worksheets.add(name);
  sheet.load('id,name');
  return { placement, sheet, part };
}

const entryOf = ({ placement, sheet, part }: Placed, unfinished: boolean): OurSheet => ({
  id: sheet.id,
  name: sheet.name,
  plan: placement.key,
  part: part.id,
  unfinished,
  letGo: false,
});

/**
 * Entries while sheets are made ready: one that is about to be drawn over is known by what was drawn before, until that
 * is gone; one that is about to be made, by its name.
 */
const torsos = (placements: readonly Placement[]): OurSheet[] =>
  placements.map(({ over, plan, name, key }) =>
    over === null
      ? { id: '', name, plan: key, part: null, unfinished: true, letGo: false }
      : { ...over.entry, id: over.sheet.id, unfinished: plan !== null },
  );

export interface PlacedSheets {
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

/**
 * Draws each plan on its sheet. Entries are unfinished until all is drawn, so that a drawing that was broken off is
 * known as one. What is remembered of earlier drawings goes last.
 * @param others entries that stay in the register
 * @param before queues what goes out with the first request; returns the entries that stand until all is drawn
 * @param after queues what goes out when all is drawn
 * @param inView id of the sheet that is shown in the end
 */
export async function place(
  batch: Batch,
  placements: readonly Placement[],
  others: Register,
  before: () => () => Register,
  after: () => void,
  inView: (entries: readonly OurSheet[]) => string | undefined,
): Promise<PlacedSheets> {
  const { context } = batch;
  const prepared = placements.map((placement) => ({ placement, xml: imprintXml(placement.imprint) }));
  const meanwhile = before();
  writeRegister(context, [...others, ...torsos(placements)]);
  const placed: Placed[] = [];
  for (const one of prepared) placed.push(await prepare(batch, one));
  await batch.send();
  writeRegister(context, [...others, ...meanwhile(), ...placed.map((one) => entryOf(one, true))]);
  const names = new Map(placed.map(({ placement, sheet }) => [placement.key, sheet.name]));
  const drawn = placed.flatMap(({ placement: { plan }, sheet }) => (plan === null ? [] : [{ plan, sheet }]));
  for (const { plan, sheet } of drawn) await drawSheet(batch, sheet, relinked(plan, names));
  const entries = placed.map((one) => entryOf(one, false));
  writeRegister(context, [...others, ...entries]);
  after();
  await batch.send();
  const unfinished: string[] = [];
  for (const { plan, sheet } of drawn)
    if (!(await finishSheet(batch, sheet, plan))) unfinished.push(sheet.name);
  await show(batch, inView(entries));
  return { entries, unfinished };
}
