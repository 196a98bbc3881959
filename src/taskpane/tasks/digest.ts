import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of bytes, hexadecimal: what a file is known by, whatever it is called. */
export const digestOf = (bytes: ArrayBuffer): string =>
  [...sha256(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
