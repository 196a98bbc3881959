import { messages } from '../../domain/messages/zh-CN';
import { HostFailure, type Mark, type MarkLayer } from '../../domain/port';
import { quotedSheet } from '../addresses';
import type { Capabilities } from '../capabilities';
import { codeOf } from '../failures';
import type { Job } from '../session';
import { collect, type Found } from './collect';
import { noteText } from './noteText';
import { countOf, NOTHING_PAINTED, withLayer, type Painted, type PaintedNote } from './painted';
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

function allowsNotes({ sheets, occupied }: Found): (note: PaintedNote) => boolean {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return ({ sheet, cell }) => {
    const protection = byId.get(sheet)?.protection;
    const open = protection?.protected === false || protection?.options?.allowEditObjects === true;
    return open && !occupied.has(`${sheet}!${cell}`);
  };
}

/**
 * Adds comments in order. An old-style note, which this version of Excel does not tell us about, keeps a cell from
 * having one: that cell is passed over, its colour stands. A lost connection is no such thing and is passed on.
 * @param there how many comments the workbook has before
 */
async function addNotes(
  { context, sync }: Job,
  sheets: Found['sheets'],
  notes: readonly PaintedNote[],
  there: number,
): Promise<void> {
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  if (notes.length === 0) return;
  const { comments } = context.workbook;
  let [rest, known] = [notes, there];
  while (rest.length > 0) {
    for (const { sheet, cell, parts } of rest)
      comments.add(`${quotedSheet(names.get(sheet) ?? '')}!${cell}`, noteText(parts));
    try {
      await sync();
      return;
    } catch (error) {
      if (error instanceof HostFailure || codeOf(error) === null) throw error;
      const count = comments.getCount();
      await sync();
      rest = rest.slice(count.value - known + 1);
      known = count.value;
    }
  }
}

/** Replaces what was found by what is to be. */
async function apply(job: Job, found: Found, next: Painted, can: Capabilities): Promise<void> {
  guardProtection(found, next);
  for (const rule of found.rules) rule.delete();
  for (const comment of found.comments) comment.delete();
  addRules(job.context, next.rules);
  const notes = can.comments ? next.notes.filter(allowsNotes(found)) : [];
  await job.sync();
  await addNotes(job, found.sheets, notes, found.occupied.size);
}

export interface Repaint {
  readonly before: Painted;
  /** Rows and cells that carried a mark before. */
  readonly count: number;
}

export interface PaintOptions {
  readonly can: Capabilities;
  /** Names of the workbook's sheets as last seen. */
  readonly likely: readonly string[];
  /** Queues questions with the first request, and judges their answers before anything is changed. */
  readonly guard?: {
    readonly ask: (sheetNamed: (name: string) => Excel.Worksheet) => void;
    readonly judge: () => void;
  };
}

async function repaint(
  job: Job,
  { can, likely, guard }: PaintOptions,
  next: (found: Found) => Painted,
): Promise<Repaint> {
  const found = await collect(job, likely, can.comments, guard?.ask);
  guard?.judge();
  const { painted } = found;
  await apply(job, found, next(found), can);
  return { before: painted, count: countOf(painted) };
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

/** Puts marks back as they were; those of sheets that are gone are left out. */
export const restoreMarks = (job: Job, painted: Painted, options: PaintOptions): Promise<Repaint> =>
  repaint(job, options, ({ sheets }) => {
    const ids = new Set(sheets.map(({ id }) => id));
    const there = ({ sheet }: { readonly sheet: string }): boolean => ids.has(sheet);
    return { rules: painted.rules.filter(there), notes: painted.notes.filter(there) };
  });
