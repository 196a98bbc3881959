/** What any host can give of a sheet: values, displayed texts, merges, hidden rows and columns, and where it came from. */

/** An error value of a formula, kept apart from text that merely looks like one. */
export interface CellError {
  readonly error: string;
}

/** Dates stay serial numbers (1900 or 1904 system): the displayed text says what the user saw. */
export type CellValue = string | number | boolean | CellError | null;

/** A rectangle of cells; 1-based rows and columns, both ends included. */
export interface Area {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
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
  /** Displayed text of each value, same shape; never trimmed, never normalised. */
  readonly texts: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  /** 1-based, absolute. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** One file as read: its sheets, or why it could not be read. */
export interface SourceFile {
  readonly file: string;
  readonly grids: readonly Grid[];
  readonly error: { readonly code: string; readonly message: string } | null;
}

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

/** (5, 3) → C5. */
export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;
