import { cellAddress } from '../grid';
import type { Issue } from '../issue';
import { isDitto, isUnreported, saysNothing } from '../lexicon/blank';
import { once, onceEach } from '../once';
import { isOnlyVerdict } from '../read/rowVerdict';
import { speaks } from '../read/scope';
import { cleanText } from '../text/clean';
import { quantities } from '../text/quantities';
import type { Field } from './fields';
import { rowFigures, type ReadFigures, type RowFigures } from './figures/rowFigures';
import { meantAsNumber, unreadIssue, type UnreadCell } from './figures/unread';
import type { Group } from './groupRows';
import { withLabelled } from './labelledCell';
import type { Line } from './lines';
import { NAMES, type RowsInput } from './rowsInput';
import { toldOf } from './stageColumns';
import type { FieldCell, RowVerdict, TableRow } from './table';
import { leadAndOthers } from './units';

/** A line of data → a row with its cells, figures and verdict. */

/** Blank cells of these go on from above where a sheet has no merged areas for them. */
const CONTINUED: readonly Field[] = ['category', 'leadUnits', 'leader'];
/** 同上, 〃 in these stands for the cell above; a report or a goal that says so has no figures of its own. */
const DITTOED: readonly Field[] = ['category', 'leadUnits', 'supportUnits', 'leader', 'due', 'place'];
/** What goes on from the lines above. */
export interface Above {
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

/** A lone blank among so many names is one that was left out. */
const NAMED_EACH = 6;

/**
 * Whether who is named above answers for a blank below. Not where the column names the same unit row after row as often
 * as it leaves blanks, nor for one blank among many names: there it was forgotten, and nobody may be named for it.
 */
const blanksGoOn = onceEach((input: RowsInput) =>
  once((column: number): boolean => {
    const texts = input.lines
      .filter(({ cells }) => cells.length > 1)
      .map(({ cells }) => cells.find((cell) => cell.column === column)?.text.trim() ?? '');
    const blanks = texts.filter((text) => text === '').length;
    const repeats = texts.filter((text, index) => text !== '' && text === texts[index - 1]).length;
    return blanks > repeats && !(blanks === 1 && texts.length - blanks >= NAMED_EACH);
  }),
);

const NAMES_WHO: readonly Field[] = ['leadUnits', 'leader'];

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
    : CONTINUED.includes(field) &&
      !input.merges.hasTall(column, input.firstRow) &&
      (!NAMES_WHO.includes(field) || !input.merges.areAll || blanksGoOn(input)(column));
  return continues ? { ...last, from: 'above' } : null;
}

const NUMBER = /^[\d,]{1,20}(?:\.\d{1,10})?$/u;
const withUnit = (text: string, unit: string): string => (NUMBER.test(text) ? `${text}${unit}` : text);

/** Goals by quarter or month as one plan, each with its time: 一季度:完成招标;二季度:开工. */
function goals(input: RowsInput, line: Line): FieldCell | null {
  const told = (input.plans ?? []).flatMap(({ column, period, unit }) => {
    const cell = ownCell(input, line, column);
    const text = cell?.text.trim() ?? '';
    return cell === null || text === '' ? [] : [{ cell, words: `${period}:${withUnit(text, unit)}` }];
  });
  const [first] = told;
  if (first === undefined) return null;
  return { ...first.cell, text: told.map(({ words }) => words).join(';\n') };
}

/** What columns of stages tell, as one report in their order; it stands where the last of them tells something. */
function stageReport(input: RowsInput, line: Line): FieldCell | null {
  const told = (input.reports ?? []).flatMap(({ column, stage }) => {
    const cell = ownCell(input, line, column);
    const words = cell === null ? null : toldOf(stage, cell.text);
    return cell === null || words === null ? [] : [{ cell, words }];
  });
  const last = told.at(-1);
  return last === undefined ? null : { ...last.cell, text: told.map(({ words }) => words).join('；\n') };
}

