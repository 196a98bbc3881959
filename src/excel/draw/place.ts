import type { Imprint } from '../../domain/sheet/edits/imprint';
import type { SheetPlan } from '../../domain/sheet/plan';
import { imprintXml } from '../ours/imprintParts';
import { writeRegister, type OurSheet, type Register } from '../ours/register';
import type { Batch } from './batch';
import { drawSheet, emptySheet, finishSheet } from './drawSheet';

/** Puts plans on sheets and enters these in the register. */

export interface Placement {
  /** What is drawn: null where the sheet stands as it should and is but entered. */
  readonly plan: SheetPlan | null;
  /** Name of the plan that the sheet is known by. */
  readonly key: string;
  /** What is remembered of it: the plan as it would be without the user's edits. */
  readonly imprint: Imprint;
  /** An existing sheet; null for a new one under `name`. */
  readonly over: { readonly sheet: Excel.Worksheet; readonly charts: readonly Excel.Chart[] } | null;
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
  if (over !== null && plan !== null) emptySheet(over.sheet, over.charts);
  const sheet = over?.sheet ?? workbook.worksheets.add(name);
  sheet.load('id,name');
  return { placement, sheet, part };
}

const entryOf = ({ placement, sheet }: Placed, part: string | null): OurSheet => ({
  id: sheet.id,
  name: sheet.name,
  plan: placement.key,
  part,
  letGo: false,
});

/** Entries of sheets that are about to be drawn over. */
const torsos = (placements: readonly Placement[]): OurSheet[] =>
  placements.flatMap(({ over, key, name }) =>
    over === null ? [] : [{ id: over.sheet.id, name, plan: key, part: null, letGo: false }],
  );

export interface PlacedSheets {
  readonly entries: readonly OurSheet[];
  /** Sheets whose page set-up or chart this Excel refused. */
  readonly unfinished: readonly string[];
}

/**
 * Draws each plan on its sheet. Entries have no part until all is drawn, so that a drawing that was broken off is
 * known as one.
 * @param others entries that stay in the register
 * @param before queues what goes out with the first request; returns the entries that stand until all is drawn
 * @param after queues what goes out when all is drawn
 */
export async function place(
  batch: Batch,
  placements: readonly Placement[],
  others: Register,
  before: () => () => Register,
  after: (entries: readonly OurSheet[]) => void,
): Promise<PlacedSheets> {
  const { context } = batch;
  const prepared = placements.map((placement) => ({ placement, xml: imprintXml(placement.imprint) }));
  const meanwhile = before();
  writeRegister(context, [...others, ...torsos(placements)]);
  const placed: Placed[] = [];
  for (const one of prepared) placed.push(await prepare(batch, one));
  await batch.send();
  writeRegister(context, [...others, ...meanwhile(), ...placed.map((one) => entryOf(one, null))]);
  // At once: sheets that the register does not name would be taken for the user's.
  await batch.send();
  const names = new Map(placed.map(({ placement, sheet }) => [placement.key, sheet.name]));
  const drawn = placed.flatMap(({ placement: { plan }, sheet }) => (plan === null ? [] : [{ plan, sheet }]));
  for (const { plan, sheet } of drawn) await drawSheet(batch, sheet, relinked(plan, names));
  const entries = placed.map((one) => entryOf(one, one.part.id));
  writeRegister(context, [...others, ...entries]);
  after(entries);
  await batch.send();
  const unfinished: string[] = [];
  for (const { plan, sheet } of drawn)
    if (!(await finishSheet(batch, sheet, plan))) unfinished.push(sheet.name);
  return { entries, unfinished };
}
