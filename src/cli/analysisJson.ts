import type { Analysis, TableAnalysis } from '../domain/analysis';
import type { Issue } from '../domain/issue';
import type { TaskItem } from '../domain/item';
import { issueMessage } from '../domain/messages/issueMessage';
import type { FileAccount } from '../domain/sources';
import type { Field } from '../domain/table/fields';

/** The JSON of `analyze --json`: every field always there, absent values null. */

const issueJson = (issue: Issue) => ({
  code: issue.code,
  severity: issue.severity,
  field: issue.field,
  cell: issue.cell,
  quotes: issue.quotes,
  message: issueMessage(issue),
});

function itemJson(item: TaskItem) {
  const { source } = item;
  const text = (field: Field): string | null => source.cells[field]?.text ?? null;
  return {
    row: source.row,
    sequence: text('sequence'),
    category: text('category'),
    name: text('name'),
    task: text('task'),
    plan: text('plan'),
    progress: text('progress'),
    leadUnits: source.leadUnits,
    supportUnits: source.supportUnits,
    leader: text('leader'),
    problem: text('problem'),
    nextStep: text('nextStep'),
    remark: text('remark'),
    verdict: source.verdict === null ? null : { text: source.verdict.text, from: source.verdict.from },
    rate: source.figures?.rate ?? null,
    amounts: item.amounts,
    due: item.due,
    indicators: item.indicators,
    statedPercents: item.statedPercents,
    declaredDone: item.declaredDone,
    milestones: item.milestones,
    completion: item.completion,
    expected: item.expected,
    status: item.status,
    reason: item.reason,
    suspected: item.suspected,
    doubt: item.doubt,
    issues: item.issues.map(issueJson),
  };
}

const tableJson = ({ table, asOf, items }: TableAnalysis) => ({
  file: table.file,
  sheet: table.sheet,
  title: table.title,
  asOf,
  period: table.period,
  headerRows: table.headerRows,
  dataRows: table.dataRows,
  columns: table.columns,
  unmapped: table.unmapped,
  items: items.map(itemJson),
  notes: table.notes,
  questions: table.questions,
  totals: table.totals.map(({ row, name }) => ({ row, name })),
  skipped: table.skipped,
  issues: table.issues.map(issueJson),
});

const fileJson = ({ file, error, sheets }: FileAccount) => ({
  file,
  error: error && { code: error.code, message: error.message },
  sheets,
});

/** Counts over all rows. */
export function summaryOf(tables: readonly TableAnalysis[]) {
  const items = tables.flatMap((table) => table.items);
  const count = (status: TaskItem['status']): number => items.filter((item) => item.status === status).length;
  return {
    items: items.length,
    completed: count('completed'),
    onTrack: count('on-track'),
    atRisk: count('at-risk'),
    behind: count('behind'),
    undetermined: count('undetermined'),
    issues: items.reduce((total, item) => total + item.issues.length, 0),
  };
}

export const analysisJson = (analysis: Analysis) => ({
  asOf: analysis.asOf,
  files: analysis.files.map(fileJson),
  tables: analysis.tables.map(tableJson),
  summary: summaryOf(analysis.tables),
});
