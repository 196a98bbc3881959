import type { PlanCell, SheetPlan } from '../sheet/plan';
import { SheetRows } from '../sheet/table';
import { fitWidths, pageCharacters } from '../sheet/widths';

/** A plain list on landscape A4: title, header, rows. */
export interface Listing {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly header: readonly string[];
  /** Least and most characters by column. */
  readonly limits: readonly (readonly [least: number, most: number])[];
  readonly rows: readonly (readonly PlanCell[])[];
  /** Said where there are no rows. */
  readonly none?: string;
}

const MARGINS = { top: 25, right: 18, bottom: 22, left: 18 };

export interface LaidOut {
  readonly plan: SheetPlan;
  /** Sheet row of each list row. */
  readonly rowNumbers: readonly number[];
}

export function layOut(listing: Listing): LaidOut {
  const needs = listing.header.map((header, column) => {
    const [least, most] = listing.limits[column] as readonly [number, number];
    return { texts: [header, ...listing.rows.map((row) => String(row[column]?.value ?? ''))], least, most };
  });
  const widths = fitWidths(needs, pageCharacters('A4', 'landscape', MARGINS));
  const rows = new SheetRows(widths);
  rows.across(listing.title, 'tableTitle', 8);
  for (const note of listing.notes) rows.across(note, 'note');
  const [headerRow] = rows.cells(
    listing.header.map((value) => ({ value, style: 'header' })),
    28,
  );
  const rowNumbers = listing.rows.map((row) => rows.cells(row)[0]);
  if (listing.rows.length === 0 && listing.none !== undefined) rows.across(listing.none, 'cell');
  return {
    plan: {
      name: listing.name,
      widths,
      rows: rows.rows,
      merges: rows.merges,
      frozenRows: headerRow,
      print: { paper: 'A4', orientation: 'landscape', margins: MARGINS, titleRows: [headerRow, headerRow] },
      pageBreaks: [],
      charts: [],
    },
    rowNumbers,
  };
}
