import type { Grid } from '../../../domain/grid';
import { zipSync } from 'fflate';
import { LAST_COLUMN, LAST_ROW } from '../bounds';
import type { ZipPackage } from '../zip/package';
import { readWithLibrary } from './library';

/** Binary workbooks: inflated by us, sizes clamped, then read by the library. */

/** Records with sizes that the library would loop over: where the sizes stand in them. */
const SIZES: Readonly<Record<number, readonly { readonly at: number; readonly most: number }[]>> = {
  /** BrtRowHdr */
  0: [{ at: 0, most: LAST_ROW - 1 }],
  /** BrtColInfo */
  60: [
    { at: 0, most: LAST_COLUMN - 1 },
    { at: 4, most: LAST_COLUMN - 1 },
  ],
  /** BrtWsDim */
  148: [
    { at: 0, most: LAST_ROW - 1 },
    { at: 4, most: LAST_ROW - 1 },
    { at: 8, most: LAST_COLUMN - 1 },
    { at: 12, most: LAST_COLUMN - 1 },
  ],
  /** BrtMergeCell */
  176: [
    { at: 0, most: LAST_ROW - 1 },
    { at: 4, most: LAST_ROW - 1 },
    { at: 8, most: LAST_COLUMN - 1 },
    { at: 12, most: LAST_COLUMN - 1 },
  ],
};

/** A number of up to `bytes` bytes of seven bits each. */
function variable(part: Uint8Array, at: number, bytes: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < bytes; i++) {
    const byte = part[at + i] ?? 0;
    value |= (byte & 0x7f) << (7 * i);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  return { value, next: at + bytes };
}

/** Clamps the sizes in a part in place. */
function clamp(part: Uint8Array): Uint8Array {
  const view = new DataView(part.buffer, part.byteOffset, part.byteLength);
  for (let at = 0; at < part.length;) {
    const type = variable(part, at, 2);
    // The second byte's bits stand from the eighth bit on in a record's number.
    const size = variable(part, type.next, 4);
    for (const { at: offset, most } of SIZES[type.value] ?? []) {
      const place = size.next + offset;
      if (offset + 4 <= size.value && place + 4 <= part.length && view.getUint32(place, true) > most)
        view.setUint32(place, most, true);
    }
    at = size.next + size.value;
  }
  return part;
}

/** Throws ReadFailure. */
export async function readXlsb(file: string, zip: ZipPackage): Promise<Grid[]> {
  const parts = zip.names
    .filter((name) => /\.(?:bin|xml|rels)$/u.test(name))
    .map(
      (name) =>
        [name, name.includes('worksheets/') ? clamp(zip.whole(name).slice()) : zip.whole(name)] as const,
    );
  return readWithLibrary(file, zipSync(Object.fromEntries(parts), { level: 0 }));
}
