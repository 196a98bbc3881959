import { cellAddress, columnLetters } from '../../domain/grid';
import type { SheetPlan } from '../../domain/sheet/plan';
import { entryOf } from '../../domain/sheet/redraw/entries';
import { bytesOf, type Batch } from './batch';

/** The words and numbers of a plan, in blocks. */

const BLOCK_ROWS = 1_000;
const BLOCK_BYTES = 1_000_000;
type Entries = (string | number)[];

interface EntryBlock {
  readonly firstRow: number;
  readonly rows: readonly Entries[];
  readonly bytes: number;
}

function blocksOf(rows: readonly Entries[]): EntryBlock[] {
  const blocks: EntryBlock[] = [];
  let [first, bytes] = [0, 0];
  const close = (end: number): void => {
    if (end > first) blocks.push({ firstRow: first + 1, rows: rows.slice(first, end), bytes });
    [first, bytes] = [end, 0];
  };
  rows.forEach((row, index) => {
    const size = bytesOf(row);
    if (index - first >= BLOCK_ROWS || bytes + size > BLOCK_BYTES) close(index);
    bytes += size;
  });
  close(rows.length);
  return blocks;
}

const padded = (row: Entries, width: number): Entries => [
  ...row,
  ...Array<string>(Math.max(0, width - row.length)).fill(''),
];

/** Queues all values of a plan on an empty sheet. */
export async function writeContents(batch: Batch, sheet: Excel.Worksheet, plan: SheetPlan): Promise<void> {
  const width = Math.max(plan.widths.length, ...plan.rows.map(({ cells }) => cells.length));
  const rows = plan.rows.map(({ cells }) => padded(cells.map(entryOf), width));
  for (const block of blocksOf(rows)) {
    await batch.room(block.bytes);
    const last = cellAddress(block.firstRow + block.rows.length - 1, width);
    const range = sheet.getRange(`${columnLetters(1)}${block.firstRow}:${last}`).untrack() as Excel.Range;
    range.formulas = block.rows as Entries[];
  }
}
