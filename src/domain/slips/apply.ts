import type { TableAnalysis } from '../analysis';
import type { IsoDate } from '../date';
import type { Aside } from '../review/review';
import { withCorrectedCell } from '../table/figures/carried';
import type { FieldCell, ProgressTable, TableRow } from '../table/table';
import { usable, type Answer } from './answers';
import { sameRow } from './asked';
import type { Reply } from './reply';

/** What follows from answers that the clerk has confirmed; nothing else does. */
export interface Applied {
  /** The tables with corrected cells: to be analysed again. */
  readonly tables: readonly ProgressTable[];
  /** Explained issues are set aside with the unit's own words as the reason. */
  readonly asides: readonly Aside[];
}

/** A corrected cell is the slip's: evidence leads there. */
const correctedCell = ({ corrected, file, sheet, cell }: Reply): FieldCell => ({
  text: corrected,
  cell,
  from: 'own',
  source: { file, sheet },
});

/** @param confirmed answers that a person has accepted; those that may not be applied change nothing */
export function applyAnswers(
  tables: readonly ProgressTable[],
  confirmed: readonly Answer[],
  date: IsoDate,
): Applied {
  const answers = usable(confirmed);
  const corrections = answers.filter(({ outcome }) => outcome === 'corrected');
  const rowWith = (row: TableRow): TableRow =>
    corrections
      .filter(({ asked }) => sameRow(asked.item.source, row))
      .reduce<TableRow>(
        (made, { asked, reply }) => ({
          ...made,
          cells: { ...made.cells, [asked.field]: correctedCell(reply) },
          figures: withCorrectedCell(made.figures, asked.issue.cell ?? '', reply.corrected),
        }),
        row,
      );
  return {
    tables: tables.map((table) => ({ ...table, rows: table.rows.map(rowWith) })),
    asides: answers
      .filter(({ outcome }) => outcome === 'explained')
      .map(({ reply, asked: { issue } }) => ({
        issue: issue.key,
        code: issue.code,
        reason: reply.explained,
        date,
      })),
  };
}

/**
 * The tables without the issues that confirmed answers explain, found by row and code: the row keeps its place when
 * returns are put together, whatever its units are called then.
 */
export function withoutExplained(
  tables: readonly TableAnalysis[],
  confirmed: readonly Answer[],
): TableAnalysis[] {
  const explained = usable(confirmed).filter(({ outcome }) => outcome === 'explained');
  if (explained.length === 0) return [...tables];
  const isExplained = (row: TableRow, code: string): boolean =>
    explained.some(({ asked }) => asked.issue.code === code && sameRow(asked.item.source, row));
  return tables.map((table) => ({
    ...table,
    items: table.items.map((item) => ({
      ...item,
      issues: item.issues.filter(({ code }) => !isExplained(item.source, code)),
    })),
  }));
}
