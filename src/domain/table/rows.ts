import { cellAddress } from '../grid';
import type { Issue } from '../issue';
import { messages } from '../messages/zh-CN';
import { verdictInHeading } from '../read/rowVerdict';
import { cleanText } from '../text/clean';
import type { PlanColumn } from './columns';
import type { Field } from './fields';
import type { FigureUnit } from './figures/units';
import { rowFigures, type RowFigures } from './figures/rowFigures';
import type { CellAt } from './figures/sheetCells';
import { summingRow } from './figures/sums';
import type { TableFigures } from './figures/tableFigures';
import type { Line, LineCell, Merges } from './lines';
import { groupName, isTotalName, rowKind, type RowLayout } from './rowKind';
import type { FieldCell, RowVerdict, Skip, TableRow, TotalRow } from './table';
import { leadAndOthers, looksLikeUnit } from './units';

/** Lines below a header → rows, notes and what was left out with its reason. Nothing is dropped silently. */

export interface RowsInput {
  readonly file: string;
  readonly sheet: string;
  readonly lines: readonly Line[];
  readonly byField: ReadonlyMap<Field, number>;
  /** Columns without a field, by the key of their heading. */
  readonly unmapped?: ReadonlyMap<string, number>;
  readonly merges: Merges;
  readonly hiddenRows: ReadonlySet<number>;
  /** First row that holds data: merges that begin above it are the header's. */
  readonly firstRow: number;
  /** The unit that the title or the file name tells, for tables without a unit column. */
  readonly unit: { readonly name: string; readonly text: string; readonly from: 'title' | 'file' } | null;
  /** Text of an address, for the anchors of merged areas. */
  readonly textAt: (row: number, column: number) => string;
  /** Ragged texts: columns that a line leaves out because a cell above covers them. */
  readonly covered?: (row: number, column: number) => boolean;
  readonly isHeader: (line: Line) => boolean;
  /** Lines that are items whatever their words; absent or null: their words decide. */
  readonly isItem?: ((line: Line) => boolean) | null;
  /** The number columns, and what the lines above say of their units. */
  readonly figures?: TableFigures | null;
  readonly noted?: readonly FigureUnit[];
  readonly cellAt?: CellAt;
  readonly faultAt?: (row: number, column: number) => string | null;
  /** Columns of goals by quarter or month. */
  readonly plans?: readonly PlanColumn[];
  readonly title?: string | null;
  /** Number of columns of the header. */
  readonly width?: number;
  /** Lines that were joined to the one before, by row. */
  readonly joined?: ReadonlySet<number>;
}

export interface Rows {
  readonly rows: readonly TableRow[];
  readonly totals: readonly TotalRow[];
  readonly notes: readonly string[];
  readonly skipped: readonly Skip[];
}

/** Blank cells of these go on from above where a sheet has no merged areas for them. */
const CONTINUED: readonly Field[] = ['category', 'leadUnits', 'leader'];
const ESSENTIAL: readonly Field[] = ['task', 'name', 'progress', 'plan', 'place', 'finding', 'verdict'];
/** Fields told in words. */
const WORDS: readonly Field[] = ['task', 'progress', 'plan'];
/** Fields that name a row, finest first. */
const NAMES: readonly Field[] = ['task', 'name', 'place', 'finding', 'category'];

/** A line over the rows below it: their category, their unit, or the office's verdict on them. */
interface Group {
  readonly text: string;
  readonly cell: string;
  readonly kind: 'category' | 'unit' | 'verdict';
}

interface Above {
  readonly cells: Map<Field, FieldCell>;
  group: Group | null;
}

function ownCell(input: RowsInput, line: Line, column: number): FieldCell | null {
  const text = line.cells.find((cell) => cell.column === column)?.text;
  if (text !== undefined) return { text, cell: cellAddress(line.row, column), from: 'own' };
  const fault = input.faultAt?.(line.row, column) ?? null;
  if (fault !== null) return { text: '', cell: cellAddress(line.row, column), from: 'own', fault };
  const area = input.merges.tallAt(line.row, column);
  if (area === undefined || area.firstRow < input.firstRow || area.firstRow === line.row) return null;
  const anchor = input.textAt(area.firstRow, area.firstColumn);
  return anchor.trim() === ''
    ? null
    : { text: anchor, cell: cellAddress(area.firstRow, area.firstColumn), from: 'merge' };
}

function fromAbove(
  input: RowsInput,
  line: Line,
  field: Field,
  column: number,
  above: Above,
): FieldCell | null {
  const last = above.cells.get(field);
  if (last === undefined) return null;
  if (input.covered?.(line.row, column)) return { ...last, from: 'merge' };
  const ragged = input.covered !== undefined;
  const continues = ragged
    ? field === 'sequence' || CONTINUED.includes(field)
    : CONTINUED.includes(field) && !input.merges.hasTall(column, input.firstRow);
  return continues ? { ...last, from: 'above' } : null;
}

