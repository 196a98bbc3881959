import { MADE, type Grid, type SourceFile } from '../../domain/grid';
import { madeAs } from '../../domain/ownBooks';
import { KIND_PROPERTY, type Kind } from '../kind';
import { MOST_PLAIN_BYTES } from './bounds';
import { CellBudget } from './cells/sheetBuilder';
import { failed, ReadFailure } from './failure';
import { readBiff, readCompound } from './legacy/old';
import { loadFormatter } from './legacy/library';
import { messageKind, readArchive } from './markup/archive';
import { isMarkup, readMarkup } from './markup/readMarkup';
import { containerOf, unknownBytes } from './sniff';
import { decodeText } from './text/encodings';
import { readText } from './text/readText';
import { readZipped } from './zipped';

type Read = Pick<SourceFile, 'grids' | 'made'>;

/** A page or table may hold stray control characters and broken bytes; bytes that are no text hold many. */
const STRAY = [
  { sign: /[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/gu, most: 0.01 },
  { sign: /\ufffd/gu, most: 0.05 },
] as const;
const HEAD = 20_000;

function archive(file: string, bytes: Uint8Array): Grid[] {
  const grids = readArchive(file, bytes, new CellBudget());
  if (grids.length === 0) throw new ReadFailure('notWorkbook');
  return grids;
}

/** A page or XML workbook keeps custom properties in its head: as a name with its content, or as an element. */
const PROPERTY = new RegExp(`${KIND_PROPERTY}[^<]{0,80}[">]([a-z]{1,20})["<]`, 'u');
const madeBefore = (head: string): Kind | null => {
  const kind = PROPERTY.exec(head)?.[1];
  return MADE.find((one) => one === kind) ?? null;
};

async function fromText(file: string, bytes: Uint8Array): Promise<Read> {
  if (bytes.length > MOST_PLAIN_BYTES) throw new ReadFailure('tooLarge', 'bytes');
  const text = decodeText(bytes);
  const head = text.slice(0, HEAD);
  const message = messageKind(head);
  if (message === 'archive') return { grids: archive(file, bytes) };
  if (message === 'mail') throw new ReadFailure('mail');
  if (isMarkup(head.replace(/^\ufeff/u, '')))
    return { grids: await readMarkup(file, text, loadFormatter), made: madeBefore(head) };
  if (STRAY.some(({ sign, most }) => (head.match(sign)?.length ?? 0) > head.length * most))
    throw unknownBytes(file);
  if (text.trim() === '') throw new ReadFailure('empty');
  return { grids: readText(file, text) };
}

async function read(file: string, bytes: Uint8Array): Promise<Read> {
  switch (containerOf(file, bytes)) {
    case 'zip':
      return readZipped(file, bytes);
    case 'compound':
      return readCompound(file, bytes);
    case 'biff':
      return { grids: await readBiff(file, bytes) };
    case 'text':
      return fromText(file, bytes);
  }
}

/**
 * Reads workbooks of Excel and WPS (.xlsx .xlsm .xltx .xltm .xlsb .xls .xlt .et .ett), OpenDocument (.ods .fods),
 * pages and web archives saved as .xls, .csv and text tables, by what the bytes are and not by the name. Never
 * throws: a file that cannot be read comes back with its reason. What a file may cost is bounded; large files
 * belong in a worker with a time limit all the same.
 */
export async function readSource(file: string, bytes: Uint8Array): Promise<SourceFile> {
  try {
    const { grids, made } = await read(file, bytes);
    return { file, grids, made: made ?? madeAs(grids), error: null };
  } catch (error) {
    return failed(file, error);
  }
}
