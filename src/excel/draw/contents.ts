import { cellAddress, columnLetters } from '../../domain/grid';
import type { SheetPlan } from '../../domain/sheet/plan';
import { entryOf } from '../../domain/sheet/redraw/entries';
import { relinked } from '../../domain/sheet/redraw/steps';
import { bytesOf, type Batch } from './batch';

/** The words and numbers of a plan, in blocks. */

const BLOCK_ROWS = 1_000;
const BLOCK_BYTES = 400_000;
type Entries = (string | number)[];

interface EntryBlock {
  readonly firstRow: number;
  readonly rows: readonly Entries[];
  readonly bytes: number;
}

function* blocksOf(rows: Iterable<Entries>): Generator<EntryBlock, void, void> {
  let block: Entries[] = [];
  let [first, bytes] = [1, 0];
  for (const row of rows) {
    const size = bytesOf(row);
    if (block.length >= BLOCK_ROWS || (bytes + size > BLOCK_BYTES && block.length > 0)) {
      yield { firstRow: first, rows: block, bytes };
      [first, bytes] = [first + block.length, 0];
      block = [];
    }
    bytes += size;
    block.push(row);
  }
  if (block.length > 0) yield { firstRow: first, rows: block, bytes };
}

function* entriesOf(
  { rows }: SheetPlan,
  width: number,
  names: ReadonlyMap<string, string>,
): Generator<Entries, void, void> {
  for (const { cells } of rows)
    yield padded(
      cells.map((cell) => entryOf(relinked(cell, names))),
      width,
    );
}

const padded = (row: Entries, width: number): Entries => [
  ...row,
  ...Array<string>(Math.max(0, width - row.length)).fill(''),
];

/** Queues all values of a plan on an empty sheet. */
export async function writeContents(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  names: ReadonlyMap<string, string>,
  onShare: (share: number) => void,
): Promise<void> {
  const width = plan.rows.reduce((most, { cells }) => Math.max(most, cells.length), plan.widths.length);
  for (const block of blocksOf(entriesOf(plan, width, names))) {
    await batch.room(block.bytes);
    const last = cellAddress(block.firstRow + block.rows.length - 1, width);
    const range = sheet.getRange(`${columnLetters(1)}${block.firstRow}:${last}`).untrack() as Excel.Range;
    range.formulas = block.rows as Entries[];
    onShare((block.firstRow + block.rows.length - 1) / plan.rows.length);
  }
}
