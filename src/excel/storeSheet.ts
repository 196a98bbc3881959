import { messages } from '../domain/messages/zh-CN';
import { PIECE_SIGN, STORE_MARK } from '../domain/store/carried';
import { freeName } from '../domain/sheet/redraw/names';
import type { Job } from './session';

/**
 * What the pane keeps, in a sheet of ours that nobody sees. A sheet travels with the file through every program that
 * saves it and has no limit of its own; settings of an add-in and custom XML are dropped by some (WPS, Excel for Mac).
 * Cells hold the JSON in pieces; the first says what this is, and how long the whole.
 */

const NAME = messages.excel.storeSheet;
/** A cell holds 32,767 UTF-16 units. */
const PIECE = 32_000;
/** Pieces of one request: a larger one would hold the pane up, and Excel on the web takes five megabytes. */
const AT_ONCE = 10;
/** Where the first version kept it. */
const EARLIER_KEY = 'tongbao.settings';

interface Listed {
  readonly name: string;
  readonly visibility: string;
}

/** Whether a sheet may be the store: it has its name, perhaps with a number, and is not shown in any list. */
export const isStoreSheet = ({ name, visibility }: Listed): boolean =>
  name.startsWith(NAME) && visibility === 'VeryHidden';

/** Characters that XML does not have, and what programs take for one of its own escapes: written as JSON may. */
const UNWRITABLE = /[\u007f-\u009f\ufffe\uffff]|_(?=x[\da-f]{4}_)/giu;
const writable = (json: string): string =>
  json.replace(UNWRITABLE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

const isHighHalf = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** Address of pieces, counted from 0. */
const at = (piece: number, count: number): string => `A${piece + 2}:A${piece + count + 1}`;

/** Never between the halves of a character. */
export function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + PIECE;
    const whole = end < text.length && isHighHalf(text.charCodeAt(end - 1)) ? end - 1 : end;
    pieces.push(text.slice(start, whole));
    start = whole;
  }
  return pieces;
}

async function storeSheet({ context, sync }: Job): Promise<Excel.Worksheet | null> {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  await sync();
  const candidates = worksheets.items.filter(({ name, visibility }) =>
    isStoreSheet({ name, visibility: String(visibility) }),
  );
  const marks = candidates.map((sheet) => sheet.getRange('A1').load('values'));
  if (marks.length > 0) await sync();
  return candidates.find((_, index) => marks[index]?.values[0]?.[0] === STORE_MARK) ?? null;
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Told by whoever reads the store: it is not to be written over.
    return json;
  }
};

async function earlier({ context, sync }: Job): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(EARLIER_KEY);
  setting.load('value');
  await sync();
  return setting.isNullObject || typeof setting.value !== 'string' ? null : parsed(setting.value);
}

async function joined({ sync }: Job, sheet: Excel.Worksheet, count: number): Promise<string> {
  const pieces: string[] = [];
  for (let row = 0; row < count; row += AT_ONCE) {
    const some = sheet.getRange(at(row, Math.min(AT_ONCE, count - row))).load('values');
    await sync();
    pieces.push(...some.values.map(([piece]) => String(piece).slice(PIECE_SIGN.length)));
  }
  return pieces.join('');
}

/** The JSON that was kept; null where nothing was, the text itself where it is damaged. */
export async function loadStore(job: Job): Promise<unknown> {
  const sheet = await storeSheet(job);
  if (sheet === null) return earlier(job);
  const head = sheet.getRange('B1:C1').load('values');
  await job.sync();
  const [length, count]: readonly unknown[] = head.values[0] ?? [];
  const json = typeof count === 'number' ? await joined(job, sheet, count) : '';
  return json.length === length ? parsed(json) : json;
}

/** Remembers what was written, so that only what changed is written again. */
export interface StoreWriter {
  /** Resolves to the sheet's id. */
  save(job: Job, json: string): Promise<string>;
}

export function storeWriter(): StoreWriter {
  let last: { readonly id: string; readonly pieces: readonly string[] } | null = null;

  async function made(job: Job, names: readonly string[]): Promise<Excel.Worksheet> {
    const sheet = job.context.workbook.worksheets.add(freeName(NAME, names));
    sheet.visibility = 'VeryHidden';
    sheet.load('id');
    await job.write();
    return sheet;
  }

  async function opened(job: Job): Promise<Excel.Worksheet> {
    const found = await storeSheet(job);
    const names = job.context.workbook.worksheets.items.map(({ name }) => name);
    return found ?? made(job, names);
  }

  return {
    async save(job, json) {
      const { write } = job;
      const sheet = await opened(job);
      const text = writable(json);
      const pieces = piecesOf(text);
      const before = last?.id === sheet.id ? last.pieces : [];
      // What is half written is not taken for what was kept.
      last = null;
      const same = pieces.findIndex((piece, index) => piece !== before[index]);
      for (let row = same < 0 ? pieces.length : same; row < pieces.length; row += AT_ONCE) {
        const some = pieces.slice(row, row + AT_ONCE).map((piece) => [PIECE_SIGN + piece]);
        sheet.getRange(at(row, some.length)).values = some;
        if (row + AT_ONCE < pieces.length) await write();
      }
      if (before.length > pieces.length)
        sheet.getRange(at(pieces.length, before.length - pieces.length)).clear();
      sheet.getRange('A1:C1').values = [[STORE_MARK, text.length, pieces.length]];
      const setting = job.context.workbook.settings.getItemOrNullObject(EARLIER_KEY);
      await write();
      if (!setting.isNullObject) {
        setting.delete();
        await write();
      }
      last = { id: sheet.id, pieces };
      return sheet.id;
    },
  };
}
