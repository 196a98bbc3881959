import { joinedBytes } from '../../bytes';
import { damaged } from '../failure';

/** Compound files (MS-CFB), in which old workbooks and encrypted ones lie: streams by name, chains checked. */

const HEADER = 512;
const FREE = 0xfffffffa;
const DIRECTORY_ENTRY = 128;
const STREAM = 2;
const ROOT = 5;
const SMALL_SECTOR = 64;

interface Stream {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

export class CompoundFile {
  private readonly view: DataView;
  private readonly sector: number;
  private readonly table: Uint32Array;
  private readonly streams: Stream[] = [];
  private readonly root: Stream | null = null;
  private small: { readonly table: Uint32Array; readonly bytes: Uint8Array } | undefined;

  /** Throws ReadFailure(damaged). */
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < HEADER) throw damaged();
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw damaged();
    this.sector = 1 << shift;
    this.table = this.sectorTable();
    const directory = this.chain(this.view.getUint32(48, true));
    for (let at = 0; at + DIRECTORY_ENTRY <= directory.length; at += DIRECTORY_ENTRY) {
      const entry = this.entry(directory, at);
      if (entry.kind === ROOT) this.root = entry;
      else if (entry.kind === STREAM) this.streams.push(entry);
    }
  }

  get names(): string[] {
    return this.streams.map(({ name }) => name);
  }

  /** Bytes of a stream, by its name in any case; null where there is none. */
  stream(name: string): Uint8Array | null {
    const wanted = name.toLowerCase();
    const found = this.streams.find((stream) => stream.name.toLowerCase() === wanted);
    return found === undefined ? null : this.content(found);
  }

  private content({ start, size }: Stream): Uint8Array {
    if (size >= this.view.getUint32(56, true)) return this.chain(start, size);
    this.small ??= {
      table: words(this.chain(this.view.getUint32(60, true))),
      bytes: this.root === null ? new Uint8Array() : this.chain(this.root.start, this.root.size),
    };
    const { table, bytes } = this.small;
    return collect(start, table, SMALL_SECTOR, size, (sector) => {
      const at = sector * SMALL_SECTOR;
      return bytes.subarray(at, at + SMALL_SECTOR);
    });
  }

  private entry(directory: Uint8Array, at: number): Stream & { kind: number } {
    const view = new DataView(directory.buffer, directory.byteOffset + at, DIRECTORY_ENTRY);
    const length = Math.min(64, view.getUint16(64, true));
    return {
      name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2))),
      kind: view.getUint8(66),
      start: view.getUint32(116, true),
      size: view.getUint32(120, true),
    };
  }

  private at(sector: number): Uint8Array {
    const from = (sector + 1) * this.sector;
    return this.bytes.subarray(from, from + this.sector);
  }

  /** Sectors that the table of sectors itself lies in: some in the header, the rest in a chain of lists. */
  private sectorTable(): Uint32Array {
    const most = Math.ceil(this.bytes.length / this.sector);
    const sectors: number[] = [];
    for (let at = 76; at < HEADER; at += 4) sectors.push(this.view.getUint32(at, true));
    let next = this.view.getUint32(68, true);
    for (let lists = 0; next < FREE && lists < most; lists++) {
      const list = words(this.at(next));
      sectors.push(...list.subarray(0, -1));
      next = list.at(-1) ?? FREE;
    }
    const tables = sectors
      .filter((sector) => sector < most)
      .slice(0, most)
      .map((sector) => words(this.at(sector)));
    const whole = new Uint32Array(tables.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const table of tables) {
      whole.set(table, at);
      at += table.length;
    }
    return whole;
  }

  private chain(start: number, size = Infinity): Uint8Array {
    return collect(start, this.table, this.sector, size, (sector) => this.at(sector));
  }
}

function words(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
}

/** Sectors of a chain, joined. A chain that runs in a circle or out of the file is damaged. */
function collect(
  start: number,
  table: Uint32Array,
  sectorSize: number,
  size: number,
  sectorAt: (sector: number) => Uint8Array,
): Uint8Array {
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let sector = start; sector < FREE && length < size; sector = table[sector] ?? FREE) {
    const part = sectorAt(sector);
    if (part.length === 0 || parts.length > table.length) throw damaged();
    parts.push(part);
    length += part.length;
    if (part.length < sectorSize) break;
  }
  if (size !== Infinity && length < size) throw damaged();
  const whole = joinedBytes(parts);
  return size === Infinity ? whole : whole.subarray(0, size);
}
