import type { DocumentCell } from '../../../domain/bulletin/document';

/** Which cell stands where in the rows of a table: spans never overlap, whatever was asked for. */

export type Row = readonly (DocumentCell | null)[];

export interface PlacedCell {
  readonly cell: DocumentCell;
  /** From 0. */
  readonly column: number;
  readonly columns: number;
  /** Begun in a row above. */
  readonly isContinued: boolean;
}

/** A cell that goes on into the rows below it. */
interface Open {
  readonly cell: DocumentCell;
  readonly columns: number;
  left: number;
}

const EMPTY: DocumentCell = { text: '', style: 'cell' };

/** Rows are asked for from top to bottom, each once. */
export class Spans {
  /** By column: the cell that covers it from above. */
  private readonly open: (Open | null)[];

  constructor(private readonly columns: number) {
    this.open = Array<Open | null>(columns).fill(null);
  }

  /** Cells that cover all columns of the row. */
  row(row: Row): PlacedCell[] {
    const placed: PlacedCell[] = [];
    for (let column = 0; column < this.columns;) {
      const covering = this.open[column] ?? null;
      const next = covering === null ? this.own(row[column] ?? EMPTY, column) : this.goOn(covering, column);
      placed.push(next);
      column += next.columns;
    }
    return placed;
  }

  /** What goes on ends here: the rows that follow are another part of the table. */
  end(): void {
    this.open.fill(null);
  }

  private own(cell: DocumentCell, column: number): PlacedCell {
    const columns = this.width(cell, column);
    const rows = cell.rowSpan ?? 1;
    if (rows > 1) this.open[column] = { cell, columns, left: rows - 1 };
    return { cell, column, columns, isContinued: false };
  }

  private goOn(open: Open, column: number): PlacedCell {
    open.left--;
    if (open.left <= 0) this.open[column] = null;
    return { cell: open.cell, column, columns: open.columns, isContinued: true };
  }

  /** How many columns a cell spans: never one that another cell covers, or that is not there. */
  private width(cell: DocumentCell, column: number): number {
    let columns = 1;
    const wanted = Math.min(cell.columnSpan ?? 1, this.columns - column);
    while (columns < wanted && (this.open[column + columns] ?? null) === null) columns++;
    return columns;
  }
}
