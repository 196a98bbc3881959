import type { Bytes } from './packing';

/** Bytes of XML that comes in millions of small pieces: as strings, joining and encoding them takes most of the time. */

const LEAST = 64 * 1024;
/** Bytes that are handed on at a time. */
const PIECE = 256 * 1024;
/** Bytes of a UTF-16 unit in UTF-8, at most. */
const MOST_PER_UNIT = 3;
/** Longer texts are worth a call of the encoder. */
const SHORT = 64;

const ZERO = 48;
const [TWO_BYTES, THREE_BYTES, SURROGATES] = [0x80, 0x800, 0xd800];

const encoder = new TextEncoder();

export class XmlBytes {
  private bytes = new Uint8Array(LEAST);
  private at = 0;

  /** Markup and figures: ASCII and nothing else. */
  ascii(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[this.at++] = text.charCodeAt(i);
  }

  /** A whole number that is not negative. */
  whole(number: number): void {
    let digits = 1;
    for (let ten = 10; ten <= number; ten *= 10) digits++;
    this.reserve(digits);
    for (let i = this.at + digits - 1, rest = number; i >= this.at; i--) {
      this.bytes[i] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.at += digits;
  }

  text(text: string): void {
    this.reserve(text.length * MOST_PER_UNIT);
    if (text.length > SHORT || !this.isShortText(text))
      this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** All since the last time, where it is enough to hand on; it is not written to again. */
  *full(): Generator<Bytes> {
    if (this.at >= PIECE) yield this.take();
  }

  /** All since the last time. */
  take(): Bytes {
    const taken = this.bytes.subarray(0, this.at);
    [this.bytes, this.at] = [new Uint8Array(this.bytes.length), 0];
    return taken;
  }

  /** False, and nothing is written, where a character has two units. */
  private isShortText(text: string): boolean {
    const { bytes } = this;
    let { at } = this;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code >= SURROGATES && code < 0xe000) return false;
      if (code < TWO_BYTES) bytes[at++] = code;
      else {
        if (code < THREE_BYTES) bytes[at++] = 0xc0 | (code >> 6);
        else {
          bytes[at++] = 0xe0 | (code >> 12);
          bytes[at++] = 0x80 | ((code >> 6) & 0x3f);
        }
        bytes[at++] = 0x80 | (code & 0x3f);
      }
    }
    this.at = at;
    return true;
  }

  private reserve(more: number): void {
    const needed = this.at + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
  }
}
