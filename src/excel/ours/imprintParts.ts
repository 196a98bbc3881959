import { DecodeUTF8, Deflate, Inflate, strToU8 } from 'fflate';
import { imprintPieces, readingImprint, type Imprint } from '../../domain/sheet/edits/imprint';
import type { Steps } from '../../domain/steps';
import { joinedBytes } from '../../files/bytes';

/** Imprints travel with the workbook as parts of custom XML: nothing of them shows in a sheet. */

const NAMESPACE = 'urn:tongbao:imprint';
/** Whole groups of three bytes: their signs can be put side by side. */
const CHUNK = 0x6000;

function* toBase64(bytes: Uint8Array): Steps<string> {
  let base64 = '';
  for (let i = 0; i < bytes.length; i += CHUNK) {
    base64 += btoa(String.fromCharCode(...bytes.subarray(i, i + CHUNK)));
    yield;
  }
  return base64;
}

/** Packs texts one after the other: each is a step. */
function* packed(pieces: Iterable<string>): Steps<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const packing = new Deflate((chunk) => void chunks.push(chunk));
  for (const piece of pieces) {
    packing.push(strToU8(piece));
    yield;
  }
  packing.push(new Uint8Array(), true);
  return joinedBytes(chunks);
}

/** Whole groups of four signs. */
const SIGNS = (CHUNK / 3) * 4;

/** Unpacks a text, a piece of the packed one after the other. */
function* unpacked(base64: string): Steps<string[]> {
  const pieces: string[] = [];
  const decoding = new DecodeUTF8((piece) => void pieces.push(piece));
  const inflating = new Inflate((bytes, final) => decoding.push(bytes, final));
  for (let i = 0; i < base64.length; i += SIGNS) {
    const bytes = Uint8Array.from(atob(base64.slice(i, i + SIGNS)), (char) => char.charCodeAt(0));
    inflating.push(bytes, i + SIGNS >= base64.length);
    yield;
  }
  return pieces;
}

export function* imprintXmlSteps(imprint: Imprint): Steps<string> {
  const bytes = yield* packed(imprintPieces(imprint));
  return `<imprint xmlns="${NAMESPACE}">${yield* toBase64(bytes)}</imprint>`;
}

const PACKED = />([A-Za-z0-9+/=]+)</u;

/** Null for anything that is no imprint: then nothing is known of the sheet, and it is not overwritten. */
export function* imprintFromSteps(xml: string): Steps<Imprint | null> {
  const packed = PACKED.exec(xml)?.[1];
  if (packed === undefined) return null;
  let pieces: string[];
  try {
    pieces = yield* unpacked(packed);
  } catch {
    return null;
  }
  return yield* readingImprint(pieces);
}
