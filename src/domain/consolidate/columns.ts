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

/** The list's columns that are the list's own. */
function formColumns(form: ProgressTable): readonly Column[] {
  return isOurs(form)
    ? form.columns.filter((column) => !COMPUTED.includes(headerText(column)))
    : form.columns;
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

/**
 * The list's columns in its order, then those that only returns have, in the order of the first of them. What units
 * report is headed as they head it (1-9月进展情况), for the list's heading is last period's. Letters are positions
 * in the combined table.
 */
export function combinedColumns(form: ProgressTable, returns: readonly ProgressTable[]): Column[] {
  const own = formColumns(form);
  const fields = new Set([...own, ...returns.flatMap(({ columns }) => columns)].map(({ field }) => field));
  return [...fields].map((field, index) => {
    const given = own.find((column) => column.field === field)?.header ?? null;
    const sent = commonHeader(returns, field);
    const header = (REPORTED_FIELDS.includes(field) ? (sent ?? given) : (given ?? sent)) ?? '';
    return { column: columnLetters(index + 1), header, field };
  });
}

/** Columns of the sources that no field was found for, each header once. */
export function combinedUnmapped(
  form: ProgressTable,
  returns: readonly ProgressTable[],
): ProgressTable['unmapped'] {
  const all = [...(isOurs(form) ? [] : form.unmapped), ...returns.flatMap(({ unmapped }) => unmapped)];
  return all.filter(
    (one, index) => all.findIndex((other) => headerText(other) === headerText(one)) === index,
  );
}
