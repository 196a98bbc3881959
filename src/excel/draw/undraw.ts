import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import { isEdited } from '../../domain/sheet/edits/keepEdits';
import type { Capabilities } from '../capabilities';
import { dropParts, readEarlier, type EarlierSheet } from '../ours/earlier';
import type { Job } from '../session';
import { createBatch } from './batch';
import { opened } from './opened';
import { place, type Placement } from './place';
import type { Before, DrawRecord } from './record';

/** Refuses where a drawn sheet was edited since: undoing would take the edit along. */
function guardUntouched(now: readonly EarlierSheet[], { drawn }: DrawRecord): void {
  const names = now
    .filter(({ sheet, now: cells, additions }) => {
      const imprint = drawn.find(({ id }) => id === sheet.id)?.imprint;
      return additions || (imprint !== undefined && isEdited(imprint, cells));
    })
    .map(({ sheet }) => sheet.name);
  if (names.length > 0)
    throw new HostFailure('changed-meanwhile', messages.excel.failures.editedSince(names));
}

const again = ({ plan, key, imprint, name }: Before, over: Placement['over']): Placement => ({
  plan,
  key,
  imprint,
  over,
  name,
});

/** Sheets that were let go and are still there. */
const letGo = (sheets: readonly Excel.Worksheet[], { retained }: DrawRecord) =>
  [...retained].flatMap(([id, before]) => {
    const sheet = sheets.find((one) => one.id === id);
    return sheet === undefined ? [] : [{ sheet, before }];
  });

/** They are ours again, as they stand … */
const reclaimed = (sheets: readonly Excel.Worksheet[], record: DrawRecord): Placement[] =>
  letGo(sheets, record).flatMap(({ sheet, before }) =>
    before.imprint === null ? [] : [{ ...again(before, { sheet, charts: [] }), plan: null }],
  );

/** … and under their names, which those drawn since have left by then. */
function reclaimNames(sheets: readonly Excel.Worksheet[], record: DrawRecord): void {
  for (const { sheet, before } of letGo(sheets, record)) sheet.name = before.name;
}

/** Takes a drawing back: new sheets go, those drawn over are drawn as they were, those let go come back. */
export async function undraw(job: Job, record: DrawRecord, can: Capabilities): Promise<void> {
  const { sheets, register } = await opened(job);
  const ids = new Set(record.drawn.map(({ id }) => id));
  const own = register.filter(({ id }) => ids.has(id));
  const now = await readEarlier(job, own, sheets, can);
  guardUntouched(now, record);
  const back = now.filter(({ sheet }) => record.over.has(sheet.id));
  const gone = now.filter(({ sheet }) => !record.over.has(sheet.id));
  await place(
    createBatch(job),
    [
      ...back.map((one) => again(record.over.get(one.sheet.id) as Before, one)),
      ...reclaimed(sheets, record),
      ...record.removed.map((before) => again(before, null)),
    ],
    register.filter((one) => one.letGo && !record.retained.has(one.id)),
    () => {
      dropParts(job, now);
      for (const { sheet } of gone) sheet.delete();
      reclaimNames(sheets, record);
      return () => [];
    },
    () => {
      if (sheets.some(({ id }) => id === record.active))
        job.context.workbook.worksheets.getItem(record.active).activate();
    },
  );
}
