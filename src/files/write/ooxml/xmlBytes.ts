import type { Bytes } from './packing';

/** Bytes of XML that comes in millions of small pieces: as strings, joining and encoding them would take most of the time. */

const LEAST = 64 * 1024;
/** Bytes of a UTF-16 unit in UTF-8, at most. */
const MOST_PER_UNIT = 3;
const ZERO = 48;

const encoder = new TextEncoder();

export class XmlBytes {
  private bytes = new Uint8Array(LEAST);
  private at = 0;

  get length(): number {
    return this.at;
  }

  /** Markup and figures: ASCII and nothing else. */
  ascii(text: string): void {
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) this.bytes[this.at++] = text.charCodeAt(i);
  }

  /** A whole number that is not negative. */
  whole(number: number): void {
    let ten = 1;
    let digits = 1;
    for (; ten * 10 <= number; ten *= 10) digits++;
    this.reserve(digits);
    for (let end = this.at + digits, rest = number, i = end - 1; i >= this.at; i--) {
      this.bytes[i] = ZERO + (rest % 10);
      rest = Math.floor(rest / 10);
    }
    this.at += digits;
  }

  text(text: string): void {
    this.reserve(text.length * MOST_PER_UNIT);
    this.at += encoder.encodeInto(text, this.bytes.subarray(this.at)).written;
  }

  /** All since the last time, in bytes that are not written to again. */
  take(): Bytes {
    const taken = this.bytes.subarray(0, this.at);
    [this.bytes, this.at] = [new Uint8Array(this.bytes.length), 0];
    return taken;
  }

  private reserve(more: number): void {
    const needed = this.at + more;
    if (needed <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.at));
    this.bytes = grown;
  }
}
