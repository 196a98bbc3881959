import type { WriteSheet } from 'hucre/xlsx';
import { addressOf, usedExtent } from '../book/area';
import type { Book, Cell, Comment, Sheet } from '../book/book';
import { usedArea } from '../book/cells';
import { chartOut } from './chart';
import { ruleOut } from './conditional';
import { headersOut, pageOut } from './page';
import { PROTECTION_NAMES } from './protection';
import { rgb, styleOut } from './style';

/**
 * The workbook as an .xlsx file, so that what was drawn can be looked at. Custom XML and settings are not written; comments
 * become notes.
 */

type WriteCell = NonNullable<WriteSheet['cells']> extends Map<string, infer T> ? T : never;

/** Tells a comment that was written as a note from a note. */
export const COMMENT_AUTHOR = '批注';

function contentOut({ value, formula, error }: Cell): object {
  if (formula !== null) return { value, type: 'formula', formula: formula.slice(1), formulaResult: value };
  const type = value === null ? 'empty' : error ? 'error' : typeof value;
  return { value, type };
}

function linkOut({ hyperlink }: Cell): object {
  if (hyperlink === null) return {};
  const { documentReference, address } = hyperlink;
  if (documentReference !== undefined)
    return { hyperlink: { target: '', location: String(documentReference) } };
  return { hyperlink: { target: String(address) } };
}

const writeCell = (cell: Cell): WriteCell =>
  ({ ...contentOut(cell), ...linkOut(cell), style: styleOut(cell.format) }) as WriteCell;

const noteOut = ({ content, replies }: Comment): WriteCell['comment'] & object => ({
  author: COMMENT_AUTHOR,
  text: [content, ...replies].join('\n'),
});

function cellsOf(sheet: Sheet): Map<string, WriteCell> {
  const cells = new Map<string, WriteCell>();
  for (const [row, columns] of sheet.rows)
    for (const [column, cell] of columns) cells.set(`${row},${column}`, writeCell(cell));
  for (const comment of sheet.comments) {
    const key = `${comment.row},${comment.column}`;
    cells.set(key, { ...(cells.get(key) ?? { value: null, type: 'empty' }), comment: noteOut(comment) });
  }
  return cells;
}

const lastOf = (...numbers: readonly Iterable<number>[]): number =>
  numbers.reduce((last, list) => [...list].reduce((a, b) => Math.max(a, b), last), -1);

function columnsOut(sheet: Sheet, count: number): object[] {
  return Array.from({ length: count }, (_, column) => {
    const points = sheet.widths.get(column);
    return {
      ...(points !== undefined && { width: (points / 0.75 - 5) / 7 }),
      ...(sheet.hiddenColumns.has(column) && { hidden: true }),
    };
  });
}

function rowsOut(sheet: Sheet): Map<number, object> {
  const rows = new Set([...sheet.heights.keys(), ...sheet.hiddenRows]);
  return new Map(
    [...rows].map((row) => {
      const height = sheet.heights.get(row);
      return [
        row,
        { ...(height !== undefined && { height }), ...(sheet.hiddenRows.has(row) && { hidden: true }) },
      ];
    }),
  );
}

function protectionOut({ protection }: Sheet): object {
  if (!protection.on) return {};
  const allowed = Object.entries(PROTECTION_NAMES).map(([ours, file]) => [
    file,
    protection.options[ours] === true,
  ]);
  return { protection: { sheet: true, ...Object.fromEntries(allowed) } };
}

function sheetOut(sheet: Sheet): WriteSheet {
  const places = sheet.comments.map(({ column }) => column);
  const extent = usedExtent(usedArea(sheet, false), [
    ...sheet.widths.keys(),
    ...sheet.hiddenColumns,
    ...places,
  ]);
  const commented = sheet.comments.map(({ row }) => row);
  const rows = lastOf(sheet.rows.keys(), sheet.heights.keys(), sheet.hiddenRows, commented) + 1;
  const tab = rgb(sheet.bag.get('TabColor'));
  return {
    name: sheet.name,
    columns: columnsOut(sheet, extent),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: extent }, (_blank, column) => sheet.rows.get(row)?.get(column)?.value ?? null),
    ),
    cells: cellsOf(sheet),
    merges: [...sheet.merges].map(({ top, bottom, left, right }) => ({
      startRow: top,
      endRow: bottom,
      startCol: left,
      endCol: right,
    })),
    rowDefs: rowsOut(sheet),
    ...(sheet.frozenRows > 0 && { freezePane: { rows: sheet.frozenRows } }),
    ...(sheet.autoFilter !== null && { autoFilter: { range: addressOf(sheet.autoFilter) } }),
    rowBreaks: sheet.breaks.map((row) => row - 1),
    charts: sheet.charts.map(chartOut),
    conditionalRules: sheet.conditionalFormats.map(ruleOut),
    view: {
      showGridLines: sheet.bag.get('ShowGridlines') !== false,
      ...(tab !== undefined && { tabColor: tab }),
    },
    pageSetup: pageOut(sheet),
    headerFooter: headersOut(sheet),
    ...protectionOut(sheet),
    ...(sheet.visibility === 'Hidden' && { hidden: true }),
    ...(sheet.visibility === 'VeryHidden' && { veryHidden: true }),
  } as WriteSheet;
}

export async function saveBook(book: Book): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  return writeXlsx({
    sheets: book.sheets.map(sheetOut),
    namedRanges: book.names.map(({ name, formula }) => ({ name, range: formula.replace(/^=/u, '') })),
    defaultFont: { name: '宋体', size: 11 },
    ...(book.structureProtected && { workbookProtection: { lockStructure: true } }),
    activeSheet: Math.max(
      0,
      book.sheets.findIndex(({ id }) => id === book.active),
    ),
  });
}
