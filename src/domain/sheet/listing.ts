import { TableBody } from './body';
import { keptRows } from './keptRows';
import { MeasuredRows, type CellRows } from './measured';
import { joined, type SheetPart, type SheetStream } from './plan';
import { SheetRows } from './table';
import { fitWidths, needsOf, pageAcross, pagePoints } from './widths';

/** A plain list on landscape A4: title, header, rows. It is no part of what is issued, so its pages are its own. */
export interface Listing {
  readonly name: string;
  readonly part?: SheetPart;
  readonly title: string;
  readonly notes: readonly string[];
  readonly header: readonly string[];
  /** Least and most characters by column. */
  readonly limits: readonly (readonly [least: number, most: number])[];
  /** Gone through twice: to measure them and to write them. */
  readonly rows: CellRows;
  /** Said where there are no rows. */
  readonly none?: string;
  /** Adds what stands below the rows. @param page points that a page holds */
  readonly below?: (foot: SheetRows, page: number) => void;
}

const MARGINS = { top: 25, right: 18, bottom: 22, left: 18 };

export interface LaidOut {
  readonly plan: SheetStream;
  /** Sheet row of a list row, counted from 0. */
  readonly rowOf: (index: number) => number;
}

function widthsOf({ header, limits }: Listing, measured: MeasuredRows): number[] {
  const needs = needsOf(
    measured,
    limits.map(([least, most]) => ({ least, most })),
    header,
  );
  return fitWidths(needs, pageAcross('A4', 'landscape', MARGINS));
}

export function layOut(listing: Listing): LaidOut {
  const rows = keptRows(listing.rows);
  const measured = new MeasuredRows(rows, listing.header.length);
  const widths = widthsOf(listing, measured);
  const head = new SheetRows(widths);
  head.across(listing.title, 'tableTitle', 8);
  for (const note of listing.notes) head.across(note, 'note');
  const [headerRow] = head.cells(
    listing.header.map((value) => ({ value, style: 'header' })),
    28,
  );
  const page = pagePoints('A4', 'landscape', MARGINS, widths);
  const repeated = head.rows.at(-1)?.height ?? 0;
  // Pages are reckoned only where something stands below the rows that is not to be parted from its heading.
  const paging = listing.below === undefined ? {} : { paging: { page, above: head.height, repeated } };
  const body = new TableBody(rows, measured, widths, head.rows.length, paging);
  const foot = new SheetRows(widths, head.rows.length + body.length, body.used);
  if (measured.length === 0 && listing.none !== undefined) foot.across(listing.none, 'cell');
  listing.below?.(foot, page);
  return {
    plan: {
      ...(listing.part !== undefined && { part: listing.part }),
      name: listing.name,
      widths,
      rows: joined(head.rows, body, foot.rows),
      merges: [...head.merges, ...body.merges, ...foot.merges],
      frozenRows: headerRow,
      print: {
        paper: 'A4',
        orientation: 'landscape',
        margins: MARGINS,
        titleRows: [headerRow, headerRow],
        firstPage: 1,
      },
      pageBreaks: [...body.pageBreaks, ...foot.pageBreaks],
      charts: [],
    },
    rowOf: (index) => body.firstRow(index),
  };
}
