import type { ReviewedItem } from '../../domain/decisions/reviewed';
import type { Field } from '../../domain/table/fields';
import { standsIn } from '../../domain/table/standsIn';
import type { FieldCell, TableRow } from '../../domain/table/table';

/** A cell of the open workbook. */
export interface Spot {
  readonly sheet: string;
  readonly address: string;
}

/** Where a field's cell stands, if in the workbook: a row put together may have cells of other files. */
export function spotOf(row: TableRow, cell: FieldCell | undefined, workbook: string): Spot | null {
  if (cell === undefined || ['title', 'sheet', 'file'].includes(cell.from)) return null;
  const { file, sheet } = standsIn(row, cell);
  return file === workbook ? { sheet, address: cell.cell } : null;
}

/** The file that a cell of a row stands in. */
export const fileOf = (row: TableRow, cell: FieldCell | undefined): string => standsIn(row, cell).file;

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
