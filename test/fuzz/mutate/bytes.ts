import type { Input } from '../input';
import type { Random } from '../random';

/** Damage as disks, mail gateways and half-finished copies do it. */

const joined = (...pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

type Damage = (bytes: Uint8Array, random: Random, other: Uint8Array) => Uint8Array;

const flip: Damage = (bytes, random) => {
  const made = bytes.slice();
  for (let n = random.between(1, 6); n > 0 && made.length > 0; n--) {
    const at = random.below(made.length);
    made[at] = (made[at] ?? 0) ^ (1 << random.below(8));
  }
  return made;
};

const INTERESTING = [0, 1, 0x7f, 0x80, 0xff, 0x22, 0x3c, 0x26] as const;

const set: Damage = (bytes, random) => {
  const made = bytes.slice();
  const at = random.below(made.length);
  made.fill(random.pick(INTERESTING), at, at + random.between(1, 8));
  return made;
};

const cutOff: Damage = (bytes, random) => bytes.slice(0, random.below(bytes.length + 1));
const cutHead: Damage = (bytes, random) => bytes.slice(random.below(Math.min(bytes.length, 600)));

const drop: Damage = (bytes, random) => {
  const at = random.below(bytes.length);
  return joined(bytes.subarray(0, at), bytes.subarray(at + random.between(1, 64)));
};

const insert: Damage = (bytes, random) => {
  const at = random.below(bytes.length);
  return joined(bytes.subarray(0, at), random.bytes(random.between(1, 32)), bytes.subarray(at));
};

const repeat: Damage = (bytes, random) => {
  const at = random.below(bytes.length);
  const end = Math.min(bytes.length, at + random.between(1, 4096));
  const times = random.between(1, 20);
  return joined(
    bytes.subarray(0, end),
    ...Array.from({ length: times }, () => bytes.subarray(at, end)),
    bytes.subarray(end),
  );
};

const splice: Damage = (bytes, random, other) =>
  joined(bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length)));

const DAMAGES: readonly [Damage, ...Damage[]] = [
  flip,
  flip,
  flip,
  set,
  cutOff,
  cutHead,
  drop,
  insert,
  repeat,
  splice,
];

/** One to three damages. `other`: a file to splice in. */
export function damagedBytes({ name, bytes }: Input, random: Random, other: Input): Input {
  let made = bytes;
  for (let n = random.between(1, 3); n > 0; n--) made = random.pick(DAMAGES)(made, random, other.bytes);
  return { name: random.chance(0.1) ? other.name : name, bytes: made };
}
