import { isDisputed } from '../schedule/slow';
import { issueAt, type RowCheck } from './check';

/** The due date has passed and the row is not done; where its verdict says otherwise, that is what is asked about. */
export const overdue: RowCheck = {
  code: 'overdue',
  row: (context) => {
    const { due, status, declaredDone } = context.item;
    const { asOf } = context.analysis;
    if (
      due?.kind !== 'date' ||
      due.date === null ||
      asOf === null ||
      due.date >= asOf ||
      status === 'completed' ||
      isDisputed(context.item) ||
      declaredDone
    )
      return [];
    const field = context.text('due').text === '' ? 'task' : 'due';
    return [issueAt(context, 'overdue', 'warning', field, [due.text], { due: due.date, asOf })];
  },
};
