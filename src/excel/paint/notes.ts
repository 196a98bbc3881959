import { quotedSheet } from '../../domain/grid';
import { codeOf, isRefusal } from '../failures';
import type { Job } from '../session';
import { askPlaces, cellKey, placeKey, type Found } from './collect';
import { noteText } from '../../domain/marks/noteText';
import type { PaintedNote } from '../../domain/marks/painted';

/** Reasons of marks as comments. They are an addition: whatever becomes of them, the marks stand. */

/** Told of cells that have an old-style note, which this version of Excel does not tell us about. */
const THIS_CELL = ['ItemAlreadyExists', 'InvalidArgument', 'InvalidOperation'];
/** So many other refusals, and it is not the cell. */
const MOST_REFUSALS = 3;
/** So many cells that cannot have a comment are looked for one by one. */
const MOST_CELLS = 20;

/** Where a comment may be put: not on a cell that has one, nor on a sheet that is protected against it. */
export function allowsNotes({ sheets, occupied }: Found): (note: PaintedNote) => boolean {
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return ({ sheet, cell }) => {
    const protection = byId.get(sheet)?.protection;
    const open = protection?.protected === false || protection?.options?.allowEditObjects === true;
    return open && !occupied.has(cellKey(sheet, cell));
  };
}

/** Notes whose cells have no comment yet. */
async function missing({ context, sync }: Job, notes: readonly PaintedNote[]): Promise<PaintedNote[]> {
  const { comments } = context.workbook;
  comments.load('items/id,items/content');
  await sync();
  const placed = askPlaces(comments);
  await sync();
  const there = new Set(placed.map(placeKey));
  return notes.filter(({ sheet, cell }) => !there.has(cellKey(sheet, cell)));
}

/** Adds comments in order, passing over cells that refuse theirs. @returns how many could not be added */
export async function addNotes(job: Job, { sheets }: Found, notes: readonly PaintedNote[]): Promise<number> {
  if (notes.length === 0) return 0;
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  let rest = notes;
  let [passed, refusals] = [0, 0];
  while (rest.length > 0) {
    try {
      const { comments } = job.context.workbook;
      for (const { sheet, cell, parts } of rest)
        comments.add(`${quotedSheet(names.get(sheet) ?? '')}!${cell}`, noteText(parts));
      await job.write();
      return passed;
    } catch (error) {
      if (!isRefusal(error)) return passed + rest.length;
      if (!THIS_CELL.includes(codeOf(error) ?? '')) refusals++;
      const left = await missing(job, rest).catch(() => null);
      if (left === null || refusals >= MOST_REFUSALS || passed >= MOST_CELLS)
        return passed + (left ?? rest).length;
      // Excel works in order: the first that is not there is the one that it refused.
      rest = left.slice(1);
      passed += Math.min(1, left.length);
    }
  }
  return passed;
}
