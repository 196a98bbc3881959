import type { IsoDate, Period } from '../date';
import type { Issue } from '../issue';
import type { Field } from './fields';
import type { RowFigures } from './figures/rowFigures';

/** The cell that a field of a row was read from. */
export interface FieldCell {
  /** As in the file, noise included. */
  readonly text: string;
  /** A1 address of the cell that holds the text (the anchor of a merged area). */
  readonly cell: string;
  /** What stands in the cell instead of a value: #N/A, uncalculated, picture. Its text is then blank. */
  readonly fault?: string;
  /** The text with the unit that its column has: 82.5亿元. */
  readonly shown?: string;
  /** Where the text comes from when not from the row's own cell. */
  readonly from: 'own' | 'merge' | 'above' | 'title' | 'sheet' | 'file';
  /** In a consolidated row: the file and sheet of `cell` where they are not the row's own (the list, a second return). */
  readonly source?: { readonly file: string; readonly sheet: string };
}

export interface Column {
  /** A1 letters. */
  readonly column: string;
  /** Header text as in the file; levels of a two-row header are joined with a line break. */
  readonly header: string;
  readonly field: Field;
  /** Number columns: which pair of target, actual and rate they are of, from 0. */
  readonly pair?: number;
}

/** The office's own word on a row: from a column of its own, or from the heading of its section. */
export interface RowVerdict {
  readonly text: string;
  readonly from: 'column' | 'heading';
  readonly cell: string;
}

export interface TableRow {
  /** Where the row was read: a consolidated table has rows of many files. */
  readonly file: string;
  readonly sheet: string;
  /** 1-based row in the sheet; line number in a text file. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: Readonly<Partial<Record<Field, FieldCell>>>;
  /** What its number columns say; null where the table has none, or the row no figure in them. */
  readonly figures: RowFigures | null;
  readonly verdict: RowVerdict | null;
  /** Cells of columns that no field was found for, by the key of their heading (`headerKey`). */
  readonly others?: Readonly<Record<string, FieldCell>>;
  /** Normalised names; the lead unit marked △ comes first. */
  readonly leadUnits: readonly string[];
  readonly supportUnits: readonly string[];
  /** What reading this row met: a cell that could not be placed, a filled-down unit … */
  readonly issues: readonly Issue[];
}

export interface Skip {
  readonly row: number;
  readonly reason: string;
}

/** A row that adds up others: no item, but checked against them. */
export interface TotalRow {
  readonly row: number;
  readonly name: string;
  readonly figures: RowFigures | null;
  /** The rows that it adds up, where marks or indents tell; else its name and place do. */
  readonly parts?: readonly number[];
}

/** A column whose content can be understood in two ways: what was taken, and why. */
export interface ColumnQuestion {
  readonly column: string;
  readonly header: string;
  readonly roles: readonly Field[];
  readonly took: Field | null;
  /** Three values, for the person who is asked. */
  readonly samples: readonly string[];
  /** In a consolidated table: where the column is. */
  readonly source?: { readonly file: string; readonly sheet: string };
}

/** One progress table found in a grid. */
export interface ProgressTable {
  readonly file: string;
  /** Sheet name; 表1, 表2 … for the tables of a text file. */
  readonly sheet: string;
  readonly title: string | null;
  /** From the title, subtitle or text around the table; null when no year or day is given: never guessed. */
  readonly asOf: IsoDate | null;
  readonly period: Period | null;
  /** Year that the table speaks of (2022年度…), for dates without a year. */
  readonly year: number | null;
  readonly headerRows: readonly [number, number];
  readonly dataRows: readonly [number, number];
  readonly columns: readonly Column[];
  readonly unmapped: readonly { readonly column: string; readonly header: string }[];
  readonly rows: readonly TableRow[];
  readonly totals: readonly TotalRow[];
  readonly questions: readonly ColumnQuestion[];
  readonly notes: readonly string[];
  /** Title and lines over the header, where a key of signs may stand too. */
  readonly above?: readonly string[];
  readonly skipped: readonly Skip[];
  readonly issues: readonly Issue[];
}
