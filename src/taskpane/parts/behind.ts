import { columnNumber, type Grid } from '../../domain/grid';
import { findRow, placesBehind, sentRow, type RowPlace, type SentRow } from '../../domain/table/asSent';
import type { Field } from '../../domain/table/fields';
import type { ProgressTable, TableRow } from '../../domain/table/table';
import type { State } from '../state/state';

/** What was read and is at hand. */
export type AtHand = Pick<State, 'outcome' | 'files' | 'grids'>;

/** The sheet of a file of the list, or of the open workbook. */
function gridOf({ files, grids }: AtHand, { file, sheet }: Omit<RowPlace, 'row'>): Grid | null {
  const sent = files.find(({ name }) => name === file)?.source?.grids ?? grids;
  return sent.find((grid) => grid.file === file && grid.sheet === sheet) ?? null;
}

/** The rows that were read at these places, as they were sent. */
export const rowsAt = (atHand: AtHand, places: readonly RowPlace[]): SentRow[] =>
  places.flatMap((place) => {
    const found = findRow(place, atHand.outcome?.found ?? []);
    return found === null ? [] : [sentRow(found.row, found.table, gridOf(atHand, place))];
  });

/** The rows that a row was put together from, as they were sent. @param first the field whose row comes first */
export const rowsBehind = (atHand: AtHand, row: TableRow, first: Field | null): SentRow[] =>
  rowsAt(atHand, placesBehind(row, first));

/** The headings of a table, for what is asked of it as a whole. */
export function headingsOf({ file, sheet, title, headerRows, columns, unmapped }: ProgressTable): SentRow {
  const all = [...columns, ...unmapped.map((one) => ({ ...one, field: null }))];
  const cells = all
    .sort((a, b) => columnNumber(a.column) - columnNumber(b.column))
    .map(({ column, header, field }) => ({
      header: column,
      field,
      cell: `${column}${headerRows[1]}`,
      text: header,
      from: 'own' as const,
      fault: null,
    }));
  return { file, sheet, row: headerRows[1], title, cells };
}
