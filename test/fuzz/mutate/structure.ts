import { words, type Book, type Cell, type Merge, type Sheet } from '../book';
import type { Random } from '../random';

/** Sheets as people rearrange them: rows and columns moved, doubled, hidden, merged; headers repeated; totals put in. */

type Change = (sheet: Sheet, random: Random, book: Book) => void;

const widthOf = ({ rows }: Sheet): number => Math.max(1, ...rows.map(({ length }) => length));

const deleteRow: Change = (sheet, random) =>
  void sheet.rows.splice(random.below(sheet.rows.length), random.between(1, 3));

const doubleRows: Change = (sheet, random) => {
  const at = random.below(sheet.rows.length);
  const taken = sheet.rows.slice(at, at + random.between(1, 6));
  const times = random.pick([1, 2, 5, 40]);
  sheet.rows.splice(at, 0, ...Array.from({ length: times }, () => taken.map((row) => [...row])).flat());
};

const shuffleRows: Change = (sheet, random) => {
  const from = random.below(sheet.rows.length);
  const [row] = sheet.rows.splice(from, 1);
  if (row !== undefined) sheet.rows.splice(random.below(sheet.rows.length + 1), 0, row);
};

const blankRows: Change = (sheet, random) => {
  const at = random.below(sheet.rows.length + 1);
  sheet.rows.splice(
    at,
    0,
    ...Array.from({ length: random.pick([1, 2, 30, 2000]) }, (): (Cell | null)[] => []),
  );
};

const deleteColumn: Change = (sheet, random) => {
  const at = random.below(widthOf(sheet));
  for (const row of sheet.rows) row.splice(at, 1);
};

const doubleColumn: Change = (sheet, random) => {
  const [from, to] = [random.below(widthOf(sheet)), random.below(widthOf(sheet) + 1)];
  for (const row of sheet.rows) {
    while (row.length < to) row.push(null);
    row.splice(to, 0, row[from] ?? null);
  }
};

const moveColumn: Change = (sheet, random) => {
  const [from, to] = [random.below(widthOf(sheet)), random.below(widthOf(sheet))];
  for (const row of sheet.rows) {
    const [cell] = row.splice(from, 1);
    while (row.length < to) row.push(null);
    row.splice(to, 0, cell ?? null);
  }
};

const blankColumns: Change = (sheet, random) => {
  const [at, count] = [random.below(widthOf(sheet)), random.pick([1, 3, 250])];
  for (const row of sheet.rows)
    if (row.length > at) row.splice(at, 0, ...Array.from({ length: count }, () => null));
};

const hide: Change = (sheet, random) => {
  for (let n = random.between(1, 5); n > 0; n--)
    if (random.chance(0.5)) sheet.hiddenRows.push(random.below(sheet.rows.length));
    else sheet.hiddenColumns.push(random.below(widthOf(sheet)));
};

/** Any rectangle, also over others, over the header, beyond the sheet's cells. */
const merge: Change = (sheet, random) => {
  for (let n = random.pick([1, 1, 2, 8, 60]); n > 0; n--) {
    const [r, c] = [random.below(sheet.rows.length), random.below(widthOf(sheet))];
    const down = random.pick([0, 0, 1, 2, 5, 1000]);
    const across = random.pick([0, 0, 1, 2, 5, 200]);
    const area: Merge = [r, c, r + down, c + across];
    sheet.merges.push(random.chance(0.05) ? [area[2], area[3], area[0], area[1]] : area);
  }
};

const unmerge: Change = (sheet, random) =>
  void sheet.merges.splice(random.below(sheet.merges.length), random.pick([1, 99]));

const TOTALS = ['合计', '总计', '小计', '合 计', '平均', '全县'] as const;

const total: Change = (sheet, random) => {
  const like = random.pick(sheet.rows) ?? [];
  const row = like.map((cell, c) =>
    c === 0 ? words(random.pick(TOTALS)) : random.chance(0.4) ? null : cell,
  );
  sheet.rows.splice(random.below(sheet.rows.length + 1), 0, row);
};

const LINES = [
  '一、教育局',
  '（二）住建局',
  '备注：以上为累计数',
  '填报单位：教育局',
  '单位：万元',
  '2026年民生实事进展情况表',
  '已完成的事项',
  '滞后',
  '制表人：张三 2026年9月30日',
] as const;

const line: Change = (sheet, random) =>
  void sheet.rows.splice(random.below(sheet.rows.length + 1), 0, [
    ...Array.from({ length: random.below(3) }, () => null),
    words(random.pick(LINES)),
  ]);

const repeatHeader: Change = (sheet, random) => {
  const header = sheet.rows[random.below(Math.min(4, sheet.rows.length))];
  if (header !== undefined) sheet.rows.splice(random.below(sheet.rows.length + 1), 0, [...header]);
};

const transpose: Change = (sheet) => {
  const width = Math.min(60, widthOf(sheet));
  const rows = sheet.rows.slice(0, 60);
  sheet.rows = Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null));
  sheet.merges = [];
};

const sideBySide: Change = (sheet) => {
  for (const row of sheet.rows) row.push(null, ...row.slice(0, 30));
};

const doubleSheet: Change = (sheet, random, book) => {
  if (book.length > 8) return;
  const name = random.pick([`${sheet.name}2`, sheet.name, 'x'.repeat(40), '', "a'b[c]"]);
  book.splice(random.below(book.length + 1), 0, { ...sheet, name, rows: sheet.rows.map((row) => [...row]) });
};

const hideSheet: Change = (sheet, random) =>
  void (sheet.state = random.pick(['hidden', 'veryHidden', 'visible']));

const CHANGES: readonly [Change, ...Change[]] = [
  deleteRow,
  deleteRow,
  doubleRows,
  shuffleRows,
  blankRows,
  deleteColumn,
  doubleColumn,
  moveColumn,
  blankColumns,
  hide,
  merge,
  merge,
  unmerge,
  total,
  line,
  line,
  repeatHeader,
  transpose,
  sideBySide,
  doubleSheet,
  hideSheet,
];

/** More than these make a case slow for its length alone. */
const MOST_ROWS = 6000;
const MOST_CELLS = 150_000;

export function rearranged(book: Book, random: Random): void {
  for (let n = random.between(1, 6); n > 0; n--) {
    const sheet = random.pick(book);
    if (sheet === undefined) continue;
    random.pick(CHANGES)(sheet, random, book);
    const width = widthOf(sheet);
    sheet.rows.length = Math.min(sheet.rows.length, MOST_ROWS, Math.ceil(MOST_CELLS / width));
  }
}
