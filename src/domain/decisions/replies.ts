import { grouped } from '../grouped';
import { withCorrectedCell } from '../table/figures/carried';
import type { FieldCell, ProgressTable, TableRow } from '../table/table';
import type { Decision, Standing } from './decision';
import { stands, staleFor } from './issues';
import { namedBy, subjectKey } from './subject';
import { sameWords, wordsOf } from './words';

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

/** Rows by unit and name. */
const groupsOf = (tables: readonly ProgressTable[]): Map<string, TableRow[]> =>
  grouped(
    tables.flatMap(({ rows }) => rows),
    (row) => subjectKey(namedBy(row)),
  );

/** The tables with answered cells, and how each answer stands. Rows that nothing was answered of stay the same. */
export function withReplies(
  tables: readonly ProgressTable[],
  decisions: readonly Decision[],
): { readonly tables: readonly ProgressTable[]; readonly standings: readonly Standing[] } {
  const live = decisions.filter(isReply).filter(({ ended }) => ended === null);
  if (live.length === 0) return { tables, standings: [] };
  const groups = groupsOf(tables);
  const answers = new Map<TableRow, Reply[]>();
  const standings = live.map((decision): Standing => {
    const group = groups.get(subjectKey(decision.subject)) ?? [];
    const words = (row: TableRow) => wordsOf(row, [decision.field]);
    const equal = group.filter((row) => sameWords(words(row), decision.words));
    const row = equal[decision.subject.order - 1];
    if (row !== undefined) {
      answers.set(row, [...(answers.get(row) ?? []), decision]);
      return stands(decision, 'applied');
    }
    const [changed] = equal.length === 0 && group.length === 1 ? group : [];
    return changed === undefined ? stands(decision, 'waiting') : staleFor(decision, words(changed));
  });
  return {
    tables: tables.map((table) => ({
      ...table,
      rows: table.rows.map((row) => (answers.get(row) ?? []).reduce(corrected, row)),
    })),
    standings,
  };
}