function cellsOf(input: RowsInput, line: Line, above: Above): Partial<Record<Field, FieldCell>> {
  const cells: Partial<Record<Field, FieldCell>> = {};
  for (const [field, column] of input.byField) {
    const own = ownCell(input, line, column);
    const same =
      own !== null && DITTOED.includes(field) && isDitto(own.text) ? above.cells.get(field) : undefined;
    const cell =
      same === undefined
        ? (own ?? fromAbove(input, line, field, column, above))
        : { ...same, from: 'above' as const };
    if (own !== null && same === undefined) above.cells.set(field, own);
    if (cell !== null) cells[field] = cell;
  }
  const plan = goals(input, line);
  const progress = stageReport(input, line);
  return { ...cells, ...(plan !== null && { plan }), ...(progress !== null && { progress }) };
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

export function figuresOf(input: RowsInput, row: number, group = ''): ReadFigures {
  const { figures, cellAt } = input;
  if (figures === null || figures === undefined || cellAt === undefined) return { figures: null, unread: [] };
  const names = NAMES.flatMap((field) => input.byField.get(field) ?? []);
  const units = { inColumn: figures.units, group, noted: input.noted ?? [], names };
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

/** Where no other column reports, what a verdict column says besides is the report: 已完成招标, 正在装修. */
function withReport(cells: Partial<Record<Field, FieldCell>>, input: RowsInput): void {
  const { verdict } = cells;
  if (verdict === undefined || input.byField.has('progress') || saysNothing(verdict.text)) return;
  if (!isOnlyVerdict(cleanText(verdict.text).text)) cells.progress = verdict;
}

/** A report in a column of numbers: 8家已投入使用, 正在装修; not what was meant as the number (10*, 五成). */
function isReport({ role, kind, text }: UnreadCell): boolean {
  if (role !== 'actual' || kind !== 'words' || isUnreported(text)) return false;
  const clean = cleanText(text).text;
  return quantities(clean).length > 0 || (!meantAsNumber(clean) && (speaks(clean) || isOnlyVerdict(clean)));
}

/** Where no other column reports, words among the numbers of what is done are the row's report. */
function withWords(
  cells: Partial<Record<Field, FieldCell>>,
  unread: readonly UnreadCell[],
  input: RowsInput,
): readonly UnreadCell[] {
  const { actual } = cells;
  const words = unread.filter((one) => isReport(one) && one.cell === actual?.cell);
  if (actual === undefined || words.length === 0 || input.byField.has('progress')) return unread;
  cells.progress = actual;
  return unread.filter((one) => !words.includes(one));
}

function verdictOf(cells: Partial<Record<Field, FieldCell>>, { group }: Above): RowVerdict | null {
  const own = cells.verdict;
  if (own !== undefined && own.text.trim() !== '') return { text: own.text, from: 'column', cell: own.cell };
  return group?.kind === 'verdict' ? { text: group.text, from: 'heading', cell: group.cell } : null;
}

/** 五成 under 完成率, where no cell of the column is a percentage. */
function wordsAsRate({ rate }: Partial<Record<Field, FieldCell>>, input: RowsInput): UnreadCell[] {
  const column = input.byField.get('rate');
  const isRead = input.figures?.columns.some((one) => one.column === column) === true;
  if (rate?.from !== 'own' || rate.fault !== undefined || isRead || saysNothing(rate.text)) return [];
  return [{ role: 'rate', kind: 'words', cell: rate.cell, text: rate.text.trim(), percent: null }];
}

export function rowOf(input: RowsInput, line: Line, above: Above, issues: readonly Issue[]): TableRow {
  const cells = cellsOf(input, line, above);
  const others = otherCells(input, line);
  withLabelled(cells);
  withGroup(cells, input, above);
  withReport(cells, input);
  const { figures, ...read } = figuresOf(input, line.row, above.group?.text);
  const unread = withWords(cells, [...read.unread, ...wordsAsRate(cells, input)], input);
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
    issues: unread.length === 0 ? issues : [...issues, ...unread.map(unreadIssue)],
  };
}
