import type { Refusal } from './grid';
import type { TableRow } from './table/table';

/** What work on rows may cost, as the host has it: the domain knows no clock. */
export interface Budget {
  /**
   * Called for each row before a block of them is worked on (see `blocks`): what it costs is the last one's.
   *
   * @throws BudgetSpent where the row's file has cost too much
   */
  readonly spend: (row: TableRow) => void;
}

/** The file is left out with a reason: no fault of ours, and none of what is in it. */
export class BudgetSpent extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}
