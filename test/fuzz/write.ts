import * as xlsx from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../../src/domain/grid';
import type { Book, Cell, Sheet } from './book';
import { utf8, type Input } from './input';
import type { Random } from './random';

/** Writes a book in the formats that clerks send, without regard for what a cell may hold. */

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What no XML can hold at all is left to the mutations of parts. */
export const marked = (text: string): string =>
  text
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '');

const address = (row: number, column: number): string => `${columnLetters(column + 1)}${row + 1}`;

function styleOf(format: string | undefined, formats: string[]): string {
  if (format === undefined) return '';
  if (!formats.includes(format)) formats.push(format);
  return ` s="${formats.indexOf(format) + 1}"`;
}

function cellXml(cell: Cell | null, at: string, formats: string[]): string {
  if (cell === null) return '';
  const style = styleOf(cell.format, formats);
  const text = marked(cell.text);
  switch (cell.kind) {
    case 'text':
      return `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
    case 'number':
      return `<c r="${at}"${style}><v>${text}</v></c>`;
    case 'error':
      return `<c r="${at}"${style} t="e"><v>${text}</v></c>`;
    case 'boolean':
      return `<c r="${at}"${style} t="b"><v>${text}</v></c>`;
    case 'formula': {
      const result = text === '' ? '' : `<v>${text}</v>`;
      return `<c r="${at}"${style} t="str"><f>${marked(cell.formula ?? '')}</f>${result}</c>`;
    }
  }
}

function sheetXml({ rows, merges, hiddenRows, hiddenColumns }: Sheet, formats: string[]): string {
  const columns = hiddenColumns.map((c) => `<col min="${c + 1}" max="${c + 1}" hidden="1"/>`).join('');
  const data = rows
    .map((row, r) => {
      const cells = row.map((cell, c) => cellXml(cell, address(r, c), formats)).join('');
      const hidden = hiddenRows.includes(r) ? ' hidden="1"' : '';
      return `<row r="${r + 1}"${hidden}>${cells}</row>`;
    })
    .join('');
  const areas = merges.map(([r1, c1, r2, c2]) => `<mergeCell ref="${address(r1, c1)}:${address(r2, c2)}"/>`);
  return `<worksheet xmlns="${MAIN}">${columns === '' ? '' : `<cols>${columns}</cols>`}<sheetData>${data}</sheetData>${
    areas.length === 0 ? '' : `<mergeCells>${areas.join('')}</mergeCells>`
  }</worksheet>`;
}

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATION}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** Parts of an .xlsx by name. */
export function packageOf(book: Book): Record<string, string> {
  const formats: string[] = [];
  const sheets = book.map((sheet) => sheetXml(sheet, formats));
  const codes = formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${marked(code)}"/>`);
  const styles = formats.map((_, i) => `<xf numFmtId="${200 + i}" fontId="0"/>`);
  const named = book.map(
    ({ name, state }, i) =>
      `<sheet name="${marked(name)}" sheetId="${i + 1}" state="${state}" r:id="s${i}"/>`,
  );
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, i) => [`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`] as const),
      ['st', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join('')}</numFmts><fonts><font/></fonts><cellXfs><xf numFmtId="0" fontId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
    ...Object.fromEntries(sheets.map((xml, i) => [`xl/worksheets/sheet${i + 1}.xml`, xml])),
  };
}

export const zipOf = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));

const plain = (cell: Cell | null): string => cell?.text ?? '';

