import type { SizedSheet } from './sizes';

/** Hidden rows and columns, also by a filter. */

export interface Hidden {
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

/** Queues asking for each row and column, but only where some are hidden and some are not, which null says. */
export const askHidden = ({ used }: SizedSheet): Hidden => ({
  rows: (used.rowHidden as boolean | null) === null ? used.getRowProperties({ rowHidden: true }) : null,
  columns:
    (used.columnHidden as boolean | null) === null ? used.getColumnProperties({ columnHidden: true }) : null,
});

/** Numbers of those that are hidden: each by itself, or all, or none. */
function places(
  flags: readonly (boolean | undefined)[] | undefined,
  all: boolean,
  first: number,
  count: number,
): number[] {
  const hidden = flags ?? Array<boolean>(count).fill(all);
  return hidden.flatMap((flag, index) => (flag === true ? [first + index] : []));
}

export const hiddenRows = ({ used }: SizedSheet, { rows }: Hidden): number[] =>
  places(
    rows?.value.map(({ rowHidden }) => rowHidden),
    used.rowHidden,
    used.rowIndex + 1,
    used.rowCount,
  );

export const hiddenColumns = ({ used }: SizedSheet, { columns }: Hidden): number[] =>
  places(
    columns?.value.map(({ columnHidden }) => columnHidden),
    used.columnHidden,
    used.columnIndex + 1,
    used.columnCount,
  );
