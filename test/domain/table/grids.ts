import type { Area, Grid } from '../../../src/domain/grid';
import { findTables } from '../../../src/domain/table/find';
import type { ProgressTable, TableRow } from '../../../src/domain/table/table';

/** A sheet from its texts, from A1 on; '^' stands for a cell merged with the one above, '<' with the one to its left. */
export function grid(rows: readonly (readonly string[])[], more: Partial<Grid> = {}): Grid {
  const firstRow = more.firstRow ?? 1;
  const firstColumn = more.firstColumn ?? 1;
  const texts = rows.map((cells) => cells.map((text) => (text === '^' || text === '<' ? '' : text)));
  return {
    file: '测试.xlsx',
    sheet: 'Sheet1',
    visibility: 'visible',
    layout: 'cells',
    values: texts.map((cells) => cells.map((text) => (text === '' ? null : text))),
    texts,
    formats: [],
    struck: [],
    merges: merges(rows).map((area) => ({
      firstRow: area.firstRow + firstRow - 1,
      lastRow: area.lastRow + firstRow - 1,
      firstColumn: area.firstColumn + firstColumn - 1,
      lastColumn: area.lastColumn + firstColumn - 1,
    })),
    hiddenRows: [],
    hiddenColumns: [],
    firstRow,
    firstColumn,
    ...more,
  };
}

function merges(rows: readonly (readonly string[])[]): Area[] {
  const at = (row: number, column: number): string => rows[row]?.[column] ?? '';
  return rows.flatMap((cells, row) =>
    cells.flatMap((text, column) => {
      if (text === '^' || text === '<') return [];
      let last = row;
      while (at(last + 1, column) === '^') last++;
      let right = column;
      while (at(row, right + 1) === '<') right++;
      return last === row && right === column
        ? []
        : [{ firstRow: row + 1, lastRow: last + 1, firstColumn: column + 1, lastColumn: right + 1 }];
    }),
  );
}

/** The only table of a sheet. */
export function onlyTable(rows: readonly (readonly string[])[], more: Partial<Grid> = {}): ProgressTable {
  const { tables } = findTables(grid(rows, more));
  expect(tables).toHaveLength(1);
  return tables[0] as ProgressTable;
}

/** A sequence, b task … */
export const columns = (table: ProgressTable): string =>
  table.columns.map(({ column, field }) => `${column} ${field}`).join(', ');

export const texts = (table: ProgressTable, field: keyof TableRow['cells']): (string | null)[] =>
  table.rows.map(({ cells }) => cells[field]?.text ?? null);
