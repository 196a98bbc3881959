import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { imprintJson, readImprint, type Imprint } from '../../domain/sheet/edits/imprint';

/** Imprints travel with the workbook as parts of custom XML: nothing of them shows in a sheet. */

const NAMESPACE = 'urn:tongbao:imprint';
const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK));
  return btoa(binary);
}

const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

export const imprintXml = (imprint: Imprint): string =>
  `<imprint xmlns="${NAMESPACE}">${toBase64(deflateSync(strToU8(imprintJson(imprint))))}</imprint>`;

const PACKED = />([A-Za-z0-9+/=]+)</u;

/** Null for anything that is no imprint: then nothing is known of the sheet, and it is not overwritten. */
export function imprintFrom(xml: string): Imprint | null {
  const packed = PACKED.exec(xml)?.[1];
  if (packed === undefined) return null;
  try {
    return readImprint(strFromU8(inflateSync(fromBase64(packed))));
  } catch {
    return null;
  }
}
