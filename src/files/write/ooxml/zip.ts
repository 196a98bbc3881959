import { Zip, type ZipInputFile } from 'fflate';
import { joinedBytes } from '../../bytes';
import type { Bytes, Packing } from './packing';

/** A package as it is made: part by part, chunk by chunk, nothing of it kept. */

export interface Part {
  readonly name: string;
  /** Texts, or what is in UTF-8 already. */
  readonly xml: Iterable<string | Bytes>;
}

/** The earliest time a zip can tell: the same plans give the same bytes. */
const NO_TIME = new Date(1980, 0, 1);
/** UTF-16 units that are packed at a time. */
const BATCH = 64 * 1024;

/** Pieces in UTF-8, texts in larger ones. */
function* encoded(pieces: Part['xml']): Generator<Bytes> {
  const encoder = new TextEncoder();
  let held: string[] = [];
  let units = 0;
  for (const piece of pieces) {
    const isText = typeof piece === 'string';
    if (isText) {
      held.push(piece);
      units += piece.length;
    }
    if (units > 0 && (!isText || units >= BATCH)) {
      yield encoder.encode(held.join(''));
      [held, units] = [[], 0];
    }
    if (!isText) yield piece;
  }
  if (units > 0) yield encoder.encode(held.join(''));
}

/** Bytes that are handed on at a time. */
const PIECE = 256 * 1024;

/** What has been packed, until it is enough to hand on. */
class Ready {
  private chunks: Bytes[] = [];
  private length = 0;

  add(chunk: Bytes): void {
    this.chunks.push(chunk);
    this.length += chunk.length;
  }

  /** All of it in one piece, if it is at least so many bytes. */
  *take(least: number): Generator<Bytes> {
    if (this.length === 0 || this.length < least) return;
    const piece = joinedBytes(this.chunks);
    [this.chunks, this.length] = [[], 0];
    yield piece;
  }
}

/** A part in the zip; its size and checksum are known when all of it has been asked for. */
class Entry implements ZipInputFile {
  readonly compression = 8;
  readonly mtime = NO_TIME;
  size = 0;
  crc = 0;
  /** Set where it is added to the zip. */
  ondata: NonNullable<ZipInputFile['ondata']> = () => undefined;

  constructor(
    private readonly part: Part,
    private readonly packing: Packing,
  ) {}

  get filename(): string {
    return this.part.name;
  }

  async *plain(): AsyncGenerator<Bytes> {
    for (const bytes of encoded(this.part.xml)) {
      this.size += bytes.length;
      this.crc = this.packing.crc32(bytes, this.crc);
      yield await Promise.resolve(bytes);
    }
  }
}

/** The bytes of a zip. Parts are asked for one after the other, each when those before it are written. */
export async function* zipped(parts: Iterable<Part>, packing: Packing): AsyncGenerator<Bytes> {
  const ready = new Ready();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.add(chunk);
  });
  for (const part of parts) {
    const entry = new Entry(part, packing);
    zip.add(entry);
    for await (const bytes of packing.deflated(entry.plain())) {
      entry.ondata(null, bytes, false);
      yield* ready.take(PIECE);
    }
    entry.ondata(null, new Uint8Array(0), true);
  }
  zip.end();
  yield* ready.take(1);
}
