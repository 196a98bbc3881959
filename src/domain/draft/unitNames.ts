import { draftZhCN } from '../messages/zh-CN.draft';
import { partAt, type Part, type Passage } from './lines';
import type { LineFinding } from './report';
import type { Units } from './units';

const say = draftZhCN;

/** Halves of the spellings: where one character is wrong, one half is right. */
export interface UnitSeeds {
  readonly lengths: readonly number[];
  readonly halves: ReadonlyMap<string, readonly Seed[]>;
}

interface Seed {
  readonly spelling: string;
  /** Where in it the half begins. */
  readonly from: number;
}

export function unitSeeds({ spellings }: Units): UnitSeeds {
  const halves = new Map<string, Seed[]>();
  const add = (spelling: string, from: number, to: number): void => {
    const half = spelling.slice(from, to);
    halves.set(half, [...(halves.get(half) ?? []), { spelling, from }]);
  };
  for (const spelling of spellings) {
    const middle = spelling.length >> 1;
    add(spelling, 0, middle);
    add(spelling, middle, spelling.length);
  }
  return { lengths: [...new Set([...halves.keys()].map(({ length }) => length))], halves };
}

/** Signs and words that a unit's name may begin or end at. */
const EDGE_BEFORE = /(?:^|[^\p{L}\p{N}]|[由是有为和及与请对])$/u;
const EDGE_AFTER = /^(?:$|[^\p{L}\p{N}]|\d|[的和及与等]|牵头|负责|承担|承办|报送|完成|平均|共|已|未|所)/u;

/** A stretch of the line in the place of a spelling: of its length, one shorter, one longer. */
function* stretches(text: string, at: number, { spelling, from }: Seed): Generator<Part> {
  const isHead = from === 0;
  const end = isHead ? at + spelling.length : at + spelling.length - from;
  for (const change of [0, -1, 1]) {
    const part = isHead ? { start: at, end: end + change } : { start: Math.max(0, at - from - change), end };
    if (part.end <= text.length && part.end - part.start >= spelling.length - 1) yield part;
  }
}

const isWord = (text: string, { start, end }: Part): boolean =>
  EDGE_BEFORE.test(text.slice(Math.max(0, start - 1), start)) &&
  EDGE_AFTER.test(text.slice(end, end + 2)) &&
  /^\p{L}+$/u.test(text.slice(start, end));

function* nearAt(text: string, at: number, units: Units, { lengths, halves }: UnitSeeds): Generator<Part> {
  for (const length of lengths)
    for (const seed of halves.get(text.slice(at, at + length)) ?? [])
      for (const part of stretches(text, at, seed))
        if (isWord(text, part) && units.near(text.slice(part.start, part.end)) !== null) yield part;
}

/** Names that are a slip of the pen away from a unit of the annex. */
export function unitNameFindings(
  { text, quotes }: Passage,
  names: readonly Part[],
  units: Units,
  seeds: UnitSeeds,
): LineFinding[] {
  const found: LineFinding[] = [];
  for (let at = 0; at < text.length; at++) {
    if (partAt(names, at) !== null || partAt(quotes, at) !== null) continue;
    const [part] = nearAt(text, at, units, seeds);
    if (part === undefined || part.start < (found.at(-1)?.end ?? 0)) continue;
    found.push(nearFinding(text, part, units));
  }
  return found;
}

/** A name as it stands, and the annex's with what differs. */
export function nearFinding(text: string, { start, end }: Part, units: Units): LineFinding {
  const name = text.slice(start, end);
  const near = units.near(name);
  return {
    kind: 'unit-name',
    start,
    end,
    // A short form that the register does not have is a question.
    verdict: near === null || units.known(name) === 'maybe' ? 'doubtful' : 'contradicts',
    annex: near === null ? say.noSuchUnit(name) : say.nearUnit(near),
    rows: [],
  };
}