/** Goals by quarter or month as one plan, each with its time: 一季度:完成招标;二季度:开工. */
function goals(input: RowsInput, line: Line): FieldCell | null {
  const told = (input.plans ?? []).flatMap(({ column, period }) => {
    const cell = ownCell(input, line, column);
    return cell === null || cell.text.trim() === '' ? [] : [{ cell, period }];
  });
  const [first] = told;
  if (first === undefined) return null;
  return { ...first.cell, text: told.map(({ cell, period }) => `${period}:${cell.text.trim()}`).join(';\n') };
}

function cellsOf(input: RowsInput, line: Line, above: Above): Partial<Record<Field, FieldCell>> {
  const cells: Partial<Record<Field, FieldCell>> = {};
  for (const [field, column] of input.byField) {
    const own = ownCell(input, line, column);
    const cell = own ?? fromAbove(input, line, field, column, above);
    if (own !== null) above.cells.set(field, own);
    if (cell !== null) cells[field] = cell;
  }
  const plan = goals(input, line);
  return plan === null ? cells : { ...cells, plan };
}

function otherCells(input: RowsInput, line: Line): Record<string, FieldCell> {
  const found = [...(input.unmapped ?? [])].flatMap(([key, column]) => {
    const cell = ownCell(input, line, column);
    return cell === null ? [] : [[key, cell] as const];
  });
  return Object.fromEntries(found);
}

/** Group rows (一、教育局) and the title stand in for a column that the table lacks. */
function withGroup(cells: Partial<Record<Field, FieldCell>>, input: RowsInput, above: Above): void {
  const { group } = above;
  if (group?.kind === 'unit' && !cells.leadUnits)
    cells.leadUnits = { text: group.text, cell: group.cell, from: 'above' };
  if (group?.kind === 'category' && !cells.category)
    cells.category = { text: group.text, cell: group.cell, from: 'above' };
  if (!input.byField.has('leadUnits') && !cells.leadUnits && input.unit !== null)
    cells.leadUnits = { text: input.unit.name, cell: '', from: input.unit.from };
}

function unitsOf(cells: Partial<Record<Field, FieldCell>>): Pick<TableRow, 'leadUnits' | 'supportUnits'> {
  const { lead, others } = leadAndOthers(cells.leadUnits?.text ?? '');
  const support = leadAndOthers(cells.supportUnits?.text ?? '');
  const leads = new Set(lead);
  return {
    leadUnits: lead,
    supportUnits: [...others, ...support.lead, ...support.others].filter((name) => !leads.has(name)),
  };
}

function figuresOf(input: RowsInput, row: number): RowFigures | null {
  const { figures, cellAt } = input;
  if (figures === null || figures === undefined || cellAt === undefined) return null;
  const names = NAMES.flatMap((field) => input.byField.get(field) ?? []);
  const units = { unitColumn: figures.unitColumn, noted: input.noted ?? [], names };
  return rowFigures(row, figures.pairing, units, cellAt);
}

/** The first pair's cells are fields of the row; a place that alone names the row is its name. */
function withFigures(
  cells: Partial<Record<Field, FieldCell>>,
  figures: RowFigures | null,
  { figures: columns }: RowsInput,
): void {
  for (const field of ['target', 'actual'] as const) {
    const figure = figures?.pairs.find((pair) => pair[field] !== null)?.[field];
    if (figure && cells[field]?.cell === figure.cell) cells[field] = { ...cells[field], shown: figure.shown };
  }
  if (columns === null || columns === undefined) return;
  const named = cells.task ?? cells.name;
  const units = cells.leadUnits?.from === 'own' ? cells.leadUnits : undefined;
  const label = cells.place ?? cells.finding ?? cells.category ?? units;
  if (named === undefined && label !== undefined) cells.name = label;
}

function verdictOf(cells: Partial<Record<Field, FieldCell>>, { group }: Above): RowVerdict | null {
  const own = cells.verdict;
  if (own !== undefined && own.text.trim() !== '') return { text: own.text, from: 'column', cell: own.cell };
  return group?.kind === 'verdict' ? { text: group.text, from: 'heading', cell: group.cell } : null;
}

function row(input: RowsInput, line: Line, above: Above, issues: readonly Issue[]): TableRow {
  const cells = cellsOf(input, line, above);
  const others = otherCells(input, line);
  withGroup(cells, input, above);
  const figures = figuresOf(input, line.row);
  withFigures(cells, figures, input);
  return {
    file: input.file,
    sheet: input.sheet,
    row: line.row,
    hidden: input.hiddenRows.has(line.row),
    cells,
    ...(Object.keys(others).length > 0 && { others }),
    figures,
    verdict: verdictOf(cells, above),
    ...unitsOf(cells),
    issues,
  };
}

