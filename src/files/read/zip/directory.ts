import { MOST_PARTS } from '../bounds';
import { damaged, ReadFailure } from '../failure';

/** An entry of a zip, as its directory says; sizes are checked while inflating. */
export interface ZipEntry {
  /** As written, with the separators of the program that wrote it. */
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const IN_64 = 0xffffffff;

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Sizes beyond 4 GB are refused by the budgets anyway. */
const long = (view: DataView, at: number): number =>
  view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;

interface Place {
  readonly count: number;
  readonly offset: number;
}

function place(view: DataView): Place {
  const stop = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= stop; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const offset = view.getUint32(at + 16, true);
    const count = view.getUint16(at + 10, true);
    const in64 = at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64;
    return in64 && (offset === IN_64 || count === 0xffff) ? place64(view, at - 20) : { count, offset };
  }
  throw damaged();
}

function place64(view: DataView, locator: number): Place {
  const at = long(view, locator + 8);
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) throw damaged();
  return { count: long(view, at + 32), offset: long(view, at + 48) };
}

/** Names are in UTF-8 where the entry says so, and nearly always where it does not. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

interface Sizes {
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Sizes that stand in the zip64 field of an entry. */
function sizes64(view: DataView, from: number, to: number, short: Sizes): Sizes {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const take = (value: number): number => {
      if (value !== IN_64 || next + 8 > to) return value;
      next += 8;
      return long(view, next - 8);
    };
    const size = take(short.size);
    return { size, packed: take(short.packed), offset: take(short.offset) };
  }
  return short;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > bytes.length) throw damaged();
  if ((view.getUint16(at + 8, true) & ENCRYPTED) !== 0) throw new ReadFailure('encrypted');
  const short = {
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  const entry = {
    name: nameOf(bytes.subarray(at + 46, nameEnd)),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes64(view, nameEnd, extraEnd, short),
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

/** Reads a zip's directory. Throws ReadFailure: damaged, encrypted, tooLarge. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  if (bytes.length < END_SIZE) throw damaged();
  const { count, offset } = place(view);
  if (count > MOST_PARTS) throw new ReadFailure('tooLarge', 'parts');
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let n = 0; n < count; n++) {
    const { entry, next } = entryAt(bytes, view, at);
    entries.push(entry);
    at = next;
  }
  return entries;
}

/** The packed bytes of an entry. */
export function packedBytes(bytes: Uint8Array, { offset, packed }: ZipEntry): Uint8Array {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packed > bytes.length) throw damaged();
  return bytes.subarray(from, from + packed);
}
