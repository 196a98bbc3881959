import { cellAddress } from '../grid';
import type { Issue } from '../issue';
import { messages } from '../messages/zh-CN';
import type { Field } from './fields';
import type { Line, Merges } from './lines';
import { groupName, rowKind } from './rowKind';
import type { FieldCell, Skip, TableRow } from './table';
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
  /** Lines that were joined to the one before, by row. */
  readonly joined?: ReadonlySet<number>;
}

export interface Rows {
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  readonly skipped: readonly Skip[];
}

/** Blank cells of these go on from above where a sheet has no merged areas for them. */
const CONTINUED: readonly Field[] = ['category', 'leadUnits', 'leader'];
const ESSENTIAL: readonly Field[] = ['task', 'name', 'progress', 'plan'];

interface Above {
  readonly cells: Map<Field, FieldCell>;
  group: { readonly text: string; readonly cell: string; readonly unit: boolean } | null;
}

function ownCell(input: RowsInput, line: Line, column: number): FieldCell | null {
  const text = line.cells.find((cell) => cell.column === column)?.text;
  if (text !== undefined) return { text, cell: cellAddress(line.row, column), from: 'own' };
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
    : CONTINUED.includes(field) && !input.merges.hasTall(column);
  return continues ? { ...last, from: 'above' } : null;
}

function cellsOf(input: RowsInput, line: Line, above: Above): Partial<Record<Field, FieldCell>> {
  const cells: Partial<Record<Field, FieldCell>> = {};
  for (const [field, column] of input.byField) {
    const own = ownCell(input, line, column);
    const cell = own ?? fromAbove(input, line, field, column, above);
    if (own !== null) above.cells.set(field, own);
    if (cell !== null) cells[field] = cell;
  }
  return cells;
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
  if (group !== null && group.unit && !cells.leadUnits)
    cells.leadUnits = { text: group.text, cell: group.cell, from: 'above' };
  if (group !== null && !group.unit && !cells.category)
    cells.category = { text: group.text, cell: group.cell, from: 'above' };
  if (!input.byField.has('leadUnits') && !cells.leadUnits && input.unit !== null)
    cells.leadUnits = { text: input.unit.name, cell: '', from: input.unit.from };
}

function unitsOf(cells: Partial<Record<Field, FieldCell>>): Pick<TableRow, 'leadUnits' | 'supportUnits'> {
  const { lead, others } = leadAndOthers(cells.leadUnits?.text ?? '');
  const support = leadAndOthers(cells.supportUnits?.text ?? '');
  return {
    leadUnits: lead,
    supportUnits: [...others, ...support.lead, ...support.others].filter((name) => !lead.includes(name)),
  };
}

function row(input: RowsInput, line: Line, above: Above, issues: readonly Issue[]): TableRow {
  const cells = cellsOf(input, line, above);
  const others = otherCells(input, line);
  withGroup(cells, input, above);
  return {
    file: input.file,
    sheet: input.sheet,
    row: line.row,
    hidden: input.hiddenRows.has(line.row),
    cells,
    ...(Object.keys(others).length > 0 && { others }),
    ...unitsOf(cells),
    issues,
  };
}

export function readRows(input: RowsInput, issuesOf: (row: number) => readonly Issue[] = () => []): Rows {
  const essential = new Set(ESSENTIAL.flatMap((field) => input.byField.get(field) ?? []));
  const above: Above = { cells: new Map(), group: null };
  const rows: TableRow[] = [];
  const notes: string[] = [];
  const skipped: Skip[] = [];
  const skip = (line: Line, reason: string): void => void skipped.push({ row: line.row, reason });
  for (const line of input.lines) {
    if (input.isHeader(line) || input.joined?.has(line.row)) {
      skip(line, input.joined?.has(line.row) ? messages.table.joinedLine : messages.table.repeatedHeader);
      continue;
    }
    const kind = rowKind(line, essential);
    if (kind === 'data') rows.push(row(input, line, above, issuesOf(line.row)));
    else if (kind === 'note') notes.push(line.cells.map(({ text }) => text).join(' '));
    else if (kind === 'group') {
      const [cell] = line.cells as readonly [{ text: string; column: number }];
      const name = groupName(cell.text);
      above.group = {
        text: looksLikeUnit(name) ? name : cell.text,
        cell: cellAddress(line.row, cell.column),
        unit: looksLikeUnit(name),
      };
      skip(line, messages.table.groupRow(cell.text));
    } else if (kind !== 'blank') skip(line, messages.table[kind]);
  }
  return { rows, notes, skipped };
}
