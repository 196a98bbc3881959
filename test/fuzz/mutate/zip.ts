import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Input } from '../input';
import type { Random } from '../random';

/** A package with its parts and their directory tampered with. */

type Files = Record<string, Uint8Array>;
type Change = (files: Files, random: Random) => void;

const nameIn = (files: Files, random: Random): string | undefined => random.pick(Object.keys(files));

const drop: Change = (files, random) => {
  const name = nameIn(files, random);
  if (name !== undefined) delete files[name];
};

const RENAMES: readonly [(name: string) => string, ...((name: string) => string)[]] = [
  (name) => name.toUpperCase(),
  (name) => name.replaceAll('/', '\\'),
  (name) => `/${name}`,
  (name) => `../${name}`,
  (name) => `${name}x`,
  (name) => name.replace('sheet', '%73heet'),
  () => '__proto__',
  () => 'xl/worksheets/constructor',
];

const rename: Change = (files, random) => {
  const name = nameIn(files, random);
  if (name === undefined) return;
  const content = files[name] ?? new Uint8Array();
  delete files[name];
  files[random.pick(RENAMES)(name)] = content;
};

const swap: Change = (files, random) => {
  const [a, b] = [nameIn(files, random), nameIn(files, random)];
  if (a === undefined || b === undefined) return;
  [files[a], files[b]] = [files[b] ?? new Uint8Array(), files[a] ?? new Uint8Array()];
};

const empty: Change = (files, random) => {
  const name = nameIn(files, random);
  if (name !== undefined)
    files[name] = strToU8(random.pick(['', ' ', '<x/>', '<?xml version="1.0"?>', 'PK']));
};

const fill: Change = (files, random) => {
  const name = nameIn(files, random);
  if (name === undefined) return;
  files[name] = new Uint8Array(random.pick([70_000, 1_500_000, 60_000_000])).fill(
    random.pick([0x20, 0x3c, 0x30]),
  );
};

const add: Change = (files, random) => {
  for (let n = random.pick([1, 20, 3000]); n > 0; n--) files[`xl/media/${n}.xml`] = strToU8('<x/>');
};

const CHANGES: readonly [Change, ...Change[]] = [drop, drop, rename, rename, swap, empty, fill, add];

const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const NUMBERS = [0, 1, 5, 0xffff, 0x7fffffff, 0xfffffffe, 0xffffffff] as const;

const places = (view: DataView, signature: number): number[] => {
  const found: number[] = [];
  for (let at = 0; at + 46 <= view.byteLength; at++)
    if (view.getUint32(at, true) === signature) found.push(at);
  return found;
};

/** Offset of each field in an entry of the directory, and how wide it is. */
const FIELDS = [
  [8, 2],
  [10, 2],
  [16, 4],
  [20, 4],
  [24, 4],
  [28, 2],
  [30, 2],
  [32, 2],
  [42, 4],
] as const satisfies readonly (readonly [number, number])[];

/** Lies in the directory: method, checksum, sizes, lengths, offset. */
function lie(bytes: Uint8Array, random: Random): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = random.pick(places(view, ENTRY));
  if (at === undefined) return;
  const [offset, width] = random.pick<readonly [number, number]>(FIELDS);
  const value = random.chance(0.3) ? random.next() : random.pick(NUMBERS);
  if (width === 2) view.setUint16(at + offset, value & 0xffff, true);
  else view.setUint32(at + offset, value, true);
}

/** Flips bits inside packed data, where the inflater meets them. */
function flipPacked(bytes: Uint8Array, random: Random): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = random.pick(places(view, LOCAL));
  if (at === undefined) return;
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  for (let n = random.between(1, 4); n > 0; n--) {
    const target = from + random.below(Math.max(1, Math.min(view.getUint32(at + 18, true), 400)));
    if (target < bytes.length) bytes[target] = (bytes[target] ?? 0) ^ (1 << random.below(8));
  }
}

function filesOf(bytes: Uint8Array): Files | null {
  try {
    return unzipSync(bytes);
  } catch {
    return null;
  }
}

/** Null where the file is no zip. */
export function tamperedZip({ name, bytes }: Input, random: Random): Input | null {
  const files = filesOf(bytes);
  if (files === null) return null;
  const content = random.below(3);
  if (content > 0) for (let n = random.between(1, 2); n > 0; n--) random.pick(CHANGES)(files, random);
  const options: Zippable = Object.fromEntries(
    Object.entries(files).map(([part, data]) => [part, [data, { level: random.chance(0.1) ? 0 : 6 }]]),
  );
  const made = zipSync(options, random.chance(0.1) ? { comment: 'PK\u0005\u0006'.repeat(9) } : {});
  if (content !== 1)
    for (let n = random.between(1, 2); n > 0; n--) (random.chance(0.5) ? lie : flipPacked)(made, random);
  return { name, bytes: made };
}
