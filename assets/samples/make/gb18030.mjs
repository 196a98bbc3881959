/** Text → GB18030, which Node only decodes: the two-byte part of the decoder's table, turned round. */
const CODES = new Map();
const decoder = new TextDecoder('gb18030');
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    if (low === 0x7f) continue;
    const char = decoder.decode(Uint8Array.of(high, low));
    if ([...char].length === 1 && char !== '\ufffd' && !CODES.has(char)) CODES.set(char, [high, low]);
  }
}

export const gb18030 = (text) =>
  Uint8Array.from(
    [...text].flatMap((char) => {
      const code = char.codePointAt(0) < 0x80 ? [char.charCodeAt(0)] : CODES.get(char);
      if (code === undefined) throw new Error(`no two-byte GB18030 code for ${char}`);
      return code;
    }),
  );
