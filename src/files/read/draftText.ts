import { strFromU8, unzipSync } from 'fflate';
import { messages } from '../../domain/messages/zh-CN';
import { decodeText } from './decode';

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
const NOT_TEXT = new Set(['w:del', 'w:instrText', 'w:moveFrom', 'mc:Fallback']);
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

const DEPTH = { open: 1, close: -1, empty: 0 } as const;

interface Tag {
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  /** Of the text between it and the next tag. */
  readonly from: number;
  readonly to: number;
}

/** The tags of a document in order, in one pass. */
function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0;) {
    const end = xml.indexOf('>', start);
    if (end < 0) return;
    const inner = xml.slice(start + 1, end);
    const next = xml.indexOf('<', end);
    const kind = inner.startsWith('/') ? 'close' : inner.endsWith('/') ? 'empty' : 'open';
    const name = inner.replace(/^\//u, '').split(/[\s/]/u, 1)[0] ?? '';
    yield { name, kind, from: end + 1, to: next < 0 ? xml.length : next };
    start = next;
  }
}

/** Adds what a tag outside such passages stands for. */
function added({ name, kind, from, to }: Tag, xml: string, parts: string[]): void {
  if (name === 'w:t' && kind === 'open') parts.push(unescaped(xml.slice(from, to)));
  else if (kind === 'empty' && SIGNS[name] !== undefined) parts.push(SIGNS[name]);
  else if (name === 'w:p' && kind !== 'open') parts.push('\n');
  else if (kind === 'close' && (name === 'w:tc' || name === 'w:tr')) {
    const [before, sign] = name === 'w:tc' ? ['\n', '\t'] : ['\t', '\n'];
    if (parts.at(-1) === before) parts.pop();
    parts.push(sign);
  }
}

/** Paragraphs as lines; the cells of a table row on one line, parted by tabs. */
function documentText(xml: string): string {
  const parts: string[] = [];
  let omitted = 0;
  for (const tag of tagsOf(xml)) {
    if (NOT_TEXT.has(tag.name)) omitted += DEPTH[tag.kind];
    else if (omitted <= 0) added(tag, xml, parts);
  }
  return parts.join('');
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
