import type { Grid, SheetVisibility } from '../../../domain/grid';
import type { CellBudget } from '../cells/sheetBuilder';
import { decodeText } from '../text/encodings';
import { withoutEntities } from './entities';
import { readPage } from './page';

/** Web archives (.mht): the pages of a workbook as parts of a message. */

interface Part {
  readonly type: string;
  readonly location: string;
  readonly body: () => string;
}

const HEAD_FIRST = /^\s*(?:mime-version|from|x-document-type|content-type|subject|date|x-unsent):/iu;
const HOLDS_PAGE = /^content-type:\s*(?:multipart\/related|multipart\/alternative|text\/html)/imu;
/** Lines that only a message on its way has. */
const SENT = /^(?:to|received|message-id|return-path|delivered-to):/imu;

const headOf = (text: string): string =>
  text.replaceAll('\r', '').replace(/^\s+/u, '').split('\n\n', 1)[0] ?? '';

/** Whether a text is a web archive, a letter, or neither; by its beginning. */
export function messageKind(beginning: string): 'archive' | 'mail' | null {
  if (
    !HEAD_FIRST.test(beginning) &&
    !/^\s*(?:received|return-path|message-id|delivered-to|to):/iu.test(beginning)
  )
    return null;
  const head = headOf(beginning).replace(/\n[ \t]+/gu, ' ');
  if (!/^content-type:|^mime-version:/imu.test(head)) return null;
  if (SENT.test(head)) return 'mail';
  return HOLDS_PAGE.test(head) ? 'archive' : 'mail';
}

const HEADER = {
  type: /(?:^|\n)content-type:([^\n]*)/iu,
  location: /(?:^|\n)content-location:([^\n]*)/iu,
  encoding: /(?:^|\n)content-transfer-encoding:([^\n]*)/iu,
};

const header = (head: string, name: keyof typeof HEADER): string =>
  HEADER[name].exec(head.replace(/\n[ \t]+/gu, ' '))?.[1]?.trim() ?? '';

function quotedPrintable(text: string): Uint8Array {
  const joined = text.replace(/=[ \t]*\n/gu, '');
  const bytes = new Uint8Array(joined.length);
  let length = 0;
  for (let i = 0; i < joined.length; i++) {
    const hex = joined.charAt(i) === '=' ? joined.slice(i + 1, i + 3) : '';
    if (/^[0-9a-f]{2}$/iu.test(hex)) {
      bytes[length++] = Number.parseInt(hex, 16);
      i += 2;
    } else bytes[length++] = joined.charCodeAt(i);
  }
  return bytes.subarray(0, length);
}

/** A sign for each byte: TextDecoder's latin1 is Windows-1252. */
function binaryText(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return text;
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));

function base64(text: string): Uint8Array {
  try {
    return latin(atob(text.replace(/[^A-Za-z0-9+/]/gu, '')));
  } catch {
    return new Uint8Array();
  }
}

function bytesOf(encoding: string, body: string): Uint8Array {
  if (/quoted-printable/iu.test(encoding)) return quotedPrintable(body);
  return /base64/iu.test(encoding) ? base64(body) : latin(body);
}

function partOf(text: string): Part {
  const split = text.indexOf('\n\n');
  const head = split < 0 ? text : text.slice(0, split);
  const body = split < 0 ? '' : text.slice(split + 2);
  const type = header(head, 'type');
  const charset = /charset\s*=\s*"?([\w-]+)/iu.exec(type)?.[1] ?? null;
  return {
    type,
    location: header(head, 'location'),
    body: () => decodeText(bytesOf(header(head, 'encoding'), body), charset),
  };
}

/** Parts of a message; of one that is a page itself, the one. */
function partsOf(text: string): Part[] {
  const whole = partOf(text.replace(/^\s+/u, ''));
  const boundary = /boundary\s*=\s*(?:"([^"\n]+)"|([^\s;]+))/iu.exec(whole.type);
  if (boundary === null) return [whole];
  const mark = `--${boundary[1] ?? boundary[2] ?? ''}`;
  return text
    .split(mark)
    .slice(1)
    .filter((part) => !part.startsWith('--'))
    .map((part) => partOf(part.replace(/^[ \t]*\n/u, '')));
}

interface Listed {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly href: string;
}

const NAME = /<x:Name>([^<]*)<\/x:Name>/iu;
/** Paths and addresses are shorter than this. */
const SOURCE = /<x:WorksheetSource[^>]{0,40}HRef="([^"]{0,4000})"/iu;

/** Sheets as the first page lists them in its data for Excel. */
const listed = (page: string): Listed[] =>
  page
    .split(/<x:ExcelWorksheet>/iu)
    .slice(1)
    .map((xml) => ({
      name: withoutEntities(NAME.exec(xml)?.[1]?.trim() ?? ''),
      visibility: /<x:Visible>\s*Sheet(?:Very)?Hidden/iu.test(xml.split(/<\/x:ExcelWorksheet>/iu)[0] ?? '')
        ? 'hidden'
        : 'visible',
      href: SOURCE.exec(xml)?.[1] ?? '',
    }));

/** Name of a single page's sheet: as its data for Excel says, else as Excel would call it. */
export const pageSheet = (page: string): string => listed(page.slice(0, 50_000))[0]?.name || 'Sheet1';

const lastStep = (path: string): string =>
  path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

/** Sheets of a web archive. `bytes`: the file as it is. */
export function readArchive(file: string, bytes: Uint8Array, budget: CellBudget): Grid[] {
  const text = binaryText(bytes).replaceAll('\r', '');
  const pages = partsOf(text).filter(({ type }) => /^text\/html|^application\/xhtml/iu.test(type));
  const first = pages[0]?.body() ?? '';
  const sheets = listed(first.slice(0, 200_000));
  return pages.flatMap((part, index) => {
    const own = sheets.find(({ href }) => href !== '' && lastStep(href) === lastStep(part.location));
    const sheet = own?.name || (index === 0 ? sheets[0]?.name : undefined) || `Sheet${index + 1}`;
    const name = { file, sheet, visibility: own?.visibility ?? 'visible' };
    return readPage(index === 0 ? first : part.body(), name, budget) ?? [];
  });
}
