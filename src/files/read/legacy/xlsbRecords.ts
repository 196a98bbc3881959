import { Bytes } from './records';
import type { FontChange } from './biffStrings';

/** Records of a binary part: numbers and sizes of seven bits a byte. */
export interface BinaryRecord {
  readonly type: number;
  readonly bytes: Bytes;
}

interface Variable {
  readonly value: number;
  readonly next: number;
}

/** A number of up to `most` bytes. */
function variable(part: Uint8Array, at: number, most: number): Variable {
  let value = 0;
  for (let i = 0; i < most; i++) {
    const byte = part[at + i] ?? 0;
    value |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return { value, next: at + most };
}

/** Walks through a part; a record that runs out of it ends the walk. */
export function* binaryRecords(part: Uint8Array): Generator<BinaryRecord> {
  for (let at = 0; at < part.length;) {
    const type = variable(part, at, 2);
    const size = variable(part, type.next, 4);
    const end = size.next + size.value;
    if (end > part.length) return;
    yield { type: type.value, bytes: new Bytes(part.subarray(size.next, end)) };
    at = end;
  }
}

const LONGEST = 32_767;

/** A text with its length in four bytes before it, and where it ends. */
export function wideText(bytes: Bytes, at: number): { readonly text: string; readonly end: number } {
  const count = Math.min(bytes.u32(at), LONGEST);
  const end = Math.min(bytes.length, at + 4 + 2 * count);
  return {
    text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes.data.subarray(at + 4, end)),
    end,
  };
}

/** A text with the places where its font changes. */
export function wideRuns(bytes: Bytes, at: number): { readonly text: string; readonly fonts: FontChange[] } {
  const { text, end } = wideText(bytes, at + 1);
  const fonts: FontChange[] = [];
  const isRich = (bytes.u8(at) & 1) !== 0;
  const count = isRich ? Math.min(bytes.u32(end), LONGEST) : 0;
  for (let i = 0; i < count && end + 4 + 4 * i < bytes.length; i++)
    fonts.push({ at: bytes.u16(end + 4 + 4 * i), font: bytes.u16(end + 6 + 4 * i) });
  return { text, fonts };
}
