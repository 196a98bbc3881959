/**
 * What one file may cost. A return unpacks to well under 1 MB, a table of 100,000 rows to some 100 MB; what goes
 * beyond was made to exhaust the machine, or is no progress table.
 */

/** Inflated bytes of all parts that are read. */
export const MOST_BYTES = 300 * 1024 * 1024;
/** Tables of Chinese text pack at 5–30 : 1; blank cells by the million at several hundred. */
export const MOST_RATIO = 150;
export const RATIO_FROM = 40 * 1024 * 1024;
/** Bytes of a file that is no zip. */
export const MOST_PLAIN_BYTES = 200 * 1024 * 1024;
/** Places in rows, from the first filled cell to the last one, of all sheets. */
export const MOST_CELLS = 6_000_000;
/** Entries of a zip, relationships, sheets: lists that are no tables. */
export const MOST_PARTS = 20_000;
/** Work on merged areas, in cells looked at, beyond those that the sheet has. */
export const MOST_MERGES = 200_000;

/** Excel's own sizes. */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;
/** Columns and rows that are drawn with no size to speak of are hidden, as Excel has it. In characters; NaN where not said. */
export const isTooNarrow = (width: number): boolean => width >= 0 && width < 0.1;
/** In points; NaN where not said. */
export const isTooLow = (height: number): boolean => height >= 0 && height < 0.8;
/** Binary files tell widths in 256ths of a character and heights in twentieths of a point. */
export const WIDTH_UNITS = 256;
export const HEIGHT_UNITS = 20;

/** UTF-16 units that a cell holds in Excel; what is longer is cut there and told. */
export const LONGEST_TEXT = 32_767;
