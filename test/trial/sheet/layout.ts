import { oneCell, usedExtent } from '../../excel-host/book/area';
import type { Cell, Sheet } from '../../excel-host/book/book';
import { textOf, usedArea } from '../../excel-host/book/cells';
import { formatValue } from '../../excel-host/book/format';
import { createAxis, type Axis } from './axis';

/** Where everything of a sheet stands, in pixels. */
export interface Layout {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Rows that stay in view. */
  readonly frozen: number;
}

/** Empty rows and columns after the last used one, and how many there are at least. */
const SPARE = { rows: 30, columns: 4 };
const LEAST = { rows: 60, columns: 26 };
/** Of Excel with 宋体 11 as its standard font. */
const STANDARD = { row: 19, column: 72 };
const LINE = 1.3;
const PADDING = 6;

export const pixels = (points: number): number => Math.round((points * 96) / 72);

const WIDE = /[\u2e80-\uffff]/u;
/** About how wide a text is; enough to know how many lines it takes. */
const advance = (text: string, size: number): number =>
  [...text].reduce((sum, letter) => sum + (WIDE.test(letter) ? size : size * 0.55), 0);

function linesOf(text: string, size: number, width: number): number {
  const paragraphs = text.split('\n');
  return paragraphs.reduce((sum, line) => sum + Math.max(1, Math.ceil(advance(line, size) / width)), 0);
}

/** By cell, since cells are replaced and never changed: the width that was last fitted to, and the height. */
const known = new WeakMap<Cell, { readonly width: number; readonly height: number }>();

/** Height that Excel would give to a cell's row of its own accord. */
function fitted(cell: Cell, width: number): number {
  if (cell.value === null) return 0;
  const before = known.get(cell);
  if (before?.width === width) return before.height;
  const height = fittedAnew(cell, width);
  known.set(cell, { width, height });
  return height;
}

function fittedAnew(cell: Cell, width: number): number {
  const size = (Number(formatValue(cell.format, 'Font.Size')) * 96) / 72;
  const wraps = formatValue(cell.format, 'WrapText') === true;
  const lines = wraps ? linesOf(textOf(cell), size, Math.max(8, width - PADDING)) : 1;
  return Math.ceil(lines * size * LINE);
}

function heightsOf(sheet: Sheet, columns: Axis): (row: number) => number {
  return (row) => {
    if (sheet.hiddenRows.has(row)) return 0;
    const points = sheet.heights.get(row);
    if (points !== undefined) return pixels(points);
    let height = STANDARD.row;
    for (const [column, cell] of sheet.rows.get(row) ?? [])
      if (sheet.merges.meeting(oneCell(row, column)).length === 0)
        height = Math.max(height, fitted(cell, columns.size(column)));
    return height;
  };
}

export function layoutOf(sheet: Sheet): Layout {
  const used = usedArea(sheet, false);
  const columns = createAxis(
    Math.max(LEAST.columns, usedExtent(used, sheet.widths.keys()) + SPARE.columns),
    (column) => {
      if (sheet.hiddenColumns.has(column)) return 0;
      const points = sheet.widths.get(column);
      return points === undefined ? STANDARD.column : pixels(points);
    },
  );
  const rowCount = Math.max(LEAST.rows, (used?.bottom ?? 0) + 1 + SPARE.rows);
  return { rows: createAxis(rowCount, heightsOf(sheet, columns)), columns, frozen: sheet.frozenRows };
}
