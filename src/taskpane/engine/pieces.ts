import type { PlanRow, SheetPlan } from '../../domain/sheet/plan';

/** Plans on their way from the worker: taking one message of fifty thousand rows apart would hold the pane up. */

/** Rows of one plan that go together. */
export interface Piece {
  /** From 0. */
  readonly plan: number;
  readonly rows: readonly PlanRow[];
}

const ROWS = 1_000;

export function* piecesOf(plans: readonly SheetPlan[]): Generator<Piece, void, void> {
  for (const [plan, { rows }] of plans.entries())
    for (let from = 0; from < rows.length; from += ROWS) yield { plan, rows: rows.slice(from, from + ROWS) };
}

/** What is sent besides the pieces. */
export const withoutRows = (plans: readonly SheetPlan[]): SheetPlan[] =>
  plans.map((plan) => ({ ...plan, rows: [] }));

/** @param pieces in the order in which they were sent */
export function assembled(outlines: readonly SheetPlan[], pieces: readonly Piece[]): SheetPlan[] {
  const rows = outlines.map((): PlanRow[] => []);
  for (const piece of pieces) for (const row of piece.rows) rows[piece.plan]?.push(row);
  return outlines.map((plan, index) => ({ ...plan, rows: rows[index] ?? [] }));
}
