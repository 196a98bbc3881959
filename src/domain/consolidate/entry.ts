import type { ProgressTable, TableRow } from '../table/table';
import { mainCell, rowTexts, sequenceOf, type RowTexts } from './rowText';
import { REPORTED_FIELDS } from './blank';
import { returnUnit, statedUnit, titleKey, titleWithoutUnit } from './titles';

/** A table as it takes part in consolidating: the list's, or a return. */
export interface Source {
  readonly table: ProgressTable;
  /** Position among its kind after sorting: ties are settled by it. */
  readonly order: number;
  /** The unit that sent it, as far as it can be told; `stated` by its title or file name. */
  readonly unit: string | null;
  readonly stated: boolean;
  readonly title: string | null;
  readonly titleKey: string;
  /** False where the rows are simply counted 1, 2, 3 …: such numbers say nothing of the list's. */
  readonly numbered: boolean;
  /** It has no column to report progress in: a list, not a return. */
  readonly isList: boolean;
  readonly entries: readonly Entry[];
}

/** A row of such a table with what it is compared by. */
export interface Entry {
  readonly row: TableRow;
  readonly texts: RowTexts;
  readonly source: Source;
}

/** Where something stands in the files. */
export interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  /** A1 address of the cell meant; null when it is the whole row. */
  readonly cell: string | null;
}

/** Place of a row: its task's cell, or its name's. */
export const placeOf = (row: TableRow): Place => ({
  file: row.file,
  sheet: row.sheet,
  row: row.row,
  cell: mainCell(row)?.cell ?? null,
});

/** What the row is about, in its own words. */
export const taskOf = ({ row }: Entry): string => mainCell(row)?.text ?? '';

/** A place as a key: places with the same one are the same place. */
export const placeKey = ({ file, sheet, row }: Omit<Place, 'cell'>): string =>
  JSON.stringify([file, sheet, row]);

/** A row whose texts are cleaned when they are asked for: those of a single return are compared with none. */
class TableEntry implements Entry {
  private known: RowTexts | null = null;

  constructor(
    readonly row: TableRow,
    readonly source: Source,
  ) {}

  get texts(): RowTexts {
    return (this.known ??= rowTexts(this.row));
  }
}

/** Whether a row's number is another than its place. */
const isNumbered = (row: TableRow, index: number): boolean => {
  const sequence = sequenceOf(row);
  return sequence !== null && sequence !== String(index + 1);
};

export function source(table: ProgressTable, order: number): Source {
  const title = titleWithoutUnit(table);
  const entries: Entry[] = [];
  const made = {
    table,
    order,
    unit: returnUnit(table),
    stated: statedUnit(table) !== null,
    title,
    titleKey: titleKey(title),
    numbered: table.rows.some(isNumbered),
    isList: !table.columns.some(({ field }) => REPORTED_FIELDS.includes(field)),
    entries,
  };
  for (const row of table.rows) entries.push(new TableEntry(row, made));
  return made;
}

/** Lines below the heading that reading left out: totals, signatures, blanks. Titles and dates above are no rows. */
export const skippedLines = ({ skipped, headerRows }: ProgressTable): ProgressTable['skipped'] =>
  skipped.filter(({ row }) => row > headerRows[1]);

const collator = new Intl.Collator('zh-CN', { numeric: true });

/** 2.xlsx before 10.xlsx; names that a reader would not tell apart by their code. */
const natural = (a: string, b: string): number => collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);

/** Tables in the order of their files' names; those of one file stay as they are. */
export const byFileName = (tables: readonly ProgressTable[]): ProgressTable[] =>
  [...tables].sort((a, b) => natural(a.file, b.file));
