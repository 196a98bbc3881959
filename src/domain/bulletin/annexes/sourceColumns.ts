import type { TableAnalysis } from '../../analysis';
import type { TaskItem } from '../../item';
import { messages } from '../../messages/zh-CN';
import { ownValue } from '../../ownValue';
import type { Field } from '../../table/fields';
import { headerKey } from '../../table/headerNames';
import type { FieldCell } from '../../table/table';
import { cellPrinted, isSound } from '../printed';

/** The columns of the combined table that came with it: in its order, under its headings. */

/** A column of the sources: of a field, or kept as it came. */
export interface SourceColumn {
  readonly header: string;
  readonly field: Field | null;
  readonly cellOf: (item: TaskItem) => FieldCell | undefined;
}

/** Figures with the unit of their column: 82.5亿元, not 82.5 and never 8250000000. */
export function textOf(item: TaskItem, { cellOf }: SourceColumn, asSent: boolean): string {
  const cell = cellOf(item);
  if (cell === undefined) return '';
  return cellPrinted((figureShown(item, cell.cell) ?? cell.shown ?? cell.text).trim(), asSent);
}

function figureShown({ source: { figures } }: TaskItem, cell: string): string | undefined {
  for (const { target, actual } of figures?.pairs ?? [])
    for (const figure of [target, actual]) if (figure?.cell === cell) return figure.shown;
  return undefined;
}

const IMPLIED: readonly Field[] = ['category', 'leadUnits'];
/** More columns without a field than these would leave no room for words; the sheet then names the rest. */
const MOST_OTHERS = 12;

export interface SourceColumns {
  readonly kept: readonly SourceColumn[];
  /** Headings of columns that the sheet has no room for. */
  readonly left: readonly string[];
}

/** What section headings, titles and file names say of rows, and no column of the table: categories, units. */
function impliedColumns(table: TableAnalysis['table'], items: readonly TaskItem[]): SourceColumn[] {
  const said = (field: Field): boolean => table.columns.some((column) => column.field === field);
  return IMPLIED.filter((field) => !said(field)).flatMap((field): SourceColumn[] => {
    const cellOf = (item: TaskItem): FieldCell | undefined => item.source.cells[field];
    const texts = new Set(items.map((item) => cellOf(item)?.text ?? ''));
    return texts.size > 1 ? [{ header: messages.fields[field] ?? field, field, cellOf }] : [];
  });
}

interface Placed extends SourceColumn {
  readonly column: string;
}

function fieldColumns({ columns }: TableAnalysis['table']): Placed[] {
  return columns.map(({ column, header, field }, index) => {
    const first = columns.findIndex((other) => other.field === field) === index;
    const key = headerKey(header);
    // A second column of a field (two pairs, goals by quarter) is kept by its heading.
    const cellOf = ({ source: { cells, others } }: TaskItem): FieldCell | undefined =>
      first ? cells[field] : others?.[key];
    return { column, header, field, cellOf };
  });
}

/** A column in which no row says anything leaves the others more room. */
const isSaid = (items: readonly TaskItem[], column: SourceColumn): boolean =>
  items.some((item) => textOf(item, column, true) !== '');

/** Columns without a field. */
function otherColumns({ table, items }: TableAnalysis): Placed[] {
  return table.unmapped
    .map(({ column, header }) => {
      const key = headerKey(header);
      const cellOf = (item: TaskItem): FieldCell | undefined => ownValue(item.source.others, key);
      return { column, header, field: null, cellOf };
    })
    .filter((column) => isSaid(items, column));
}

/** All columns that say something, in the order of the table. */
export function sourceColumns(analysis: TableAnalysis): SourceColumns {
  const { table, items } = analysis;
  const others = otherColumns(analysis);
  const fields = fieldColumns(table).filter((column) => isSaid(items, column));
  const kept = [...fields, ...others.slice(0, MOST_OTHERS)].sort(
    (a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1),
  );
  return {
    kept: [...impliedColumns(table, items), ...kept],
    left: others.slice(MOST_OTHERS).map(({ header }) => header),
  };
}

/** A heading as it is printed; in place of one that lost characters what its column holds. */
export function headingPrinted(column: SourceColumn, asSent: boolean): string {
  const words = cellPrinted(headingOf(column), asSent);
  const { field } = column;
  return asSent || isSound(words) || field === null ? words : (messages.fields[field] ?? words);
}

/** The lowest level of a heading; of figures all levels, for 完成率 alone does not say of what. */
export function headingOf({ header, field }: SourceColumn): string {
  const levels = header.split('\n');
  const figures: readonly (Field | null)[] = ['target', 'actual', 'rate'];
  return figures.includes(field) ? levels.join(' ') : (levels.at(-1) ?? '');
}
