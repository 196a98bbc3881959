import { int32, joinedBytes } from '../../bytes';
import { md5, sha1 } from '@noble/hashes/legacy.js';
import { ReadFailure } from '../failure';

/** RC4 as old workbooks are locked with (MS-OFFCRYPTO 2.3.5 and 2.3.6), opened with Excel's own default password. */

/** Excel locks files that carry only a write protection with this password, and every program knows it. */
export const DEFAULT_PASSWORD = 'VelvetSweatshop';

/** Gives the key of a block of 1,024 bytes. */
type BlockKey = (block: number) => Uint8Array;

const BLOCK = 1024;

/** A stream of key bytes, XORed onto `bytes` in place. */
class Rc4 {
  private readonly state = Uint8Array.from({ length: 256 }, (_, i) => i);
  private i = 0;
  private j = 0;

  constructor(key: Uint8Array) {
    const { state } = this;
    for (let i = 0, j = 0; i < 256; i++) {
      j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 255;
      this.swap(i, j);
    }
  }

  next(): number {
    const { state } = this;
    this.i = (this.i + 1) & 255;
    this.j = (this.j + (state[this.i] ?? 0)) & 255;
    this.swap(this.i, this.j);
    return state[((state[this.i] ?? 0) + (state[this.j] ?? 0)) & 255] ?? 0;
  }

  private swap(a: number, b: number): void {
    const { state } = this;
    const kept = state[a] ?? 0;
    state[a] = state[b] ?? 0;
    state[b] = kept;
  }
}

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0) & 255, char.charCodeAt(0) >> 8]));

/** Plain RC4: 40 bits from MD5. */
function simpleKey(password: string, salt: Uint8Array): BlockKey {
  const first = md5(utf16(password)).subarray(0, 5);
  const repeated = joinedBytes(Array.from({ length: 16 }, () => joinedBytes([first, salt])));
  const base = md5(repeated).subarray(0, 5);
  return (block) => md5(joinedBytes([base, int32(block)]));
}

/** RC4 by the system's library: SHA-1, 40 to 128 bits. */
function libraryKey(password: string, salt: Uint8Array, bits: number): BlockKey {
  const base = sha1(joinedBytes([salt, utf16(password)]));
  return (block) => {
    const key = sha1(joinedBytes([base, int32(block)])).subarray(0, Math.max(5, bits >> 3));
    return bits === 40 ? joinedBytes([key.subarray(0, 5), new Uint8Array(11)]) : key;
  };
}

function decrypted(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const cipher = new Rc4(key);
  return bytes.map((byte) => byte ^ cipher.next());
}

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

function checked(key: BlockKey, verifier: Uint8Array, hash: (bytes: Uint8Array) => Uint8Array): BlockKey {
  const plain = decrypted(key(0), verifier);
  if (!same(hash(plain.subarray(0, 16)), plain.subarray(16))) throw new ReadFailure('encrypted');
  return key;
}

/** Keys from the FILEPASS record's data. Throws ReadFailure(encrypted) for any other password or method. */
function keysOf(pass: Uint8Array): BlockKey {
  const view = new DataView(pass.buffer, pass.byteOffset, pass.byteLength);
  if (pass.length < 54 || view.getUint16(0, true) !== 1) throw new ReadFailure('encrypted');
  if (view.getUint16(2, true) === 1)
    return checked(simpleKey(DEFAULT_PASSWORD, pass.subarray(6, 22)), pass.subarray(22, 54), md5);
  const header = view.getUint32(10, true);
  const verifier = 14 + header;
  if (verifier + 60 > pass.length) throw new ReadFailure('encrypted');
  const bits = view.getUint32(30, true) || 40;
  const salt = pass.subarray(verifier + 4, verifier + 20);
  const both = joinedBytes([
    pass.subarray(verifier + 20, verifier + 36),
    pass.subarray(verifier + 40, verifier + 60),
  ]);
  return checked(libraryKey(DEFAULT_PASSWORD, salt, bits), both, sha1);
}

/** Records that are never locked: begin of a stream, this method itself, and a few of shared workbooks. */
const OPEN_RECORDS = new Set([0x0809, 0x002f, 0x00e1, 0x0194, 0x0195, 0x0196, 0x0138]);
/** Of these the first four bytes, a place in the stream, are open. */
const BOUND_SHEET = 0x0085;

/** The workbook stream with its records opened. `pass`: data of its FILEPASS record. */
export function openedStream(stream: Uint8Array, pass: Uint8Array): Uint8Array {
  const key = keysOf(pass);
  const opened = stream.slice();
  const view = new DataView(opened.buffer);
  let cipher = new Rc4(key(0));
  let place = 0;
  const advance = (to: number, write: boolean): void => {
    for (; place < to; place++) {
      if (place > 0 && place % BLOCK === 0) cipher = new Rc4(key(place / BLOCK));
      const byte = cipher.next();
      if (write) opened[place] = (opened[place] ?? 0) ^ byte;
    }
  };
  for (let at = 0; at + 4 <= opened.length;) {
    const type = view.getUint16(at, true);
    const end = Math.min(opened.length, at + 4 + view.getUint16(at + 2, true));
    advance(at + 4 + (type === BOUND_SHEET ? 4 : 0), false);
    advance(end, !OPEN_RECORDS.has(type));
    at = end;
  }
  return opened;
}
