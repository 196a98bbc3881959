import { addressOf, isWholeRows } from '../book/area';
import { clearArea, mergeArea, unmerge, type Clearing } from '../book/clear';
import { guardContent, guardFormat, guardInsert } from '../book/guard';
import { deleteRows, insertRows } from '../book/shift';
import { denied, Gap } from '../refusal';
import { checked, type HostState, type Kind } from './kind';
import { only, type Areas } from './place';
import { rangeObject } from './range';

/** What changes cells as a whole: clearing, merging, moving rows. */

const CONTENTS: readonly Clearing[] = ['All', 'Contents'];

function clear(of: Areas, [applyTo]: readonly unknown[], host: HostState): void {
  const clearing = checked(host, 'ClearApplyTo', { enum: 'ClearApplyTo' }, applyTo ?? 'All') as Clearing;
  if (clearing !== 'Formats') guardContent(of.sheet);
  if (clearing !== 'Contents') guardFormat(of.sheet);
  for (const area of of.areas) {
    clearArea(of.sheet, area, clearing);
    if (CONTENTS.includes(clearing))
      host.changes.push({ kind: 'cells', sheet: of.sheet.id, address: addressOf(area) });
  }
}

function wholeRows(of: Areas, direction: unknown, wanted: string): void {
  if (direction !== wanted || !isWholeRows(only(of)))
    throw new Gap(`way to move cells but by whole rows: ${addressOf(only(of))} ${String(direction)}`);
}

function insert(of: Areas, [shift]: readonly unknown[], host: HostState) {
  checked(host, 'InsertShiftDirection', { enum: 'InsertShiftDirection' }, shift);
  wholeRows(of, shift, 'Down');
  guardInsert(of.sheet);
  insertRows(host.book, of.sheet, only(of));
  host.changes.push({
    kind: 'cells',
    sheet: of.sheet.id,
    address: addressOf(only(of)),
    how: 'RowInserted',
  });
  return rangeObject(of);
}

function remove(of: Areas, [shift]: readonly unknown[], host: HostState): void {
  checked(host, 'DeleteShiftDirection', { enum: 'DeleteShiftDirection' }, shift);
  wholeRows(of, shift, 'Up');
  // Cells are locked, and locked rows cannot be deleted even where deleting rows is allowed.
  if (of.sheet.protection.on) throw denied(`sheet ${of.sheet.name} is protected`);
  deleteRows(host.book, of.sheet, only(of));
  host.changes.push({ kind: 'cells', sheet: of.sheet.id, address: addressOf(only(of)), how: 'RowDeleted' });
}

export const EDITS: NonNullable<Kind<Areas>['call']> = {
  Clear: clear,
  Merge(of, [across]) {
    guardContent(of.sheet);
    const { top, left, bottom, right } = only(of);
    if (across !== true) return mergeArea(of.sheet, only(of));
    for (let row = top; row <= bottom; row++) mergeArea(of.sheet, { top: row, bottom: row, left, right });
  },
  Unmerge(of) {
    guardContent(of.sheet);
    for (const area of of.areas) unmerge(of.sheet, area);
  },
  Insert: insert,
  Delete: remove,
};
