import type { ReviewedItem } from '../../domain/review/review';
import type { Field } from '../../domain/table/fields';
import type { FieldCell, TableRow } from '../../domain/table/table';

/** A cell of the open workbook. */
export interface Spot {
  readonly sheet: string;
  readonly address: string;
}

const PARTS = /^([A-Z]+)(\d+)$/u;

/** Where a field's cell stands, if in the workbook: a row put together may have cells of other files. */
export function spotOf(row: TableRow, cell: FieldCell | undefined, workbook: string): Spot | null {
  if (cell === undefined || cell.from === 'title' || cell.from === 'file') return null;
  const { file, sheet } = cell.source ?? row;
  return file === workbook ? { sheet, address: cell.cell } : null;
}

/** Column letters in their order: Z before AA. */
const byColumn = (a: string, b: string): number => a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

/** The fields by which a clerk knows a row, best first. */
const KNOWN_BY: readonly Field[] = ['progress', 'task', 'name', 'sequence', 'leadUnits'];

/** The cell to bring into view for an item: its progress, else what else of it stands in the workbook. */
export function itemSpot({ source }: ReviewedItem, workbook: string): Spot | null {
  for (const field of KNOWN_BY) {
    const spot = spotOf(source, source.cells[field], workbook);
    if (spot !== null) return spot;
  }
  return null;
}

/** The row's own cells in the workbook as one area, A5:K5: cells of a merged area of several rows are left out. */
export function rowArea({ source }: ReviewedItem, workbook: string): Spot | null {
  const own = Object.values(source.cells).filter(({ from }) => from === 'own');
  const spots = own.flatMap((cell) => spotOf(source, cell, workbook) ?? []);
  const [first] = spots;
  if (first === undefined) return null;
  const row = PARTS.exec(first.address)?.[2];
  const columns = spots
    .filter(({ sheet }) => sheet === first.sheet)
    .flatMap(({ address }) => {
      const [, column, line] = PARTS.exec(address) ?? [];
      return column !== undefined && line === row ? [column] : [];
    })
    .sort(byColumn);
  const [from, to] = [columns[0], columns.at(-1)];
  if (from === undefined || to === undefined) return null;
  return { sheet: first.sheet, address: from === to ? `${from}${row}` : `${from}${row}:${to}${row}` };
}
