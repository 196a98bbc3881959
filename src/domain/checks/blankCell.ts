import { isMissingRow } from '../consolidate/returnsCodes';
import type { Issue } from '../issue';
import type { Field } from '../table/fields';
import { issueAt, type RowContext, type TableCheck } from './check';

/** What a row must say: what is to be done, how far it is, and whose it is. */
const REQUIRED: readonly Field[] = ['task', 'progress', 'leadUnits'];

/** A row of the list that nobody sent is blank by what it is, and what number columns report needs no words. */
function needsNoProgress({ item }: RowContext): boolean {
  const { amounts, source } = item;
  const reported =
    source.figures?.pairs.some(({ actual, rate }) => actual !== null || rate !== null) ?? false;
  return reported || amounts.length > 0 || isMissingRow(item);
}

function isBlank(context: RowContext, field: Field): boolean {
  if (field === 'progress' && needsNoProgress(context)) return false;
  const standsIn = context.text('name').text !== '' || context.text('finding').text !== '';
  if (field === 'task' && standsIn) return false;
  return context.item.source.cells[field]?.fault === undefined && context.text(field).text.trim() === '';
}

const about = (context: RowContext, field: Field, params: Issue['params']): Issue =>
  issueAt(context, 'blank-cell', 'error', field, [], { field, ...params });

/** Required cells that are empty; a column that is empty from top to bottom is said once. */
export const blankCell: TableCheck = {
  code: 'blank-cell',
  table: (rows, { table }) =>
    REQUIRED.filter((field) => table.columns.some((column) => column.field === field)).flatMap((field) => {
      const blank = rows.filter((context) => isBlank(context, field));
      const [first] = blank;
      const params = { kind: 'column', rows: blank.length };
      return first !== undefined && blank.length > 1 && blank.length === rows.length
        ? [{ row: first.index, issue: about(first, field, params) }]
        : blank.map((context) => ({ row: context.index, issue: about(context, field, {}) }));
    }),
};
