import { commonest } from '../grouped';
import { only } from '../nth';
import type { Field } from '../table/fields';
import type { Column, FieldCell, ProgressTable, TableRow } from '../table/table';
import { cleanText } from '../text/clean';

/**
 * A heading such as 项目 is a category where its cells are merged and a name where every row has its own. One return
 * alone cannot tell which; the list, or the other returns, can. Here the same heading is made the same field.
 */
const UNSETTLED: readonly Field[] = ['category', 'name'];

export const headerText = ({ header }: { readonly header: string }): string =>
  cleanText(header).text.replace(/\s/gu, '');

const unsettled = ({ columns }: ProgressTable): readonly Column[] =>
  columns.filter(({ field }) => UNSETTLED.includes(field));

/** Heading → the field that most rows of the tables have under it. */
function fieldsOf(tables: readonly ProgressTable[]): Map<string, Field> {
  const counts = new Map<string, Map<Field, number>>();
  for (const table of tables) {
    for (const column of unsettled(table)) {
      const header = headerText(column);
      const of = counts.get(header) ?? new Map<Field, number>();
      counts.set(header, of.set(column.field, (of.get(column.field) ?? 0) + table.rows.length));
    }
  }
  return new Map([...counts].flatMap(([header, of]) => commonest(of).map((field) => [header, field])));
}

/** The only one of the two fields that the tables have; null where they have both or none. */
function onlyField(tables: readonly ProgressTable[]): Field | null {
  const fields = new Set(tables.flatMap((table) => unsettled(table).map(({ field }) => field)));
  return only(fields);
}

const renamedRow = (row: TableRow, from: Field, to: Field): TableRow => {
  const { [from]: moved, ...rest } = row.cells;
  const cells: Partial<Record<Field, FieldCell>> = rest;
  if (moved !== undefined) cells[to] = moved;
  return { ...row, cells };
};

const renamed = (table: ProgressTable, from: Field, to: Field): ProgressTable => ({
  ...table,
  columns: table.columns.map((column) => (column.field === from ? { ...column, field: to } : column)),
  rows: table.rows.map((row) => renamedRow(row, from, to)),
});

const single = (table: ProgressTable): Column | null => {
  const [column, second] = unsettled(table);
  return second === undefined ? (column ?? null) : null;
};

/** True where most rows of the tables share what stands under the heading with a row of another task. */
function groupsRows(tables: readonly ProgressTable[]): boolean {
  const tasks = new Map<string, Set<string>>();
  const texts = tables.flatMap((table) => {
    const field = single(table)?.field;
    return field === undefined
      ? []
      : table.rows.map(({ cells }) => [cells[field]?.text ?? '', cells.task?.text ?? ''] as const);
  });
  for (const [text, task] of texts) tasks.set(text, (tasks.get(text) ?? new Set()).add(task));
  const shared = texts.filter(([text]) => text !== '' && (tasks.get(text)?.size ?? 0) > 1).length;
  return shared * 2 > texts.length;
}

/** The tables with category and name as the list has them; a table that has both keeps them. */
export const alignedWith = (
  tables: readonly ProgressTable[],
  list: readonly ProgressTable[],
): ProgressTable[] => aligned(tables, fieldsOf(list), onlyField(list));

/** Returns that have one heading for category or name: a category where it groups rows of all returns together. */
export const alignedAmong = (tables: readonly ProgressTable[]): ProgressTable[] =>
  groupsRows(tables) ? aligned(tables, new Map(), 'category') : aligned(tables, fieldsOf(tables), null);

function aligned(
  tables: readonly ProgressTable[],
  fields: ReadonlyMap<string, Field>,
  only: Field | null,
): ProgressTable[] {
  return tables.map((table) => {
    const column = single(table);
    const field = column && (fields.get(headerText(column)) ?? only);
    return !column || !field || field === column.field ? table : renamed(table, column.field, field);
  });
}
