import type * as XlsxModule from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { isTooLow, isTooNarrow } from '../bounds';
import type { Grid, SheetVisibility } from '../../../domain/grid';
import { numberText, type Formatter } from '../cells/numberText';
import { CellBudget, SheetBuilder } from '../cells/sheetBuilder';
import { formatCode } from '../cells/formatCodes';
import { ReadFailure } from '../failure';

/** SheetJS: formats numbers, and reads the workbooks that have no reader of ours (BIFF2–5 .xls). */

type Xlsx = typeof XlsxModule;

let loading: Promise<Xlsx> | undefined;

/** Loaded when something needs it, so that the pane starts without it. */
export const loadXlsx = (): Promise<Xlsx> => (loading ??= import('@e965/xlsx').then(withCodePages));

/** Code pages of old workbooks → names that TextDecoder knows. */
const ENCODINGS: Readonly<Record<number, string>> = {
  936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  1252: 'windows-1252',
  65001: 'utf-8',
  1200: 'utf-16le',
};

/** Programs here that write the oldest formats name no code page, or Western Europe's, and write GB 2312 all the same. */
const WESTERN = 1252;
const GB_2312 = /^(?:[\u0000-\u007f]|[\u00a1-\u00f7][\u00a1-\u00fe])+$/u;
function isChinese(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte > 0x7f) && GB_2312.test(String.fromCharCode(...bytes));
}

function withCodePages(xlsx: Xlsx): Xlsx {
  const decoder = (page: number): TextDecoder => new TextDecoder(ENCODINGS[page] ?? 'gb18030');
  const toBytes = (data: string | Uint8Array | readonly number[]): Uint8Array =>
    typeof data === 'string' ? Uint8Array.from(data, (char) => char.charCodeAt(0)) : Uint8Array.from(data);
  const utils = {
    hascp: (page: number): boolean => page in ENCODINGS,
    decode: (page: number, data: string | Uint8Array | readonly number[]): string => {
      const bytes = toBytes(data);
      return decoder(page === WESTERN && isChinese(bytes) ? 936 : page).decode(bytes);
    },
    encode: (_page: number, text: string): string => text,
  };
  (xlsx as { set_cptable?: (table: unknown) => void }).set_cptable?.({ ...ENCODINGS, utils });
  return xlsx;
}

/** Excel's number formats as the library knows them. */
export async function loadFormatter(): Promise<Formatter> {
  const { SSF } = await loadXlsx();
  const format = (SSF as { format: (code: string, value: number) => string }).format;
  return (code, value) => format(code, value);
}

const OPTIONS = {
  dense: true,
  cellStyles: true,
  cellFormula: true,
  cellHTML: false,
  cellText: true,
  cellNF: true,
  dateNF: 'yyyy/m/d',
  /** Excel's default password is no password; the library opens the oldest lock (XOR) with it. */
  password: 'VelvetSweatshop',
  /** Of files that name none. */
  codepage: 936,
} as const;

const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

interface Reading {
  readonly date1904: boolean;
  readonly formatter: Formatter;
  readonly sheet: SheetBuilder;
}

function putCell(
  cell: CellObject,
  row: number,
  column: number,
  { date1904, formatter, sheet }: Reading,
): void {
  if (/(?:DISPIMG|_xlfn\.IMAGE)\(/u.test(cell.f ?? '')) return sheet.put(row, column, { gap: 'picture' }, '');
  if (cell.t === 'z' || cell.v === undefined) return;
  if (cell.t === 'e') {
    const error = cell.w ?? String(cell.v);
    return sheet.put(row, column, { error }, error);
  }
  if (typeof cell.v !== 'number') {
    const text = typeof cell.v === 'boolean' ? String(cell.v).toUpperCase() : String(cell.v);
    return sheet.put(row, column, typeof cell.v === 'boolean' ? cell.v : text, text);
  }
  const code = formatCode(String(cell.z ?? ''));
  sheet.put(row, column, cell.v, numberText(cell.v, code, date1904, formatter), code);
}

function gridOf(
  file: string,
  name: string,
  from: WorkSheet,
  visibility: SheetVisibility,
  reading: Reading,
): Grid {
  const { sheet } = reading;
  const rows = (from as { '!data'?: (CellObject | undefined)[][] })['!data'] ?? [];
  rows.forEach((row, r) => row?.forEach((cell, c) => cell && putCell(cell, r + 1, c + 1, reading)));
  from['!merges']?.forEach(({ s, e }) =>
    sheet.merge({ firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c + 1, lastColumn: e.c + 1 }),
  );
  from['!rows']?.forEach((entry, index) => {
    if (entry?.hidden || isTooLow(entry?.hpt ?? Number.NaN)) sheet.hideRow(index + 1);
  });
  from['!cols']?.forEach((entry, index) => {
    if (entry?.hidden || isTooNarrow(entry?.width ?? Number.NaN)) sheet.hideColumns(index + 1, index + 1);
  });
  return sheet.grid({ file, sheet: name, visibility });
}

/** Chart, macro and dialog sheets hold no cells. */
const isWorksheet = (sheet: WorkSheet | undefined): sheet is WorkSheet =>
  sheet !== undefined && ['sheet', undefined].includes((sheet as { '!type'?: string })['!type']);

function gridsOf(file: string, book: WorkBook, formatter: Formatter): Grid[] {
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const budget = new CellBudget();
  const grids = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    const visibility = VISIBILITIES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible';
    const reading = { date1904, formatter, sheet: new SheetBuilder(budget) };
    return isWorksheet(sheet) ? [gridOf(file, name, sheet, visibility, reading)] : [];
  });
  if (grids.length === 0) throw new ReadFailure('noSheets');
  return grids;
}

/** What the library throws for a file that is locked by a password. */
const ABOUT_PASSWORDS = /password|encrypt/iu;

/** Errors of the library lie in the file: it reads whatever it understands. */
function parsed(xlsx: Xlsx, bytes: Uint8Array): WorkBook {
  try {
    return xlsx.read(bytes, { type: 'array', ...OPTIONS });
  } catch (error) {
    const locked = error instanceof Error && ABOUT_PASSWORDS.test(error.message);
    throw new ReadFailure(locked ? 'encrypted' : 'unreadable');
  }
}

/** Throws ReadFailure: encrypted, unreadable, noSheets, tooLarge. */
export async function readWithLibrary(file: string, bytes: Uint8Array): Promise<Grid[]> {
  const xlsx = await loadXlsx();
  const formatter = await loadFormatter();
  return gridsOf(file, parsed(xlsx, bytes), formatter);
}
