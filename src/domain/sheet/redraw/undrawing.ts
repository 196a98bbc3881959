import { messages } from '../../messages/zh-CN';
import { HostFailure } from '../../port';
import type { Steps as Slices } from '../../steps';
import { lookingForEdits } from '../edits/keepEdits';
import { copiesOf } from './drawing';
import { hasAdditions, type EarlierSheet, type OpenBook } from './earlier';
import { FreeNames } from './names';
import type { Before, DrawRecord } from './record';
import { partsOf, type Placement, type Steps } from './steps';

/** Takes a drawing back: new sheets go, those drawn over are drawn as they were, those let go come back. */

export interface Undrawing {
  readonly steps: Steps;
  /** Id of the sheet that is shown in the end; undefined where it is gone or hidden. */
  readonly inView: string | undefined;
}

const say = messages.excel.failures;

/** Where a drawn sheet was edited since, is protected, or a draft is gone: nothing is touched then. */
function* checkUntouched(
  now: readonly EarlierSheet[],
  { sheets }: OpenBook,
  record: DrawRecord,
): Slices<void> {
  const names = (which: (one: EarlierSheet) => boolean): string[] =>
    now.filter(which).map(({ name }) => name);
  const shut = names((one) => one.protected);
  if (shut.length > 0) throw new HostFailure('protected', say.undoProtected(shut));
  const edited: string[] = [];
  for (const one of now) {
    const imprint = record.drawn.find(({ id }) => id === one.id)?.imprint;
    const isOther =
      hasAdditions(one) || (imprint !== undefined && (yield* lookingForEdits(imprint, one.now)));
    if (isOther) edited.push(one.name);
  }
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

interface Reclaimed {
  readonly id: string;
  readonly name: string;
  readonly placement: Placement | null;
}

/** Sheets that were let go: they are ours again, under their names, as they stand. */
const reclaimed = ({ sheets, register }: OpenBook, { retained }: DrawRecord): Reclaimed[] =>
  sheets.flatMap(({ id }) => {
    const before = retained.get(id);
    if (before === undefined) return [];
    const entry = register.find((one) => one.id === id);
    const placement =
      before.imprint === null || entry === undefined ? null : { ...again(before, { id, entry }), plan: null };
    return [{ id, name: before.name, placement }];
  });

function stepsOf(now: readonly EarlierSheet[], book: OpenBook, record: DrawRecord): Steps {
  const back = now.filter(({ id }) => record.over.has(id));
  const removals = now.filter(({ id }) => !record.over.has(id)).map(({ id }) => id);
  const drafts = reclaimed(book, record);
  const leaving = new Set([...removals, ...drafts.map(({ id }) => id)]);
  // The user may have given a name to another sheet since.
  const names = new FreeNames(book.sheets.flatMap(({ id, name }) => (leaving.has(id) ? [] : name)));
  const renames = drafts.map(({ id, name }) => ({ id, name: names.take(name) }));
  const removed = record.removed.map((before) => again({ ...before, name: names.take(before.name) }, null));
  const entered = new Set([
    ...record.drawn.map(({ id }) => id),
    ...drafts.flatMap(({ id, placement }) => (placement === null ? [] : id)),
  ]);
  return {
    removals,
    renames,
    copies: copiesOf(back, names),
    placements: [
      ...back.flatMap((one) => {
        const before = record.over.get(one.id);
        return before === undefined ? [] : again(before, one);
      }),
      ...drafts.flatMap(({ placement }) => placement ?? []),
      ...removed,
    ],
    others: book.register.filter(({ id }) => !entered.has(id)),
    forgotten: partsOf(now),
  };
}

/**
 * How a drawing is taken back.
 * @param now the sheets that were drawn, as they stand
 * @throws HostFailure where that would cost what the user did since
 */
export function* undrawingSteps(
  now: readonly EarlierSheet[],
  book: OpenBook,
  record: DrawRecord,
): Slices<Undrawing> {
  yield* checkUntouched(now, book, record);
  const inView = book.sheets.find(({ id, visibility }) => id === record.active && visibility === 'visible');
  return { steps: stepsOf(now, book, record), inView: inView?.id };
}
