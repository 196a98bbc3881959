import { columnLetters, type Grid } from '../grid';
import type { Issue } from '../issue';
import { messages } from '../messages/zh-CN';
import { cleanText } from '../text/clean';
import { mapColumns, type ColumnMapping, type ColumnSample } from './columns';
import type { Field } from './fields';
import { headerAt, isHeaderLine, type Header } from './header';
import { raggedHeader } from './raggedHeader';
import { headerKey } from './headerNames';
import { lines as linesOf, Merges, type Line } from './lines';
import { tableTime } from './period';
import { joinBroken, RaggedAligner, type Aligned } from './ragged';
import { isNote } from './rowKind';
import { readRows, type RowsInput } from './rows';
import type { ProgressTable, Skip } from './table';
import { looksLikeUnit } from './units';

export interface FoundTables {
  readonly tables: readonly ProgressTable[];
  /** Why a sheet holds none; null where it holds one. */
  readonly skippedSheet: string | null;
  readonly issues: readonly Issue[];
}

/** Columns beyond this are no progress table's: a sheet 16,384 columns wide holds something else there. */
const MOST_COLUMNS = 256;

interface Section {
  readonly header: Header;
  /** Lines above the header that belong to this table, and those below it. */
  readonly above: readonly Line[];
  readonly body: readonly Line[];
}

/** Notes under a table belong to it, not to the next one. */
const isTitleLine = (line: Line): boolean => line.cells.length === 1 && !isNote(line.cells[0]?.text ?? '');

/** Lines right above a header that are titles: back to the last line of data of the table before. */
function titleStart(lines: readonly Line[], from: number, header: number): number {
  let start = header;
  while (
    start > from &&
    ((lines[start - 1] as Line).cells.length === 0 || isTitleLine(lines[start - 1] as Line))
  )
    start--;
  return start;
}

const labelKey = (header: Header): string =>
  [...header.labels.values()].map((texts) => headerKey(texts.join(''))).join('|');

/** Header lines that only repeat the one before, as on each printed page, begin no new table. */
function sections(
  lines: readonly Line[],
  headers: readonly { readonly index: number; readonly header: Header }[],
): Section[] {
  const starts: { index: number; header: Header; titles: number }[] = [];
  for (const { index, header } of headers) {
    const previous = starts.at(-1);
    const from = previous === undefined ? 0 : lines.findIndex(({ row }) => row > previous.header.lastRow);
    const titles = titleStart(lines, from, index);
    const titled = lines.slice(titles, index).some(({ cells }) => cells.length > 0);
    if (previous !== undefined && !titled && labelKey(previous.header) === labelKey(header)) continue;
    starts.push({ index, header, titles: previous === undefined ? 0 : titles });
  }
  return starts.map(({ header, index, titles }, i) => {
    const end = starts[i + 1]?.titles ?? lines.length;
    return {
      header,
      above: lines.slice(titles, index).filter(({ row }) => row < header.firstRow),
      body: lines.slice(index, end).filter(({ row }) => row > header.lastRow),
    };
  });
}

function headersOf(
  lines: readonly Line[],
  merges: Merges,
  ragged: boolean,
): { index: number; header: Header }[] {
  const found: { index: number; header: Header }[] = [];
  let after = -1;
  lines.forEach((line, index) => {
    if (line.row <= after || !isHeaderLine(line)) return;
    const header = ragged ? raggedHeader(lines, index) : headerAt(lines, index, merges);
    after = header.lastRow;
    found.push({ index: header.firstRow < line.row ? index - 1 : index, header });
  });
  return found;
}

