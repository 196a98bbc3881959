import type { Field } from '../table/fields';
import type { FieldCell, TableRow } from '../table/table';

/** What a unit reports, as against what the list gives it to do. */
export const REPORTED_FIELDS: readonly Field[] = [
  'progress',
  'reportedStatus',
  'reportedPercent',
  'problem',
  'nextStep',
  'remark',
];
const BLANK = /^[\s/\\\-—–无.。]*$/u;
export const isBlank = (cell: FieldCell | undefined): boolean => cell === undefined || BLANK.test(cell.text);

/** True where the unit has written anything of its progress. */
export const reports = ({ cells }: TableRow): boolean =>
  REPORTED_FIELDS.some((field) => !isBlank(cells[field]));
