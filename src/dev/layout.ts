import type { Area } from '../domain/grid';
import type { Sheet } from './sheet';

/** Rows beyond this are not drawn: the view is for looking at samples. */
const MOST_ROWS = 1_000;
const SPARE = { rows: 4, columns: 2 };
const LEAST = { rows: 20, columns: 8 };
/** Pixels of one character of Excel's default font, and of an empty column. */
const CHARACTER = 7.4;
const EMPTY = 72;
/** Longest text of a column, in characters, and how wide it is shown. */
const WIDTHS: readonly (readonly [most: number, pixels: number])[] = [
  [4, 52],
  [8, 96],
  [20, 150],
  [60, 220],
  [Number.POSITIVE_INFINITY, 300],
];

/** Which rows and columns a view shows, and how large they are; 1-based. */
export interface Layout {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Pixels; undefined: as high as its text. */
  readonly height: (row: number) => number | undefined;
  readonly width: (column: number) => number;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const covers = (merges: readonly Area[], row: number, column: number): boolean =>
  merges.some(
    (area) => area.firstRow === row && area.firstColumn === column && area.lastColumn > area.firstColumn,
  );

/** The longest text of a column; a title over several columns makes none of them wide. */
function longest({ grid: { texts, merges, firstRow, firstColumn } }: Sheet, column: number): number {
  const lengths = texts.map((line, index) =>
    covers(merges, firstRow + index, column) ? 0 : (line[column - firstColumn] ?? '').length,
  );
  return Math.max(0, ...lengths);
}

function widthOf(sheet: Sheet, column: number): number {
  const planned = sheet.plan?.widths[column - 1];
  if (planned !== undefined) return Math.round(planned * CHARACTER);
  const length = longest(sheet, column);
  return length === 0 ? EMPTY : (WIDTHS.find(([most]) => length <= most)?.[1] ?? EMPTY);
}

export function layoutOf(sheet: Sheet): Layout {
  const { grid, plan } = sheet;
  const used = Math.max(0, ...grid.texts.map((line) => line.length));
  const rows = Math.max(LEAST.rows, grid.firstRow - 1 + grid.texts.length + SPARE.rows);
  const columns = upTo(Math.max(LEAST.columns, grid.firstColumn - 1 + used + SPARE.columns));
  const widths = new Map(columns.map((column) => [column, widthOf(sheet, column)]));
  return {
    rows: upTo(Math.min(MOST_ROWS, rows)).filter((row) => !grid.hiddenRows.includes(row)),
    columns: columns.filter((column) => !grid.hiddenColumns.includes(column)),
    height: (row) => {
      const points = plan?.rows[row - 1]?.height;
      return points === undefined ? undefined : Math.round((points * 96) / 72);
    },
    width: (column) => widths.get(column) ?? EMPTY,
  };
}

/** Rows and columns that a cell takes; null where a merged area covers it. */
export interface Span {
  readonly rows: number;
  readonly columns: number;
}

const SINGLE: Span = { rows: 1, columns: 1 };

/** Spans of the merged areas' cells, by "row,column". */
export function spansOf(
  { grid: { merges } }: Sheet,
  layout: Layout,
): (row: number, column: number) => Span | null {
  const spans = new Map<string, Span | null>();
  for (const area of merges) {
    const rows = layout.rows.filter((row) => row >= area.firstRow && row <= area.lastRow);
    const columns = layout.columns.filter(
      (column) => column >= area.firstColumn && column <= area.lastColumn,
    );
    for (const row of rows)
      for (const column of columns)
        spans.set(
          `${row},${column}`,
          row === rows[0] && column === columns[0] ? { rows: rows.length, columns: columns.length } : null,
        );
  }
  return (row, column) => {
    const span = spans.get(`${row},${column}`);
    return span === undefined ? SINGLE : span;
  };
}
