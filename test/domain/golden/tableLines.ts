import type { ProgressTable, TableRow } from '../../../src/domain/table/table';
import { issueMessage } from '../../../src/domain/messages/issueMessage';

/** Everything that is read from a table before its rows are measured, in a line for each of its parts. */

const plain = (value: unknown): string => JSON.stringify(value).replace(/["{}]/gu, '');

function rowLine({
  row,
  hidden,
  cells,
  figures,
  verdict,
  leadUnits,
  supportUnits,
  issues,
  others,
}: TableRow): string {
  const parts = [
    `${row}${hidden ? ' 隐藏' : ''}`,
    ...Object.entries(cells).map(
      ([field, { text, cell, from, fault }]) =>
        `${field} ${cell} ${from === 'own' ? '' : `${from} `}${fault === undefined ? '' : `${plain(fault)} `}${text.replace(/\s+/gu, ' ')}`,
    ),
    ...(figures?.pairs ?? []).map(({ name, subject, change, target, actual, rate, certain }) =>
      [
        `数「${name}」${subject ?? ''}${change ? ' 增速' : ''}${certain ? '' : ' 待认'}`,
        ...[target, actual].map((one) =>
          one === null
            ? '–'
            : `${one.value}${one.unit ?? '?'}@${one.cell} ${one.shown}${one.bound === 'at-most' ? '≤' : ''}${one.shared ? ' 共用' : ''}`,
        ),
        rate === null ? '–' : `${rate.percent}% ${rate.kind}@${rate.cell}`,
      ].join(' '),
    ),
    ...(figures?.rate ? [`率 ${figures.rate.percent}%@${figures.rate.cell}`] : []),
    ...(verdict === null ? [] : [`结论 ${verdict.from} ${verdict.text}`]),
    `${leadUnits.join('、')}${supportUnits.length > 0 ? `／${supportUnits.join('、')}` : ''}`,
    ...Object.entries(others ?? {}).map(([key, { text }]) => `其他 ${key} ${text}`),
    ...issues.map((issue) => `${issue.severity} ${issueMessage(issue)}`),
  ];
  return `  ${parts.join(' | ')}`;
}

export function tableLines(table: ProgressTable): string[] {
  const { asOf, period, year, headerRows, dataRows } = table;
  return [
    `${table.file} ${table.sheet}「${table.title ?? ''}」${asOf ?? ''} ${period === null ? '' : plain(period)} ${year ?? ''} 表头${headerRows.join('-')} 数据${dataRows.join('-')}`,
    ...table.columns.map(
      ({ column, field, header }) => `  列 ${column} ${field} ${header.replace(/\s+/gu, ' ')}`,
    ),
    ...table.unmapped.map(({ column, header }) => `  未认 ${column} ${header.replace(/\s+/gu, ' ')}`),
    ...table.questions.map((question) => `  问 ${plain(question)}`),
    ...table.rows.map(rowLine),
    ...table.totals.map(({ row, name, figures }) => `  合计 ${row} ${name} ${plain(figures?.pairs ?? [])}`),
    ...table.notes.map((note) => `  说明 ${note}`),
    ...table.skipped.map(({ row, reason }) => `  略 ${row} ${reason}`),
    ...table.issues.map((issue) => `  ${issue.severity} ${issueMessage(issue)}`),
  ];
}
