import { messages } from '../../domain/messages/zh-CN';
import { HostFailure, type Mark, type MarkLayer } from '../../domain/port';
import type { Capabilities } from '../capabilities';
import { codeOf, isRefusal, isTooMuch } from '../failures';
import type { Guard } from '../read/readings';
import type { Job } from '../session';
import { collect, type Found } from './collect';
import { addNotes, allowsNotes } from './notes';
import { countOf, NOTHING_PAINTED, withLayer, withLayerOf, type Painted } from '../../domain/marks/painted';
import { addRules } from './rules';

/** Puts marks on sheets and takes them off, of both layers at once, so that issues always lie over lamps. */

const say = messages.excel.failures;

const touched = ({ rules, notes }: Painted): ReadonlySet<string> =>
  new Set([...rules, ...notes].map(({ sheet }) => sheet));

/** Protected sheets are never unprotected: nothing is done anywhere before the user has decided. */
function guardProtection({ sheets, painted }: Found, next: Painted): void {
  const concerned = new Set([...touched(painted), ...touched(next)]);
  const shut = sheets.filter(
    ({ id, protection }) =>
      concerned.has(id) && protection.protected && protection.options?.allowFormatCells !== true,
  );
  if (shut.length > 0) throw new HostFailure('protected', say.protected(shut.map(({ name }) => name)));
}

/** More comments than this make a sheet slow and are read by nobody. */
const MOST_NOTES = 500;

interface Deletable {
  delete(): void;
}

/** Takes marks off one by one: what somebody else has deleted already does not matter. */
async function deleteOneByOne({ write }: Job, things: readonly Deletable[]): Promise<void> {
  for (const thing of things)
    try {
      thing.delete();
      await write();
    } catch (error) {
      if (codeOf(error) !== 'ItemNotFound') throw error;
    }
}

/** Replaces what was found by what is to be. */
async function replaceRules(job: Job, { rules, comments }: Found, next: Painted): Promise<void> {
  const old = [...rules, ...comments];
  try {
    for (const thing of old) thing.delete();
    addRules(job.context, next.rules);
    await job.write();
  } catch (error) {
    if (!isRefusal(error) || codeOf(error) !== 'ItemNotFound') throw error;
    await deleteOneByOne(job, old);
    addRules(job.context, next.rules);
    await job.write();
  }
}

export interface Repaint {
  readonly before: Painted;
  /** Rows and cells that carried a mark before. */
  readonly count: number;
  /** Names of the sheets that carry marks now, or did before. */
  readonly sheets: readonly string[];
  /** Reasons that could not be written as comments. */
  readonly unnoted: number;
}

export interface PaintOptions {
  readonly can: Capabilities;
  /** Names of the workbook's sheets as last seen. */
  readonly likely: readonly string[];
  /** Judges before anything is changed. */
  readonly guard: Guard | null;
  /** Called when the colours stand, whatever becomes of the comments. */
  readonly onPainted: (repaint: Omit<Repaint, 'unnoted'>) => void;
}

/** What is there, once the guard has let it pass: along with it, or by itself where the sheets are too large. */
async function foundBy(job: Job, { can, likely, guard }: PaintOptions): Promise<Found> {
  const options = { likely, withComments: can.comments };
  if (guard === null) return collect(job, options);
  try {
    const found = await collect(job, { ...options, along: guard.ask });
    guard.judge();
    return found;
  } catch (error) {
    if (!isRefusal(error) || !isTooMuch(error)) throw error;
    await guard.judgeByParts(job);
    return collect(job, options);
  }
}

async function repaint(job: Job, options: PaintOptions, nextOf: (found: Found) => Painted): Promise<Repaint> {
  const found = await foundBy(job, options);
  const { painted: before } = found;
  const next = nextOf(found);
  guardProtection(found, next);
  await replaceRules(job, found, next);
  const ids = new Set([...touched(before), ...touched(next)]);
  const sheets = found.sheets.filter(({ id }) => ids.has(id)).map(({ name }) => name);
  const done = { before, count: countOf(before), sheets };
  options.onPainted(done);
  if (!found.hasComments) return { ...done, unnoted: 0 };
  const notes = next.notes.filter(allowsNotes(found)).slice(0, MOST_NOTES);
  const passed = await addNotes(job, found, notes);
  return { ...done, unnoted: next.notes.length - notes.length + passed };
}

/** Paints a layer anew. */
export const paintLayer = (
  job: Job,
  layer: MarkLayer,
  marks: readonly Mark[],
  options: PaintOptions,
): Promise<Repaint> =>
  repaint(job, options, ({ sheets, painted }) => {
    const ids = new Map(sheets.map(({ id, name }) => [name, id]));
    return withLayer(painted, layer, marks, (name) => {
      const id = ids.get(name);
      if (id === undefined) throw new HostFailure('sheet-gone', say.sheetGone(name));
      return id;
    });
  });

/** Takes all marks off. */
export const clearMarks = (job: Job, options: PaintOptions): Promise<Repaint> =>
  repaint(job, options, () => NOTHING_PAINTED);

/** Puts layers back as they were; marks of sheets that are gone are left out, other layers stay as they are. */
export const restoreMarks = (
  job: Job,
  layers: readonly MarkLayer[],
  before: Painted,
  options: PaintOptions,
): Promise<Repaint> =>
  repaint(job, options, ({ sheets, painted }) => {
    const ids = new Set(sheets.map(({ id }) => id));
    const there = ({ sheet }: { readonly sheet: string }): boolean => ids.has(sheet);
    const old = { rules: before.rules.filter(there), notes: before.notes.filter(there) };
    return layers.reduce((next, layer) => withLayerOf(next, layer, old), painted);
  });
