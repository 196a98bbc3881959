import type { Area } from '../../test/excel-host/book/area';
import type { Sheet } from '../../test/excel-host/book/book';
import { usedArea } from '../../test/excel-host/book/cells';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH, px } from './cellStyle';

/** Rows beyond this are not drawn: the view is for looking at samples. */
export const MOST_ROWS = 1_000;
const SPARE = { rows: 4, columns: 2 };
const LEAST = { rows: 20, columns: 8 };

/** Which rows and columns a view shows, and how large they are. */
export interface Layout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly height: (row: number) => number;
  readonly width: (column: number) => number;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

export function layoutOf(sheet: Sheet): Layout {
  const used = usedArea(sheet, false);
  const rows = Math.max(LEAST.rows, Math.min(MOST_ROWS, (used?.bottom ?? 0) + 1 + SPARE.rows));
  const columns = Math.max(LEAST.columns, (used?.right ?? 0) + 1 + SPARE.columns);
  return {
    rows: upTo(rows).filter((row) => !sheet.hiddenRows.has(row)),
    columns: upTo(columns).filter((column) => !sheet.hiddenColumns.has(column)),
    height: (row) => px(sheet.heights.get(row) ?? DEFAULT_HEIGHT),
    width: (column) => px(sheet.widths.get(column) ?? DEFAULT_WIDTH),
  };
}

/** How a cell stands in the table: null where a merged area covers it. */
export interface Span {
  readonly rows: number;
  readonly columns: number;
}

const within = ({ top, bottom, left, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

export function spanOf(sheet: Sheet, layout: Layout, row: number, column: number): Span | null {
  const merge = sheet.merges.find((area) => within(area, row, column));
  if (merge === undefined) return { rows: 1, columns: 1 };
  const rows = layout.rows.filter((one) => one >= merge.top && one <= merge.bottom);
  const columns = layout.columns.filter((one) => one >= merge.left && one <= merge.right);
  return rows[0] === row && columns[0] === column ? { rows: rows.length, columns: columns.length } : null;
}

/** Pixels from the first cell to an area, and its size. */
export function boxOf(
  layout: Layout,
  area: Area,
): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } {
  const sum = (all: readonly number[], size: (one: number) => number, from: number, to: number): number =>
    all.filter((one) => one >= from && one <= to).reduce((total, one) => total + size(one), 0);
  return {
    left: sum(layout.columns, layout.width, 0, area.left - 1),
    top: sum(layout.rows, layout.height, 0, area.top - 1),
    width: sum(layout.columns, layout.width, area.left, area.right),
    height: sum(layout.rows, layout.height, area.top, area.bottom),
  };
}
