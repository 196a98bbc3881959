import { messages } from '../messages/zh-CN';
import { cleanText } from '../text/clean';
import { summingRow } from './figures/sums';
import type { Rows } from './rows';
import type { TableRow } from './table';

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

/** A total under another name: 凉山州 over its counties. */
export function withSummingRow(read: Rows, title: string): Rows {
  const found = read.totals.length > 0 ? null : (wholePlace(read.rows, title) ?? summingRow(read.rows));
  if (found === null) return read;
  const name = found.cells.name?.text ?? found.cells.place?.text ?? found.cells.category?.text ?? '';
  return {
    ...read,
    rows: read.rows.filter((one) => one !== found),
    totals: [{ row: found.row, name, figures: found.figures }],
    skipped: [...read.skipped, { row: found.row, reason: messages.table.summingRow(name) }],
  };
}
