import type { Area } from '../grid';
import type { StyleName } from './styles';

/** A sheet as data: what any host can draw. Rows and columns are 1-based; a plan fills its sheet from A1. */

export interface CellLink {
  readonly sheet: string;
  /** A1 address. */
  readonly cell: string;
}

export interface PlanCell {
  /** Text stays text, whatever it looks like: an interpreter never takes it for a formula. */
  readonly value: string | number | null;
  readonly style: StyleName;
  readonly link?: CellLink;
}

export interface PlanRow {
  /** Points; at most 409, Excel's limit. */
  readonly height: number;
  /** By column from the first; null where nothing stands, not even a border. */
  readonly cells: readonly (PlanCell | null)[];
}

export interface Margins {
  /** Millimetres. */
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

export interface PrintSetup {
  readonly paper: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: Margins;
  /** Rows that head every page. */
  readonly titleRows: readonly [first: number, last: number] | null;
  /** Columns that are printed, from the first; all where it is left out. */
  readonly columns?: number;
  /** Number of its first page; where it is left out pages are counted on from the sheet before. */
  readonly firstPage?: number;
}

export interface ChartSeries {
  readonly name: string;
  /** Column of the values; rows are the chart's. */
  readonly column: number;
  /** RRGGBB. */
  readonly color: string;
}

/** Horizontal stacked bars, one per row of the data, each piece with its number. */
export interface ChartPlan {
  readonly title: string;
  readonly categoryColumn: number;
  readonly rows: readonly [first: number, last: number];
  readonly series: readonly ChartSeries[];
  /** Step of the axis: whole numbers. */
  readonly step: number;
  /** Cells that the chart lies over. */
  readonly anchor: Area;
}

/** What a sheet of a bulletin holds, whatever it is called. */
export type SheetPart = 'notice' | 'combined' | 'slow' | 'units' | 'queries' | 'evidence';

export type SheetSet = 'slips' | 'reminders';

/** A sheet but for its rows. */
export interface SheetOutline {
  readonly name: string;
  /** Left out for a sheet that is no part of a bulletin. */
  readonly part?: SheetPart;
  /** Sheets that are drawn apart from a bulletin's, and never take their place: what units are asked. */
  readonly set?: SheetSet;
  /** Characters of the default font, by column. */
  readonly widths: readonly number[];
  readonly merges: readonly Area[];
  /** Rows that stay in view. */
  readonly frozenRows: number;
  readonly print: PrintSetup;
  /** Rows that begin a new page, besides where pages fill up. */
  readonly pageBreaks: readonly number[];
  readonly charts: readonly ChartPlan[];
}

export interface SheetPlan extends SheetOutline {
  readonly rows: readonly PlanRow[];
}

/** Rows that may be made anew each time they are asked for: what is too large to keep. */
export interface RowStream extends Iterable<PlanRow> {
  readonly length: number;
}

/** A sheet for a file. A plan is one, too. */
export interface SheetStream extends SheetOutline {
  readonly rows: RowStream;
}

/** Rows one after the other. */
export const joined = (...streams: readonly RowStream[]): RowStream => ({
  length: streams.reduce((sum, { length }) => sum + length, 0),
  *[Symbol.iterator]() {
    for (const stream of streams) yield* stream;
  },
});
