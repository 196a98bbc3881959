import type { Field } from '../table/fields';
import { issueAt, type RowCheck } from './check';

/** What a row must say: what is to be done, how far it is, and whose it is. */
const REQUIRED: readonly Field[] = ['task', 'progress', 'leadUnits'];

export const blankCell: RowCheck = {
  code: 'blank-cell',
  row: (context) =>
    REQUIRED.filter((field) => {
      // A row of the list that nobody sent is blank by what it is.
      if (field === 'progress' && context.item.issues.some(({ code }) => code === 'row-not-sent'))
        return false;
      const mapped = context.analysis.table.columns.some((column) => column.field === field);
      const standsIn = field === 'task' && context.text('name').text !== '';
      if (context.item.source.cells[field]?.fault !== undefined) return false;
      return mapped && !standsIn && context.text(field).text.trim() === '';
    }).map((field) => issueAt(context, 'blank-cell', 'error', field, [], { field })),
};
