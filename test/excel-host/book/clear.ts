import { Gap } from '../refusal';
import { contains, meet, oneCell, without, type Area } from './area';
import type { Cell, ConditionalFormat, Sheet } from './book';
import { cellAt, putCell, rowsIn } from './cells';
import { PLAIN } from './format';

/** What can be cleared of a range, with what goes along. */

export type Clearing = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

const NO_CONTENT: Partial<Cell> = { value: null, formula: null, error: false, text: null, hyperlink: null };

const CHANGES: Readonly<Record<Clearing, Partial<Cell>>> = {
  All: { ...NO_CONTENT, format: PLAIN },
  Formats: { format: PLAIN, text: null },
  Contents: NO_CONTENT,
  Hyperlinks: { hyperlink: null },
  RemoveHyperlinks: { hyperlink: null, format: PLAIN },
};

function clearCells(sheet: Sheet, area: Area, clearing: Clearing): void {
  for (const [row, cells] of [...rowsIn(sheet, area)])
    for (const column of [...cells.keys()])
      if (column >= area.left && column <= area.right) {
        if (clearing === 'All') cells.delete(column);
        else putCell(sheet, row, column, CHANGES[clearing]);
      }
}

/** A conditional format keeps the cells outside; one that keeps none is gone. */
export function uncondition(sheet: Sheet, area: Area): void {
  sheet.conditionalFormats = sheet.conditionalFormats.filter((own: ConditionalFormat) => {
    if (own.areas.some((one) => meet(one, area))) own.areas = own.areas.flatMap((one) => without(one, area));
    return own.areas.length > 0;
  });
}

export function unmerge(sheet: Sheet, area: Area): void {
  for (const one of sheet.merges.meeting(area)) sheet.merges.delete(one);
}

export function clearArea(sheet: Sheet, area: Area, clearing: Clearing): void {
  if (clearing === 'Contents' && sheet.merges.cutBy(area).length > 0)
    throw new Gap('answer to clearing the contents of a part of merged cells');
  clearCells(sheet, area, clearing);
  if (clearing === 'All' || clearing === 'Formats') {
    uncondition(sheet, area);
    unmerge(sheet, area);
  }
  if (clearing === 'All')
    sheet.comments = sheet.comments.filter(({ row, column }) => !contains(area, oneCell(row, column)));
}

/** One area, of which only the first cell keeps its content. */
export function mergeArea(sheet: Sheet, area: Area): void {
  if (sheet.merges.cutBy(area).some((one) => !contains(one, area)))
    throw new Gap('answer to merging across the edge of merged cells');
  unmerge(sheet, area);
  sheet.merges.add(area);
  for (const [row, cells] of rowsIn(sheet, area))
    for (const column of [...cells.keys()])
      if (sheet.merges.covers(row, column) && cellAt(sheet, row, column).value !== null)
        if (column >= area.left && column <= area.right) putCell(sheet, row, column, NO_CONTENT);
}
