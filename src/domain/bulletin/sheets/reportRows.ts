import type { ReportLine } from '../../consolidate/reportLines';
import { messages } from '../../messages/zh-CN';
import type { PlanCell } from '../../sheet/plan';

const say = messages.bulletin;

const cell = (value: string): PlanCell => ({ value: value === '' ? null : value, style: 'cell' });
const centred = (value: string): PlanCell => ({ value, style: 'centred' });

function row({ kind, severity, file, sheet, cell: address, message }: ReportLine): PlanCell[] {
  const place = say.place(file ?? '', sheet ?? '', address ?? '');
  return [
    centred(say.severity[severity]),
    centred(say.report.kinds[kind]),
    cell(''),
    cell(''),
    cell(place),
    cell(message),
    cell(''),
    cell(''),
  ];
}

/** What consolidating met, as rows of the query list. */
export const reportRows = (lines: readonly ReportLine[]): PlanCell[][] => lines.map(row);
