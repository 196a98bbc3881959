import type { Decision, Standing } from '../domain/decisions/decision';
import type { SourceFile } from '../domain/grid';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import { carriedBy, decisionsIn } from '../domain/store/carried';
import { columnChoices, type ColumnChoices } from '../domain/table/columnChoices';
import type { Session } from './session';

/** What a clerk decided in the pane travels with the workbook: the command line comes to the same figures. */
export function carriedDecisions(files: readonly SourceFile[], session: Session): Decision[] {
  const stores = files.flatMap((file) => {
    const { store, refusal } = carriedBy(file, '');
    if (refusal !== null) session.tell(cliZhCN.storeRefused(file.file, refusal.message));
    return store ?? [];
  });
  return decisionsIn(stores).filter(({ ended }) => ended === null);
}

/** Columns that were named. */
export const columnsIn = (decisions: readonly Decision[]): ColumnChoices =>
  columnChoices(
    decisions.flatMap((one) => (one.kind === 'column' ? [{ header: one.header, field: one.field }] : [])),
  );

/** How many of the decisions hold, wait or no longer fit; nothing where none was carried. */
export function tellStandings(standings: readonly Standing[], session: Session): void {
  const count = (state: Standing['state']): number => standings.filter((one) => one.state === state).length;
  if (standings.length > 0)
    session.tell(cliZhCN.decisions(count('applied'), count('waiting'), count('stale')));
}
