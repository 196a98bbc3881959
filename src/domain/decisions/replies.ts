import { splitList } from '../consolidate/consolidate';
import { placeKey } from '../consolidate/entry';
import { isMissingRow, isUnsureRow } from '../consolidate/returnsCodes';
import type { ConsolidationReport } from '../consolidate/report';
import { withCorrectedCell } from '../table/figures/carried';
import type { Field } from '../table/fields';
import type { FieldCell, ProgressTable, TableRow } from '../table/table';
import type { Decision, Standing } from './decision';
import { stands, staleFor } from './issues';
import { Named, namedBy } from './subject';
import { sameWords, wordsOf, type Words } from './words';

/** What units answered on slips, accepted by the clerk: other words for a cell, before anything is worked out. */

type Reply = Extract<Decision, { readonly kind: 'reply' }>;

const isReply = (decision: Decision): decision is Reply => decision.kind === 'reply';

/** What a unit reports: where it answers with any of it, the row did come. */
const REPORTED: ReadonlySet<Field> = new Set(['progress', 'actual', 'rate', 'problem', 'verdict']);

function corrected(row: TableRow, { field, text, from: { file, sheet, cell } }: Reply): TableRow {
  const answered: FieldCell = { text, cell, from: 'own', source: { file, sheet } };
  return {
    ...row,
    cells: { ...row.cells, [field]: answered },
    verdict: field === 'verdict' ? { text, from: 'column', cell } : row.verdict,
    figures: withCorrectedCell(row.figures, row.cells[field]?.cell ?? '', text),
    issues: REPORTED.has(field)
      ? row.issues.filter((issue) => !isMissingRow({ issues: [issue] }))
      : row.issues,
  };
}

/** A row as it was sent, and as answers have left it. */
interface Answered {
  readonly sent: TableRow;
  now: TableRow;
}

/**
 * The tables with answered cells, and how each answer stands. Answers are taken in their order, each where the words
 * that it was made on stand by then: one may be to what an earlier one left. Rows that nothing was answered of stay
 * the same, and so does the list where it lies among the returns: no unit sent its rows.
 */
export function withReplies(
  tables: readonly ProgressTable[],
  decisions: readonly Decision[],
  list: readonly ProgressTable[] | null = null,
): { readonly tables: readonly ProgressTable[]; readonly standings: readonly Standing[] } {
  const live = decisions.filter(isReply).filter(({ ended }) => ended === null);
  if (live.length === 0) return { tables, standings: [] };
  const rows = splitList(tables, list ?? []).own.flatMap((table) =>
    table.rows.map((row): Answered => ({ sent: row, now: row })),
  );
  const named = new Named<Answered>();
  for (const row of rows) named.add(namedBy(row.sent), row);
  const standings = live.map((decision): Standing => {
    const group = named.of(decision.subject);
    const words = ({ now }: Answered): Words => wordsOf(now, [decision.field]);
    const equal = group.filter((row) => sameWords(words(row), decision.words));
    const row = equal[decision.subject.order - 1];
    if (row !== undefined) {
      row.now = corrected(row.now, decision);
      return stands(decision, 'applied');
    }
    const [changed] = equal.length === 0 && group.length === 1 ? group : [];
    return changed === undefined ? stands(decision, 'waiting') : staleFor(decision, words(changed));
  });
  const answered = new Map(rows.map(({ sent, now }) => [sent, now]));
  return {
    tables: tables.map((table) => ({ ...table, rows: table.rows.map((row) => answered.get(row) ?? row) })),
    standings,
  };
}

interface Combined {
  readonly tables: readonly ProgressTable[];
  readonly report: ConsolidationReport;
}

/** The report without rows of the list that came by a slip. */
function withoutMissing(
  report: ConsolidationReport,
  came: ReadonlySet<string>,
  unsure: number,
): ConsolidationReport {
  if (came.size === 0) return report;
  const missingRows = report.missingRows.filter((row) => !came.has(placeKey(row)));
  return {
    ...report,
    missingRows,
    missingUnits: report.missingUnits.filter(({ rows }) => rows.some((row) => !came.has(placeKey(row)))),
    balance: { ...report.balance, notSent: report.balance.notSent - came.size, unsure },
  };
}

/**
 * Returns as put together, with the answers that met no row as sent: a slip asks by the list's name and unit, which a
 * return may word otherwise, of rows that nobody sent, and of words that are the list's alone.
 * @param standings how each answer stood among the rows as sent
 */
export function withRepliesLeft(
  { tables, report }: Combined,
  standings: readonly Standing[],
): Combined & { readonly standings: readonly Standing[] } {
  const left = withReplies(
    tables,
    standings.flatMap(({ state, decision }) => (state === 'applied' ? [] : [decision])),
  );
  const told = new Map(left.standings.map((one) => [one.decision, one]));
  const missing = tables.flatMap(({ rows }) => rows.filter(isMissingRow));
  const still = new Set(left.tables.flatMap(({ rows }) => rows.filter(isMissingRow)).map(placeKey));
  const came = new Set(missing.map(placeKey).filter((place) => !still.has(place)));
  return {
    tables: left.tables,
    report: withoutMissing(report, came, left.tables.flatMap(({ rows }) => rows.filter(isUnsureRow)).length),
    standings: standings.map((one) => {
      const now = told.get(one.decision);
      return now === undefined || (now.state === 'waiting' && one.state === 'stale') ? one : now;
    }),
  };
}
