import type { IsoDate, Period } from '../date';
import type { Issue } from '../issue';
import type { Field } from './fields';

/** The cell that a field of a row was read from. */
export interface FieldCell {
  /** As in the file, noise included. */
  readonly text: string;
  /** A1 address of the cell that holds the text (the anchor of a merged area). */
  readonly cell: string;
  /** Where the text comes from when not from the row's own cell. */
  readonly from: 'own' | 'merge' | 'above' | 'title' | 'file';
  /** In a consolidated row: the file and sheet of `cell` where they are not the row's own (the list, a second return). */
  readonly source?: { readonly file: string; readonly sheet: string };
}

export interface Column {
  /** A1 letters. */
  readonly column: string;
  /** Header text as in the file; levels of a two-row header are joined with a line break. */
  readonly header: string;
  readonly field: Field;
}

export interface TableRow {
  /** Where the row was read: a consolidated table has rows of many files. */
  readonly file: string;
  readonly sheet: string;
  /** 1-based row in the sheet; line number in a text file. */
  readonly row: number;
  readonly hidden: boolean;
  readonly cells: Readonly<Partial<Record<Field, FieldCell>>>;
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
  readonly notes: readonly string[];
  readonly skipped: readonly Skip[];
  readonly issues: readonly Issue[];
}
