import { oneCell } from '../excel-host/book/area';
import type { Book, Sheet } from '../excel-host/book/book';
import { putCell, textOf } from '../excel-host/book/cells';
import { withFormat } from '../excel-host/book/format';
import { loadBook } from '../excel-host/files/load';

/** The list of the sample county; the other samples are what its departments sent. */
export const LIST = '青溪县2026年民生实事项目总表.xlsx';

export const sampleNames = async (): Promise<string[]> =>
  (await (await fetch('samples/')).json()) as string[];

const bytesOf = async (name: string): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await (await fetch(`samples/${encodeURIComponent(name)}`)).arrayBuffer());

/** Widest column that is given to a sheet without widths, in points. */
const WIDEST = 220;
const POINTS_PER_LETTER = 11;

/** Only .xlsx files come with their formats; the columns of others are made as wide as their user would. */
function fitColumns(sheet: Sheet): void {
  if (sheet.widths.size > 0) return;
  for (const [row, cells] of sheet.rows)
    for (const [column, cell] of cells) {
      if (sheet.merges.meeting(oneCell(row, column)).some(({ left, right }) => left !== right)) continue;
      const width = Math.min(WIDEST, (textOf(cell).length + 1) * POINTS_PER_LETTER);
      sheet.widths.set(column, Math.max(width, sheet.widths.get(column) ?? 0));
      putCell(sheet, row, column, { format: withFormat(cell.format, 'WrapText', true) });
    }
}

/** As Excel opens a file: the sheet of a text has the file's name. */
export async function sampleBook(name: string): Promise<Book> {
  const book = await loadBook(name, await bytesOf(name));
  for (const sheet of book.sheets) {
    if (sheet.name === '') sheet.name = name.replace(/\.\w+$/u, '').slice(0, 31);
    fitColumns(sheet);
  }
  return book;
}

const PICKER = 'input[type=file][multiple]';
const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The pane's own field for files: it is on one of its pages, which is opened first. */
async function picker(page: Document): Promise<HTMLInputElement | null> {
  for (let tries = 0; tries < 50; tries++) {
    const input = page.querySelector<HTMLInputElement>(PICKER);
    if (input !== null) return input;
    page.getElementById('tab-collect')?.click();
    await sleep(200);
  }
  return null;
}

/** Hands files to the pane as if they had been picked there. */
export async function putInto(frame: HTMLIFrameElement, names: readonly string[]): Promise<void> {
  const input = frame.contentDocument === null ? null : await picker(frame.contentDocument);
  if (input === null) return;
  const data = new DataTransfer();
  for (const name of names) data.items.add(new File([await bytesOf(name)], name));
  input.files = data.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
