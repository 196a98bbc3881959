import { cellAddress } from '../grid';
import { messages } from '../messages/zh-CN';
import { cleanText } from '../text/clean';
import { parentsOf } from './figures/parents';
import { summingRow } from './figures/sums';
import { isUnitGroup } from './groupRows';
import { groupName } from './rowKind';
import type { Rows } from './rows';
import type { FieldCell, TableRow } from './table';
import { leadAndOthers } from './units';

/** Rows of other names that add up the rows of their table. */

const JURISDICTION = /^[\u4e00-\u9fff]{1,8}[省市州盟县区旗]$/u;

/** The place that the whole table is of, among its parts: 凉山州 in 凉山州2016年…进度表. */
function wholePlace(rows: readonly TableRow[], title: string): TableRow | null {
  const heading = cleanText(title).text.replace(/^附件\d*|^20\d\d年(?:度)?/u, '');
  const found = [rows[0], rows.at(-1)].find((row) => {
    const name = cleanText(row?.cells.place?.text ?? '').text.trim();
    return rows.length > 2 && JURISDICTION.test(name) && heading.startsWith(name);
  });
  return found ?? null;
}

interface Sum {
  readonly row: TableRow;
  readonly parts?: readonly TableRow[];
}

/** Its own words: a total without a name goes on with nobody's. */
const nameOf = ({ cells }: TableRow): string =>
  [cells.name, cells.task, cells.place, cells.category].find(
    (cell) => cell !== undefined && cell.from !== 'above',
  )?.text ?? '';

/** Takes rows that add up others out of the items; they are totals, to be held against their parts. */
function asTotals(read: Rows, found: readonly Sum[]): Rows {
  if (found.length === 0) return read;
  const totals = found.map(({ row, parts }) => ({
    row: row.row,
    name: nameOf(row).trim(),
    figures: row.figures,
    ...(parts !== undefined && { parts: parts.map((part) => part.row) }),
  }));
  const skips = totals.map(({ row, name }) => ({ row, reason: messages.table.summingRow(name) }));
  const out = new Set(totals.map(({ row }) => row));
  return {
    ...read,
    rows: read.rows.filter(({ row }) => !out.has(row)),
    totals: [...read.totals, ...totals].sort((a, b) => a.row - b.row),
    skipped: [...read.skipped, ...skips].sort((a, b) => a.row - b.row),
  };
}

const categoryOf = ({ cells, row }: TableRow): FieldCell => {
  const named = cells.name ?? cells.task ?? cells.place ?? cells.category;
  return { text: groupName(named?.text ?? ''), cell: named?.cell ?? cellAddress(row, 1), from: 'above' };
};

/** 县交通局(2个) over its parts leads them, where no column says who does. */
function ledBy(row: TableRow, group: FieldCell | undefined): Pick<TableRow, 'cells' | 'leadUnits'> {
  const { leadUnits: own } = row.cells;
  const told = own !== undefined && (own.from === 'own' || own.from === 'merge' || own.from === 'above');
  if (group === undefined || told || !isUnitGroup(group.text)) return row;
  return { cells: { ...row.cells, leadUnits: group }, leadUnits: leadAndOthers(group.text).lead };
}

/** A row over its parts names their category, and their unit where it is one, where they have none of their own. */
function withParents(read: Rows): Rows {
  const parents = parentsOf(read.rows);
  const over = new Map(
    parents.flatMap(({ row, parts }) => parts.map((part) => [part, categoryOf(row)] as const)),
  );
  const rows = read.rows.map((row) => {
    const group = over.get(row);
    const led = { ...row, ...ledBy(row, group) };
    if (group === undefined || row.cells.category?.from === 'own') return led;
    return { ...led, cells: { ...led.cells, category: group } };
  });
  return asTotals({ ...read, rows }, parents);
}

/** A total under another name: 凉山州 over its counties. */
function withWhole(read: Rows, title: string): Rows {
  const row = wholePlace(read.rows, title) ?? summingRow(read.rows);
  return row === null ? read : asTotals(read, [{ row }]);
}

/** Rows that add up others are no items: those over their parts, and the whole of the table where none is named so. */
export function withoutSums(read: Rows, title: string): Rows {
  const rest = withParents(read);
  return read.totals.length > 0 ? rest : withWhole(rest, title);
}
