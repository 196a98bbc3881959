import { onceEach } from '../once';
import type { Run } from '../sheet/body';
import { MeasuredRows, SHORT, type CellRow, type CellRows } from '../sheet/measured';
import { columnPoints, textWidth } from '../sheet/measureText';
import type { PlanCell } from '../sheet/plan';
import { fitWidths, needsOf, type ColumnNeed } from '../sheet/widths';
import type { DocumentCell, TableBlock } from './document';

/** How tables of a document come out, whatever draws them: their texts are measured once. */

/** A table's texts, measured, and its cells that reach over several rows. */
export interface MeasuredTable {
  readonly rows: MeasuredRows;
  readonly runs: readonly Run[];
}

/** A label that several rows share makes none of them taller: together they have room for it. */
const shown = (cell: DocumentCell | null): PlanCell | null =>
  cell === null || (cell.rowSpan ?? 1) > 1 ? null : { value: cell.text, style: cell.style };

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

export const measuredTable = onceEach(measure);

/** Text of the lowest heading of a column. */
const headingOf = ({ header }: TableBlock, column: number): string =>
  header.reduce((text, row) => row[column]?.text ?? text, '');

/** What a label that rows share asks of the width of its column: it has the lines of all of them. */
function labelled(need: ColumnNeed, column: number, runs: readonly Run[]): ColumnNeed {
  const own = runs.filter((run) => run.column === column).map(({ value }) => textWidth(value));
  const short = own.filter((width) => width <= SHORT);
  return { ...need, whole: Math.max(need.whole, ...short) };
}

/** Pages of `down` points that the rows of a table fill where it is `across` points wide. */
export function tablePages(table: TableBlock, across: number, down: number): number {
  const { rows } = measuredTable(table);
  const widths = columnWidths(table, across).map(columnPoints);
  return rows.heights(widths).reduce((sum, height) => sum + height, 0) / down;
}

/** Widths of the columns in characters of the default font; together they are `points` wide. */
export function columnWidths(table: TableBlock, points: number): number[] {
  const { rows, runs } = measuredTable(table);
  const headings = table.columns.map((_, column) => headingOf(table, column));
  const needs = needsOf(rows, table.columns, headings);
  return fitWidths(
    needs.map((need, column) => labelled(need, column, runs)),
    points,
  );
}
