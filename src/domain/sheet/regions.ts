import { addTo } from '../grouped';
import type { Area } from '../grid';
import { atOnce, type Steps } from '../steps';

/** Cells of one kind as few rectangles, so that formats go out by area and not by cell. */

interface Run {
  readonly key: string;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

function runsOf(row: readonly (string | null)[]): Run[] {
  const runs: { key: string; firstColumn: number; lastColumn: number }[] = [];
  row.forEach((key, index) => {
    if (key === null) return;
    const last = runs.at(-1);
    if (last?.key === key && last.lastColumn === index) last.lastColumn = index + 1;
    else runs.push({ key, firstColumn: index + 1, lastColumn: index + 1 });
  });
  return runs;
}

const runKey = ({ key, firstColumn, lastColumn }: Run): string => `${firstColumn}:${lastColumn}:${key}`;

/** Rows that make a step. */
const STEP = 1_000;

/**
 * Rectangles by key; together they cover each cell that has a key once.
 * @param keys by row and column; null for a cell that is left alone
 */
export function* regionSteps(keys: Iterable<readonly (string | null)[]>): Steps<Map<string, Area[]>> {
  const found = new Map<string, Area[]>();
  let open = new Map<string, Area & { lastRow: number }>();
  let row = 0;
  for (const line of keys) {
    if (row % STEP === STEP - 1) yield;
    row++;
    const next = new Map<string, Area & { lastRow: number }>();
    for (const run of runsOf(line)) {
      const { key, firstColumn, lastColumn } = run;
      let area = open.get(runKey(run));
      if (area === undefined) {
        area = { firstRow: row, lastRow: row, firstColumn, lastColumn };
        addTo(found, key, area);
      }
      area.lastRow = row;
      next.set(runKey(run), area);
    }
    open = next;
  }
  return found;
}

export const regions = (keys: Iterable<readonly (string | null)[]>): Map<string, Area[]> =>
  atOnce(regionSteps(keys));
