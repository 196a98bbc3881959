import { damaged, ReadFailure, type FailureCode } from './failure';

/** What the bytes are, whatever the file is called. */
export type Container = 'zip' | 'compound' | 'biff' | 'text';

const ascii = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

interface Signature {
  readonly sign: readonly number[];
  readonly at?: number;
  readonly code: FailureCode;
}

/** First bytes of what is no workbook. */
const OTHERS: readonly Signature[] = [
  { sign: ascii('%PDF'), code: 'pdf' },
  { sign: ascii('Rar!'), code: 'archive' },
  { sign: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], code: 'archive' },
  { sign: [0x1f, 0x8b], code: 'archive' },
  { sign: ascii('BZh'), code: 'archive' },
  { sign: [0xfd, 0x37, 0x7a, 0x58, 0x5a], code: 'archive' },
  { sign: ascii('MSCF'), code: 'archive' },
  { sign: ascii('ustar'), at: 257, code: 'archive' },
  { sign: [0x89, 0x50, 0x4e, 0x47], code: 'picture' },
  { sign: [0xff, 0xd8, 0xff], code: 'picture' },
  { sign: ascii('GIF8'), code: 'picture' },
  { sign: [0x49, 0x49, 0x2a, 0x00], code: 'picture' },
  { sign: [0x4d, 0x4d, 0x00, 0x2a], code: 'picture' },
  { sign: ascii('WEBP'), at: 8, code: 'picture' },
  { sign: ascii('ftyphei'), at: 4, code: 'picture' },
  { sign: ascii('ftypavif'), at: 4, code: 'picture' },
  { sign: ascii('{\\rtf'), code: 'document' },
  { sign: [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00], code: 'shortcut' },
  { sign: ascii('[InternetShortcut]'), code: 'shortcut' },
  // Document guards that many offices have, 亿赛通 and 天锐绿盾.
  { sign: ascii('E-SafeNet'), at: 7, code: 'sealed' },
  { sign: ascii('%TSD-Header-###%'), code: 'sealed' },
];

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A zip without any entry. */
const EMPTY_ZIP = [0x50, 0x4b, 0x05, 0x06];
const SPLIT_ZIP = [0x50, 0x4b, 0x07, 0x08];
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** BIFF streams outside a compound file begin with a BOF record. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 &&
  [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
  (bytes[2] ?? 0xff) <= 0x10 &&
  bytes[3] === 0;

/** A bitmap says its own size, and that of its header. */
const isBitmap = (bytes: Uint8Array): boolean =>
  startsWith(bytes, ascii('BM')) &&
  bytes.length > 26 &&
  (bytes[14] ?? 0) >= 12 &&
  bytes[15] === 0 &&
  bytes[6] === 0;

const baseName = (file: string): string =>
  file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);

/** Names of what programs leave beside the files that they have open or had before. */
function refuseByName(file: string): void {
  const name = baseName(file);
  if (/^(?:~\$|\.~|~wr[dl])/iu.test(name) || /^\.ds_store$|^thumbs\.db$|^desktop\.ini$/iu.test(name))
    throw new ReadFailure('lockFile');
  if (/\.(?:bak|tmp|temp|xlk|old|wbk|crdownload|part|download)$|~$/iu.test(name))
    throw new ReadFailure('backup');
}

/** Throws ReadFailure for what can be told from the name or the first bytes to be no workbook. */
export function containerOf(file: string, bytes: Uint8Array): Container {
  refuseByName(file);
  if (bytes.length === 0) throw new ReadFailure('empty');
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, EMPTY_ZIP) || startsWith(bytes, SPLIT_ZIP)) throw new ReadFailure('archive');
  if (startsWith(bytes, COMPOUND_FILE)) return 'compound';
  const other = OTHERS.find(({ sign, at }) => startsWith(bytes, sign, at));
  if (other !== undefined) throw new ReadFailure(other.code);
  if (isBitmap(bytes)) throw new ReadFailure('picture');
  return isBareBiff(bytes) ? 'biff' : 'text';
}

interface NamedKind {
  readonly pattern: RegExp;
  readonly code: FailureCode;
}

/** What a zip is by the parts that it holds. */
const ZIP_KINDS: readonly NamedKind[] = [
  { pattern: /^word\//u, code: 'document' },
  { pattern: /^ofd\.xml$/u, code: 'document' },
  { pattern: /^ppt\//u, code: 'slides' },
  { pattern: /^(?:index\/.*\.iwa|index\.zip|index\.apxl|quicklook\/)/u, code: 'iwork' },
];

/** A zip that is no workbook: what it is. */
export function otherZip(names: readonly string[]): ReadFailure {
  const kind = ZIP_KINDS.find(({ pattern }) => names.some((name) => pattern.test(name)));
  if (kind !== undefined) return new ReadFailure(kind.code);
  return new ReadFailure(names.includes('[content_types].xml') ? 'notWorkbook' : 'archive');
}

const STREAM_KINDS: readonly NamedKind[] = [
  { pattern: /^worddocument$/iu, code: 'document' },
  { pattern: /^powerpoint document$/iu, code: 'slides' },
  { pattern: /^__(?:properties_version|substg)/iu, code: 'mail' },
];

/** A compound file that is no workbook: what it is, by its streams. */
export function otherCompound(names: readonly string[]): ReadFailure {
  const kind = STREAM_KINDS.find(({ pattern }) => names.some((name) => pattern.test(name)));
  if (kind !== undefined) return new ReadFailure(kind.code);
  return names.length === 0 ? damaged() : new ReadFailure('notWorkbook');
}

/** A name that tells what a text, or bytes that are none, were meant to be. */
const EXTENSIONS: readonly NamedKind[] = [
  { pattern: /\.(?:docx?|wps|wpt|rtf|odt|ofd|md)$/iu, code: 'document' },
  { pattern: /\.(?:pptx?|dps|odp)$/iu, code: 'slides' },
  { pattern: /\.pdf$/iu, code: 'pdf' },
  { pattern: /\.(?:zip|rar|7z|gz|tar|cab)$/iu, code: 'archive' },
  { pattern: /\.(?:png|jpe?g|gif|bmp|tiff?|webp|heic|avif)$/iu, code: 'picture' },
  { pattern: /\.(?:eml|msg|mbox)$/iu, code: 'mail' },
  { pattern: /\.(?:numbers|pages|key)$/iu, code: 'iwork' },
];

/** Bytes that are neither a workbook nor a text: a damaged file of the kind that its name says, or something else. */
export function unknownBytes(file: string): ReadFailure {
  if (/\.(?:xls[xmb]?|xlt[xm]?|et|ett|ods)$/iu.test(file)) return new ReadFailure('notWorkbook');
  return new ReadFailure(EXTENSIONS.find(({ pattern }) => pattern.test(file))?.code ?? 'notWorkbook');
}
