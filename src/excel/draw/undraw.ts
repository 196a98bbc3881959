import { messages } from '../../domain/messages/zh-CN';
import { HostFailure } from '../../domain/port';
import { isEdited } from '../../domain/sheet/edits/keepEdits';
import type { Capabilities } from '../capabilities';
import { dropParts, readEarlier, type EarlierSheet } from '../ours/earlier';
import { freeName } from '../names';
import type { Register } from '../ours/register';
import type { Job } from '../session';
import { createBatch } from './batch';
import { keepCopies, type Copies } from './copies';
import { opened } from './opened';
import { place, type Placement } from './place';
import type { Before, DrawRecord } from './record';

const say = messages.excel.failures;

/** Refuses before anything is touched: where a drawn sheet was edited since, is protected, or a draft is gone. */
function guard(now: readonly EarlierSheet[], sheets: readonly Excel.Worksheet[], record: DrawRecord): void {
  const names = (which: (one: EarlierSheet) => boolean): string[] =>
    now.filter(which).map(({ sheet }) => sheet.name);
  const shut = names((one) => one.protected);
  if (shut.length > 0) throw new HostFailure('protected', say.undoProtected(shut));
  const edited = names(({ sheet, now: cells, additions }) => {
    const imprint = record.drawn.find(({ id }) => id === sheet.id)?.imprint;
    return additions || (imprint !== undefined && isEdited(imprint, cells));
  });
  if (edited.length > 0) throw new HostFailure('changed-meanwhile', say.editedSince(edited));
  const there = new Set(sheets.map(({ id }) => id));
  const gone = [...record.retained].filter(([id]) => !there.has(id)).map(([, { name }]) => name);
  if (gone.length > 0) throw new HostFailure('changed-meanwhile', say.draftGone(gone));
}

const again = ({ plan, key, imprint, name }: Before, over: Placement['over']): Placement => ({
  plan,
  key,
  imprint,
  over,
  name,
});

/** Sheets that were let go: they are ours again, under their names, as they stand. */
function reclaimed(
  sheets: readonly Excel.Worksheet[],
  { retained }: DrawRecord,
  register: Register,
): { readonly sheet: Excel.Worksheet; readonly name: string; readonly placement: Placement | null }[] {
  return sheets.flatMap((sheet) => {
    const before = retained.get(sheet.id);
    const entry = register.find(({ id }) => id === sheet.id);
    if (before === undefined) return [];
    const over = entry === undefined ? null : { entry, sheet, charts: [] };
    const placement =
      before.imprint === null || over === null ? null : { ...again(before, over), plan: null };
    return [{ sheet, name: before.name, placement }];
  });
}

/** Takes a drawing back: new sheets go, those drawn over are drawn as they were, those let go come back. */
export async function undraw(job: Job, record: DrawRecord, can: Capabilities): Promise<void> {
  const { sheets, register } = await opened(job);
  const ids = new Set(record.drawn.map(({ id }) => id));
  const now = await readEarlier(
    job,
    register.filter(({ id }) => ids.has(id)),
    sheets,
    can,
  );
  guard(now, sheets, record);
  const back = now.filter(({ sheet }) => record.over.has(sheet.id));
  const gone = now.filter(({ sheet }) => !record.over.has(sheet.id));
  const draft = reclaimed(sheets, record, register);
  const leaving = new Set([...gone, ...draft].map(({ sheet }) => sheet.id));
  const taken = new Set(sheets.filter(({ id }) => !leaving.has(id)).map(({ name }) => name));
  /** The user may have given the name to another sheet since. */
  const free = (name: string): string => {
    const found = freeName(name, taken);
    taken.add(found);
    return found;
  };
  const names = draft.map(({ name }) => free(name));
  const reclaimedIds = new Set(draft.flatMap(({ sheet, placement }) => (placement === null ? [] : sheet.id)));
  let copies: Copies | null = null;
  await place(
    createBatch(job),
    [
      ...back.map((one) => again(record.over.get(one.sheet.id) as Before, one)),
      ...draft.flatMap(({ placement }) => placement ?? []),
      ...record.removed.map((before) => again({ ...before, name: free(before.name) }, null)),
    ],
    register.filter(({ id }) => !ids.has(id) && !reclaimedIds.has(id)),
    () => {
      for (const { sheet } of gone) sheet.delete();
      draft.forEach(({ sheet }, index) => (sheet.name = names[index] as string));
      copies = keepCopies(back, taken);
      return copies.entries;
    },
    () => {
      copies?.drop();
      dropParts(job, now);
    },
    () => sheets.find(({ id, visibility }) => id === record.active && String(visibility) === 'Visible')?.id,
  );
}
