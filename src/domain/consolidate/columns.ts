import { columnLetters } from '../grid';
import type { Field } from '../table/fields';
import type { Column, ProgressTable } from '../table/table';
import { headerText } from './alignment';
import { REPORTED_FIELDS } from './blank';

/** Columns that our own bulletin computes: of no meaning as a list's. */
const COMPUTED = ['完成率', '序时进度', '状态'];

/** The combined table of an earlier bulletin of ours: it has all of our computed columns. */
const isOurs = ({ columns, unmapped }: ProgressTable): boolean => {
  const headers = new Set([...columns, ...unmapped].map(headerText));
  return COMPUTED.every((header) => headers.has(header));
};

/** An earlier bulletin's table as its units reported it: without what we had computed. */
export function withoutComputed(table: ProgressTable): ProgressTable {
  if (!isOurs(table)) return table;
  const computed = table.columns.filter((column) => COMPUTED.includes(headerText(column)));
  const fields = new Set<string>(computed.map(({ field }) => field));
  const rows = table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).filter(([field]) => !fields.has(field))),
  }));
  return { ...table, columns: table.columns.filter((column) => !computed.includes(column)), rows };
}

type Unmapped = ProgressTable['unmapped'][number];

/** A column of the combined table: a field's, or one that no field was found for. */
interface Head {
  readonly header: string;
  readonly field: Field | null;
}

/** The list's columns that are the list's own, in the order of its sheet. */
function formHeads(form: ProgressTable): Head[] {
  const all = [...form.columns, ...form.unmapped.map((one) => ({ ...one, field: null }))];
  return all
    .filter((one) => !(isOurs(form) && COMPUTED.includes(headerText(one))))
    .sort((a, b) => a.column.length - b.column.length || (a.column < b.column ? -1 : 1));
}

/** The header that most returns give a field; null where none has it. */
function commonHeader(returns: readonly ProgressTable[], field: Field): string | null {
  const counts = new Map<string, number>();
  for (const { columns } of returns) {
    const header = columns.find((column) => column.field === field)?.header;
    if (header !== undefined) counts.set(header, (counts.get(header) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

const sameHead = (a: Head, b: Head): boolean =>
  a.field === null ? b.field === null && headerText(a) === headerText(b) : a.field === b.field;

const headOf =
  (returns: readonly ProgressTable[]) =>
  ({ header: given, field }: Head): Head => {
    if (field === null || !REPORTED_FIELDS.includes(field)) return { header: given, field };
    return { header: commonHeader(returns, field) ?? given, field };
  };

/**
 * The list's columns in its order, then those that only returns have, in the order of the first of them: fields
 * first, then columns without a field. What units report is headed as they head it (1-9月进展情况), for the list's
 * heading is last period's. Letters are positions in the combined table.
 */
export function combinedColumns(
  form: ProgressTable,
  returns: readonly ProgressTable[],
): Pick<ProgressTable, 'columns' | 'unmapped'> {
  const sent = [
    ...returns.flatMap(({ columns }) =>
      columns.map(({ field }) => ({ header: commonHeader(returns, field) ?? '', field })),
    ),
    ...returns.flatMap(({ unmapped }) => unmapped.map(({ header }) => ({ header, field: null }))),
  ];
  const heads = [...formHeads(form), ...sent]
    .filter((head, index, all) => all.findIndex((other) => sameHead(other, head)) === index)
    .map(headOf(returns));
  const placed = heads.map((head, index) => ({ ...head, column: columnLetters(index + 1) }));
  return {
    columns: placed.flatMap(({ field, ...rest }): Column[] => (field === null ? [] : [{ ...rest, field }])),
    unmapped: placed.flatMap(({ field, ...rest }): Unmapped[] => (field === null ? [rest] : [])),
  };
}
