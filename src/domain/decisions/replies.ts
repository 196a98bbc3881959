import { grouped } from '../grouped';
import { withCorrectedCell } from '../table/figures/carried';
import type { FieldCell, ProgressTable, TableRow } from '../table/table';
import type { Decision, Standing } from './decision';
import { stands, staleFor } from './issues';
import { namedBy, subjectKey } from './subject';
import { sameWords, wordsOf, type Words } from './words';

/** What units answered on slips, accepted by the clerk: other words for a cell, before anything is worked out. */

type Reply = Extract<Decision, { readonly kind: 'reply' }>;

const isReply = (decision: Decision): decision is Reply => decision.kind === 'reply';

function corrected(row: TableRow, { field, text, from: { file, sheet, cell } }: Reply): TableRow {
  const answered: FieldCell = { text, cell, from: 'own', source: { file, sheet } };
  return {
    ...row,
    cells: { ...row.cells, [field]: answered },
    figures: withCorrectedCell(row.figures, row.cells[field]?.cell ?? '', text),
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
 * the same.
 */
export function withReplies(
  tables: readonly ProgressTable[],
  decisions: readonly Decision[],
): { readonly tables: readonly ProgressTable[]; readonly standings: readonly Standing[] } {
  const live = decisions.filter(isReply).filter(({ ended }) => ended === null);
  if (live.length === 0) return { tables, standings: [] };
  const rows = tables.flatMap((table) => table.rows.map((row): Answered => ({ sent: row, now: row })));
  const groups = grouped(rows, ({ sent }) => subjectKey(namedBy(sent)));
  const standings = live.map((decision): Standing => {
    const group = groups.get(subjectKey(decision.subject)) ?? [];
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
