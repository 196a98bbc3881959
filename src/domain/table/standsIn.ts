import type { Field } from './fields';
import type { FieldCell, TableRow } from './table';

/** A file and a sheet of it. */
type Whereabouts = NonNullable<FieldCell['source']>;

/** What a cell stands in: a row put together of several returns and the list has cells of other files. */
export const standsIn = (
  { file, sheet }: Pick<TableRow, 'file' | 'sheet'>,
  cell: Pick<FieldCell, 'source'> | null | undefined,
): Whereabouts => cell?.source ?? { file, sheet };

/** What the cell of an address stands in, where it is that of a field; without one, the field's cell. */
export const addressStandsIn = (row: TableRow, field: Field | null, address: string | null): Whereabouts => {
  const cell = field === null ? undefined : row.cells[field];
  return standsIn(row, address === null || cell?.cell === address ? cell : undefined);
};
