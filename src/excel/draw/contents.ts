import { cellAddress, columnLetters, quotedSheet } from '../../domain/grid';
import { cellText } from '../../domain/sheet/cellText';
import type { CellLink, PlanCell, SheetPlan } from '../../domain/sheet/plan';
import { bytesOf, type Batch } from './batch';

/** The words and numbers of a plan, in blocks. */

const BLOCK_ROWS = 1_000;
const BLOCK_BYTES = 1_000_000;
/** Longest text within a formula. */
const LONGEST_LITERAL = 255;

const literal = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The mark before a text makes it a text whatever it looks like; Excel does not show it. */
const asText = (text: string): string => `'${cellText(text)}`;

function linked(value: string | number, { sheet, cell }: CellLink): string | null {
  const target = `#${quotedSheet(sheet)}!${cell}`;
  const words = typeof value === 'number' ? String(value) : literal(value);
  const fits = target.length <= LONGEST_LITERAL && String(value).length <= LONGEST_LITERAL;
  return fits && !words.includes('\n') ? `=HYPERLINK(${literal(target)},${words})` : null;
}

/** What is typed for a cell: an empty string where nothing stands. */
export function entryOf(cell: PlanCell | null): string | number {
  if (cell === null || cell.value === null) return '';
  const { value, link } = cell;
  const formula = link === undefined ? null : linked(value, link);
  return formula ?? (typeof value === 'number' ? value : asText(value));
}

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
