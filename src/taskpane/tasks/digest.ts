/** SHA-256 of bytes, hexadecimal: what a file is known by, whatever it is called. */
export async function digestOf(bytes: ArrayBuffer): Promise<string> {
  const { sha256 } = await import('@noble/hashes/sha2.js');
  return [...sha256(new Uint8Array(bytes))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
