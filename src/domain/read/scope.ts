import { nth } from '../nth';
import { speaksAgainst } from '../lexicon/against';
import { deeds } from '../lexicon/deeds';
import type { Percentage, Quantity } from '../text/quantities';
import type { Unit } from '../text/units';
import type { BareNumber } from './bareNumbers';
import type { Figure, Reading } from './figure';
import { behindLast, DIGITS } from '../text/signs';

/** Which words belong to a figure: those between its neighbours, the sign 、 and punctuation. */

type AnyFigure = Figure<Quantity> | Figure<Percentage> | Figure<BareNumber>;

const unitOf = ({ at }: AnyFigure): Unit | null =>
  'unit' in at && typeof at.unit === 'object' ? at.unit : null;

export interface OwnWords {
  readonly before: string;
  readonly after: string;
  /** `before` without the names that are only examples of what is counted, or its members. */
  readonly unlisted: string;
  /** Where its own words silent: the nearest words before them that say what was done, else ''. */
  readonly governing: string;
}

const isMoney = (figure: AnyFigure): boolean => unitOf(figure)?.kind === 'money';

const withoutRemarks = (text: string): string =>
  text.includes('(') ? text.replace(/\([^()]*\)/gu, '') : text;

/** Words that tell of a deed or against one. */
export const speaks = (text: string): boolean => deeds.test(text) || speaksAgainst(text);

/** Every figure of a text, in order. */
export function allFigures({ quantities, percentages, bare }: Reading): readonly AnyFigure[] {
  if (percentages.length === 0 && bare.length === 0) return quantities;
  return [...quantities, ...percentages, ...bare].sort((a, b) => a.at.start - b.at.start);
}

/** More figures than this in one clause are a list that no neighbour is looked for in. */
const REACH = 40;

/** 12辆8.5米纯电动公交车: a size that stands right behind a count belongs to what is counted. */
const isAttribute = ({ at }: AnyFigure, other: AnyFigure, step: -1 | 1): boolean =>
  step === 1 && other.at.start === at.end && unitOf(other)?.kind === 'measure';

function neighbour(figures: readonly AnyFigure[], index: number, step: -1 | 1): AnyFigure | undefined {
  const figure = nth(figures, index);
  for (
    let i = index + step, left = REACH;
    left > 0 && figures[i]?.clause === figure.clause;
    i += step, left--
  ) {
    const other = figures[i];
    if (other?.inside === figure.inside && !isAttribute(figure, other, step)) return other;
  }
  return undefined;
}

/** [start, end) of the bracket's inside that a figure stands in, or of its clause. */
function room(text: string, { inside, at, clause, after }: AnyFigure): readonly [number, number] {
  if (inside === null) return [clause.start, clause.end];
  const rest = /^[^()”》]*/u.exec(after)?.[0].length ?? 0;
  return [text.lastIndexOf(inside, at.start) + 1, at.end + rest];
}

/** 广播站、文化站等5个, 甲区、乙区共6座: what stands before the word are names of what is counted. */
const AFTER_NAMES = /(?:等|共|共计|合计|总计)$/u;
export const afterNames = (before: string): boolean => AFTER_NAMES.test(before);
/** 东湖等服务设施5个, behind 城北、: the last name, and what is counted. */
const LAST_NAME = /^[\u4e00-\u9fff“”]{2,10}等([\u4e00-\u9fff]{2,12})$/u;
/** So many names are counted; more are a list that no one counts. */
const MOST_NAMES = 20;

/** Words before a figure from the last 、 on, and the same without a list of names that it counts. */
function wordsBefore(text: string, from: number, figure: AnyFigure): readonly [string, string] {
  const all = text.slice(from, figure.at.start);
  if (!all.includes('、')) return [all, all];
  const names = all.split('、');
  const own = names.at(-1) ?? '';
  const word = AFTER_NAMES.exec(own)?.[0];
  if (names.length > 1 && word !== undefined) return [own, word];
  const thing = names.length > 1 ? LAST_NAME.exec(own)?.[1] : undefined;
  if (thing !== undefined) return [own, thing];
  const { value } = figure.at;
  // 城东3座、城西2座: what stands before the sign is another figure, and no name.
  const listed = names[0] !== '' && names.length <= MOST_NAMES && value === names.length;
  return [own, listed ? '' : own];
}

/** 6所共投入541万元: the verb belongs to the money. */
const SPENDING = /(?:共|总|计|累计|已|完成)?(?:投入|投资|拨付|支出|使用|补助|奖补|资金|争取|筹集|造价)/u;

const isMeasured = (figure: AnyFigure, next: AnyFigure): boolean =>
  unitOf(figure)?.kind === 'count' && unitOf(next)?.kind === 'measure';

