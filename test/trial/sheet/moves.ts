import { oneCell, type Area } from '../../excel-host/book/area';
import type { Sheet } from '../../excel-host/book/book';
import type { Axis } from './axis';
import type { Layout } from './layout';

/** The merged area that a cell is in, else the cell. */
export const wholeCell = (sheet: Sheet, row: number, column: number): Area =>
  sheet.merges.meeting(oneCell(row, column))[0] ?? oneCell(row, column);

const STEPS: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Enter: [1, 0],
  Tab: [0, 1],
};

/** The next one that is not hidden; the same where there is none. */
function next(axis: Axis, from: number, by: number, at: number): number {
  for (let index = from + by; index >= 0 && index < axis.count; index += by)
    if (axis.size(index) > 0) return index;
  return at;
}

/** Where a key moves the selection; null for keys that do not move it. */
export function moved(
  sheet: Sheet,
  layout: Layout,
  selection: Area,
  key: string,
  back: boolean,
): Area | null {
  const step = STEPS[key];
  if (step === undefined) return null;
  const [rows, columns] = back ? [-step[0], -step[1]] : step;
  const { top, left } = selection;
  const { bottom, right } = wholeCell(sheet, top, left);
  const row = rows === 0 ? top : next(layout.rows, rows < 0 ? top : bottom, rows, top);
  const column = columns === 0 ? left : next(layout.columns, columns < 0 ? left : right, columns, left);
  return wholeCell(sheet, row, column);
}

/** Merged areas that the selection cuts are selected as a whole. */
export function widened(sheet: Sheet, area: Area): Area {
  return sheet.merges.meeting(area).reduce(
    (sum, one) => ({
      top: Math.min(sum.top, one.top),
      left: Math.min(sum.left, one.left),
      bottom: Math.max(sum.bottom, one.bottom),
      right: Math.max(sum.right, one.right),
    }),
    area,
  );
}
