import { ReadFailure } from './failure';
import { decodeText } from './decode';

/** What the bytes are, whatever the file is called. */
export type Content =
  | { readonly kind: 'ooxml' | 'biff'; readonly bytes: Uint8Array }
  | { readonly kind: 'markup' | 'text'; readonly text: string };

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A zip without any entry. */
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];

/** BIFF2–BIFF5 streams outside a compound file begin with a BOF record. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(bytes[1] as number) &&
  (bytes[2] as number) <= 0x10 &&
  bytes[3] === 0;

function indexOf(bytes: Uint8Array, name: string): number {
  const wanted = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  const first = wanted[0] as number;
  for (let i = bytes.indexOf(first); i >= 0; i = bytes.indexOf(first, i + 1)) {
    if (wanted.every((byte, offset) => bytes[i + offset] === byte)) return i;
  }
  return -1;
}

/** A compound file says by its stream names what it holds. */
function compoundFile(bytes: Uint8Array): Content {
  if (indexOf(bytes, 'EncryptedPackage') >= 0) throw new ReadFailure('encrypted');
  if (indexOf(bytes, 'Workbook') >= 0 || indexOf(bytes, 'Book') >= 0) return { kind: 'biff', bytes };
  throw new ReadFailure(bytes.length < 1024 ? 'damaged' : 'notWorkbook');
}

const MARKUP = /^\s*(?:<\?xml|<!doctype|<html|<table|<head|<meta|<body|<workbook)/iu;
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/gu;
/** A page or table may hold a stray control character; bytes that are no text hold many. */
const MOST_CONTROLS = 0.01;

function text(bytes: Uint8Array): Content {
  const decoded = decodeText(bytes);
  if (MARKUP.test(decoded.slice(0, 2000))) return { kind: 'markup', text: decoded };
  const head = decoded.slice(0, 20_000);
  if ((head.match(CONTROL)?.length ?? 0) > head.length * MOST_CONTROLS) throw new ReadFailure('notWorkbook');
  if (head.trim() === '') throw new ReadFailure('empty');
  return { kind: 'text', text: decoded };
}

/** Throws ReadFailure for what cannot be a table. */
export function sniff(bytes: Uint8Array): Content {
  if (bytes.length === 0) throw new ReadFailure('empty');
  if (startsWith(bytes, ZIP)) return { kind: 'ooxml', bytes };
  if (startsWith(bytes, EMPTY_ZIP)) throw new ReadFailure('notWorkbook');
  if (startsWith(bytes, COMPOUND_FILE)) return compoundFile(bytes);
  if (startsWith(bytes, PDF)) throw new ReadFailure('notWorkbook');
  return isBareBiff(bytes) ? { kind: 'biff', bytes } : text(bytes);
}
