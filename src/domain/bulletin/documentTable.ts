import { MeasuredRows, type CellRow, type CellRows } from '../sheet/measured';
import type { PlanCell } from '../sheet/plan';
import { fitWidths, longOf } from '../sheet/widths';
import type { DocumentCell, TableBlock } from './document';

/** How tables of a document come out, whatever draws them: their texts are measured once. */

const shown = (cell: DocumentCell | null): PlanCell | null =>
  cell === null ? null : { value: cell.text, style: cell.style };

const shownRows = ({ rows }: TableBlock): CellRows => ({
  *[Symbol.iterator](): Generator<CellRow> {
    for (const row of rows) yield row.map(shown);
  },
});

const known = new WeakMap<TableBlock, MeasuredRows>();

export function measuredTable(table: TableBlock): MeasuredRows {
  const measured = known.get(table) ?? new MeasuredRows(shownRows(table), table.columns.length);
  known.set(table, measured);
  return measured;
}

/** Text of the lowest heading of a column. */
const headingOf = ({ header }: TableBlock, column: number): string =>
  header.reduce((text, row) => row[column]?.text ?? text, '');

/** Widths of the columns that add up to `total`, in characters of the default font; broad texts get more. */
export function columnWidths(table: TableBlock, total: number): number[] {
  const measured = measuredTable(table);
  const needs = table.columns.map(({ least, most }, column) => ({
    long: longOf(measured.columnWidths(column, headingOf(table, column))),
    least,
    most,
  }));
  return fitWidths(needs, total);
}
