import type { Grid } from '../domain/grid';
import { readSource } from '../files/read';
import { addSheet, emptyBook, type Book } from '../../test/excel-host/book/book';
import { putCell } from '../../test/excel-host/book/cells';
import { withFormat, PLAIN } from '../../test/excel-host/book/format';

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const SIDES = ['Top', 'Right', 'Bottom', 'Left'];
const WRAPPED = SIDES.reduce(
  (format, side) => withFormat(format, `Border.${side}.Style`, 'Continuous'),
  withFormat(PLAIN, 'WrapText', true),
);

function addGrid(book: Book, grid: Grid): void {
  const sheet = addSheet(book, grid.sheet);
  sheet.visibility = VISIBILITY[grid.visibility];
  grid.values.forEach((line, index) =>
    line.forEach((value, column) => {
      const error = typeof value === 'object' && value !== null;
      const text = grid.texts[index]?.[column] ?? null;
      putCell(sheet, grid.firstRow - 1 + index, grid.firstColumn - 1 + column, {
        value: error ? value.error : value,
        error,
        text: typeof value === 'number' ? text : null,
        format: WRAPPED,
      });
    }),
  );
  sheet.merges = grid.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
    top: firstRow - 1,
    bottom: lastRow - 1,
    left: firstColumn - 1,
    right: lastColumn - 1,
  }));
  for (const row of grid.hiddenRows) sheet.hiddenRows.add(row - 1);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column - 1);
}

/** A workbook's bytes as a workbook in memory. */
export async function openBook(name: string, bytes: Uint8Array): Promise<Book> {
  const { grids, error } = await readSource(name, bytes);
  if (error !== null) throw new Error(error.message);
  const book = emptyBook(name);
  for (const grid of grids) addGrid(book, grid);
  return book;
}
