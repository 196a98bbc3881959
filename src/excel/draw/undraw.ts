import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import { isEdited } from '../../domain/sheet/edits/keepEdits';
import { readEarlier, type EarlierSheet } from '../ours/earlier';
import type { Job } from '../session';
import { createBatch } from './batch';
import { dropParts } from './draw';
import { opened } from './opened';
import { place, type Placement } from './place';
import type { Before, DrawRecord } from './record';

/** Refuses where a drawn sheet was edited since: undoing would take the edit along. */
function guardUntouched(now: readonly EarlierSheet[], { drawn }: DrawRecord): void {
  const names = now
    .filter(({ sheet, now: cells }) => {
      const imprint = drawn.find(({ id }) => id === sheet.id)?.imprint;
      return imprint !== undefined && isEdited(imprint, cells);
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

/** Sheets that were let go are ours again, under their names. */
function reclaim(sheets: readonly Excel.Worksheet[], { retained }: DrawRecord): Placement[] {
  return [...retained].flatMap(([id, before]) => {
    const sheet = sheets.find((one) => one.id === id);
    if (sheet === undefined) return [];
    sheet.name = before.name;
    return before.imprint === null ? [] : [{ ...again(before, { sheet, charts: [] }), plan: null }];
  });
}

/** Takes a drawing back: new sheets go, those drawn over are drawn as they were, those let go come back. */
export async function undraw(job: Job, record: DrawRecord): Promise<void> {
  const { sheets, register } = await opened(job);
  const ids = new Set(record.drawn.map(({ id }) => id));
  const now = await readEarlier(
    job,
    register.filter(({ id }) => ids.has(id)),
    sheets,
  );
  guardUntouched(now, record);
  dropParts(job, now);
  const back = now.flatMap((one) => {
    const before = record.over.get(one.sheet.id);
    if (before === undefined) one.sheet.delete();
    return before === undefined ? [] : [again(before, one)];
  });
  const placements = [
    ...back,
    ...reclaim(sheets, record),
    ...record.removed.map((before) => again(before, null)),
  ];
  if (sheets.some(({ id }) => id === record.active))
    job.context.workbook.worksheets.getItem(record.active).activate();
  const batch = createBatch(job);
  await place(batch, placements);
  await batch.send();
}
