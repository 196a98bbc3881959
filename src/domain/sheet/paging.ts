import { addTo } from '../grouped';
import type { Run } from './body';

/** Where the pages of a large table begin, so that labels of groups can be repeated on each. */

export interface Paging {
  /** Points that a page holds. */
  readonly page: number;
  /** Points that stand above the table on its first page, and above its rows on each page after. */
  readonly above: number;
  readonly repeated: number;
}

/** More page breaks than this Excel refuses (1,026); each row then has its label. */
const MOST_PAGES = 1_000;
/** Printers differ by a hair: a page is not filled up to its last point. */
const FILLED = 0.97;

export interface Pages {
  /** First rows of the pages after the first, from 0. */
  readonly starts: readonly number[];
  /** The runs, ended where a page ends. */
  readonly runs: readonly Run[];
  /** Points that the last page is filled with. */
  readonly used: number;
}

/** Looks up which runs a row lies in, row after row. */
class RunsAt {
  private readonly columns: (readonly Run[])[];
  private readonly next: number[];

  constructor(runs: readonly Run[]) {
    const byColumn = new Map<number, Run[]>();
    for (const run of runs) addTo(byColumn, run.column, run);
    this.columns = [...byColumn.values()];
    this.next = this.columns.map(() => 0);
  }

  /** Runs that began above the row and go on in it. @param row not above one that was asked for before */
  through(row: number): Run[] {
    return this.columns.flatMap((runs, column) => {
      let at = this.next[column] ?? 0;
      while ((runs[at]?.last ?? Infinity) < row) at++;
      this.next[column] = at;
      const run = runs[at];
      return run !== undefined && run.first < row ? [run] : [];
    });
  }
}

function cut(run: Run, starts: readonly number[]): Run[] {
  const inside = starts.filter((start) => start > run.first && start <= run.last);
  const firsts = [run.first, ...inside];
  return firsts.map((first, index) => ({ ...run, first, last: (firsts[index + 1] ?? run.last + 1) - 1 }));
}

const everyRow = ({ first, last, ...run }: Run): Run[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({
    ...run,
    first: first + index,
    last: first + index,
  }));

/** A page of more rows than this can spare one. */
const SPARED = 2;

/**
 * A row alone on the last page looks like one that was forgotten: the row above goes along, where both have room.
 *
 * @returns that row, from 0, or null
 */
function companion(starts: readonly number[], heights: Float64Array, room: number): number | null {
  const last = heights.length - 1;
  const [before, start] = [starts.at(-2) ?? 0, starts.at(-1)];
  if (start !== last || last - before <= SPARED) return null;
  return (heights[last - 1] ?? 0) + (heights[last] ?? 0) <= room ? last - 1 : null;
}

/**
 * @param heights of the rows; a row that begins a page within a run is made tall enough for the run's label
 * @param labelHeight points that a run's label takes by itself
 */
export function paginated(
  heights: Float64Array,
  runs: readonly Run[],
  labelHeight: (run: Run) => number,
  { page, above, repeated }: Paging,
): Pages {
  const starts: number[] = [];
  const at = new RunsAt(runs);
  const room = page * FILLED;
  let [used, least] = [above, above];
  const labelled = (inside: readonly Run[], height: number): number =>
    inside.reduce((tallest, run) => Math.max(tallest, labelHeight(run)), height);
  heights.forEach((height, row) => {
    const inside = runs.length === 0 ? [] : at.through(row);
    if (used + height > room && used > least) {
      starts.push(row);
      heights[row] = labelled(inside, height);
      [used, least] = [repeated, repeated];
    }
    used += heights[row] ?? 0;
  });
  const taken = companion(starts, heights, room - repeated);
  if (taken !== null) {
    starts[starts.length - 1] = taken;
    heights[taken] = labelled(new RunsAt(runs).through(taken), heights[taken] ?? 0);
    used += heights[taken] ?? 0;
  }
  if (starts.length <= MOST_PAGES) return { starts, runs: runs.flatMap((run) => cut(run, starts)), used };
  for (const run of runs)
    for (let row = run.first; row <= run.last; row++)
      heights[row] = Math.max(heights[row] ?? 0, labelHeight(run));
  return { starts: [], runs: runs.flatMap(everyRow), used };
}