/** Columns that make a line a row of data: words of the task, its figures, the verdict. */
function essentialColumns({ byField, figures }: RowsInput): Set<number> {
  const words = ESSENTIAL.flatMap((field) => byField.get(field) ?? []);
  const numbers = figures?.columns.map(({ column }) => column) ?? [];
  return new Set([...words, ...numbers]);
}

/** 分指挥部, 按责任单位 say by what the rows below are sorted. */
const isUnitGroup = (name: string): boolean => looksLikeUnit(name) && !/^[分按]/u.test(name);

function groupOf(line: Line, cell: { readonly text: string; readonly column: number }): Group {
  const name = groupName(cell.text);
  const verdict = verdictInHeading(name);
  const at = { cell: cellAddress(line.row, cell.column) };
  if (verdict !== null) return { ...at, text: verdict, kind: 'verdict' };
  return isUnitGroup(name)
    ? { ...at, text: name, kind: 'unit' }
    : { ...at, text: cell.text, kind: 'category' };
}

/** Names of a row in the columns that hold them, and the first cells, where 合计 often stands. */
function namesOf({ byField }: RowsInput): (line: Line) => readonly LineCell[] {
  const columns = new Set(NAMES.flatMap((field) => byField.get(field) ?? []));
  return ({ cells }) => cells.filter(({ column }, index) => index < 2 || columns.has(column));
}

export function readRows(input: RowsInput, issuesOf: (row: number) => readonly Issue[] = () => []): Rows {
  const names = namesOf(input);
  const layout: RowLayout = {
    essential: essentialColumns(input),
    words: new Set(WORDS.flatMap((field) => input.byField.get(field) ?? [])),
    figures: new Set(input.figures?.columns.map(({ column }) => column)),
    width: input.width ?? 0,
    wide: (line, column) => input.merges.wideAt(line.row, column),
    covered: (line, column) => {
      const area = input.merges.tallAt(line.row, column);
      return area !== undefined && area.firstRow >= input.firstRow && area.firstRow < line.row;
    },
  };
  const above: Above = { cells: new Map(), group: null };
  const rows: TableRow[] = [];
  const totals: TotalRow[] = [];
  const notes: string[] = [];
  const skipped: Skip[] = [];
  const skip = (line: Line, reason: string): void => void skipped.push({ row: line.row, reason });
  for (const line of input.lines) {
    const isItem = input.isItem?.(line) === true;
    if (!isItem && (input.isHeader(line) || input.joined?.has(line.row))) {
      skip(line, input.joined?.has(line.row) ? messages.table.joinedLine : messages.table.repeatedHeader);
      continue;
    }
    const kind = isItem ? 'data' : rowKind(line, names(line), layout);
    if (kind === 'data') rows.push(row(input, line, above, issuesOf(line.row)));
    else if (kind === 'note') notes.push(line.cells.map(({ text }) => text).join(' '));
    else if (kind === 'total') {
      const name = names(line).find(({ text }) => isTotalName(text))?.text ?? '';
      totals.push({ row: line.row, name, figures: figuresOf(input, line.row) });
      skip(line, messages.table.total);
    } else if (kind === 'group') {
      const [cell] = line.cells as readonly [LineCell];
      above.group = groupOf(line, cell);
      skip(line, messages.table.groupRow(cell.text));
    } else if (kind !== 'blank') skip(line, messages.table[kind]);
  }
  const read = { rows, totals, notes, skipped };
  return input.isItem ? read : withSummingRow(read, input.title ?? '');
}

const JURISDICTION = /^[\u4e00-\u9fff]{1,8}[省市州盟县区旗]$/u;

/** The place that the whole table is of, among its parts: 凉山州 in 凉山州2016年…进度表. */
function wholePlace(rows: readonly TableRow[], title: string): TableRow | null {
  const heading = cleanText(title).text.replace(/^附件\d*|^20\d\d年(?:度)?/u, '');
  const found = [rows[0], rows.at(-1)].find((row) => {
    const name = cleanText(row?.cells.place?.text ?? '').text.trim();
    return rows.length > 2 && JURISDICTION.test(name) && heading.startsWith(name);
  });
  return found ?? null;
}

/** A total under another name: 凉山州 over its counties. */
function withSummingRow(read: Rows, title: string): Rows {
  const found = read.totals.length > 0 ? null : (wholePlace(read.rows, title) ?? summingRow(read.rows));
  if (found === null) return read;
  const name = found.cells.name?.text ?? found.cells.place?.text ?? found.cells.category?.text ?? '';
  return {
    ...read,
    rows: read.rows.filter((one) => one !== found),
    totals: [{ row: found.row, name, figures: found.figures }],
    skipped: [...read.skipped, { row: found.row, reason: messages.table.summingRow(name) }],
  };
}
