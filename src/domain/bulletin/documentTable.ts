import type { Run } from '../sheet/body';
import { MeasuredRows, type CellRow, type CellRows } from '../sheet/measured';
import type { PlanCell } from '../sheet/plan';
import { fitWidths, longOf } from '../sheet/widths';
import type { DocumentCell, TableBlock } from './document';

/** How tables of a document come out, whatever draws them: their texts are measured once. */

/** A table's texts, measured, and its cells that reach over several rows. */
export interface MeasuredTable {
  readonly rows: MeasuredRows;
  readonly runs: readonly Run[];
}

const shown = (cell: DocumentCell | null): PlanCell | null =>
  cell === null ? null : { value: cell.text, style: cell.style };

function measure({ rows, columns }: TableBlock): MeasuredTable {
  const runs: Run[] = [];
  const seen: CellRows = {
    *[Symbol.iterator](): Generator<CellRow> {
      let first = 0;
      for (const row of rows) {
        row.forEach((cell, column) => {
          const over = cell?.rowSpan ?? 1;
          if (cell !== null && over > 1)
            runs.push({ column, first, last: first + over - 1, value: cell.text, style: cell.style });
        });
        yield row.map(shown);
        first++;
      }
    },
  };
  return { rows: new MeasuredRows(seen, columns.length), runs };
}

const known = new WeakMap<TableBlock, MeasuredTable>();

export function measuredTable(table: TableBlock): MeasuredTable {
  const measured = known.get(table) ?? measure(table);
  known.set(table, measured);
  return measured;
}

/** Text of the lowest heading of a column. */
const headingOf = ({ header }: TableBlock, column: number): string =>
  header.reduce((text, row) => row[column]?.text ?? text, '');

/** Widths of the columns that add up to `total`, in characters of the default font; broad texts get more. */
export function columnWidths(table: TableBlock, total: number): number[] {
  const { rows } = measuredTable(table);
  const needs = table.columns.map(({ least, most }, column) => ({
    long: longOf(rows.columnWidths(column, headingOf(table, column))),
    least,
    most,
  }));
  return fitWidths(needs, total);
}
