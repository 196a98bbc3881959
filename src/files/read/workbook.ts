import type * as XlsxModule from '@e965/xlsx';
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import type { Area, CellValue, Grid, SheetVisibility } from '../../domain/grid';
import { ReadFailure } from './failure';

/** Workbooks that SheetJS reads → grids. Nothing is expanded: merges stay areas, empty rows stay empty. */

type Xlsx = typeof XlsxModule;
type Row = readonly (CellObject | undefined)[];

let loading: Promise<Xlsx> | undefined;

/** Loaded when the first workbook comes, so that the pane starts without it. */
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

function withCodePages(xlsx: Xlsx): Xlsx {
  const decoder = (page: number): TextDecoder => new TextDecoder(ENCODINGS[page] ?? 'gb18030');
  const toBytes = (data: string | Uint8Array | readonly number[]): Uint8Array =>
    typeof data === 'string' ? Uint8Array.from(data, (char) => char.charCodeAt(0)) : Uint8Array.from(data);
  const utils = {
    hascp: (page: number): boolean => page in ENCODINGS,
    decode: (page: number, data: string | Uint8Array | readonly number[]): string =>
      decoder(page).decode(toBytes(data)),
    encode: (_page: number, text: string): string => text,
  };
  (xlsx as { set_cptable?: (table: unknown) => void }).set_cptable?.({ ...ENCODINGS, utils });
  return xlsx;
}

const OPTIONS = {
  dense: true,
  cellStyles: true,
  cellFormula: false,
  cellHTML: false,
  cellText: true,
  cellNF: true,
  dateNF: 'yyyy/m/d',
} as const;

const VISIBILITIES: readonly SheetVisibility[] = ['visible', 'hidden', 'veryHidden'];

function valueOf(cell: CellObject): CellValue {
  if (cell.t === 'e') return { error: cell.w ?? String(cell.v) };
  if (cell.t === 'z' || cell.v === undefined) return null;
  return cell.v instanceof Date ? cell.v.toISOString() : cell.v;
}

const textOf = (cell: CellObject): string => {
  if (cell.t === 'z' || cell.v === undefined) return '';
  return cell.t === 's' ? String(cell.v) : (cell.w ?? String(cell.v));
};

const formatOf = (cell: CellObject): string =>
  cell.t !== 'n' || cell.z === undefined || cell.z === 'General' ? '' : String(cell.z);

const filled = (cell: CellObject | undefined): cell is CellObject =>
  cell !== undefined && cell.t !== 'z' && cell.v !== undefined && cell.v !== '';

/** Used columns of a sheet, 0-based; null for a sheet without a value. */
function usedColumns(rows: readonly Row[]): { readonly first: number; readonly last: number } | null {
  let first = Infinity;
  let last = -1;
  for (const row of rows) {
    if (row === undefined) continue;
    const from = row.findIndex(filled);
    if (from < 0) continue;
    first = Math.min(first, from);
    last = Math.max(last, row.findLastIndex(filled));
  }
  return last < 0 ? null : { first, last };
}

const NO_CELLS: readonly never[] = [];

function cellsOf<T>(
  row: Row | undefined,
  first: number,
  read: (cell: CellObject) => T,
  blank: T,
): readonly T[] {
  if (row === undefined) return NO_CELLS;
  const last = row.findLastIndex(filled);
  const cells: T[] = [];
  for (let column = first; column <= last; column++) {
    const cell = row[column];
    cells.push(cell === undefined ? blank : read(cell));
  }
  return cells;
}

const hiddenOf = (list: readonly ({ hidden?: boolean } | undefined)[] | undefined): number[] => {
  const hidden: number[] = [];
  list?.forEach((entry, index) => {
    if (entry?.hidden) hidden.push(index + 1);
  });
  return hidden;
};

const areaOf = ({ s, e }: { s: { r: number; c: number }; e: { r: number; c: number } }): Area => ({
  firstRow: s.r + 1,
  lastRow: e.r + 1,
  firstColumn: s.c + 1,
  lastColumn: e.c + 1,
});

function gridOf(file: string, name: string, sheet: WorkSheet, visibility: SheetVisibility): Grid {
  const all = ((sheet as { '!data'?: Row[] })['!data'] ?? []) as readonly Row[];
  const columns = usedColumns(all);
  const from = columns === null ? 0 : all.findIndex((row) => row?.some(filled));
  const to = columns === null ? -1 : all.findLastIndex((row) => row?.some(filled));
  const rows = all.slice(from, to + 1);
  const first = columns?.first ?? 0;
  return {
    file,
    sheet: name,
    visibility,
    layout: 'cells',
    firstRow: from + 1,
    firstColumn: first + 1,
    values: Array.from(rows, (row) => cellsOf<CellValue>(row, first, valueOf, null)),
    texts: Array.from(rows, (row) => cellsOf(row, first, textOf, '')),
    formats: Array.from(rows, (row) => cellsOf(row, first, formatOf, '')),
    struck: [],
    merges: (sheet['!merges'] ?? []).map(areaOf),
    hiddenRows: hiddenOf(sheet['!rows']),
    hiddenColumns: hiddenOf(sheet['!cols']),
  };
}

/** Chart, macro and dialog sheets hold no cells. */
const isWorksheet = (sheet: WorkSheet | undefined): sheet is WorkSheet =>
  sheet !== undefined && ['sheet', undefined].includes((sheet as { '!type'?: string })['!type']);

function gridsOf(file: string, book: WorkBook): Grid[] {
  const grids = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    return isWorksheet(sheet)
      ? [gridOf(file, name, sheet, VISIBILITIES[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? 'visible')]
      : [];
  });
  if (grids.length === 0) throw new ReadFailure('noSheets');
  return grids;
}

export async function readWorkbook(file: string, bytes: Uint8Array): Promise<Grid[]> {
  const xlsx = await loadXlsx();
  return gridsOf(file, xlsx.read(bytes, { type: 'array', ...OPTIONS }));
}

/** HTML tables and XML spreadsheets saved as .xls, and delimited text. Values stay the text that they are. */
export async function readMarkup(file: string, text: string): Promise<Grid[]> {
  const xlsx = await loadXlsx();
  return gridsOf(file, xlsx.read(text, { type: 'string', raw: true, ...OPTIONS }));
}
