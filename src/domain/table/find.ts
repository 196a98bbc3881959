import type { Grid } from '../grid';
import type { Issue } from '../issue';
import { addTo } from '../grouped';
import { messages } from '../messages/zh-CN';
import { withEmptyOnes, withFarLines, withTold } from './accounts';
import { NO_CHOICES, type ColumnChoices } from './columnChoices';
import { countedOf, type Counted, type Include } from './counted';
import { isHeaderLine } from './header';
import { asInSheet, kindsBeside } from './kindLines';
import { withLampFills } from './lampFills';
import { lines as linesOf, Merges, type Line, type LineCell } from './lines';
import { asPastedText } from './pasted';
import type { Field } from './fields';
import { readTable } from './readTable';
import { isOwnHeader, itemsOfOurs } from './ownItems';
import { headersOf, sections } from './sections';
import { sideBySide } from './sideBySide';
import type { ProgressTable } from './table';
import { isFormsLine, verticalTable } from './vertical';

export interface FoundTables {
  readonly tables: readonly ProgressTable[];
  /** Why a sheet holds none; null where it holds one. */
  readonly skippedSheet: string | null;
  readonly issues: readonly Issue[];
}

/** Columns beyond this are no progress table's: a sheet 16,384 columns wide holds something else there. */
const MOST_COLUMNS = 256;

/**
 * Progress tables of a grid, top to bottom. Never throws; a sheet without a table says why.
 *
 * @param chosen what a person has said of columns, by heading
 * @param include what counts though it is hidden or struck out
 */
export function findTables(
  original: Grid,
  chosen: ColumnChoices = NO_CHOICES,
  include: Include = {},
): FoundTables {
  const counted = countedOf(original, include);
  const lines = linesOf(counted.grid);
  return pastedTables(counted, lines, original, chosen) ?? tablesOf(counted, lines, original, chosen);
}

/** A text that was pasted into the sheet is put back under its columns, as from a text file. */
function pastedTables(
  counted: Counted,
  lines: readonly Line[],
  original: Grid,
  chosen: ColumnChoices,
): FoundTables | null {
  const { grid } = counted;
  if (grid.layout === 'ragged' || grid.merges.length > 0 || counted.hiddenColumns.length > 0) return null;
  const merges = new Merges([], grid.firstColumn, grid.firstColumn + MOST_COLUMNS, false);
  const headers = headersOf(lines, merges, false).map(({ header }) => header);
  const pasted = asPastedText(grid, lines, headers);
  if (pasted === null) return null;
  const found = tablesOf({ ...counted, grid: pasted }, linesOf(pasted), original, chosen);
  return { ...found, tables: found.tables.map((table) => ({ ...table, sheet: grid.sheet })) };
}

/** Tables of lines that stand one under the other. */
function stacked(grid: Grid, lines: readonly Line[], merges: Merges, chosen: ColumnChoices): ProgressTable[] {
  const ragged = grid.layout === 'ragged';
  const cut = sections(lines, headersOf(lines, merges, ragged));
  const found = cut.map((section, index) => {
    if (ragged) return readTable(grid, messages.table.textTable(index + 1), section, merges, chosen);
    if (itemsOfOurs(section.header) !== null) return readTable(grid, grid.sheet, section, merges, chosen);
    const lit = withLampFills(grid, section, merges);
    const kinds = kindsBeside(lit.grid, lit.section);
    if (kinds === null) return readTable(lit.grid, grid.sheet, lit.section, merges, chosen);
    return asInSheet(readTable(kinds.grid, grid.sheet, kinds.section, merges, chosen), kinds);
  });
  return withEmptyOnes(found, cut);
}

/** A line without the cells beyond a column. */
const within = (line: Line, column: number): Line =>
  (line.cells.at(-1)?.column ?? 0) < column
    ? line
    : { ...line, cells: line.cells.filter((cell) => cell.column < column) };

