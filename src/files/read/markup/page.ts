import type { Grid } from '../../../domain/grid';
import type { Run } from '../cells/richText';
import { SheetBuilder, type CellBudget, type SheetName } from '../cells/sheetBuilder';
import { htmlAttribute, readHtml, type HtmlEvents } from './htmlReader';
import { HtmlTable, spansOf } from './htmlTable';
import { PageStyles, type Looks } from './pageStyles';

/** Elements that begin a line of their own. */
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'center',
  'ul',
  'ol',
  'dd',
  'dt',
  'pre',
]);
const STRUCK = new Set(['s', 'del', 'strike']);
/** Elements without content. */
const VOID = new Set([
  'br',
  'img',
  'col',
  'input',
  'hr',
  'meta',
  'link',
  'wbr',
  'base',
  'area',
  'param',
  'embed',
]);
const CELLS = new Set(['td', 'th']);

interface Opened extends Looks {
  readonly name: string;
  readonly raised: boolean;
}

interface Cell {
  readonly attributes: string;
  readonly hidden: boolean;
  readonly runs: Run[];
  /** Elements that were open when the cell began. */
  readonly depth: number;
}

/** A table that is open, with its cell that is open. */
interface Level {
  readonly table: HtmlTable;
  cell: Cell | null;
  rowHidden: boolean;
  column: number;
}

/** Pages nest tables a few levels deep; what goes deeper is read as one. */
const DEEPEST = 50;
const MOST_OPEN = 2000;

/**
 * Collects the tables of a page below each other, with the paragraphs between them, as Excel lays a page out. A
 * table inside a cell stands by itself where it has several cells.
 */
class PageReader implements HtmlEvents {
  readonly styles = new PageStyles();
  readonly tables: HtmlTable[] = [];
  private readonly levels: Level[] = [];
  private readonly opened: Opened[] = [];
  private paragraph: Run[] = [];

  constructor(
    private readonly budget: CellBudget,
    /** Made by a spreadsheet: its hidden rows are rows that a clerk hid. */
    private readonly fromExcel: boolean,
  ) {}

  open(name: string, attributes: string): void {
    if (name === 'table') this.openTable();
    else if (name === 'tr') this.openRow(attributes);
    else if (CELLS.has(name)) this.openCell(attributes);
    else if (name === 'col') this.openColumn(attributes);
    else if (name === 'br') this.words('\n');
    else if (BLOCKS.has(name)) this.lineEnd();
    if (VOID.has(name) || attributes.endsWith('/') || this.opened.length > MOST_OPEN) return;
    const looks = this.styles.looks(attributes);
    this.opened.push({
      name,
      hidden: looks.hidden && name !== 'tr' && !CELLS.has(name),
      struck: looks.struck || STRUCK.has(name),
      raised: name === 'sup',
    });
  }

  close(name: string): void {
    if (CELLS.has(name)) this.closeCell();
    else if (name === 'tr') this.closeCell();
    else if (name === 'table') this.closeTable();
    else if (BLOCKS.has(name)) this.lineEnd();
    const index = this.opened.findLastIndex((element) => element.name === name);
    if (index >= 0) this.opened.length = index;
  }

  text(words: string): void {
    this.words(words.replace(/[ \t\r\n\f]+/gu, ' '));
  }

  end(): void {
    while (this.levels.length > 0) this.closeTable();
    this.endParagraph();
  }

  private get level(): Level | undefined {
    return this.levels.at(-1);
  }

  private get runs(): Run[] | null {
    const { level } = this;
    return level === undefined ? this.paragraph : (level.cell?.runs ?? null);
  }

  /** Whether a line of the open cell has begun. */
  private get inLine(): boolean {
    const runs = this.runs ?? [];
    return (
      runs.some(({ text }) => text.trim() !== '') && !/\n *$/u.test((runs.at(-1)?.text ?? '').slice(-80))
    );
  }

  private words(text: string): void {
    const runs = this.runs;
    if (runs === null || this.opened.some(({ hidden }) => hidden)) return;
    const struck = this.opened.some((element) => element.struck);
    const raised = this.opened.some((element) => element.raised);
    const last = runs.at(-1);
    if (last !== undefined && last.struck === struck && last.raised === raised)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, struck, raised });
  }

  private lineEnd(): void {
    if (this.level === undefined) this.endParagraph();
    else if (this.inLine) this.words('\n');
  }

  private endParagraph(): void {
    if (this.paragraph.some(({ text }) => text.trim() !== '')) {
      const line = new HtmlTable(this.budget);
      line.cell({ columns: 1, rows: 1 }, this.paragraph);
      this.tables.push(line);
    }
    this.paragraph = [];
  }

  private openTable(): void {
    if (this.level === undefined) this.endParagraph();
    if (this.levels.length < DEEPEST)
      this.levels.push({ table: new HtmlTable(this.budget), cell: null, rowHidden: false, column: 0 });
  }

  private openRow(attributes: string): void {
    const { level } = this;
    if (level === undefined) return;
    this.closeCell();
    const hidden = this.styles.looks(attributes).hidden;
    level.rowHidden = hidden && !this.fromExcel;
    if (level.rowHidden) return;
    level.table.row();
    if (hidden) level.table.hiddenRows.push(level.table.rows);
  }

  private openCell(attributes: string): void {
    const { level } = this;
    if (level === undefined) return;
    this.closeCell();
    const { hidden } = this.styles.looks(attributes);
    level.cell = { attributes, hidden: hidden || level.rowHidden, runs: [], depth: this.opened.length };
  }

  private openColumn(attributes: string): void {
    const { level } = this;
    if (level === undefined) return;
    const span = spansOf(htmlAttribute(attributes, 'span'), null).columns;
    if (this.styles.looks(attributes).hidden || htmlAttribute(attributes, 'width') === '0')
      level.table.hiddenColumns.push([level.column + 1, level.column + span]);
    level.column += span;
  }

  private closeCell(): void {
    const { level } = this;
    if (level === undefined || level.cell === null) return;
    const { attributes, hidden, runs, depth } = level.cell;
    level.cell = null;
    this.opened.length = Math.min(this.opened.length, depth);
    if (hidden) return;
    level.table.cell(
      spansOf(htmlAttribute(attributes, 'colspan'), htmlAttribute(attributes, 'rowspan')),
      runs,
    );
  }

  private closeTable(): void {
    if (this.level === undefined) return;
    this.closeCell();
    const { table } = this.levels.pop() as Level;
    const outer = this.level?.cell ?? null;
    if (outer !== null && table.size <= 1) outer.runs.push(...table.runs);
    else if (table.size > 0 && outer?.hidden !== true) this.tables.push(table);
  }
}

const FROM_EXCEL = /urn:schemas-microsoft-com:office:excel|<x:ExcelWorkbook/iu;

/** The tables of a page as one sheet; null for a page without a table. */
export function readPage(page: string, name: SheetName, budget: CellBudget): Grid | null {
  const reader = new PageReader(budget, FROM_EXCEL.test(page.slice(0, 20_000)));
  readHtml(page, reader, (css) => reader.styles.add(css));
  reader.end();
  if (!reader.tables.some(({ size }) => size > 1)) return null;
  const sheet = new SheetBuilder(budget);
  let above = 0;
  for (const table of reader.tables) {
    table.layInto(sheet, above);
    above += table.rows;
  }
  return sheet.grid(name);
}
