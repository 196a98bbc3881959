import { parseAddress } from '../addresses';
import { cellAddress, columnNumber, faultOf, type Grid } from '../grid';
import type { Field } from './fields';
import type { FieldCell, ProgressTable, TableRow } from './table';

/** A row as it stands in its file: every column of its table with what the cell holds, nothing cleaned or put together. */

export interface SentCell {
  /** Heading as in the file; empty where the column has none. */
  readonly header: string;
  /** What the column was understood as; null for one that is not used. */
  readonly field: Field | null;
  /** A1 address of the cell that holds the text; empty where it stands in none (the file's name). */
  readonly cell: string;
  readonly text: string;
  readonly from: FieldCell['from'];
  /** What stands in the cell instead of a value. */
  readonly fault: string | null;
}

export interface SentRow {
  readonly file: string;
  readonly sheet: string;
  /** 1-based; line number in a text file. */
  readonly row: number;
  readonly title: string | null;
  readonly cells: readonly SentCell[];
}

export interface RowPlace {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

interface Column {
  readonly column: number;
  readonly header: string;
  readonly field: Field | null;
}

/** Columns from left to right; one that means several things is shown once. */
function columnsOf({ columns, unmapped }: ProgressTable): Column[] {
  const all = new Map<number, Column>();
  for (const { column, header, field } of columns) {
    const number = columnNumber(column);
    if (!all.has(number)) all.set(number, { column: number, header, field });
  }
  for (const { column, header } of unmapped) {
    const number = columnNumber(column);
    if (!all.has(number)) all.set(number, { column: number, header, field: null });
  }
  return [...all.values()].sort((a, b) => a.column - b.column);
}

interface Known extends FieldCell {
  readonly field: Field | null;
}

/** The cells that reading took from this row, its own and those that reach into it. */
const knownCells = ({ cells, others = {} }: TableRow): Known[] => [
  ...Object.entries(cells).map(([field, cell]) => ({ ...cell, field: field as Field })),
  ...Object.values(others).map((cell) => ({ ...cell, field: null })),
];

const columnAt = ({ cell }: FieldCell): number | null =>
  cell === '' ? null : parseAddress(cell).firstColumn;

/** Text and address of a cell of a grid, by the merged area that covers it. */
function gridCell(grid: Grid, row: number, column: number): Omit<SentCell, 'header' | 'field'> {
  const area = grid.merges.find(
    (one) =>
      one.firstRow <= row && row <= one.lastRow && one.firstColumn <= column && column <= one.lastColumn,
  );
  const at = { row: area?.firstRow ?? row, column: area?.firstColumn ?? column };
  const [line, place] = [at.row - grid.firstRow, at.column - grid.firstColumn];
  const fault = faultOf(grid.values[line]?.[place]);
  return {
    cell: cellAddress(at.row, at.column),
    text: fault === null ? (grid.texts[line]?.[place] ?? '') : '',
    from: at.row === row && at.column === column ? 'own' : 'merge',
    fault,
  };
}

/** Whether cells stand in the grid where reading says: text tables are set right before they are read. */
const isAligned = (grid: Grid, row: TableRow): boolean =>
  grid.layout === 'cells' &&
  knownCells(row).every(({ text, cell, from, fault }) => {
    if (from !== 'own' || fault !== undefined || cell === '') return true;
    const { firstRow, firstColumn } = parseAddress(cell);
    const there = gridCell(grid, firstRow, firstColumn).text;
    // Goals of several columns are read as one text that begins with its period.
    const colour = grid.fills?.some(({ row: r, column }) => r === firstRow && column === firstColumn);
    return there === text || colour === true || (there !== '' && text.includes(there.trim()));
  });

const asSent = ({ cell, text, from, fault }: FieldCell): Omit<SentCell, 'header' | 'field'> => ({
  cell,
  text,
  from,
  fault: fault ?? null,
});

const BLANK = { cell: '', text: '', from: 'own', fault: null } as const;

/**
 * A row as it was sent.
 *
 * @param table that the row was read in
 * @param grid of the table's sheet; null where it is not at hand: cells that no field was read from are then left out
 */
export function sentRow(row: TableRow, table: ProgressTable, grid: Grid | null): SentRow {
  const known = knownCells(row);
  const whole = grid !== null && isAligned(grid, row) ? grid : null;
  const shown = new Set<Known>();
  const cells = columnsOf(table).map(({ column, header, field }): SentCell => {
    const own = known.filter((one) => columnAt(one) === column);
    for (const one of own) shown.add(one);
    const read = own.find((one) => one.field === field) ?? own[0];
    if (read !== undefined && read.from !== 'own') return { header, field, ...asSent(read) };
    if (whole !== null) return { header, field, ...gridCell(whole, row.row, column) };
    return read === undefined
      ? { header, field, ...BLANK, cell: cellAddress(row.row, column) }
      : { header, field, ...asSent(read) };
  });
  // Labels beside their values, titles, a merged cell that begins in another column.
  const rest = known.filter((one) => !shown.has(one));
  return {
    file: row.file,
    sheet: row.sheet,
    row: row.row,
    title: table.title,
    cells: [...cells, ...rest.map((one): SentCell => ({ header: '', field: one.field, ...asSent(one) }))],
  };
}

/** Rows by where they stand, among tables as they were read. */
export function findRow(
  { file, sheet, row }: RowPlace,
  tables: readonly ProgressTable[],
): { readonly row: TableRow; readonly table: ProgressTable } | null {
  for (const table of tables) {
    if (table.file !== file || table.sheet !== sheet) continue;
    const found = table.rows.find((one) => one.row === row);
    if (found !== undefined) return { row: found, table };
  }
  return null;
}

/**
 * The rows that a row was put together from, as places: its own, then those that cells were taken over from.
 * @param first the field whose row comes first
 */
export function placesBehind(row: TableRow, first: Field | null): RowPlace[] {
  const own: RowPlace = { file: row.file, sheet: row.sheet, row: row.row };
  const places = new Map<string, RowPlace>();
  const add = (place: RowPlace): void => void places.set(JSON.stringify(Object.values(place)), place);
  const placeOf = (cell: FieldCell | undefined): RowPlace | null =>
    cell?.source === undefined || cell.cell === ''
      ? null
      : { file: cell.source.file, sheet: cell.source.sheet, row: parseAddress(cell.cell).firstRow };
  const leading = first === null ? null : placeOf(row.cells[first]);
  if (leading !== null) add(leading);
  add(own);
  for (const cell of knownCells(row)) {
    const place = cell.from === 'own' ? placeOf(cell) : null;
    if (place !== null) add(place);
  }
  return [...places.values()];
}
