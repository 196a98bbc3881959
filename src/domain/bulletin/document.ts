import type { TaskItem } from '../item';
import type { ChartSeries } from '../sheet/plan';
import type { StyleName } from '../sheet/styles';

/**
 * A bulletin as a document: blocks in reading order, built once from the analysis. Sheets, Word and plain text are
 * interpreters of it, and none of them adds a word.
 */
export interface BulletinDocument {
  readonly title: string;
  /** From the issuer's head to the list of recipients. */
  readonly body: readonly Block[];
  /** In the order of the body's list of annexes; each begins a page of its own. */
  readonly annexes: readonly Annex[];
}

export interface Annex {
  readonly part: AnnexPart;
  /** 附件, where it is the only one, else 附件1 … */
  readonly mark: string;
  /** Identical to its line in the list of annexes. */
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly paper: 'A4' | 'A3';
  readonly blocks: readonly Block[];
  /** What is signed and issued in its place, where columns of a long table are left to the workbook. */
  readonly issued?: IssuedAnnex;
}

export type IssuedAnnex = Pick<Annex, 'orientation' | 'paper' | 'blocks'>;

/** What an annex is known by, whatever its title says. */
export type AnnexPart = 'combined' | 'slow' | 'units';

export type Block =
  /** 发文机关标志 and 发文字号, only where the office's template has them. */
  | { readonly kind: 'issuer'; readonly text: string }
  | { readonly kind: 'reference'; readonly text: string }
  | { readonly kind: 'title'; readonly text: string }
  /** One line under the title: （截至2026年9月30日）. */
  | { readonly kind: 'dateline'; readonly text: string }
  /** 主送: no indent, closed by a colon. */
  | { readonly kind: 'addressee'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | ParagraphBlock
  /** A note under a table, small. */
  | { readonly kind: 'note'; readonly text: string }
  /** A place that a person has to fill: highlighted, never printed without a word. */
  | { readonly kind: 'blank'; readonly name: string; readonly text: string }
  | TableBlock
  | ChartBlock
  | { readonly kind: 'annexList'; readonly entries: readonly string[] }
  /** 署名 and 成文日期, either may be null. */
  | { readonly kind: 'signature'; readonly issuer: string | null; readonly date: string | null }
  /** 抄送 and 印发, last on the last page. */
  | { readonly kind: 'copies'; readonly lines: readonly string[] };

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly sentences: readonly Sentence[];
}

/** One statement: the text of a named template with its slots filled. */
export interface Sentence {
  /** Counts from 1 through the document: 数据依据 and bookmarks name it. Null where nothing is stated of any row. */
  readonly id: number | null;
  readonly template: string;
  readonly text: string;
  readonly slots: readonly Slot[];
}

/** A piece of a sentence that came from the analysis. */
export interface Slot {
  readonly name: string;
  /** [start, end) in UTF-16 units of the sentence's text. */
  readonly span: readonly [start: number, end: number];
  /** The rows that it rests on. */
  readonly items: readonly TaskItem[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly TableColumn[];
  /** Repeated on each page. */
  readonly header: readonly (readonly (DocumentCell | null)[])[];
  /** Those of large tables are made anew each time they are gone through: there may be 100,000. */
  readonly rows: TableRows;
}

export type TableRows = Iterable<readonly (DocumentCell | null)[]> & { readonly length: number };

export interface TableColumn {
  /** Least and most characters of the default font that it may be wide. */
  readonly least: number;
  readonly most: number;
}

/** A cell; those that a span covers are null in their rows. */
export interface DocumentCell {
  /** As it is printed. */
  readonly text: string;
  readonly style: StyleName;
  /** The number that a sheet holds in place of the text; the style gives its format. */
  readonly number?: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  /** Where a sheet leads from here; other forms leave it out. */
  readonly leads?: Lead;
}

/** To the first line of an item's figures in 数据依据, or to its row of the combined table. */
export interface Lead {
  readonly to: 'evidence' | 'combined';
  readonly item: TaskItem;
}

/** Horizontal stacked bars of columns of the table before it; Word leaves it out. Series without a value are left out. */
export interface ChartBlock {
  readonly kind: 'chart';
  readonly title: string;
  /** Column of the table, from 1, that names the bars. */
  readonly categoryColumn: number;
  readonly series: readonly ChartSeries[];
}
