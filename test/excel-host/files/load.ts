import type { Cell as FileCell, Sheet as FileSheet } from 'hucre/xlsx';
import type { Grid } from '../../../src/domain/grid';
import { readSource } from '../../../src/files/read';
import { addSheet, emptyBook, type Book, type Sheet, type Value } from '../book/book';
import { putCell } from '../book/cells';
import { formatIn } from './style';

/** Workbooks from files: contents as the product reads them, formats of .xlsx besides. */

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function fillCells(sheet: Sheet, grid: Grid): void {
  grid.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null || value === '') return;
      const error = typeof value === 'object';
      putCell(sheet, grid.firstRow - 1 + r, grid.firstColumn - 1 + c, {
        value: (error ? value.error : value) as Value,
        error,
        text: typeof value === 'string' ? null : (grid.texts[r]?.[c] ?? null),
      });
    }),
  );
}

function sheetFrom(book: Book, grid: Grid): Sheet {
  const sheet = addSheet(book, grid.sheet);
  sheet.visibility = VISIBILITIES[grid.visibility];
  fillCells(sheet, grid);
  sheet.merges = grid.merges.map(({ firstRow, lastRow, firstColumn, lastColumn }) => ({
    top: firstRow - 1,
    bottom: lastRow - 1,
    left: firstColumn - 1,
    right: lastColumn - 1,
  }));
  for (const row of grid.hiddenRows) sheet.hiddenRows.add(row - 1);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column - 1);
  return sheet;
}

function dress(sheet: Sheet, file: FileSheet): void {
  for (const [key, cell] of file.cells ?? new Map<string, FileCell>()) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (cell.style !== undefined) putCell(sheet, row, column, { format: formatIn(cell.style) });
  }
  file.columns?.forEach(({ width }, index) => {
    if (width !== undefined) sheet.widths.set(index, (width * 7 + 5) * 0.75);
  });
  for (const [row, { height }] of file.rowDefs ?? [])
    if (height !== undefined) sheet.heights.set(row, height);
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** @param name file name, which the workbook keeps */
export async function loadBook(name: string, bytes: Uint8Array): Promise<Book> {
  const { grids, error } = await readSource(name, bytes);
  if (error !== null) throw new Error(error.message);
  const book = emptyBook(name);
  const sheets = grids.map((grid) => sheetFrom(book, grid));
  if (isZip(bytes)) {
    const { readXlsx } = await import('hucre/xlsx');
    const file = await readXlsx(bytes, { readStyles: true });
    for (const sheet of sheets) {
      const same = file.sheets.find((one) => one.name === sheet.name);
      if (same !== undefined) dress(sheet, same);
    }
  }
  book.active = sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? book.active;
  return book;
}