function tablesOf(
  counted: Counted,
  whole: readonly Line[],
  original: Grid,
  chosen: ColumnChoices,
): FoundTables {
  const { grid } = counted;
  const all = whole.map((line) => within(line, grid.firstColumn + MOST_COLUMNS));
  const areAll = grid.mergesUnknown !== true;
  const merges = new Merges(grid.merges, grid.firstColumn, grid.firstColumn + MOST_COLUMNS, areAll);
  const ragged = grid.layout === 'ragged';
  const blocks = ragged ? [all] : sideBySide(all, merges, counted.hiddenColumns);
  const found = blocks.flatMap((lines) => stacked(grid, lines, merges, chosen));
  const tables = withFarLines(found, whole, all, MOST_COLUMNS).map((table) =>
    withTold(table, counted, original),
  );
  const mayBeForms = !ragged && tables.every((table) => looksLikeForms(table, all));
  const forms = mayBeForms ? verticalTable(grid, all) : null;
  if (forms !== null && tables.every((table) => isOfForms(table, forms)))
    return { tables: [withTold(forms, counted, original)], skippedSheet: null, issues: [] };
  const own = tables.filter((table) => !isContents(table));
  if (own.length > 0) return { tables: own, skippedSheet: null, issues: [] };
  return tables.length > 0
    ? { tables: [], skippedSheet: messages.table.contents(grid.sheet), issues: [] }
    : noTable(grid, all, headersOf(all, merges, ragged)[0]?.header.lastRow ?? null);
}

/**
 * 责任单位 | 民政局 | 完成时限 | 6月 is a line of a form, though it looks like a header; under our own header stand
 * items, whatever they look like. Of most tables the first line of data settles it.
 */
function looksLikeForms(
  { headerRows: [first], dataRows: [, last] }: ProgressTable,
  lines: readonly Line[],
): boolean {
  const own = lines.filter(({ row, cells }) => row >= first && row <= last && cells.length > 0);
  return own.every((line) => !isOwnHeader(line) && isFormsLine(line));
}

/** Every line of the table is one of a form. */
function isOfForms(
  { headerRows: [first], dataRows: [, last] }: ProgressTable,
  forms: ProgressTable,
): boolean {
  const within = first >= forms.headerRows[0] && last <= forms.dataRows[1];
  return within && !forms.skipped.some(({ row }) => row >= first && row <= last);
}

const TOLD: ReadonlySet<Field> = new Set(['progress', 'verdict', 'actual', 'rate', 'plan', 'target']);
/** 目录: which items the other sheets hold, and nothing of them. */
const isContents = ({ title, sheet, columns }: ProgressTable): boolean =>
  /目录|目次|索引/u.test(`${title ?? ''}${sheet}`) && !columns.some(({ field }) => TOLD.has(field));

/** Rows and columns that a table with its headings down the first column may take. */
const MOST_TURNED = 100;

/** Whether the headings stand one under the other, with an item in each column beside them. */
function isTurned(lines: readonly Line[]): boolean {
  const columns = new Map<number, LineCell[]>();
  for (const { row, cells } of lines.slice(0, MOST_TURNED))
    for (const { column, text } of cells) addTo(columns, column, { column: row, text });
  const [headings, ...items] = [...columns]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => ({ row, cells, width: 0 }));
  if (headings === undefined || items.length < 2) return false;
  // The title may stand over the headings.
  const untitled = { ...headings, cells: headings.cells.slice(1) };
  return isHeaderLine(headings) || isHeaderLine(untitled);
}

/** What a sheet without a table holds instead; `header`: the last row of a header that nothing was read under. */
function whyNone(
  { layout, sheet, drawn = false }: Grid,
  lines: readonly Line[],
  header: number | null,
): string {
  const text = messages.table;
  if (lines.every(({ cells }) => cells.length === 0))
    return drawn ? text.onlyDrawn(sheet) : text.blankSheet(sheet);
  if (header !== null) return text.onlyHeader(sheet, header);
  return layout !== 'ragged' && isTurned(lines) ? text.turned(sheet) : text.noHeader(sheet, drawn);
}

function noTable(grid: Grid, lines: readonly Line[], header: number | null): FoundTables {
  const blank = lines.every(({ cells }) => cells.length === 0);
  const reason = whyNone(grid, lines, header);
  const issue: Issue = {
    code: 'header-not-found',
    severity: 'info',
    field: null,
    cell: null,
    quotes: [],
    params: { sheet: grid.sheet },
  };
  return { tables: [], skippedSheet: reason, issues: blank ? [] : [issue] };
}
