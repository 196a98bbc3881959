import { cellAddress } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import type { Drawn } from '../../domain/port';
import { imprintOf } from '../../domain/sheet/edits/imprint';
import type { SheetPlan } from '../../domain/sheet/plan';
import { freeName } from '../names';
import { readEarlier, type EarlierSheet } from '../ours/earlier';
import type { Job } from '../session';
import { createBatch } from './batch';
import { fatesOf, type Fates, type Target } from './fates';
import { opened, type Opened } from './opened';
import { place, type Placement } from './place';
import { beforeOf, type DrawRecord } from './record';

/** A bulletin in the workbook: its sheets drawn new, or over those that were drawn before. */

export interface Drawing {
  readonly drawn: Drawn;
  readonly record: DrawRecord;
}

/** Retained sheets make room for their successors, unless the user has renamed them already. */
function makeWay({ retained }: Fates, taken: Set<string>): string[] {
  return retained.map(({ entry, sheet }) => {
    if (sheet.name !== entry.name) return sheet.name;
    const name = freeName(messages.excel.earlier(sheet.name), taken);
    taken.add(name);
    taken.delete(sheet.name);
    sheet.name = name;
    return name;
  });
}

const placements = (targets: readonly Target[], taken: Set<string>): Placement[] =>
  targets.map(({ plan, fresh, earlier }) => {
    const name = earlier?.sheet.name ?? freeName(fresh.name, taken);
    taken.add(name);
    return { plan, key: fresh.name, imprint: imprintOf(fresh), over: earlier, name };
  });

/** Imprints of sheets that are drawn over, removed or let go are of no use any more. */
export function dropParts({ context }: Job, sheets: readonly EarlierSheet[]): void {
  for (const { entry, imprint } of sheets)
    if (entry.part !== null && imprint !== null) context.workbook.customXmlParts.getItem(entry.part).delete();
}

const keptOf = (targets: readonly Target[], names: readonly string[]): Drawn['kept'] =>
  targets.flatMap(({ kept }, index) =>
    kept.map(({ row, column, ...edit }) => ({
      sheet: names[index] as string,
      address: cellAddress(row, column),
      ...edit,
    })),
  );

function recordOf(fates: Fates, active: string): Omit<DrawRecord, 'drawn'> {
  const over = fates.targets.flatMap(({ earlier }) => {
    const before = earlier === null ? null : beforeOf(earlier);
    return earlier === null || before === null ? [] : [[earlier.sheet.id, before] as const];
  });
  const retained = fates.retained.map(
    (one) => [one.sheet.id, beforeOf(one) ?? { name: one.sheet.name, imprint: null }] as const,
  );
  return {
    over: new Map(over),
    retained: new Map(retained),
    removed: fates.removed.flatMap((one) => beforeOf(one) ?? []),
    active,
  };
}

const takenNames = ({ sheets }: Opened, { removed }: Fates): Set<string> => {
  const gone = new Set(removed.map(({ sheet }) => sheet.id));
  return new Set(sheets.filter(({ id }) => !gone.has(id)).map(({ name }) => name));
};

/** Draws plans in place of those that were drawn before; the record takes it back. */
export async function draw(job: Job, plans: readonly SheetPlan[]): Promise<Drawing> {
  const book = await opened(job);
  const fates = fatesOf(plans, await readEarlier(job, book.register, book.sheets));
  const record = recordOf(fates, book.active);
  const taken = takenNames(book, fates);
  const retained = makeWay(fates, taken);
  dropParts(job, [
    ...fates.targets.flatMap(({ earlier }) => earlier ?? []),
    ...fates.retained,
    ...fates.removed,
  ]);
  for (const { sheet } of fates.removed) sheet.delete();
  const batch = createBatch(job);
  const entries = await place(batch, placements(fates.targets, taken));
  const [first] = entries;
  if (first !== undefined) job.context.workbook.worksheets.getItem(first.id).activate();
  await batch.send();
  const names = entries.map(({ name }) => name);
  return {
    drawn: { sheets: names, kept: keptOf(fates.targets, names), retained },
    record: {
      ...record,
      drawn: entries.map(({ id }, index) => ({
        id,
        imprint: imprintOf((fates.targets[index] as Target).plan),
      })),
    },
  };
}
