/** What any host can give of a sheet: values, displayed texts, merges, hidden rows and columns, and where it came from. */

/** An error value of a formula, kept apart from text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

/** A cell that holds something, but no value: a formula that was never calculated, or a picture. Never told as blank. */
export interface CellGap {
  readonly gap: 'uncalculated' | 'picture';
}

/** Dates stay serial numbers (1900 or 1904 system): the displayed text says what the user saw. */
export type CellValue = string | number | boolean | CellError | CellGap | null;

/** 1-based, absolute. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; 1-based rows and columns, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** A blank cell with a solid fill. */
export interface CellFill extends CellPlace {
  /** RRGGBB, in capitals. */
  readonly colour: string;
}

export type SheetVisibility = 'visible' | 'hidden' | 'veryHidden';

export interface Grid {
  readonly file: string;
  readonly sheet: string;
  readonly visibility: SheetVisibility;
  /**
   * `cells`: a sheet whose columns are columns. `ragged`: lines of a text table whose merged cells were lost,
   * so that a line may have fewer cells than its header; row = line number of the text.
   */
  readonly layout: 'cells' | 'ragged';
  /** 1-based position in the sheet of `values[0][0]`. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Row-major; rows may have different lengths. A cell covered by a merge is null / ''. */
  readonly values: readonly (readonly CellValue[])[];
  /**
   * Displayed text of each value, same shape; never trimmed, never normalised. Struck-out runs within a text and
   * footnote signs are left out by the reader; '' for gaps; the error's name for errors.
   */
  readonly texts: readonly (readonly string[])[];
  /** Number format code of each number (`0.0%`, `yyyy"年"m"月"`); '' for General and for what is no number. Rows may be shorter. */
  readonly formats: readonly (readonly string[])[];
  /** Cells that are struck out as a whole; their values and texts stay. */
  readonly struck: readonly CellPlace[];
  /** Cells whose text was longer than a cell of Excel holds (32,767 UTF-16 units) and was cut there. */
  readonly cut?: readonly CellPlace[];
  /** Filled cells beyond the last row or column of a sheet of Excel, which are not read. */
  readonly beyond?: number;
  /** Blank cells that carry a colour, as far as the format of the file tells (.xlsx). */
  readonly fills?: readonly CellFill[];
  /** Pictures, shapes or text boxes lie over the sheet: what they say is not read. */
  readonly drawn?: boolean;
  readonly merges: readonly Area[];
  /** Nobody can tell merged areas (Excel before 1.13, plain text): a blank may lie under one. */
  readonly mergesUnknown?: true;
  /** 1-based, absolute. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Why a file could not be read: a code of the table of refusals, and its sentence, which says what to do. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  /** For the log, where the fault is ours (code `fault`): never contents of cells. */
  readonly detail?: string;
}

/** What this product writes: a bulletin (通报), a slip (退回核对单), another list (催报名单, 核对). */
export const MADE = ['bulletin', 'slip', 'list'] as const;
export type Made = (typeof MADE)[number];

/** One file as read: its sheets, or why it could not be read. */
export interface SourceFile {
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly error: Refusal | null;
  /** A workbook that this product wrote: never counted as a return. Absent or null: anyone else's. */
  readonly made?: Made | null;
}

/** Name of what stands in a cell instead of a value (#N/A, uncalculated, picture); null for values and blanks. */
export const faultOf = (value: CellValue | undefined): string | null =>
  typeof value !== 'object' || value === null ? null : 'error' in value ? value.error : value.gap;

/** 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** A → 1, AA → 27; letters in capitals. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** Sheet's name before an address in a link or formula. */
export const quotedSheet = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`;

/** (5, 3) → C5. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;
