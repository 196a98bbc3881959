import { faultOf, type Grid } from '../grid';
import type { Issue } from '../issue';
import { messages } from '../messages/zh-CN';
import { NO_CHOICES, type ColumnChoices } from './columnChoices';
import { mapColumns } from './columns';
import { countedOf, faultIssues, struckSkips, toldOf, type Counted, type Include } from './counted';
import type { Field } from './fields';
import { cellsOf } from './figures/sheetCells';
import { tableFigures } from './figures/tableFigures';
import { notedUnits } from './figures/units';
import { isHeaderLine, type Header } from './header';
import { headerKey } from './headerNames';
import { aboveSkips, LONGEST_TITLE, titleOf, unitOf } from './headings';
import { lines as linesOf, Merges, type Line } from './lines';
import { asPastedText } from './pasted';
import { tableTime } from './period';
import { itemsOfOurs } from './ownItems';
import { misplaced, realigned } from './realign';
import { readRows } from './rows';
import type { RowsInput } from './rowsInput';
import { raggedSamples, samplesOf } from './samples';
import { headersOf, sections, type Section } from './sections';
import type { ProgressTable, Skip } from './table';
import { verticalTable } from './vertical';

export interface FoundTables {
  readonly tables: readonly ProgressTable[];
  /** Why a sheet holds none; null where it holds one. */
  readonly skippedSheet: string | null;
  readonly issues: readonly Issue[];
}

/** Columns beyond this are no progress table's: a sheet 16,384 columns wide holds something else there. */
const MOST_COLUMNS = 256;

/** A header repeated, as on each printed page, repeats the words. */
function repeats({ labels }: Header): (line: Line) => boolean {
  const keys = new Set([...labels.values()].flatMap((levels) => levels.map(headerKey)));
  return (line) =>
    isHeaderLine(line) &&
    line.cells.filter(({ text }) => keys.has(headerKey(text))).length * 2 >= line.cells.length;
}

function tableOf(
  grid: Grid,
  sheet: string,
  section: Section,
  merges: Merges,
  chosen: ColumnChoices,
): ProgressTable {
  const textAt: RowsInput['textAt'] = (row, column) =>
    grid.texts[row - grid.firstRow]?.[column - grid.firstColumn] ?? '';
  const ragged = grid.layout === 'ragged';
  const samples = ragged
    ? raggedSamples(section, merges)
    : samplesOf(section.body, section.header.labels.keys(), merges);
  const title = titleOf(section.above);
  const texts = section.above
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter((text) => text !== title);
  const cellAt = cellsOf(grid, merges, section.header.lastRow + 1);
  const figures = ragged
    ? null
    : tableFigures(
        section.header,
        section.body.filter(({ cells }) => cells.length > 1).map(({ row }) => row),
        cellAt,
        tableTime([title ?? '', ...texts, grid.sheet]),
        chosen,
      );
  const mapping = mapColumns(section.header, samples, chosen, figures);
  const body = ragged ? realigned(section, mapping) : null;
  const rows = readRows(
    {
      file: grid.file,
      sheet,
      lines: body?.lines ?? section.body,
      byField: mapping.byField,
      unmapped: mapping.others,
      merges,
      hiddenRows: new Set(grid.hiddenRows),
      firstRow: section.header.lastRow + 1,
      unit: unitOf(grid.file, title, section.above),
      textAt,
      figures,
      noted: notedUnits([...texts, title ?? '']),
      plans: mapping.plans,
      cellAt,
      title,
      faultAt: (row, column) => faultOf(cellAt(row, column).value),
      width: section.header.labels.size,
      ...(body !== null && {
        joined: body.joined,
        covered: (row: number, column: number) =>
          body.padded.has(row) && !(body.aligned.get(row)?.columns.includes(column) ?? true),
      }),
      isHeader: repeats(section.header),
      isItem: itemsOfOurs(section.header),
    },
    (row) => [...misplaced(body?.aligned.get(row)), ...faultIssues(grid, row, section.header.labels.keys())],
  );
  const header = (field: Field): string =>
    mapping.columns.find((column) => column.field === field)?.header ?? '';
  const time = tableTime([
    title ?? '',
    ...texts.filter((text) => text.length <= LONGEST_TITLE),
    header('progress'),
    ...texts.filter((text) => text.length > LONGEST_TITLE),
    grid.sheet,
  ]);
  return {
    file: grid.file,
    sheet,
    title,
    ...time,
    headerRows: [section.header.firstRow, section.header.lastRow],
    dataRows: [
      rows.rows[0]?.row ?? section.header.lastRow + 1,
      rows.rows.at(-1)?.row ?? section.header.lastRow,
    ],
    columns: mapping.columns,
    unmapped: mapping.unmapped,
    rows: rows.rows,
    totals: rows.totals,
    questions: figures?.questions ?? [],
    notes: rows.notes,
    skipped: [...aboveSkips(section.above, title), ...rows.skipped],
    issues: mapping.issues,
  };
}

