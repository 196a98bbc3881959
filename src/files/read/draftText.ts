import { strFromU8, unzipSync } from 'fflate';
import { messages } from '../../domain/messages/zh-CN';
import { decodeText } from './text/encodings';

export type DraftFailureCode = keyof typeof messages.draft.failures;

/** The text of a draft, or why it could not be read. */
export interface DraftSource {
  readonly file: string;
  readonly text: string;
  readonly error: { readonly code: DraftFailureCode; readonly message: string } | null;
}

class DraftFailure extends Error {
  constructor(readonly code: DraftFailureCode) {
    super(code);
  }
}

const BODY = 'word/document.xml';
/** A text of a thousand pages unpacks to some 30 MB. */
const MOST_BYTES = 100 * 1024 * 1024;

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/giu, (whole, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });

/** Words deleted with changes tracked, field codes, and the second form of drawings are not part of the text. */
const NOT_TEXT =
  /<w:(?:del|instrText|moveFrom)(?:\s[^>]*)?(?<!\/)>[\s\S]*?<\/w:(?:del|instrText|moveFrom)>|<mc:Fallback(?:\s[^>]*)?>[\s\S]*?<\/mc:Fallback>/gu;
const TOKEN =
  /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>|<w:(tab|br|cr|noBreakHyphen)(?:\s[^>]*)?\/>|<\/w:(p|tc|tr)>|<w:p(?:\s[^>]*)?\/>/gu;
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };

/** Paragraphs as lines; the cells of a table row on one line, parted by tabs. */
function documentText(xml: string): string {
  let text = '';
  for (const [, words, sign, end] of xml.replace(NOT_TEXT, '').matchAll(TOKEN)) {
    if (words !== undefined) text += unescaped(words);
    else if (sign !== undefined) text += SIGNS[sign] ?? '';
    else if (end === 'tc') text = `${text.replace(/\n$/u, '')}\t`;
    else if (end === 'tr') text = `${text.replace(/\t$/u, '')}\n`;
    else text += '\n';
  }
  return text;
}

function docx(bytes: Uint8Array): string {
  let tooLarge = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (name !== BODY) return false;
        tooLarge = originalSize > MOST_BYTES;
        return !tooLarge;
      },
    });
  } catch {
    throw new DraftFailure('damaged');
  }
  if (tooLarge) throw new DraftFailure('tooLarge');
  const body = files[BODY];
  if (body === undefined) throw new DraftFailure('notText');
  return documentText(strFromU8(body));
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
/** Control characters stand in files of other kinds (.doc, .pdf, pictures), never in a text. */
const BINARY = /[\u0000-\u0008\u000e-\u001f]/u;

function plain(bytes: Uint8Array): string {
  const text = decodeText(bytes).replace(/^\ufeff/u, '');
  if (BINARY.test(text.slice(0, 20_000)) || text.startsWith('%PDF')) throw new DraftFailure('notText');
  return text;
}

/** Reads a draft by what its bytes are: .docx, or a text in UTF-8, UTF-16 or GB18030. Never throws. */
export function readDraft(file: string, bytes: Uint8Array): DraftSource {
  try {
    const text = isZip(bytes) ? docx(bytes) : plain(bytes);
    if (text.trim() === '') throw new DraftFailure('empty');
    return { file, text, error: null };
  } catch (error) {
    const code = error instanceof DraftFailure ? error.code : 'damaged';
    return { file, text: '', error: { code, message: messages.draft.failures[code](file) } };
  }
}
