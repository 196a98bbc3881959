import { issueTexts, issueValues, type IssueTexts } from '../../domain/bulletin/sheets/issueList';
import { messages } from '../../domain/messages/zh-CN';
import { lookZhCN } from '../../domain/messages/zh-CN.look';
import { copyLines, tryDownload, XLSX, type Download } from '../handOver';
import type { IssueView } from '../state/selectors';
import { tell, type TaskContext } from './context';
import type { ListForm } from './issueList';

/** A list of issues for others: as a workbook, as CSV, as lines for a chat. Loaded when it is wanted. */

const text = lookZhCN.give;
const CSV = 'text/csv;charset=utf-8';
/** Excel and WPS take a CSV for UTF-8 by it. */
const MARK = '\ufeff';

/** What begins like a formula would be worked out by who opens the file: it gets a blank before it. */
const isFormula = /^[=+\-@\t\r]/u;
const csvCell = (value: string): string => {
  const safe = isFormula.test(value) ? ` ${value}` : value;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

export const csvOf = (all: readonly IssueTexts[]): string =>
  MARK +
  [messages.bulletin.queriesHeader, ...all.map(issueValues)]
    .map((row) => `${row.map(csvCell).join(',')}\r\n`)
    .join('');

/** Lines for a chat: whose, what, where, what to do. */
export const linesOf = (all: readonly IssueTexts[]): string =>
  [
    text.heading(all.length),
    ...all.map(({ units, item, message, place, action }, index) =>
      text.line(index + 1, units || messages.pane.noUnit, item, message, place, action),
    ),
  ].join('\n');

async function fileOf(
  { engine }: TaskContext,
  all: readonly IssueTexts[],
  form: 'workbook' | 'csv',
  signal: AbortSignal,
): Promise<Download> {
  if (form === 'csv') return { name: `${text.name}.csv`, type: CSV, parts: [csvOf(all)] };
  const bytes = await engine.list({ title: text.heading(all.length), issues: all }, signal);
  return { name: `${text.name}.xlsx`, type: XLSX, parts: [bytes] };
}

export async function giveIssues(
  context: TaskContext,
  views: readonly IssueView[],
  form: ListForm,
  signal: AbortSignal,
): Promise<void> {
  const all = views.map(issueTexts);
  if (form === 'copy') {
    const copied = await copyLines(linesOf(all));
    return tell(context, copied ? 'success' : 'error', copied ? text.copied(all.length) : text.notCopied);
  }
  const file = await fileOf(context, all, form, signal);
  if (!tryDownload(file, context.log)) return tell(context, 'error', text.refused);
  tell(context, 'success', text.saved(file.name, all.length));
}
