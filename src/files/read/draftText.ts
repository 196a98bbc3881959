import { draftZhCN } from '../../domain/messages/zh-CN.draft';
import { ReadFailure } from './failure';
import { xmlOf } from './markup/decodeXml';
import { Token, type XmlReader } from './markup/xml';
import { relationsOf, targetOfType } from './ooxml/relations';
import { decodeText } from './text/encodings';
import { ZipPackage } from './zip/package';
import { ownValue } from '../../domain/ownValue';

export type DraftFailureCode = keyof typeof draftZhCN.failures;

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

/** Words deleted with changes tracked, field codes, and the second form of drawings are not part of the text. */
const NOT_TEXT = new Set(['del', 'moveFrom', 'instrText', 'Fallback']);
const SIGNS: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', noBreakHyphen: '-' };
/** A tab as a sign stands in a run; in the properties of a paragraph it is a stop. */
const STOPS = 'tabs';

/** Paragraphs as lines; the cells of a table row on one line, parted by tabs. */
class DraftText {
  private done = '';
  /** The paragraph or row being read. */
  private line = '';
  private cells = 0;

  get text(): string {
    return this.done + this.line;
  }

  open(xml: XmlReader): void {
    const { name } = xml;
    if (name === 't') this.line += xml.content();
    else if (NOT_TEXT.has(name) || name === STOPS) xml.skip();
    else if (name === 'tc') this.cells++;
    else this.line += ownValue(SIGNS, name) ?? '';
  }

  close(name: string): void {
    if (name === 'p') this.line += '\n';
    else if (name === 'tc') {
      this.line = `${this.line.replace(/\n$/u, '')}\t`;
      this.cells--;
    } else if (name === 'tr') this.line = `${this.line.replace(/\t$/u, '')}\n`;
    if (this.cells > 0 || (name !== 'p' && name !== 'tr')) return;
    this.done += this.line;
    this.line = '';
  }
}

function documentText(xml: XmlReader): string {
  const text = new DraftText();
  for (let token = xml.next(); token !== Token.End; token = xml.next()) {
    if (token === Token.Open) text.open(xml);
    else if (token === Token.Close) text.close(xml.name);
  }
  return text.text;
}

function docx(bytes: Uint8Array): string {
  const zip = new ZipPackage(bytes);
  const body = targetOfType(zip, relationsOf(zip, ''), 'officedocument') ?? 'word/document.xml';
  if (!zip.has(body) || !/\.xml$/u.test(body)) throw new DraftFailure('notText');
  const xml = xmlOf(zip.pieces(body));
  if (xml.root() !== 'document') throw new DraftFailure('notText');
  return documentText(xml);
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
    const tooLarge = error instanceof ReadFailure && error.code === 'tooLarge';
    const code = error instanceof DraftFailure ? error.code : tooLarge ? 'tooLarge' : 'damaged';
    return { file, text: '', error: { code, message: draftZhCN.failures[code](file) } };
  }
}
