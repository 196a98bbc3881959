import { LAST_COLUMN, LAST_ROW } from '../bounds';
import { cellWords, richText, type Run } from '../cells/richText';
import type { CellBudget, SheetBuilder } from '../cells/sheetBuilder';

/** Browsers' own limits. */
const MOST_COLUMNS_SPANNED = 1000;
const MOST_ROWS_SPANNED = 65_534;

interface Spans {
  readonly columns: number;
  /** 0 = to the end of the table. */
  readonly rows: number;
}

/** Spans as browsers read them: what is no number or too large is clamped. */
export function spansOf(colspan: string | null, rowspan: string | null): Spans {
  const number = (text: string | null): number =>
    text !== null && /^\s*\d+/u.test(text) ? Number.parseInt(text, 10) : 1;
  return {
    columns: Math.min(MOST_COLUMNS_SPANNED, Math.max(1, number(colspan))),
    rows: Math.min(MOST_ROWS_SPANNED, number(rowspan)),
  };
}

interface Placed extends Spans {
  /** 1-based in the table. */
  readonly row: number;
  readonly column: number;
  readonly runs: readonly Run[];
}

/** Without these signs at either end. */
function stripped(text: string, signs: string): string {
  let [from, to] = [0, text.length];
  while (from < to && signs.includes(text.charAt(from))) from++;
  while (to > from && signs.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

/** A page's blanks are one space each; lines are trimmed; blank lines at either end go. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => stripped(line, ' \t\f'));
  return stripped(lines.join('\n').replace(/\n{3,}/gu, '\n\n'), '\n');
}

/** A table being read: cells take the first free places, as browsers lay them out. */
export class HtmlTable {
  rows = 0;
  private column = 0;
  /** Last row that each column is taken to by a cell above. */
  private readonly taken: number[] = [];
  private readonly cells: Placed[] = [];
  readonly hiddenRows: number[] = [];
  readonly hiddenColumns: [first: number, last: number][] = [];

  constructor(private readonly budget: CellBudget) {}

  row(): void {
    this.rows++;
    this.column = 0;
  }

  cell(spans: Spans, runs: readonly Run[]): void {
    if (this.rows === 0) this.row();
    while ((this.taken[this.column] ?? 0) >= this.rows) this.column++;
    const columns = Math.min(spans.columns, LAST_COLUMN - this.column);
    if (columns < 1) return;
    this.budget.spend(columns);
    const last = spans.rows === 0 ? LAST_ROW : this.rows + spans.rows - 1;
    for (let i = 0; i < columns; i++) this.taken[this.column + i] = last;
    this.cells.push({ row: this.rows, column: this.column + 1, columns, rows: spans.rows, runs });
    this.column += columns;
  }

  get size(): number {
    return this.cells.length;
  }

  get runs(): readonly Run[] {
    return this.cells.flatMap(({ runs }) => runs);
  }

  /** Lays the table into a sheet below `above` rows. */
  layInto(sheet: SheetBuilder, above: number): void {
    for (const { row, column, columns, rows, runs } of this.cells) {
      const { text, struck } = cellWords(richText(runs), false);
      const words = tidy(text);
      const at = above + row;
      sheet.put(at, column, words, words);
      if (struck) sheet.strike(at, column);
      const lastRow = above + (rows === 0 ? this.rows : Math.min(this.rows, row + rows - 1));
      if (columns > 1 || lastRow > at)
        sheet.merge({ firstRow: at, lastRow, firstColumn: column, lastColumn: column + columns - 1 });
    }
    for (const row of this.hiddenRows) sheet.hideRow(above + row);
    for (const [first, last] of this.hiddenColumns) sheet.hideColumns(first, last);
  }
}
