import { analyseTables } from '../../../src/domain/analyse';
import type { TableAnalysis } from '../../../src/domain/analysis';
import type { Grid } from '../../../src/domain/grid';
import { findTables } from '../../../src/domain/table/find';
import { expectGolden } from '../../golden/golden';
import { grid } from '../table/grids';
import { COUNTIES } from '../table/oddTables/counties';
import { OFFICES } from '../table/oddTables/offices';
import { PROJECTS } from '../table/oddTables/projects';
import { rowsOf, type Rows } from '../table/oddTables/rowsOf';
import { itemLines } from './itemLine';
import { tableLines } from './tableLines';

/**
 * Tables as offices lay them out, and what befalls them on the way: merged cells are lost, columns are moved, headings
 * are printed again, rows are struck out. What is read of the table as it came is written out; of a variant only what
 * is read otherwise.
 */

const blankRow = (rows: Rows): readonly string[] => (rows[0] ?? []).map(() => '');
/** The first row in which two cells are filled. */
const headOf = (rows: Rows): number =>
  rows.findIndex((cells) => cells.filter((text) => text !== '').length > 1);
const WIDE = '０１２３４５６７８９';

const VARIANTS: Readonly<Record<string, (rows: Rows) => readonly [Rows, Partial<Grid>?]>> = {
  合并丢失: (rows) => [rows.map((cells) => cells.map((text) => (text === '^' || text === '<' ? '' : text)))],
  没有标题: (rows) => [rows.slice(headOf(rows))],
  前有空列: (rows) => [rows.map((cells) => ['', ...cells])],
  中有空列: (rows) => [rows.map(([first = '', ...rest]) => [first, '', ...rest])],
  不从头起: (rows) => [rows, { firstRow: 7, firstColumn: 3 }],
  末行前空: (rows) => [[...rows.slice(0, -1), blankRow(rows), ...rows.slice(-1)]],
  末行隐藏: (rows) => [rows, { hiddenRows: [rows.length] }],
  末列隐藏: (rows) => [rows, { hiddenColumns: [blankRow(rows).length] }],
  末行两遍: (rows) => [[...rows, ...rows.slice(-1)]],
  分页重印: (rows) => [
    [...rows.slice(0, -1), ...rows.slice(headOf(rows), headOf(rows) + 1), ...rows.slice(-1)],
  ],
  全角数字: (rows) => [
    rows.map((cells) => cells.map((text) => text.replace(/\d/gu, (digit) => WIDE.charAt(Number(digit))))),
  ],
  末有合计: (rows) => [[...rows, ['合计', ...blankRow(rows).slice(1)]]],
  末有落款: (rows) => [[...rows, ['填表人：张三  联系电话：0571-12345678', ...blankRow(rows).slice(1)]]],
  末有说明: (rows) => [[...rows, ['注：以上数据截至9月30日。', ...blankRow(rows).slice(1)]]],
  左右倒排: (rows) =>
    rows.some((cells) => cells.includes('<')) ? [rows] : [rows.map((cells) => [...cells].reverse())],
  数字作数: (rows) => [
    rows,
    {
      values: rows.map((cells) =>
        cells.map((text) =>
          /^-?\d{1,12}(?:\.\d{1,6})?$/u.test(text)
            ? Number(text)
            : text === '' || text === '^' || text === '<'
              ? null
              : text,
        ),
      ),
    },
  ],
  上下两张: (rows) => [[...rows, blankRow(rows), ...rows]],
  左右两张: (rows) => [rows.map((cells) => [...cells, '', ...cells])],
};

function read(rows: Rows, more: Partial<Grid> = {}): string[] {
  const { tables, issues } = findTables(grid(rows, more));
  const analysed: readonly TableAnalysis[] = analyseTables(tables, { asOf: '2026-09-30' });
  return [
    ...tables.flatMap(tableLines),
    ...analysed.flatMap(({ items }) =>
      items.flatMap((item) => [`  第${item.source.row}行`, ...itemLines(item).map((line) => `    ${line}`)]),
    ),
    ...issues.map((issue) => JSON.stringify(issue)),
  ];
}

/** A line whatever its place in the sheet. */
const placeless = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/\b[A-Z]{1,2}\d{1,2}\b/gu, '@')
    .replace(/(列|未认) [A-Z]{1,2} /u, '$1 @ ')
    .replace(/第\d{1,2}(?:行|—\d{1,2}行)/gu, '@')
    .replace(/^( {1,2}(?:合计 |略 )?)\d{1,2}\b/u, '$1@')
    .replace(/表头\d{1,2}-\d{1,2} 数据\d{1,2}-\d{1,2}/u, '@');

/** Lines that the others do not have, in another place neither. */
const besides = (lines: readonly string[], others: readonly string[]): string[] => {
  const known = new Set(others.map(placeless));
  return lines.filter((line) => !known.has(placeless(line)));
};

test.each([
  ['counties', COUNTIES],
  ['offices', OFFICES],
  ['projects', PROJECTS],
] as const)('tables of %s, and what befalls them', (name, tables) => {
  const lines = tables.flatMap(({ name: table, sheet }) => {
    const rows = rowsOf(sheet);
    const asCame = read(rows);
    return [
      `# ${table}`,
      ...asCame,
      ...Object.entries(VARIANTS).flatMap(([variant, vary]) => {
        const now = read(...vary(rows));
        const [more, less] = [besides(now, asCame), besides(asCame, now)];
        return [
          `## ${variant}${less.length > 0 ? `，少${less.length}行` : ''}`,
          ...(variant === '不从头起' ? now : more),
        ];
      }),
    ];
  });
  expectGolden(`variants-${name}.txt`, lines.join('\n'));
});
