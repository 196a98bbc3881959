import type { TaskItem } from '../../item';
import { TableBody } from '../../sheet/body';
import type { CellRows } from '../../sheet/measured';
import {
  joined,
  type CellLink,
  type ChartPlan,
  type Margins,
  type PlanCell,
  type SheetStream,
} from '../../sheet/plan';
import { columnPoints } from '../../sheet/measureText';
import { linked, type StyleName } from '../../sheet/styles';
import { SheetRows, TALLEST_ROW } from '../../sheet/table';
import { pageAcross, pagePoints } from '../../sheet/widths';
import type { Annex, Block, ChartBlock, DocumentCell, Lead, TableBlock, TableRows } from '../document';
import { columnWidths, measuredTable } from '../documentTable';

/** An annex as a sheet: mark, title, the table with its heading on each page, notes, chart. */

const MARGINS: Readonly<Record<Annex['orientation'], Margins>> = {
  portrait: { top: 37, right: 26, bottom: 35, left: 28 },
  landscape: { top: 28, right: 26, bottom: 26, left: 28 },
};
const HEADER_HEIGHT = 28;
const CHART_ROWS_LEAST = 12;
const CHART_ROW_HEIGHT = 20;
/** Rows of a chart besides its bars: title, axis, legend. */
const CHART_FRAME = 6;

export type LinkOf = (lead: Lead) => CellLink | undefined;

/** Where an item stands, for links from other sheets. */
export interface ItemPlace {
  readonly sheet: string;
  readonly row: number;
}

export interface AnnexSheet {
  readonly plan: SheetStream;
  /** First sheet row of a row of the table, from 0. */
  readonly rowOf: (index: number) => number;
}

function planCell(cell: DocumentCell | null, linkOf: LinkOf): PlanCell | null {
  if (cell === null) return null;
  const { text, number, style, leads } = cell;
  const value = number ?? (text === '' ? null : text);
  const link = leads === undefined ? undefined : linkOf(leads);
  return link === undefined ? { value, style } : { value, style: linked(style), link };
}

const planRows = ({ rows }: TableBlock, linkOf: LinkOf): CellRows => ({
  *[Symbol.iterator]() {
    for (const row of rows) yield row.map((cell) => planCell(cell, linkOf));
  },
});

const SMALLER: Readonly<Partial<Record<StyleName, StyleName>>> = {
  cell: 'cellSmall',
  centred: 'centredSmall',
};

/** A label that rows share keeps its size. */
const smaller = (cell: DocumentCell | null): DocumentCell | null =>
  cell === null || (cell.rowSpan ?? 1) > 1 ? cell : { ...cell, style: SMALLER[cell.style] ?? cell.style };

/**
 * A row that no page holds is set a size smaller: where it has to go on in the next page, a line of its text may be cut
 * in two. @param points width by column
 */
function fitted(table: TableBlock, points: readonly number[]): TableBlock {
  const heights = measuredTable(table).rows.heights(points);
  const isTall = (row: number): boolean => (heights[row] ?? 0) > TALLEST_ROW;
  if (!heights.some((_, row) => isTall(row))) return table;
  const rows: TableRows = {
    length: table.rows.length,
    *[Symbol.iterator]() {
      let at = 0;
      for (const row of table.rows) yield isTall(at++) ? row.map(smaller) : row;
    },
  };
  return { ...table, rows };
}

const isTable = (block: Block): block is TableBlock => block.kind === 'table';

function textRows(rows: SheetRows, block: Block): void {
  if (block.kind === 'dateline') rows.across(block.text, 'subtitle');
  if (block.kind === 'note') rows.across(block.text, 'note');
}

/** Whole steps, ten of them at most. */
const stepFor = (most: number): number => Math.max(1, Math.ceil(most / 10));

