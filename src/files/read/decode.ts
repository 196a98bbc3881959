/** Bytes of a text → characters: UTF-8, UTF-16 with a byte order mark, else GB18030 (which holds GBK and GB2312). */

const DECLARED = /charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w-]{1,40})/iu;

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return head.match(DECLARED)?.[1]?.toLowerCase() ?? null;
}

function strictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredEncoding(bytes);
  const named = declared === null || /^(?:gb|utf)/u.test(declared) ? null : strictly(declared, bytes);
  return named ?? new TextDecoder('gb18030').decode(bytes);
}
