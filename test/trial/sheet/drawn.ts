import type { CSSProperties } from 'react';
import { addressOf, oneCell, type Area } from '../../excel-host/book/area';
import type { Cell, ConditionalFormat, Sheet } from '../../excel-host/book/book';
import { cellAt, textOf } from '../../excel-host/book/cells';
import { formatValue } from '../../excel-host/book/format';
import { placeOf, type View } from '../desk';
import type { Layout } from './layout';
import { alignOf, bordersOf, fillOf, fontOf, holdingFormats, overlayOf, placementOf } from './look';

/** What is drawn of the cells in view. */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnCell {
  readonly key: string;
  readonly address: string;
  readonly box: Box;
  /** Null where the grid's lines show through. */
  readonly fill: string | null;
  readonly css: CSSProperties;
  readonly text: string;
  /** Pixels that the text may take, which are more than the cell's where it runs over empty ones. */
  readonly room: number;
  readonly note: string | undefined;
}

/** Pixels from a row on; a line of the grid belongs to the cell before it, so cells reach one pixel back. */
export const boxOf = ({ rows, columns }: Layout, area: Area, from: number): Box => ({
  left: columns.start(area.left) - 1,
  top: rows.start(area.top) - rows.start(from) - 1,
  width: columns.span(area.left, area.right) + 1,
  height: rows.span(area.top, area.bottom) + 1,
});

/** Texts that are not wrapped run on over empty cells to their right. */
function roomOf({ sheet, layout }: View, area: Area, cell: Cell, width: number): number {
  const runs =
    typeof cell.value === 'string' &&
    alignOf(cell) === 'left' &&
    formatValue(cell.format, 'WrapText') !== true;
  if (!runs || area.left !== area.right) return width;
  let room = width;
  for (let column = area.right + 1; column < layout.columns.count; column++) {
    const free = cellAt(sheet, area.top, column).value === null && !sheet.merges.covers(area.top, column);
    if (!free) break;
    room += layout.columns.size(column);
  }
  return room;
}

function drawn(
  view: View,
  area: Area,
  from: number,
  formats: readonly ConditionalFormat[],
): DrawnCell | null {
  const { sheet, layout, notes } = view;
  const cell = cellAt(sheet, area.top, area.left);
  const overlay = overlayOf(formats, area.top, area.left);
  const merged = area.left !== area.right || area.top !== area.bottom;
  const note = notes.get(placeOf(area.top, area.left));
  const plain = Object.keys(cell.format).length === 0 && overlay === null && !merged && note === undefined;
  if (plain && cell.value === null) return null;
  const box = boxOf(layout, area, from);
  if (box.width <= 1 || box.height <= 1) return null;
  return {
    key: placeOf(area.top, area.left),
    address: addressOf(oneCell(area.top, area.left)),
    box,
    fill: overlay?.fill ?? fillOf(cell.format) ?? (merged ? '#FFFFFF' : null),
    css: { ...fontOf(cell.format), ...placementOf(cell), ...bordersOf(sheet, area), ...overlay?.css },
    text: textOf(cell),
    room: roomOf(view, area, cell, box.width),
    note,
  };
}

/** Cells of an area that no merged area covers, and the merged areas that reach into it. */
function areasIn(sheet: Sheet, seen: Area): Area[] {
  const merges = sheet.merges.meeting(seen);
  const covered = new Set<string>();
  for (const { top, left, bottom, right } of merges)
    for (let row = Math.max(top, seen.top); row <= Math.min(bottom, seen.bottom); row++)
      for (let column = left; column <= right; column++) covered.add(placeOf(row, column));
  const areas: Area[] = [...merges];
  for (let row = seen.top; row <= seen.bottom; row++)
    for (let column = seen.left; column <= seen.right; column++)
      if (!covered.has(placeOf(row, column))) areas.push(oneCell(row, column));
  return areas;
}

/** @param from the row whose top is the first pixel */
export function drawnCells(view: View, seen: Area, from: number): DrawnCell[] {
  const formats = holdingFormats(view.sheet);
  return areasIn(view.sheet, seen).flatMap((area) => drawn(view, area, from, formats) ?? []);
}
