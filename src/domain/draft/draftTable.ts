import type { Annex } from './annex';
import { cellsOf, type CellFinding } from './cells';
import { ItemTable } from './itemTable';
import type { DraftLine } from './lines';
import { UnitTable } from './unitTable';

const LEAST_TABS = 2;
/** Behind a table: a paragraph, a note, an annex, a heading. */
const ENDS_TABLE = /^(?:\s*$|[\u3000 ]{2}|\s{0,9}(?:注|附件|附表)|[一二三四五六七八九十]{1,3}、)/u;
/** A row begins with its number, or with an empty cell. */
const OPENS_ROW = /^\d{0,4}\t/u;

const tabsIn = (text: string): number => text.split('\t').length - 1;

const wordsOf = ({ clean }: DraftLine): string => clean.original.replace(/\r$/u, '');

/** A table that a draft holds as lines with tabs; a cell may run over several of them. */
export class DraftTable {
  readonly found: CellFinding[] = [];
  private readonly tabs: number;
  private readonly rows: UnitTable | ItemTable | null;
  private open: { text: string; readonly offset: number } | null = null;

  private constructor(header: DraftLine, annex: Annex) {
    const cells = cellsOf(wordsOf(header), header.offset);
    this.tabs = cells.length - 1;
    this.rows =
      ItemTable.of(cells, annex, true) ?? UnitTable.of(cells, annex) ?? ItemTable.of(cells, annex, false);
  }

  /** The table that a line opens; null for a line of running text. */
  static of(line: DraftLine, annex: Annex): DraftTable | null {
    return tabsIn(wordsOf(line)) >= LEAST_TABS ? new DraftTable(line, annex) : null;
  }

  /** Takes a line; false where it is none of the table's. */
  line(line: DraftLine): boolean {
    const text = wordsOf(line);
    if (tabsIn(text) === 0 && ENDS_TABLE.test(text)) return false;
    const both = this.open === null ? 0 : tabsIn(this.open.text) + tabsIn(text);
    if (this.open === null || OPENS_ROW.test(text) || both > this.tabs) {
      this.flush();
      if (tabsIn(text) > 0) this.open = { text, offset: line.offset };
    } else this.open.text += `\n${text}`;
    return true;
  }

  close(): readonly CellFinding[] {
    this.flush();
    if (this.rows !== null) this.found.push(...this.rows.close());
    return this.found;
  }

  private flush(): void {
    if (this.open !== null && this.rows !== null)
      this.found.push(...this.rows.row(cellsOf(this.open.text, this.open.offset)));
    this.open = null;
  }
}
