/** Sheets as arrays of cells with merges, and the two writers: styled .xlsx, plain BIFF8. */
import { unzipSync, zipSync } from 'fflate';
import { utils, write } from '@e965/xlsx';
import { writeXlsx } from 'hucre/xlsx';

const FULL_WIDTH = { ',': '，', ';': '；', ':': '：', '(': '（', ')': '）' };

/** The signs of Chinese print, as in official texts; a comma or colon between digits stays. */
export const printed = (value) =>
  typeof value === 'string'
    ? value.replace(/[,;:()]/g, (sign, at) =>
        /\d/.test(value[at - 1] ?? '') && /\d/.test(value[at + 1] ?? '') && /[,:]/.test(sign) ? sign : FULL_WIDTH[sign],
      )
    : value;

/** Areas of equal neighbouring cells in a column: merged, the text in the first cell only. */
function mergeDown(rows, column, first) {
  const merges = [];
  for (let start = 0; start < rows.length;) {
    let end = start;
    while (end + 1 < rows.length && rows[end + 1][column] === rows[start][column]) end++;
    if (end > start) merges.push([first + start, column, first + end, column]);
    for (let row = start + 1; row <= end; row++) rows[row][column] = null;
    start = end + 1;
  }
  return merges;
}

/**
 * A sheet as a clerk makes it: title over all columns, a line below it, header of one or two levels, rows, closing
 * lines. `start` moves the whole table; `mergeColumns` are merged where the text repeats; `merges` are added as
 * [row, column, row, column] of the header (0-based from the header's first row).
 */
export function sheet({ name, title, subtitle = [], header, merges = [], rows, closing = [], mergeColumns = [], start = [0, 0], widths, ...more }) {
  const [top, left] = start;
  const width = header[0].length;
  const body = rows.map((row) => [...row]);
  const head = [...(title ? [[title]] : []), ...subtitle.map((line) => [line])];
  const first = head.length + header.length;
  const areas = [
    ...head.map((_, row) => [row, 0, row, width - 1]),
    ...merges.map(([a, b, c, d]) => [a + head.length, b, c + head.length, d]),
    ...mergeColumns.flatMap((column) => mergeDown(body, column, first)),
    ...closing.map((_, index) => [first + body.length + index, 0, first + body.length + index, width - 1]),
  ];
  const all = [...head, ...header, ...body, ...closing.map((line) => [line])];
  return {
    name,
    cells: [
      ...Array.from({ length: top }, () => []),
      ...all.map((row) => [...Array(left).fill(null), ...row.map(printed)]),
    ],
    merges: areas.map(([a, b, c, d]) => [a + top, b + left, c + top, d + left]),
    widths: [...Array(left).fill(3), ...(widths ?? Array(width).fill(18))],
    titleRow: title ? top : null,
    table: { first: top + head.length, last: top + first + body.length - 1, header: top + first - 1, left, right: left + width - 1 },
    ...more,
  };
}

const LINE = { style: 'thin', color: { rgb: '000000' } };
const BORDER = { top: LINE, right: LINE, bottom: LINE, left: LINE };
const font = (size, name = '宋体', bold = false) => ({ name, size, ...(bold && { bold }) });

function style(made, row, column) {
  if (row === made.titleRow) return { font: font(18, '方正小标宋简体'), alignment: { horizontal: 'center', vertical: 'center' } };
  const { first, last, header, left, right } = made.table ?? {};
  const inside = made.table && row >= first && row <= last && column >= left && column <= right;
  if (!inside) return { font: font(11), alignment: { vertical: 'center', wrapText: true } };
  const isHeader = row <= header;
  return {
    font: font(11, isHeader ? '黑体' : '宋体'),
    border: BORDER,
    alignment: { horizontal: isHeader ? 'center' : 'left', vertical: 'center', wrapText: true },
  };
}

/** Points for the row's longest cell: 15 a line, a Chinese character is two wide. */
function height(made, row, r) {
  if (r === made.titleRow) return 32;
  const merged = new Set(made.merges.filter(([first, , last]) => first <= r && r <= last).map(([, column]) => column));
  const lines = row.map((value, column) =>
    typeof value !== 'string' || merged.has(column)
      ? 1
      : value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2.1) / made.widths[column])), 0),
  );
  return 15 * Math.max(1, ...lines) + 4;
}

function styledSheet(made) {
  const cells = new Map();
  const width = made.widths.length;
  made.cells.forEach((row, r) => {
    for (let c = 0; c < width; c++) {
      const value = row[c] ?? null;
      cells.set(`${r},${c}`, { value, type: value === null ? 'empty' : typeof value === 'number' ? 'number' : 'string', style: style(made, r, c) });
    }
  });
  return {
    name: made.name,
    rows: made.cells.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? null)),
    cells,
    columns: made.widths.map((one, index) => ({ width: one, ...(made.hiddenColumns?.includes(index) && { hidden: true }) })),
    merges: made.merges.map(([startRow, startCol, endRow, endCol]) => ({ startRow, startCol, endRow, endCol })),
    rowDefs: new Map(made.cells.map((row, r) => [r, { height: height(made, row, r) }])),
    ...(made.hidden && { hidden: true }),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  };
}

/** The same bytes on every run: no clock in the zip, no date in the properties. */
const undated = (bytes) =>
  zipSync(
    Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, [data, { mtime: new Date(1980, 0, 1) }]])),
    { level: 9 },
  );

export async function xlsx(...sheets) {
  const properties = { creator: '青溪县(虚构)', created: new Date(0), modified: new Date(0) };
  return undated(await writeXlsx({ sheets: sheets.map(styledSheet), properties, defaultFont: font(11) }));
}

/** BIFF8, as old Excel and WPS (.et) write it. */
export function biff8(...sheets) {
  const book = utils.book_new();
  for (const made of sheets) {
    const one = utils.aoa_to_sheet(made.cells);
    one['!merges'] = made.merges.map(([r, c, r2, c2]) => ({ s: { r, c }, e: { r: r2, c: c2 } }));
    one['!cols'] = made.widths.map((wch) => ({ wch }));
    utils.book_append_sheet(book, one, made.name);
  }
  return write(book, { bookType: 'biff8', type: 'buffer' });
}