const TITLE = /表|情况|计划|清单|台账|通报|实事|任务|项目/u;
const NOT_TITLE = /^(?:填报|报送|制表|单位|时间|日期|附件|截[至止]|\()/u;
const LONGEST_TITLE = 80;

/** The title: nearest the header of the short lines above it that speak of a table. */
function titleOf(above: readonly Line[]): string | null {
  const texts = above.flatMap((line) => (isTitleLine(line) ? [line.cells[0]?.text ?? ''] : []));
  const fitting = texts.filter((text) => {
    const clean = cleanText(text).text.trim();
    return clean.length <= LONGEST_TITLE && TITLE.test(clean) && !NOT_TITLE.test(clean);
  });
  return fitting.at(-1) ?? null;
}

const UNIT_LINE = /^(?:填报|报送|责任|牵头)(?:单位|部门)(?:\(盖章\))?[::](?<name>[^,;\s]{2,20})/u;
const UNIT_IN_TITLE = /[((](?<name>[^()()]{2,20})[))]\s*$/u;

function unitOf(file: string, title: string | null, above: readonly Line[]): RowsInput['unit'] {
  const stated = above
    .flatMap(({ cells }) => cells.map(({ text }) => cleanText(text).text.match(UNIT_LINE)?.groups?.name))
    .find((name) => name !== undefined);
  const bracket = title === null ? undefined : cleanText(title).text.match(UNIT_IN_TITLE)?.groups?.name;
  const inTitle = stated ?? (bracket !== undefined && looksLikeUnit(bracket) ? bracket : undefined);
  if (inTitle !== undefined) return { name: inTitle, text: title ?? '', from: 'title' };
  const base = file.replace(/\.[^.]*$/u, '');
  const named = base
    .split(/[-_—\s()()]+/u)
    .map((part) => cleanText(part).text)
    .find(looksLikeUnit);
  return named === undefined ? null : { name: named, text: file, from: 'file' };
}

/** Lines above the header other than the title, kept with their reason. */
const aboveSkips = (above: readonly Line[], title: string | null): Skip[] =>
  above
    .filter(({ cells }) => cells.length > 0 && !cells.some(({ text }) => text === title))
    .map(({ row, cells }) => ({
      row,
      reason: messages.table.above(
        cells
          .map(({ text }) => text)
          .join(' ')
          .slice(0, 60),
      ),
    }));

function samplesOf(
  body: readonly Line[],
  columns: Iterable<number>,
  merges: Merges,
): Map<number, ColumnSample> {
  const texts = new Map<number, string[]>([...columns].map((column) => [column, []]));
  const filled = body.filter(({ cells }) => cells.length > 1);
  for (const { cells } of filled.slice(0, 200))
    for (const { column, text } of cells) texts.get(column)?.push(text);
  const count = Math.min(filled.length, 200);
  return new Map(
    [...texts].map(([column, list]) => [
      column,
      { texts: list, merged: merges.hasTall(column), blank: count === 0 ? 1 : 1 - list.length / count },
    ]),
  );
}

interface Realigned {
  readonly lines: readonly Line[];
  readonly aligned: ReadonlyMap<number, Aligned>;
  /** Rows filled up with blanks at their end: their missing cells are covered by merges above. */
  readonly padded: ReadonlySet<number>;
  readonly joined: ReadonlySet<number>;
}

/** Ragged lines with their cells under the header's columns. */
function realigned(section: Section, mapping: ColumnMapping): Realigned {
  const width = section.header.labels.size;
  const fields = new Map([...mapping.byField].map(([field, column]) => [column, field] as const));
  const { lines: whole, joined } = joinBroken(section.body, width);
  const aligner = new RaggedAligner(
    width,
    fields,
    whole.filter(({ cells }) => cells.length === width),
  );
  const aligned = new Map<number, Aligned>();
  const padded = new Set<number>();
  const lines = whole.map((line) => {
    if (line.cells.length < 2 || line.cells.length > width) return line;
    const result = aligner.align(line);
    aligned.set(line.row, result);
    if (line.width > line.cells.length) padded.add(line.row);
    return {
      ...line,
      cells: line.cells.map((cell, i) => ({ ...cell, column: result.columns[i] as number })),
    };
  });
  return { lines, aligned, padded, joined };
}

function misplaced(aligned: Aligned | undefined): Issue[] {
  return (aligned?.doubtful ?? []).map((column) => ({
    code: 'misplaced-cell',
    severity: 'warning',
    field: null,
    cell: `${columnLetters(column)}${(aligned as Aligned).line.row}`,
    quotes: [],
    params: {
      words: (
        (aligned as Aligned).line.cells[(aligned as Aligned).columns.indexOf(column)]?.text ?? ''
      ).slice(0, 12),
    },
  }));
}

/** Columns of a full line tell what the header of a ragged text leaves open. */
function raggedSamples(section: Section, merges: Merges): Map<number, ColumnSample> {
  const full = section.body.filter(({ cells }) => cells.length === section.header.labels.size);
  const short = section.body.filter(
    ({ cells }) => cells.length > 1 && cells.length < section.header.labels.size,
  );
  const samples = samplesOf(
    full.map((line) => ({ ...line, cells: line.cells.map((cell, i) => ({ ...cell, column: i + 1 })) })),
    section.header.labels.keys(),
    merges,
  );
  // Lines are short because cells of merged areas are missing: the leading columns are those of groups.
  if (short.length > 0)
    for (const column of [1, 2])
      samples.set(column, { ...(samples.get(column) ?? { texts: [], blank: 1 }), merged: true });
  return samples;
}

function tableOf(
  grid: Grid,
  sheet: string,
  section: Section,
  merges: Merges,
  textAt: RowsInput['textAt'],
): ProgressTable {
  const ragged = grid.layout === 'ragged';
  const samples = ragged
    ? raggedSamples(section, merges)
    : samplesOf(section.body, section.header.labels.keys(), merges);
  const mapping = mapColumns(section.header, samples);
  const title = titleOf(section.above);
  const body = ragged ? realigned(section, mapping) : null;
  const rows = readRows(
    {
      file: grid.file,
      sheet,
      lines: body?.lines ?? section.body,
      byField: mapping.byField,
      merges,
      hiddenRows: new Set(grid.hiddenRows),
      firstRow: section.header.lastRow + 1,
      unit: unitOf(grid.file, title, section.above),
      textAt,
      ...(body !== null && {
        joined: body.joined,
        covered: (row: number, column: number) =>
          body.padded.has(row) && !(body.aligned.get(row)?.columns.includes(column) ?? true),
      }),
      isHeader: isHeaderLine,
    },
    (row) => misplaced(body?.aligned.get(row)),
  );
  const header = (field: Field): string =>
    mapping.columns.find((column) => column.field === field)?.header ?? '';
  const texts = section.above
    .flatMap(({ cells }) => cells.map(({ text }) => text))
    .filter((text) => text !== title);
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
    notes: rows.notes,
    skipped: [...aboveSkips(section.above, title), ...rows.skipped],
    issues: mapping.issues,
  };
}

/** Progress tables of a grid, top to bottom. Never throws; a sheet without a table says why. */
export function findTables(grid: Grid): FoundTables {
  const all = linesOf(grid).map((line) => ({
    ...line,
    cells: line.cells.filter(({ column }) => column < grid.firstColumn + MOST_COLUMNS),
  }));
  const merges = new Merges(grid.merges, grid.firstColumn, grid.firstColumn + MOST_COLUMNS);
  const textAt = (row: number, column: number): string =>
    grid.texts[row - grid.firstRow]?.[column - grid.firstColumn] ?? '';
  const ragged = grid.layout === 'ragged';
  const found = sections(all, headersOf(all, merges, ragged)).map((section, index) =>
    tableOf(grid, ragged ? messages.table.textTable(index + 1) : grid.sheet, section, merges, textAt),
  );
  const tables = found.filter(({ rows }) => rows.length > 0);
  if (tables.length > 0) return { tables, skippedSheet: null, issues: [] };
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
