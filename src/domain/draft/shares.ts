import { nth } from '../nth';
import { draftZhCN } from '../messages/zh-CN.draft';
import type { Scope } from './annex';
import type { CountMention } from './counts';
import { partAt, type Part, type Passage } from './lines';
import type { LineFinding } from './report';
import { stateBefore } from './states';

/** A number of items whose share a text may state, with the part of the annex that it is of. */
export interface Counted {
  readonly mention: CountMention;
  readonly scope: Scope;
}

interface Stated extends Part {
  readonly sentence: Part;
  readonly text: string;
  readonly counted: Counted;
  readonly base: number;
  readonly ofAnnex: boolean;
}

/** 占20.0% · 占比20% · 占总数的20% · 占比分别为20%、30%; what it is a share of stands between. */
const SHARE =
  /占(?:比)?(?<base>[^,;。()%\d]{0,12}?)的?(?:比例|比重)?(?:分别)?(?:为|约|达)?(?<first>\d{1,3}(?:\.\d{1,4})?)%/gu;
const MORE = /^[、,和](?<next>\d{1,3}(?:\.\d{1,4})?)%/u;
/** Of all items; anything else is a share of money, time, work. */
const OF_ALL = /^[总数量全部事项目任务指标年度的民生实]*$/u;
/** Between a number and its share: signs and words that go on with it. */
const LINKED = /^[^\d。;]{0,24}$/u;

interface Percent extends Part {
  readonly text: string;
}

/** 20.0%, and those that follow it: 占比分别为20%、30%. */
function percentsFrom(text: string, match: RegExpExecArray): Percent[] {
  const { first = '' } = match.groups ?? {};
  let end = match.index + match[0].length;
  const found = [{ start: end - first.length - 1, end, text: first }];
  for (;;) {
    const next = MORE.exec(text.slice(end, end + 12));
    if (next === null) return found;
    const { next: own = '' } = next.groups ?? {};
    end += next[0].length;
    found.push({ start: end - own.length - 1, end, text: own });
  }
}

const places = (stated: string): number => stated.split('.')[1]?.length ?? 0;
const unit = (stated: string): number => 10 ** -places(stated);

/** Plain rounding to the places that are written. */
export const isRounded = (stated: string, exact: number): boolean =>
  Math.abs(Number(stated) - exact) <= unit(stated) / 2 + 1e-9;

/** Rounded up or down, as where shares are made to add up to 100. */
const isNeighbour = (stated: string, exact: number): boolean =>
  Math.abs(Number(stated) - exact) < unit(stated) - 1e-9;

const exactOf = ({ counted, base }: Stated): number => (counted.mention.value / base) * 100;

/** Shares of one sentence that add up to 100 exactly may have been bent to it. */
function bent(stated: readonly Stated[]): ReadonlySet<Part> {
  const sums = new Map<Part, number>();
  for (const { sentence, text } of stated) sums.set(sentence, (sums.get(sentence) ?? 0) + Number(text));
  return new Set([...sums].flatMap(([sentence, sum]) => (Math.abs(sum - 100) < 1e-6 ? [sentence] : [])));
}

interface Base {
  readonly value: number;
  /** The text itself does not give it. */
  readonly ofAnnex: boolean;
}

/** What the words between 占 and the number name: all items, or those of a state. */
function baseOf(words: string, { mention, scope }: Counted, before: readonly Counted[]): Base | null {
  if (OF_ALL.test(words)) {
    const total = before.find(({ mention: one }) => one.said === null && !one.inner && one !== mention);
    return total === undefined
      ? { value: scope.items.length, ofAnnex: true }
      : { value: total.mention.value, ofAnnex: false };
  }
  const state = stateBefore(words)?.state;
  if (state === undefined || state === 'other') return null;
  const own = before.find(({ mention: one }) => one.said?.state === state && one !== mention);
  return own === undefined
    ? { value: scope.tally(state).lamps.length, ofAnnex: true }
    : { value: own.mention.value, ofAnnex: false };
}

function statedIn(passage: Passage, match: RegExpExecArray, counted: readonly Counted[]): Stated[] {
  const at = match.index;
  const sentence = partAt(passage.sentences, at);
  if (sentence === null || partAt(passage.quotes, at) !== null) return [];
  const before = counted.filter(({ mention }) => mention.start >= sentence.start && mention.end <= at);
  const percents = percentsFrom(passage.text, match);
  const of = before.slice(-percents.length);
  const last = of.at(-1);
  if (last === undefined || of.length < percents.length) return [];
  const { bracket, end } = last.mention;
  const from = bracket === null ? end : at <= bracket.end ? bracket.start : bracket.end;
  if (!LINKED.test(passage.text.slice(from, at))) return [];
  return percents.flatMap((percent, index) => {
    const own = nth(of, index);
    const base = baseOf(match.groups?.['base'] ?? '', own, before);
    return base === null || base.value === 0
      ? []
      : [{ ...percent, sentence, counted: own, base: base.value, ofAnnex: base.ofAnnex }];
  });
}

/** Shares of numbers of items: 6项,占20.0%. */
export function shareFindings(passage: Passage, counted: readonly Counted[]): LineFinding[] {
  const stated = [...passage.text.matchAll(SHARE)].flatMap((match) => statedIn(passage, match, counted));
  const hundred = bent(stated);
  return stated.map((one) => {
    const exact = exactOf(one);
    const right = isRounded(one.text, exact) || (hundred.has(one.sentence) && isNeighbour(one.text, exact));
    const { mention, scope } = one.counted;
    return {
      kind: 'share',
      start: one.start,
      end: one.end,
      verdict: right ? 'agrees' : one.ofAnnex && !scope.certain ? 'doubtful' : 'contradicts',
      annex: draftZhCN.share(mention.value, one.base),
      rows: [],
    };
  });
}
