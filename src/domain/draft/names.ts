import { nth } from '../nth';
import type { TaskItem } from '../item';
import type { Part } from './lines';
import { neighbours, PIECE, type NameIndex } from './nameIndex';
import { leftwards, rightwards, signless, type Difference, type Signless } from './spelling';

/** Words of the draft that name an item of the annex. */
export interface NameMention extends Part {
  /** One where the words leave no doubt. */
  readonly items: readonly TaskItem[];
  /** The annex's whole name stands there, as it is or with differences. */
  readonly whole: boolean;
  /** What is written otherwise than in the annex; empty for the name itself or a part of it. */
  readonly differences: readonly Difference[];
}

interface Match {
  /** Places in the signless text. */
  readonly from: number;
  readonly to: number;
  readonly name: number;
  readonly equal: number;
  readonly whole: boolean;
  readonly differences: readonly Difference[];
}

/** The fewest characters of a name that name it without the rest. */
const LEAST_PART = 6;
const LEAST_SHARE = 0.6;
/** The fewest that agree where a part of a name with differences stands between signs. */
const LEAST_CLOSED = 12;
/** Differing characters of a name: two in any, or so much of a long one. */
const MOST_CHANGED = 0.15;
/** Letters that a part of a name, or a name with differences, has besides its figures. */
const LEAST_WORDS = 4;
/** Characters that agree for each that differs. */
const LEAST_EQUAL = 3;
const FEW = 2;
const DIFFERENCE_COSTS = 2;

const changed = (differences: readonly Difference[]): number =>
  differences.reduce((sum, { annex, draft }) => sum + Math.max(annex.length, draft.length), 0);

/** A whole name with a slip in it rather than a piece of another name. */
const WHOLE_COUNTS = 3;

const weight = ({ equal, differences, whole }: Match): number =>
  equal - DIFFERENCE_COSTS * changed(differences) + (whole ? WHOLE_COUNTS : 0);

const words = (line: Signless, { from, to }: Match): number =>
  line.text.slice(from, to).match(/\p{L}/gu)?.length ?? 0;

/** Enough of the name stands there, and little enough of it in another form. */
function isName(line: Signless, { names }: NameIndex, match: Match): boolean {
  const { from, to, equal, whole, differences } = match;
  if (whole && differences.length === 0) return true;
  // 完成1200人次 is an amount, whatever else has the same.
  if (words(line, match) < LEAST_WORDS) return false;
  if (changed(differences) > Math.max(FEW, MOST_CHANGED * equal)) return false;
  if (differences.length > 0 && equal < LEAST_EQUAL * changed(differences)) return false;
  if (whole) return true;
  const closed = line.edges.has(from) && line.edges.has(to);
  const share = equal / nth(names, match.name).length;
  // Some words of a name may stand in any sentence; with a difference in them they are hardly meant.
  if (differences.length > 0) return share >= LEAST_SHARE || (closed && equal >= LEAST_CLOSED);
  return equal >= LEAST_PART && (closed || share >= LEAST_SHARE);
}

/** From a place where text and name agree, as far as they do both ways. */
function matchAt(line: Signless, index: NameIndex, at: number, name: number, from: number): Match {
  const text = nth(index.names, name);
  const right = rightwards(line, at, text, from);
  const left = leftwards(line, at, text, from);
  return {
    from: at - left.inText,
    to: at + right.inText,
    name,
    equal: left.equal + right.equal,
    whole: left.inName === from && from + right.inName === text.length,
    differences: [...left.differences, ...right.differences],
  };
}

/** Longest text that a name is looked up by. */
const LOOKED_UP = 80;

function* matches(line: Signless, index: NameIndex): Generator<Match> {
  const tried = new Set<string>();
  for (let at = 0; at < line.text.length - 1; at++) {
    const seeds: (readonly [number, number])[] = [];
    if (index.beginnings.has(line.text.slice(at, at + 2)))
      for (const name of neighbours(index, line.text.slice(at, at + LOOKED_UP))) seeds.push([name, 0]);
    seeds.push(...(index.pieces.get(line.text.slice(at, at + PIECE)) ?? []));
    for (const [name, from] of seeds) {
      // Pieces of one name in their order lead to one match; it is worked out once.
      const diagonal = `${name} ${at - from}`;
      if (tried.has(diagonal)) continue;
      tried.add(diagonal);
      yield matchAt(line, index, at, name, from);
    }
  }
}

/** The best first; of two alike the longer name. */
const byWeight = (a: Match, b: Match): number => weight(b) - weight(a) || a.from - b.from;

function chosen(line: Signless, index: NameIndex): Match[][] {
  const found = [...matches(line, index)].filter((match) => isName(line, index, match)).sort(byWeight);
  const taken: Match[][] = [];
  const owner = new Map<number, Match[]>();
  for (const match of found) {
    const own = owner.get(match.from);
    const [first] = own ?? [];
    const alike =
      first !== undefined &&
      first.to === match.to &&
      first.from === match.from &&
      weight(first) === weight(match) &&
      first.whole === match.whole;
    if (alike) {
      own?.push(match);
      continue;
    }
    let free = true;
    for (let at = match.from; at < match.to && free; at++) free = !owner.has(at);
    if (!free) continue;
    const group = [match];
    taken.push(group);
    for (let at = match.from; at < match.to; at++) owner.set(at, group);
  }
  return taken;
}

/** 已新建健身步道5公里 tells how much of 新建健身步道12公里 is done. */
const DONE_BEFORE = /(?:已经?|累计|共计?|现)$/u;

const isProgress = (text: string, { start, differences }: NameMention): boolean =>
  differences.length > 0 &&
  differences.every(({ annex, draft }) => /^[\d.]*$/u.test(annex + draft)) &&
  DONE_BEFORE.test(text.slice(Math.max(0, start - 2), start));

/** Words of a name in the figures behind it: 区级技能竞赛活动10场次 of an item that the line has named. */
function withoutEchoes(mentions: readonly NameMention[]): NameMention[] {
  const named = new Set<TaskItem>();
  return mentions.filter(({ items, differences }) => {
    const echo = differences.length > 0 && items.some((item) => named.has(item));
    for (const item of items) named.add(item);
    return !echo;
  });
}

/** Items that a cleaned line names, in order; names may be cut short, and differ by a few characters. */
export function nameMentions(text: string, index: NameIndex): NameMention[] {
  const line = signless(text);
  const mentions = chosen(line, index)
    .map((group): NameMention => {
      const match = nth(group, 0);
      return {
        start: nth(line.places, match.from),
        end: nth(line.places, match.to - 1) + 1,
        items: [...new Set(group.flatMap(({ name }) => index.bearers[name] ?? []))],
        whole: match.whole,
        differences: match.differences,
      };
    })
    .sort((a, b) => a.start - b.start);
  return withoutEchoes(mentions.filter((mention) => !isProgress(text, mention)));
}