export const csvOf = (sheet: Sheet, separator: string): string =>
  sheet.rows
    .map((row) =>
      row
        .map((cell) => {
          const text = plain(cell);
          return /["\r\n]/u.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
        })
        .join(separator),
    )
    .join('\r\n');

export function pageOf({ rows, merges }: Sheet): string {
  const covered = new Set<string>();
  const spans = new Map<string, string>();
  for (const [r1, c1, r2, c2] of merges) {
    if (r2 - r1 > 200 || c2 - c1 > 50) continue;
    for (let r = r1; r <= r2; r++) for (let c = c1; c <= c2; c++) covered.add(`${r},${c}`);
    covered.delete(`${r1},${c1}`);
    spans.set(`${r1},${c1}`, ` rowspan="${r2 - r1 + 1}" colspan="${c2 - c1 + 1}"`);
  }
  const line = (row: readonly (Cell | null)[], r: number): string =>
    row
      .map((cell, c) =>
        covered.has(`${r},${c}`) ? '' : `<td${spans.get(`${r},${c}`) ?? ''}>${marked(plain(cell))}</td>`,
      )
      .join('');
  return `<html><head><meta charset="utf-8"></head><body><table>${rows
    .map((row, r) => `<tr>${line(row, r)}</tr>`)
    .join('\n')}</table></body></html>`;
}

/** What the library needs of a cell to write it. */
function libraryCell(cell: Cell): xlsx.CellObject {
  const { kind, text, format } = cell;
  const z = format === undefined ? {} : { z: format };
  if (kind === 'number' && Number.isFinite(Number(text))) return { t: 'n', v: Number(text), ...z };
  if (kind === 'boolean') return { t: 'b', v: text === '1' };
  // Its writers refuse longer texts.
  return { t: 's', v: text.slice(0, 32_000) };
}

/** It writes the cells under merged areas one by one. */
const LARGEST_MERGE = 500;

function libraryBook(book: Book): xlsx.WorkBook {
  const made = xlsx.utils.book_new();
  book.forEach((sheet, index) => {
    const cells: xlsx.WorkSheet = {};
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (cell !== null && c < 256) cells[xlsx.utils.encode_cell({ r, c })] = libraryCell(cell);
      }),
    );
    const width = Math.min(256, Math.max(1, ...sheet.rows.map(({ length }) => length)));
    cells['!ref'] = `A1:${xlsx.utils.encode_cell({ r: Math.max(0, sheet.rows.length - 1), c: width - 1 })}`;
    cells['!merges'] = sheet.merges
      .filter(([r1, c1, r2, c2]) => r2 >= r1 && c2 >= c1 && (r2 - r1 + 1) * (c2 - c1 + 1) <= LARGEST_MERGE)
      .filter(([, , r2, c2]) => r2 < 65_536 && c2 < 256)
      .map(([r1, c1, r2, c2]) => ({ s: { r: r1, c: c1 }, e: { r: r2, c: c2 } }));
    xlsx.utils.book_append_sheet(made, cells, `表${index + 1}`);
  });
  return made;
}

const LIBRARY_TYPES = ['biff8', 'xlsb', 'ods', 'fods', 'xlml', 'biff5', 'xlsx'] as const;
export type LibraryType = (typeof LIBRARY_TYPES)[number];
const NAMES: Readonly<Record<LibraryType, string>> = {
  biff8: 'xls',
  xlsb: 'xlsb',
  ods: 'ods',
  fods: 'fods',
  xlml: 'xml',
  biff5: 'xls',
  xlsx: 'xlsx',
};

/** The book as the library writes it; null where it cannot. */
export function libraryFile(book: Book, name: string, bookType: LibraryType): Input | null {
  try {
    const bytes: unknown = xlsx.write(libraryBook(book), { type: 'array', bookType });
    return { name: `${name}.${NAMES[bookType]}`, bytes: new Uint8Array(bytes as ArrayBuffer) };
  } catch {
    return null;
  }
}

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const all = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(all.length * 2));
  for (let i = 0; i < all.length; i++) view.setUint16(i * 2, all.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
}

/** A text in one of the encodings that are met. */
export function encoded(text: string, random: Random): Uint8Array {
  const kind = random.below(10);
  if (kind === 0) return utf16(text, true, random.chance(0.7));
  if (kind === 1) return utf16(text, false, random.chance(0.7));
  return utf8(kind < 4 ? `\ufeff${text}` : text);
}

/** The book in a format taken by chance, mostly .xlsx. */
export function written(book: Book, name: string, random: Random): Input {
  const first = book[0] ?? {
    name: '',
    state: 'visible',
    rows: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
  const kind = random.below(20);
  if (kind < 11) return { name: `${name}.xlsx`, bytes: zipOf(packageOf(book)) };
  if (kind < 13)
    return {
      name: `${name}.csv`,
      bytes: encoded(csvOf(first, random.pick([',', ',', ';', '\t', '|'])), random),
    };
  if (kind < 14) return { name: `${name}.txt`, bytes: encoded(csvOf(first, '\t'), random) };
  if (kind < 16) return { name: `${name}.xls`, bytes: encoded(pageOf(first), random) };
  return (
    libraryFile(book, name, random.pick(LIBRARY_TYPES)) ?? {
      name: `${name}.xlsx`,
      bytes: zipOf(packageOf(book)),
    }
  );
}
