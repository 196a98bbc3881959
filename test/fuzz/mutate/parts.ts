import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Input } from '../input';
import type { Random } from '../random';
import { tornMarkup } from './markup';

/** XML parts of a package torn, the package itself sound. */

/** Parts that decide what is read are torn more often. */
const CHIEF = /(?:sheet\d*|sharedStrings|styles|workbook|content)\.xml(?:\.rels)?$/u;

/** Null where the file is no zip with XML in it. */
export function tornParts({ name, bytes }: Input, random: Random): Input | null {
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes);
  } catch {
    return null;
  }
  const all = Object.keys(files).filter((part) => /\.(?:xml|rels)$/u.test(part));
  const chief = all.filter((part) => CHIEF.test(part));
  if (all.length === 0) return null;
  for (let n = random.between(1, 2); n > 0; n--) {
    const part = random.pick(random.chance(0.85) && chief.length > 0 ? chief : all) ?? '';
    files[part] = strToU8(tornMarkup(strFromU8(files[part] ?? new Uint8Array()), random));
  }
  return { name, bytes: zipSync(files, { level: 1 }) };
}
