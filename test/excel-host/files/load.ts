import type { Cell as FileCell, Sheet as FileSheet } from 'hucre/xlsx';
import { faultOf, type Grid } from '../../../src/domain/grid';
import { readSource } from '../../../src/files/read';
import { parseArea } from '../book/area';
import { addSheet, emptyBook, newId, type Book, type Sheet, type Value } from '../book/book';
import { putCell } from '../book/cells';
import { PROTECTION_OPTIONS } from '../book/guard';
import { chartIn } from './chart';
import { rulesIn } from './conditional';
import { headersIn, pageIn } from './page';
import { PROTECTION_NAMES } from './protection';
import { COMMENT_AUTHOR } from './save';
import { colorIn, formatIn } from './style';

/** Workbooks from files: contents as the product reads them, everything else of .xlsx besides. */

const VISIBILITIES = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

const isDate = ({ formats }: Grid, r: number, c: number): boolean => /y/u.test(formats[r]?.[c] ?? '');

function fillCells(sheet: Sheet, grid: Grid): void {
  grid.values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null || value === '') return;
      const fault = faultOf(value);
      const error = fault !== null;
      putCell(sheet, grid.firstRow - 1 + r, grid.firstColumn - 1 + c, {
        value: (fault ?? value) as Value,
        error,
        // The reader tells dates the Chinese way; a host shows them by their format.
        text: typeof value === 'string' || isDate(grid, r, c) ? null : (grid.texts[r]?.[c] ?? null),
      });
    }),
  );
}

function sheetFrom(book: Book, grid: Grid): Sheet {
  const sheet = addSheet(book, grid.sheet);
  sheet.visibility = VISIBILITIES[grid.visibility];
  fillCells(sheet, grid);
  for (const { firstRow, lastRow, firstColumn, lastColumn } of grid.merges)
    sheet.merges.add({
      top: firstRow - 1,
      bottom: lastRow - 1,
      left: firstColumn - 1,
      right: lastColumn - 1,
    });
  for (const row of grid.hiddenRows) sheet.hiddenRows.add(row - 1);
  for (const column of grid.hiddenColumns) sheet.hiddenColumns.add(column - 1);
  return sheet;
}

function linkOf({ hyperlink }: FileCell): Readonly<Record<string, unknown>> | null {
  if (hyperlink === undefined) return null;
  const { location, target } = hyperlink;
  return location === undefined ? { address: target } : { documentReference: location };
}

/** Notes are no comments; those that stand for comments are told by their author. */
function commentIn(book: Book, sheet: Sheet, row: number, column: number, { comment }: FileCell): void {
  if (comment?.author === COMMENT_AUTHOR)
    sheet.comments.push({ id: newId(book), row, column, content: comment.text, replies: [] });
}

function dressCell(book: Book, sheet: Sheet, [key, cell]: [string, FileCell]): void {
  const [row = 0, column = 0] = key.split(',').map(Number);
  const hyperlink = linkOf(cell);
  const change = {
    ...(cell.style !== undefined && { format: formatIn(cell.style) }),
    ...(cell.formula !== undefined && { formula: `=${cell.formula}` }),
    ...(hyperlink !== null && { hyperlink }),
  };
  if (Object.keys(change).length > 0) putCell(sheet, row, column, change);
  commentIn(book, sheet, row, column, cell);
}

const rounded = (value: number): number => Math.round(value * 100) / 100;

function sizesIn(sheet: Sheet, file: FileSheet): void {
  file.columns?.forEach(({ width }, index) => {
    if (width !== undefined) sheet.widths.set(index, rounded((width * 7 + 5) * 0.75));
  });
  for (const [row, { height }] of file.rowDefs ?? [])
    if (height !== undefined) sheet.heights.set(row, height);
}

function protectionIn(sheet: Sheet, file: FileSheet): void {
  if (file.protection?.sheet !== true) return;
  const allowed = file.protection as Readonly<Record<string, unknown>>;
  sheet.protection.on = true;
  sheet.protection.options = Object.fromEntries(
    PROTECTION_OPTIONS.map((name) => [name, allowed[PROTECTION_NAMES[name] ?? ''] === true]),
  );
}

function dress(book: Book, sheet: Sheet, file: FileSheet): void {
  for (const entry of file.cells ?? new Map<string, FileCell>()) dressCell(book, sheet, entry);
  sizesIn(sheet, file);
  rulesIn(book, sheet, file.conditionalRules ?? []);
  sheet.charts = (file.charts ?? []).map((chart, index) => chartIn(book, chart, index + 1));
  sheet.breaks = (file.rowBreaks ?? []).map((row) => row + 1);
  sheet.frozenRows = file.freezePane?.rows ?? 0;
  sheet.autoFilter = file.autoFilter ? parseArea(file.autoFilter.range) : null;
  if (file.view?.showGridLines === false) sheet.bag.set('ShowGridlines', false);
  const tab = colorIn(file.view?.tabColor);
  if (tab !== undefined) sheet.bag.set('TabColor', tab);
  pageIn(sheet, file.pageSetup ?? {});
  headersIn(sheet, file.headerFooter ?? {});
  protectionIn(sheet, file);
}

async function dressBook(book: Book, bytes: Uint8Array): Promise<void> {
  const { readXlsx } = await import('hucre/xlsx');
  const file = await readXlsx(bytes, { readStyles: true });
  for (const sheet of book.sheets) {
    const same = file.sheets.find((one) => one.name === sheet.name);
    if (same !== undefined) dress(book, sheet, same);
  }
  book.structureProtected = file.workbookProtection?.lockStructure === true;
  for (const { name, range, scope } of file.namedRanges ?? [])
    if (scope === undefined) book.names.push({ name, formula: `=${range}` });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** @param name file name, which the workbook keeps */
export async function loadBook(name: string, bytes: Uint8Array): Promise<Book> {
  const { grids, error } = await readSource(name, bytes);
  if (error !== null) throw new Error(error.message);
  const book = emptyBook(name);
  for (const grid of grids) sheetFrom(book, grid);
  if (isZip(bytes)) await dressBook(book, bytes);
  book.active = book.sheets.find(({ visibility }) => visibility === 'Visible')?.id ?? book.active;
  return book;
}