/** Longest bar: the sum of its pieces. */
function longestBar(table: TableBlock, { series }: ChartBlock): number {
  let most = 0;
  for (const row of table.rows)
    most = Math.max(
      most,
      series.reduce((sum, { column }) => sum + (row[column - 1]?.number ?? 0), 0),
    );
  return most;
}

interface Drawn {
  readonly table: TableBlock;
  readonly body: TableBody;
  readonly page: number;
}

function chartPlan(rows: SheetRows, block: ChartBlock, { table, body, page }: Drawn): ChartPlan {
  const bars = table.rows.length + CHART_FRAME;
  const needed = Math.max(CHART_ROWS_LEAST, Math.min(bars, Math.floor(page / CHART_ROW_HEIGHT) - 2));
  rows.keepTogether(needed * CHART_ROW_HEIGHT, page);
  const firstRow = rows.next;
  for (let row = 0; row < needed; row++) rows.space(CHART_ROW_HEIGHT);
  return {
    title: block.title,
    categoryColumn: block.categoryColumn,
    rows: [body.firstRow(0), body.firstRow(table.rows.length) - 1],
    series: block.series,
    step: stepFor(longestBar(table, block)),
    anchor: { firstRow, lastRow: rows.next - 2, firstColumn: 1, lastColumn: rows.columns },
  };
}

/** What stands above the rows of the table; the last of these rows is its heading. */
function headOf({ mark, title, blocks }: Annex, table: TableBlock, widths: readonly number[]): SheetRows {
  const head = new SheetRows(widths);
  head.across(mark, 'annexMark');
  head.across(title, 'tableTitle', 8);
  for (const block of blocks.slice(0, blocks.indexOf(table))) textRows(head, block);
  for (const row of table.header)
    head.cells(
      row.map((cell) => cell && { value: cell.text, style: cell.style }),
      HEADER_HEIGHT,
    );
  return head;
}

export function annexSheet(annex: Annex, name: string, linkOf: LinkOf): AnnexSheet {
  const { orientation, paper, blocks, part } = annex;
  const table = blocks.find(isTable);
  if (table === undefined) throw new RangeError(`annex without a table: ${annex.title}`);
  const margins = MARGINS[orientation];
  const widths = columnWidths(table, pageAcross(paper, orientation, margins));
  const page = pagePoints(paper, orientation, margins, widths);
  const shown = fitted(table, widths.map(columnPoints));
  const { rows, runs } = measuredTable(shown);
  const head = headOf(annex, table, widths);
  const titled = head.rows.length - table.header.length;
  const repeated = head.rows.slice(titled).reduce((sum, { height }) => sum + height, 0);
  const paging = { page, above: head.height, repeated };
  const body = new TableBody(planRows(shown, linkOf), rows, widths, head.rows.length, { runs, paging });
  const foot = new SheetRows(widths, head.rows.length + body.length, body.used);
  const charts = blocks.slice(blocks.indexOf(table) + 1).flatMap((block): ChartPlan[] => {
    textRows(foot, block);
    return block.kind === 'chart' ? [chartPlan(foot, block, { table, body, page })] : [];
  });
  // A page that has nothing but a chart has no heading of a table.
  const onlyPage = charts.length > 0 && body.pageBreaks.length === 0;
  const titleRows = onlyPage ? null : ([titled + 1, head.rows.length] as const);
  const plan: SheetStream = {
    part,
    name,
    widths,
    rows: joined(head.rows, body, foot.rows),
    merges: [...head.merges, ...body.merges, ...foot.merges],
    frozenRows: head.rows.length,
    print: { paper, orientation, margins, titleRows },
    pageBreaks: [...body.pageBreaks, ...foot.pageBreaks],
    charts,
  };
  return { plan, rowOf: (index) => body.firstRow(index) };
}

/** Where the items of a table stand, row by row. */
export const placesOf = (items: readonly TaskItem[], sheet: AnnexSheet): [TaskItem, ItemPlace][] =>
  items.map((item, index) => [item, { sheet: sheet.plan.name, row: sheet.rowOf(index) }]);
