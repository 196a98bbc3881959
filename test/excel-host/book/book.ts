import type { Area } from './area';
import type { Format } from './format';
import { Merges } from './merges';

/** A workbook in memory: what Excel keeps, as far as the product asks for it. Rows and columns are zero-based. */

export type Value = string | number | boolean;

export interface Cell {
  readonly value: Value | null;
  /** With its =. */
  readonly formula: string | null;
  readonly error: boolean;
  /** What is shown, where the file says so; else worked out from value and number format. */
  readonly text: string | null;
  readonly format: Format;
  readonly hyperlink: Readonly<Record<string, unknown>> | null;
}

/** Settable properties of an object, by wire name. */
export type Bag = Map<string, unknown>;

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  readonly rule: Bag;
  readonly format: Bag;
  stopIfTrue: boolean;
}

export interface Series {
  readonly bag: Bag;
  values: SheetArea | null;
  categories: SheetArea | null;
}

export interface SheetArea {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface Chart {
  readonly id: string;
  readonly type: string;
  readonly bags: Map<string, Bag>;
  readonly series: Series[];
  anchor: Area | null;
}

export interface Protection {
  on: boolean;
  options: Readonly<Record<string, boolean>>;
}

export interface Comment {
  readonly id: string;
  row: number;
  readonly column: number;
  content: string;
  readonly replies: string[];
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  readonly rows: Map<number, Map<number, Cell>>;
  readonly merges: Merges;
  readonly heights: Map<number, number>;
  readonly widths: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** First is on top. */
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  comments: Comment[];
  /** How many pictures and shapes, and how many tables of Excel's own, stand on it. */
  shapes: number;
  tables: number;
  /** Rows that begin a page. */
  breaks: number[];
  frozenRows: number;
  /** With the row of its headings; rows that it hides are hidden rows. */
  autoFilter: Area | null;
  readonly bag: Bag;
  readonly page: Bag;
  readonly headersFooters: Map<string, Bag>;
  readonly protection: Protection;
}

export interface CustomXml {
  readonly id: string;
  xml: string;
}

export interface Name {
  readonly name: string;
  formula: string;
}

export interface Book {
  name: string;
  sheets: Sheet[];
  active: string;
  selection: SheetArea | null;
  readonly settings: Map<string, unknown>;
  readonly runtime: Bag;
  customXml: CustomXml[];
  names: Name[];
  structureProtected: boolean;
  nextId: number;
}

export const newId = (book: Book): string =>
  `{${String(book.nextId++).padStart(8, '0')}-0001-0000-0000-000000000000}`;

export function emptyBook(name: string): Book {
  return {
    name,
    sheets: [],
    active: '',
    selection: null,
    settings: new Map(),
    runtime: new Map(),
    customXml: [],
    names: [],
    structureProtected: false,
    nextId: 1,
  };
}

export function addSheet(book: Book, name: string): Sheet {
  const sheet: Sheet = {
    id: newId(book),
    name,
    visibility: 'Visible',
    rows: new Map(),
    merges: new Merges(),
    heights: new Map(),
    widths: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    conditionalFormats: [],
    charts: [],
    comments: [],
    shapes: 0,
    tables: 0,
    breaks: [],
    frozenRows: 0,
    autoFilter: null,
    bag: new Map(),
    page: new Map(),
    headersFooters: new Map(),
    protection: { on: false, options: {} },
  };
  book.sheets.push(sheet);
  if (book.active === '') book.active = sheet.id;
  return sheet;
}

/** Excel does not tell names apart by case. */
export const sheetNamed = (book: Book, key: string): Sheet | undefined =>
  book.sheets.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
