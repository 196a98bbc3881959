import { joinedBytes } from '../../bytes';
import { XmlReader } from './xml';

/** Pieces of bytes of an XML part → text. */

const ENCODING = /^<\?xml[^>]{0,80}?encoding\s{0,40}=\s{0,40}["']([\w-]{1,20})/iu;

/** By its mark, the zero bytes of its first sign, or its declaration; UTF-8 otherwise. */
function encodingOf(first: Uint8Array): string {
  const [a, b] = first;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  const head = String.fromCharCode(...first.subarray(0, 120)).replace('\u00ef\u00bb\u00bf', '');
  const named = ENCODING.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  return /^(?:gb|big5|windows|iso-8859)/u.test(named) ? named : 'utf-8';
}

/** Bytes at the end that begin a sign of UTF-8 without ending it. */
function unfinished(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
    if (byte < 0x80) return 0;
  }
  return 0;
}

/** Decoding whole signs piece by piece is several times as fast as a decoder that keeps state. */
function* utf8(pieces: Iterator<Uint8Array>, first: Uint8Array): Generator<string> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest: Uint8Array = new Uint8Array();
  let piece = first[0] === 0xef && first[1] === 0xbb && first[2] === 0xbf ? first.subarray(3) : first;
  for (;;) {
    const bytes = rest.length === 0 ? piece : joinedBytes([rest, piece]);
    const left = unfinished(bytes);
    yield decoder.decode(bytes.subarray(0, bytes.length - left));
    rest = bytes.subarray(bytes.length - left);
    const next = pieces.next();
    if (next.done === true) break;
    piece = next.value;
  }
  if (rest.length > 0) yield decoder.decode(rest);
}

function* otherwise(pieces: Iterator<Uint8Array>, first: Uint8Array, encoding: string): Generator<string> {
  const decoder = new TextDecoder(encoding);
  yield decoder.decode(first, { stream: true });
  for (let next = pieces.next(); next.done !== true; next = pieces.next())
    yield decoder.decode(next.value, { stream: true });
  yield decoder.decode();
}

function* textOf(pieces: Iterator<Uint8Array>): Generator<string> {
  const first = pieces.next();
  if (first.done === true) return;
  const encoding = encodingOf(first.value);
  yield* encoding === 'utf-8' ? utf8(pieces, first.value) : otherwise(pieces, first.value, encoding);
}

/** A reader of XML in bytes that come piece by piece. */
export const xmlOf = (pieces: Iterator<Uint8Array>): XmlReader => new XmlReader(textOf(pieces));
