import type { Field } from '../table/fields';
import type { FieldCell, TableRow } from '../table/table';

/** What a unit reports, as against what the list gives it to do. */
export const REPORTED_FIELDS: readonly Field[] = [
  'progress',
  'verdict',
  'rate',
  'actual',
  'problem',
  'nextStep',
  'remark',
];
const BLANK = /^[\s/\\\-—–无.。]*$/u;
export const isBlank = (cell: FieldCell | undefined): boolean => cell === undefined || BLANK.test(cell.text);

/** True where the unit has written anything of its progress. */
export const reports = ({ cells }: TableRow): boolean =>
  REPORTED_FIELDS.some((field) => !isBlank(cells[field]));

const REPORTING = /进展|进度|完成|情况|问题|困难|打算|措施|季度|\d月|本月|本期/u;

/** A column without a field whose words hold from period to period (总投资, 建设地点), by its heading's key. */
export const isLasting = (key: string): boolean => !REPORTING.test(key);