/** 3条河道完成治理2.9公里: the deed right before a measure is what was measured, not how many were done. */
function untilMeasured(words: string): number {
  const found = deeds.all(words);
  const last = found.at(-1);
  if (last === undefined || last.at + last.word.length < words.length) return words.length;
  return found[0]?.at ?? words.length;
}

/** Words behind a figure that has words of its own before it belong to the next one, from the first deed on. */
function wordsAfter(
  text: string,
  figure: AnyFigure,
  to: number,
  next: AnyFigure | undefined,
  before: string,
): string {
  const all = withoutRemarks(text.slice(figure.at.end, to));
  const comma = all.indexOf('、');
  if (comma >= 0) return all.slice(0, comma);
  if (next !== undefined && isMoney(next)) return all.slice(0, SPENDING.exec(all)?.index);
  if (next !== undefined && isMeasured(figure, next)) return all.slice(0, untilMeasured(all));
  if (next === undefined || !speaks(before)) return all;
  const deed = deeds.all(all)[0]?.at ?? all.length;
  return all.slice(0, deed);
}

const CARRIES = /^(?:并|均|都|全部|已|现已|目前已)[^\d]{1,40}$/u;
const CARRIES_AGAINST = /^(?:正在|尚未|仍在|均未|均在|都在|目前正在|现正)[^\d]{1,40}$/u;

/** A following clause that only carries the verb: 40个取水口已细化到点位,并完成设置. */
function carried({ clauses }: Reading, figure: AnyFigure, index: number, silent: boolean): string {
  const next = clauses[index + 1];
  if (next === undefined || next.sentence !== figure.clause.sentence) return '';
  const carries = CARRIES.test(next.text) || (silent && CARRIES_AGAINST.test(next.text));
  return carries ? `,${withoutRemarks(next.text)}` : '';
}

/** 已完成:17个 - the words before the colon are the figure's. */
function labelOf({ clauses, clean }: Reading, figure: AnyFigure, index: number): string {
  const previous = clauses[index - 1];
  const headed = previous !== undefined && clean.text[previous.end] === ':' && previous.text.length <= 12;
  return headed && /^(?:共|约|累计)?$/u.test(figure.before) ? previous.text : '';
}

const lastSpeaking = (text: string): string =>
  text
    .split(/[、\d]/u)
    .reverse()
    .find(speaks) ?? '';

/** 甲步道12公里、乙步道8公里正在施工: what follows a list is told of every member. */
function behindList(rest: string): string {
  if (!rest.startsWith('、')) return '';
  const tail = behindLast(rest, DIGITS);
  return speaks(tail) ? tail : '';
}

/** 正在建设甲站3座、乙站5座: a verb at the head of a list governs all of it. */
function governing({ clauses, clean }: Reading, figure: AnyFigure, index: number): string {
  const here = lastSpeaking(withoutRemarks(clean.text.slice(figure.clause.start, figure.at.start)));
  if (here !== '') return here;
  const behind = behindList(clean.text.slice(figure.at.end, figure.clause.end));
  if (behind !== '') return behind;
  const previous = clauses[index - 1];
  const goesOn =
    previous !== undefined && previous.sentence === figure.clause.sentence && /\d/u.test(previous.text);
  return goesOn ? lastSpeaking(withoutRemarks(previous.text)) : '';
}

/** 305家规模工业企业共开展335个: what the figure before counts is no word of this one. */
const NOUN_OF_PREVIOUS = /^[\u4e00-\u9fff]{1,12}?(?=共|累计|已|先后|合计|总计)/u;

/** Own words of every figure, in the order of `allFigures`. */
export function ownWords(reading: Reading, figures: readonly AnyFigure[]): OwnWords[] {
  const { text } = reading.clean;
  return figures.map((figure, index) => {
    const clause = figure.place;
    const [start, end] = room(text, figure);
    const from = Math.max(start, neighbour(figures, index, -1)?.at.end ?? start);
    const next = neighbour(figures, index, 1);
    const [all, named] = wordsBefore(text, from, figure);
    const before = withoutRemarks(all);
    const unlisted = named === all ? before : withoutRemarks(named);
    const behind = withoutRemarks(wordsAfter(text, figure, next?.at.start ?? end, next, before));
    const last = next === undefined && figure.inside === null;
    const after = last ? behind + carried(reading, figure, clause, !speaks(before + behind)) : behind;
    const label = labelOf(reading, figure, clause);
    const counted = from > start ? (NOUN_OF_PREVIOUS.exec(unlisted)?.[0].length ?? 0) : 0;
    const silent =
      label === '' && !/^(?:实|现有|累计|共|合计|总计|全年)/u.test(before) && !speaks(before + after);
    return {
      before: label + before,
      after,
      unlisted: label + unlisted.slice(counted),
      governing: silent ? governing(reading, figure, clause) : '',
    };
  });
}
