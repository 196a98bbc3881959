/** CRC-32 as zips use it, eight bytes at a time. */

const TABLES: readonly Int32Array[] = (() => {
  const first = Int32Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    return c;
  });
  const tables = [first];
  for (let k = 1; k < 8; k++) {
    const last = tables[k - 1] as Int32Array;
    tables.push(last.map((c) => (c >>> 8) ^ (first[c & 255] as number)));
  }
  return tables;
})();

const [T0, T1, T2, T3, T4, T5, T6, T7] = TABLES as [
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
  Int32Array,
];

/** Bytes of an array are always there below its length. */
const at = (table: Int32Array, index: number): number => table[index] as number;

/** Running CRC; begin with 0. */
export function crc32(bytes: Uint8Array, before = 0): number {
  let c = ~before;
  let i = 0;
  const b = bytes;
  for (const end = bytes.length - 7; i < end; i += 8) {
    c ^=
      (b[i] as number) |
      ((b[i + 1] as number) << 8) |
      ((b[i + 2] as number) << 16) |
      ((b[i + 3] as number) << 24);
    c =
      at(T7, c & 255) ^
      at(T6, (c >>> 8) & 255) ^
      at(T5, (c >>> 16) & 255) ^
      at(T4, c >>> 24) ^
      at(T3, b[i + 4] as number) ^
      at(T2, b[i + 5] as number) ^
      at(T1, b[i + 6] as number) ^
      at(T0, b[i + 7] as number);
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ at(T0, (c ^ (b[i] as number)) & 255);
  return ~c >>> 0;
}
