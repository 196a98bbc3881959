import { columnNumber, type Grid } from '../../../src/domain/grid';
import { countedOf, type Include } from '../../../src/domain/table/counted';
import { lines, type Line } from '../../../src/domain/table/lines';
import type { ProgressTable } from '../../../src/domain/table/table';

/** Every line of a sheet with a table that has words in it is a header, a title, a row, a total, a note or a skip. */

const within = (row: number, [first, last]: readonly [number, number]): boolean =>
  row >= first && row <= last;

const joinedWords = ({ cells }: Line): string => cells.map(({ text }) => text).join(' ');

/** Forms have their labels to the left: the first row is the header. */
const isForm = ({ headerRows, rows }: ProgressTable): boolean => rows[0]?.row === headerRows[0];

function isTold(line: Line, tables: readonly ProgressTable[]): boolean {
  const words = joinedWords(line);
  return tables.some(
    (table) =>
      within(line.row, table.headerRows) ||
      table.rows.some(({ row }) => row === line.row) ||
      table.totals.some(({ row }) => row === line.row) ||
      table.skipped.some(({ row }) => row === line.row) ||
      table.notes.includes(words) ||
      line.cells.some(({ text }) => text === table.title) ||
      // A form's lines have no account of their own: its values are the row's.
      (isForm(table) && within(line.row, table.dataRows)),
  );
}

const spanOf = ({ columns, unmapped }: ProgressTable): readonly number[] =>
  [...columns, ...unmapped].map(({ column }) => columnNumber(column));

/** Tables side by side share lines, and no column. */
function overlap(a: ProgressTable, b: ProgressTable): boolean {
  const [one, other] = [spanOf(a), spanOf(b)];
  return Math.min(...one) <= Math.max(...other) && Math.min(...other) <= Math.max(...one);
}

const MOST_TOLD = 3;

/** Lines that were passed over in silence, and rows that stand in two places. */
export function unaccounted(original: Grid, include: Include, tables: readonly ProgressTable[]): string[] {
  const own = tables.filter(
    ({ file, sheet }) => file === original.file && (original.layout === 'ragged' || sheet === original.sheet),
  );
  if (own.length === 0) return [];
  const { grid } = countedOf(original, include);
  const lost = lines(grid).filter((line) => line.cells.length > 0 && !isTold(line, own));
  const twice = own.flatMap((table, index) => {
    const others = own.slice(index + 1).filter((other) => overlap(table, other));
    const read = new Set(others.flatMap(({ rows }) => rows.map(({ row }) => row)));
    const rows = table.rows.map(({ row }) => row);
    return rows.filter((row, at) => read.has(row) || rows.indexOf(row) !== at);
  });
  return [
    ...lost.slice(0, MOST_TOLD).map(({ row, cells }) => `line ${row} is passed over (${cells.length} cells)`),
    ...twice.slice(0, MOST_TOLD).map((row) => `row ${row} is read twice`),
  ];
}
