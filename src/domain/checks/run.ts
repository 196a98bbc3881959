import { addTo } from '../grouped';
import type { TableAnalysis } from '../analysis';
import type { Issue, IssueCode } from '../issue';
import { rowTextsOf, type RowTexts } from '../rowTexts';
import { blankCell } from './blankCell';
import { rowContexts, type Check, type Finding, type RowCheck, type RowContext } from './check';
import { copiedText } from './copiedText';
import { dueUnread } from './dueUnread';
import { figureDate } from './figureDate';
import { forecast } from './forecast';
import { milestoneInconsistent } from './milestoneInconsistent';
import { milestoneMissed } from './milestoneMissed';
import { noFigure } from './noFigure';
import { overAchievement } from './overAchievement';
import { overdue } from './overdue';
import { pageNoise } from './pageNoise';
import { publicWording } from './publicWording';
import { rateMismatch } from './rateMismatch';
import { reservation } from './reservation';
import { sequence } from './sequence';
import { statusContradiction } from './statusContradiction';
import { sumMismatch } from './sumMismatch';
import { suspiciousCharacter } from './suspiciousCharacter';
import { totalIssues } from './totals';
import { unitMismatch } from './unitMismatch';
import { verdictContradiction } from './verdictContradiction';

/** Checks of one table, in the order that their findings are shown in. */
export const CHECKS: readonly Check[] = [
  blankCell,
  sequence,
  suspiciousCharacter,
  pageNoise,
  rateMismatch,
  sumMismatch,
  unitMismatch,
  verdictContradiction,
  statusContradiction,
  reservation,
  forecast,
  milestoneMissed,
  milestoneInconsistent,
  overdue,
  dueUnread,
  figureDate,
  copiedText,
  overAchievement,
  noFigure,
  publicWording,
];

/** A check that breaks is the program's fault: said as such, and the rest goes on. */
export function failed(code: IssueCode, error: unknown): Issue {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'check-failed',
    severity: 'info',
    field: null,
    cell: null,
    quotes: [],
    params: { check: code, detail },
  };
}

function ofRow(check: RowCheck, context: RowContext): readonly Issue[] {
  try {
    return check.row(context);
  } catch (error) {
    return [failed(check.code, error)];
  }
}

function ofRows(check: Check, rows: readonly RowContext[]): Finding[] {
  const found: Finding[] = [];
  if (!('row' in check)) return found;
  for (const context of rows)
    for (const issue of ofRow(check, context)) found.push({ row: context.index, issue });
  return found;
}

function ofTable(check: Check, rows: readonly RowContext[], analysis: TableAnalysis): Finding[] {
  if (!('table' in check)) return [];
  try {
    return check.table(rows, analysis);
  } catch (error) {
    return [{ row: 0, issue: failed(check.code, error) }];
  }
}

const ROW_CODES: ReadonlySet<IssueCode> = new Set(
  CHECKS.filter((check) => 'row' in check).map(({ code }) => code),
);

/** Issues of one item whose figures or lamp are others than when its table was checked. */
export function checkedAgain(analysis: TableAnalysis, index: number, text: RowTexts): readonly Issue[] {
  const item = analysis.items[index];
  if (item === undefined) return [];
  const context: RowContext = { item, index, analysis, text };
  const found = CHECKS.flatMap((check) => ('row' in check ? ofRow(check, context) : []));
  const kept = item.issues.filter(
    (issue) => item.source.issues.includes(issue) || !ROW_CODES.has(issue.code),
  );
  return [...kept, ...found];
}

/** The table with every check's findings added to the issues of its rows. */
export function checked(
  analysis: TableAnalysis,
  texts: readonly RowTexts[] = analysis.items.map(({ source }) => rowTextsOf()(source)),
  checks: readonly Check[] = CHECKS,
): TableAnalysis {
  const rows = rowContexts(analysis, texts);
  const byRow = new Map<number, Issue[]>();
  for (const check of checks) {
    for (const { row, issue } of ofRows(check, rows)) addTo(byRow, row, issue);
    for (const { row, issue } of ofTable(check, rows, analysis)) addTo(byRow, row, issue);
  }
  const totals = totalIssues(analysis);
  return {
    ...analysis,
    table:
      totals.length === 0
        ? analysis.table
        : { ...analysis.table, issues: [...analysis.table.issues, ...totals] },
    items: analysis.items.map((item, index) => {
      const own = byRow.get(index);
      return own === undefined ? item : { ...item, issues: [...item.issues, ...own] };
    }),
  };
}
