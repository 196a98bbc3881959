import { cellAddress } from '../../domain/grid';
import { messages } from '../../domain/messages/zh-CN';
import type { Drawn } from '../../domain/port';
import { imprintOf, type Imprint } from '../../domain/sheet/edits/imprint';
import type { SheetPlan } from '../../domain/sheet/plan';
import { freeName } from '../names';
import type { Capabilities } from '../capabilities';
import { dropParts, readEarlier } from '../ours/earlier';
import { isLetGo, type Register } from '../ours/register';
import type { Job } from '../session';
import { createBatch } from './batch';
import { keepCopies, type Copies } from './copies';
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

/** Entries of the sheets that are the user's from now on, under their names. */
const letGo = ({ retained, unknown }: Fates, names: readonly string[]): Register =>
  [...retained, ...unknown].map(({ entry, sheet }, index) => ({
    ...entry,
    id: sheet.id,
    name: names[index] ?? sheet.name,
    part: null,
    letGo: true,
  }));

const placements = (targets: readonly Target[], taken: Set<string>): Placement[] =>
  targets.map(({ plan, fresh, earlier }) => {
    const name = earlier?.sheet.name ?? freeName(fresh.name, taken);
    taken.add(name);
    return { plan, key: fresh.name, imprint: imprintOf(fresh), over: earlier, name };
  });

const keptOf = (targets: readonly Target[], names: readonly string[]): Drawn['kept'] =>
  targets.flatMap(({ kept }, index) =>
    kept.map(({ row, column, ...edit }) => ({
      sheet: names[index] as string,
      address: cellAddress(row, column),
      ...edit,
    })),
  );

function recordOf(fates: Fates, active: string | null): Omit<DrawRecord, 'drawn'> {
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
export async function draw(job: Job, plans: readonly SheetPlan[], can: Capabilities): Promise<Drawing> {
  const book = await opened(job);
  const fates = fatesOf(
    plans,
    await readEarlier(
      job,
      book.register.filter((one) => !one.letGo),
      book.sheets,
      can,
    ),
  );
  const { targets, removed } = fates;
  const record = recordOf(fates, book.active);
  const as = targets.map(({ plan }) => imprintOf(plan));
  const taken = takenNames(book, fates);
  const old = [...targets.flatMap(({ earlier }) => earlier ?? []), ...fates.retained, ...removed];
  const edited = targets.flatMap(({ earlier, kept }) =>
    earlier === null || kept.length === 0 ? [] : earlier,
  );
  const retained = makeWay(fates, taken);
  let copies: Copies | null = null;
  const { entries, unfinished } = await place(
    createBatch(job),
    placements(targets, taken),
    [...book.register.filter(isLetGo), ...letGo(fates, retained)],
    () => {
      for (const { sheet } of removed) sheet.delete();
      copies = keepCopies(edited, taken);
      return copies.entries;
    },
    () => {
      copies?.drop();
      dropParts(job, old);
    },
    ([first]) => first?.id,
  );
  const names = entries.map(({ name }) => name);
  return {
    drawn: { sheets: names, kept: keptOf(targets, names), retained, unfinished },
    record: {
      ...record,
      drawn: entries.map(({ id }, index) => ({ id, imprint: as[index] as Imprint })),
    },
  };
}
