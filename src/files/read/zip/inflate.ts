import { joinedBytes } from '../../bytes';
import { Inflate, inflateSync } from 'fflate';
import { MOST_BYTES, MOST_RATIO, RATIO_FROM } from '../bounds';
import { damaged, ReadFailure } from '../failure';
import { crc32 } from './crc';
import { packedBytes, type ZipEntry } from './directory';

/** What has been inflated of a file; throws where it is more than a table can need. */
export class Budget {
  private spent = 0;

  /** `packed`: bytes of the whole file. */
  constructor(private readonly packed: number) {}

  /** Whether so much would exceed the budget. */
  exceeds(total: number): boolean {
    return total > MOST_BYTES || (total > RATIO_FROM && total > this.packed * MOST_RATIO);
  }

  spend(bytes: number): void {
    this.spent += bytes;
    if (this.exceeds(this.spent)) throw new ReadFailure('tooLarge', 'bytes');
  }
}

/** Packed bytes given to the inflater at once: they unpack to at most a thousand times as much. */
const PIECE = 32 * 1024;
/** Up to this size an entry is inflated in one go. */
const MOST_AT_ONCE = 1024 * 1024;

const STORED = 0;
const DEFLATED = 8;

/** fflate's own errors say that the data is damaged. */
function unpack<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ReadFailure) throw error;
    throw damaged();
  }
}

function* deflatedPieces(packed: Uint8Array, size: number): Generator<Uint8Array> {
  if (packed.length <= PIECE && size <= MOST_AT_ONCE) {
    yield unpack(() => inflateSync(packed, { out: new Uint8Array(size) }));
    return;
  }
  let ready: Uint8Array = new Uint8Array();
  const inflate = new Inflate((bytes) => (ready = bytes));
  for (let at = 0; at < packed.length; at += PIECE) {
    const end = Math.min(packed.length, at + PIECE);
    unpack(() => inflate.push(packed.subarray(at, end), end === packed.length));
    if (ready.length > 0) yield ready;
  }
}

function pieces({ method, size }: ZipEntry, packed: Uint8Array): Iterable<Uint8Array> {
  if (method === STORED) return [packed];
  if (method === DEFLATED) return deflatedPieces(packed, size);
  throw damaged();
}

/**
 * The bytes of an entry, piece by piece. Size and checksum are held against what comes out, not believed.
 * Throws ReadFailure: damaged, tooLarge.
 */
export function* inflated(zip: Uint8Array, entry: ZipEntry, budget: Budget): Generator<Uint8Array> {
  if (budget.exceeds(entry.size)) throw new ReadFailure('tooLarge', 'bytes');
  let size = 0;
  let crc = 0;
  for (const piece of pieces(entry, packedBytes(zip, entry))) {
    size += piece.length;
    budget.spend(piece.length);
    if (size > entry.size) throw damaged();
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged();
}

/** All bytes of an entry. */
export function inflatedWhole(zip: Uint8Array, entry: ZipEntry, budget: Budget): Uint8Array {
  const parts = [...inflated(zip, entry, budget)];
  if (parts.length === 1) return parts[0] as Uint8Array;
  return joinedBytes(parts);
}
