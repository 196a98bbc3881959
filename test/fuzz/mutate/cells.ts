import { words, type Book, type Cell, type Sheet } from '../book';
import type { Random } from '../random';
import { oddCell, oddText } from './odd';

/** Odd contents in some cells, a column or a row, or everywhere. */

/** Mostly those below a header: without one there is no table, and little of the engine is reached. */
const HEADER_ROWS = 4;
const BODY_ALONE = 0.8;

function filledCells({ rows }: Sheet, random: Random): (readonly [row: number, column: number])[] {
  const from = rows.length > HEADER_ROWS && random.chance(BODY_ALONE) ? HEADER_ROWS : 0;
  return rows.flatMap((row, r) =>
    row.flatMap((cell, c) => (cell === null || r < from ? [] : [[r, c] as const])),
  );
}

function put(sheet: Sheet, row: number, column: number, cell: Cell | null): void {
  const line = sheet.rows[row];
  if (line !== undefined) line[column] = cell;
}

type Change = (sheet: Sheet, random: Random) => void;

const some: Change = (sheet, random) => {
  const filled = filledCells(sheet, random);
  for (let n = random.between(1, 8); n > 0; n--) {
    const [row, column] = random.pick(filled) ?? [0, 0];
    put(sheet, row, column, oddCell(random, sheet.rows[row]?.[column] ?? null));
  }
};

/** The longest texts are what is measured. */
const oneText: Change = (sheet, random) => {
  const [row, column] = random.pick(filledCells(sheet, random)) ?? [0, 0];
  put(sheet, row, column, words(oddText(random, sheet.rows[row]?.[column]?.text ?? '')));
};

const column: Change = (sheet, random) => {
  const at = random.below(Math.max(1, ...sheet.rows.map(({ length }) => length)));
  const same = random.chance(0.5) ? oddCell(random, null) : undefined;
  sheet.rows.forEach((row, r) => {
    if (r > 1 && at < row.length)
      put(sheet, r, at, same === undefined ? oddCell(random, row[at] ?? null) : same);
  });
};

const row: Change = (sheet, random) => {
  const [at] = random.pick(filledCells(sheet, random)) ?? [0];
  sheet.rows[at]?.forEach((cell, c) => put(sheet, at, c, oddCell(random, cell)));
};

const everywhere: Change = (sheet, random) => {
  const share = random.pick([0.05, 0.3, 0.9]);
  for (const [r, c] of filledCells(sheet, random))
    if (random.chance(share)) put(sheet, r, c, oddCell(random, sheet.rows[r]?.[c] ?? null));
};

/** Cells change places: words stand where numbers are expected. */
const shuffled: Change = (sheet, random) => {
  const filled = filledCells(sheet, random);
  for (let n = random.between(1, 30); n > 0; n--) {
    const [a, b] = [random.pick(filled) ?? [0, 0], random.pick(filled) ?? [0, 0]];
    const kept = sheet.rows[a[0]]?.[a[1]] ?? null;
    put(sheet, a[0], a[1], sheet.rows[b[0]]?.[b[1]] ?? null);
    put(sheet, b[0], b[1], kept);
  }
};

const CHANGES: readonly [Change, ...Change[]] = [
  some,
  some,
  some,
  oneText,
  oneText,
  column,
  row,
  everywhere,
  shuffled,
];

export function oddCells(book: Book, random: Random): void {
  for (let n = random.between(1, 3); n > 0; n--) {
    const sheet = random.pick(book);
    if (sheet !== undefined) random.pick(CHANGES)(sheet, random);
  }
}
