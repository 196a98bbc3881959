/** Records of a BIFF stream. */
export interface BiffRecord {
  readonly type: number;
  /** Place of the record's head in the stream. */
  readonly at: number;
  readonly data: Uint8Array;
}

/** Bytes of a record by place; what lies beyond its end is zero. */
export class Bytes {
  private readonly view: DataView;

  constructor(readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get length(): number {
    return this.data.length;
  }

  u8(at: number): number {
    return this.data[at] ?? 0;
  }

  u16(at: number): number {
    return at + 2 <= this.length ? this.view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at + 4 <= this.length ? this.view.getUint32(at, true) : 0;
  }

  f64(at: number): number {
    return at + 8 <= this.length ? this.view.getFloat64(at, true) : 0;
  }
}

/** Walks through a stream from `from`; a record that runs out of it ends the walk. */
export function* records(stream: Uint8Array, from = 0): Generator<BiffRecord> {
  const bytes = new Bytes(stream);
  for (let at = from; at + 4 <= stream.length;) {
    const end = at + 4 + bytes.u16(at + 2);
    if (end > stream.length) return;
    yield { type: bytes.u16(at), at, data: stream.subarray(at + 4, end) };
    at = end;
  }
}

/** Signs of one or two bytes each. */
export function characters(data: Uint8Array, at: number, count: number, wide: boolean): string {
  const end = Math.min(data.length, at + count * (wide ? 2 : 1));
  if (wide) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(data.subarray(at, end));
  let text = '';
  for (let i = at; i < end; i++) text += String.fromCharCode(data[i] ?? 0);
  return text;
}

/** A text with its length in one or two bytes before it, without runs. */
export function shortText(data: Uint8Array, at: number, lengthSize: 1 | 2): string {
  const bytes = new Bytes(data);
  const count = lengthSize === 1 ? bytes.u8(at) : bytes.u16(at);
  const flags = bytes.u8(at + lengthSize);
  return characters(data, at + lengthSize + 1, count, (flags & 1) !== 0);
}