const headerSkips = ({ headerRows: [first, last] }: ProgressTable): Skip[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    row: first + index,
    reason: messages.table.repeatedHeader,
  }));

/** The title of a table that is none: nothing else tells of its line. */
const titleSkips = ({ skipped }: ProgressTable, { above }: Section): Skip[] =>
  aboveSkips(above, null).filter(({ row }) => !skipped.some((skip) => skip.row === row));

/** A header with nothing under it is a line of the table before it, or after it: its lines are told there. */
function withEmptyOnes(found: readonly ProgressTable[], cut: readonly Section[]): ProgressTable[] {
  const tables: ProgressTable[] = [];
  let pending: Pick<ProgressTable, 'skipped' | 'notes'> = { skipped: [], notes: [] };
  const joined = (table: ProgressTable): ProgressTable => ({
    ...table,
    skipped: [...table.skipped, ...pending.skipped].sort((a, b) => a.row - b.row),
    notes: [...table.notes, ...pending.notes],
  });
  for (const [index, table] of found.entries()) {
    if (table.rows.length > 0) tables.push(table);
    else
      pending = {
        skipped: [
          ...pending.skipped,
          ...titleSkips(table, cut[index] as Section),
          ...headerSkips(table),
          ...table.skipped,
        ],
        notes: [...pending.notes, ...table.notes],
      };
    const last = tables.pop();
    if (last === undefined) continue;
    tables.push(joined(last));
    pending = { skipped: [], notes: [] };
  }
  return tables;
}

/** Lines whose words all stand beyond the columns that are looked at are told by the last table. */
function withFarLines(
  tables: readonly ProgressTable[],
  whole: readonly Line[],
  looked: readonly Line[],
): readonly ProgressTable[] {
  const last = tables.at(-1);
  const far = whole.filter(({ cells }, index) => cells.length > 0 && looked[index]?.cells.length === 0);
  if (last === undefined || far.length === 0) return tables;
  const skips = far.map(({ row }) => ({ row, reason: messages.table.farRight(MOST_COLUMNS) }));
  const skipped = [...last.skipped, ...skips].sort((a, b) => a.row - b.row);
  return [...tables.slice(0, -1), { ...last, skipped }];
}

/** From its header to the last of its lines. */
const rowsOf = ({ headerRows, dataRows, skipped, totals }: ProgressTable): readonly [number, number] => [
  headerRows[0],
  Math.max(headerRows[1], dataRows[1], ...skipped.map(({ row }) => row), ...totals.map(({ row }) => row)) + 1,
];

function withTold(table: ProgressTable, counted: Counted, original: Grid): ProgressTable {
  const rows = rowsOf(table);
  const struck = struckSkips(counted, rows);
  return {
    ...table,
    skipped:
      struck.length === 0 ? table.skipped : [...table.skipped, ...struck].sort((a, b) => a.row - b.row),
    issues: [...table.issues, ...toldOf(counted, original, rows, table.headerRows)],
  };
}

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
  return pastedTables(counted, original, chosen) ?? tablesOf(counted, original, chosen);
}

/** A text that was pasted into the sheet is put back under its columns, as from a text file. */
function pastedTables(counted: Counted, original: Grid, chosen: ColumnChoices): FoundTables | null {
  const { grid } = counted;
  if (grid.layout === 'ragged' || grid.merges.length > 0) return null;
  const lines = linesOf(grid);
  const merges = new Merges([], grid.firstColumn, grid.firstColumn + MOST_COLUMNS);
  const headers = headersOf(lines, merges, false).map(({ header }) => header);
  const pasted = asPastedText(grid, lines, headers);
  if (pasted === null) return null;
  const found = tablesOf({ ...counted, grid: pasted }, original, chosen);
  return { ...found, tables: found.tables.map((table) => ({ ...table, sheet: grid.sheet })) };
}

function tablesOf(counted: Counted, original: Grid, chosen: ColumnChoices): FoundTables {
  const { grid } = counted;
  const whole = linesOf(grid);
  const all = whole.map((line) => ({
    ...line,
    cells: line.cells.filter(({ column }) => column < grid.firstColumn + MOST_COLUMNS),
  }));
  const merges = new Merges(grid.merges, grid.firstColumn, grid.firstColumn + MOST_COLUMNS);
  const ragged = grid.layout === 'ragged';
  const cut = sections(all, headersOf(all, merges, ragged));
  const found = cut.map((section, index) =>
    tableOf(grid, ragged ? messages.table.textTable(index + 1) : grid.sheet, section, merges, chosen),
  );
  const tables = withFarLines(withEmptyOnes(found, cut), whole, all).map((table) =>
    withTold(table, counted, original),
  );
  if (tables.length > 0) return { tables, skippedSheet: null, issues: [] };
  const forms = ragged ? null : verticalTable(grid, all);
  if (forms !== null) return { tables: [withTold(forms, counted, original)], skippedSheet: null, issues: [] };
  const blank = all.every(({ cells }) => cells.length === 0);
  const reason = blank ? messages.table.blankSheet(grid.sheet) : messages.table.noHeader(grid.sheet);
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
