/** A table and what is to be read of it. */
export interface OddTable {
  readonly name: string;
  /** Rows by line, cells apart by bars; < and ^ are merged with the cell to the left or above. */
  readonly sheet: string;
  /** Each row's name, its targets and what is done of them, its rate, its lamp. */
  readonly told: readonly string[];
}
