import type { Target } from '../item';
import { cleanText, originalSpan, originalText } from '../text/clean';
import type { Percentage, Quantity } from '../text/quantities';
import { type Figure, read, type Reading } from '../read/figure';
import { overlap, topic } from '../read/topic';
import { boundOf } from '../lexicon/bounds';
import { endsWithRate } from '../lexicon/rates';
import type { BareNumber } from '../read/bareNumbers';
import { promisedPoints } from '../text/points';
import { DURATION_RULE, durations, isPromised } from './durations';
import { moneyGoals, PER, saysWhose } from './moneyTargets';
import { nounOf } from './noun';
import { goesOnWithTerms, rateRule, setsTerms } from './rateTargets';
import { COUNT_EXCLUSIONS, type Place } from './targetRules';

/**
 * Which numbers of the task text are commitments (rulebook 1). A quantity is a target by default, unless a rule
 * says that it only describes; a percentage is one only where it is the level or the change that is promised,
 * money where spending, raising or reaching it is.
 */

/** A target with the clean words that it rests on, for comparing with the progress text. */
export interface Commitment {
  readonly target: Target;
  /** The whole clause up to the noun behind the figure. */
  readonly words: string;
  /** Only what stands between the figure before it and the next one: 改造60座 in 新建公厕40座、改造60座. */
  readonly own: string;
}

/** Up to the next sign or figure; a bracket and a quotation are whole: 15个“15分钟应急救援圈”. */
const tail = (after: string): number =>
  /^(?:\([^()]{0,60}\)|“[^“”]{0,60}”|[^,、;。\d(“]){0,30}/u.exec(after)?.[0].length ?? 0;

function ownWords(reading: Reading, figure: Figure<Quantity | Percentage | BareNumber>, end: number): string {
  let start = figure.clause.start;
  for (const figures of [reading.quantities, reading.percentages])
    for (const { clause, inside, at } of figures)
      if (clause === figure.clause && inside === null && at.end <= figure.at.start)
        start = Math.max(start, at.end);
  // 城市低保标准由760元提高到800元: what is raised stands before the level that is left.
  if (RAISED_TO.test(figure.before)) start = figure.clause.start;
  return reading.clean.text.slice(start, end);
}

const RAISED_TO =
  /^[^,;。\d]{2,24}[由从][^,;。\d]{0,8}\d[\d.]{0,8}[^,;。\d]{1,8}(?:提[高升]|增加|调整|上调)[到至]$/u;

/** A target rests on its clause up to the figure and the noun behind it. */
function commitment(
  reading: Reading,
  figure: Figure<Quantity | Percentage | BareNumber>,
  read: Pick<Target, 'value' | 'unit' | 'kind' | 'rule'>,
): Commitment {
  const { clean } = reading;
  const { start } = figure.clause;
  const end = Math.min(figure.clause.end, figure.at.end + tail(figure.after));
  const target: Target = {
    value: read.value,
    unit: read.unit,
    kind: read.kind,
    rule: read.rule,
    noun: nounOf(figure),
    bound: boundOf(figure.before, figure.after),
    text: originalText(clean, start, end),
    span: originalSpan(clean, start, end),
  };
  return { target, words: clean.text.slice(start, end), own: ownWords(reading, figure, end) };
}

/** A task that is wholly a quoted name: “新建扩建义务教育学校7所”项目. */
const isQuotedWhole = (text: string): boolean => /^“[^”]{1,80}”(?:项目|工程|任务)?[。]?$/u.test(text.trim());

/** (其中农村地区80个), (含普惠性托位300个): one part of the number before the bracket. */
const PART = /\((?:其中|含|包括):?([^()\d]{1,16})$/u;
const TELLS_PART = /(?:其中|含|包括):?([^,;。\d]{1,16})$/u;

/** The words of a part alone in its bracket; '' for a list, which breaks the whole down. */
function partIn({ inside, before, after }: Figure<Quantity>): string {
  const words = inside === '(' ? PART.exec(before)?.[1] : undefined;
  return words !== undefined && /^[^()\d]{0,8}\)/u.test(after) ? words : '';
}

/** Whether the progress tells of the same part, in the same unit: 其中农村地区83个. */
const tellsOf = (progress: Reading, words: string, { at }: Figure<Quantity>): boolean =>
  progress.quantities.some(
    (told) =>
      told.at.unit.name === at.unit.name &&
      overlap(topic(TELLS_PART.exec(told.before)?.[1] ?? ''), topic(words)) > 0,
  );

function isToldApart(figure: Figure<Quantity>, progress: Reading): boolean {
  const words = partIn(figure);
  return words !== '' && tellsOf(progress, words, figure);
}

function places(reading: Reading, progress: Reading): Place[] {
  const { text } = reading.clean;
  const quoted = isQuotedWhole(text);
  const all = quoted ? reading.quantities.map((figure) => ({ ...figure, inside: null })) : reading.quantities;
  const open = all.filter((figure) => figure.inside === null);
  const sameClause = (a: Figure<Quantity> | undefined, b: Figure<Quantity>): Figure<Quantity> | null =>
    a !== undefined && a.clause === b.clause ? a : null;
  const isTold = (words: string, unit: string): boolean =>
    progress.quantities.some(
      (told) => told.at.unit.name === unit && overlap(topic(`${told.before}${told.after}`), topic(words)) > 0,
    );
  let before = 0;
  return all.map((figure) => {
    const isOpen = figure.inside === null;
    const index = isOpen ? before++ : before;
    return {
      figure,
      previous: isOpen ? sameClause(open[index - 1], figure) : null,
      next: isOpen ? sameClause(open[index + 1], figure) : null,
      rate:
        reading.percentages.find(
          (other) => other.clause === figure.clause && other.at.start > figure.at.start,
        ) ?? null,
      all: open,
      text,
      toldApart: isToldApart(figure, progress),
      isTold,
    };
  });
}

/** The words before each sum that the progress tells. */
const sumsTold = ({ quantities, bare }: Reading): string[] => [
  ...quantities.flatMap(({ at, before }) => (at.unit.kind === 'money' ? [before] : [])),
  ...bare.map(({ before }) => before),
];

function countTargets(reading: Reading, progress: Reading): Commitment[] {
  const told = sumsTold(progress);
  const kept = places(reading, progress).filter(
    (place) => !COUNT_EXCLUSIONS.some((rule) => rule.applies(place)),
  );
  const goods = kept.flatMap(({ figure }) => (figure.at.unit.kind === 'money' ? [] : [figure]));
  const sums = reading.quantities.filter(({ at }) => at.unit.kind === 'money');
  const goals = moneyGoals(sums, { sums: sums.length, goods: goods.length, spent: told.length > 0, told });
  const counts = goods.filter((figure) => !saysWhose(figure, goals));
  return [
    ...counts.map((figure) => {
      const { value, unit, unitText } = figure.at;
      return commitment(reading, figure, { value, unit: unitText, kind: unit.kind, rule: 'quantity' });
    }),
    ...goals.map(({ figure, kind, rule }) => {
      const unit = `${figure.at.unitText}${PER.exec(figure.after)?.[0] ?? ''}`;
      return commitment(reading, figure, { value: figure.at.value, unit, kind, rule });
    }),
  ];
}

function rateTargets(reading: Reading): Commitment[] {
  const alone = reading.percentages.length === 1;
  const terms = new Set<number>();
  return reading.percentages.flatMap((figure) => {
    const rule = rateRule(figure, alone);
    const { sentence } = figure.clause;
    if (setsTerms(figure, alone)) terms.add(sentence);
    if (rule === null || (terms.has(sentence) && goesOnWithTerms(figure))) return [];
    const { value, unit } = figure.at;
    return [commitment(reading, figure, { value, unit, kind: rule.kind, rule: rule.name })];
  });
}

/** 参保率≥95, 普及率达0.9: a level whose sign was left out. */
const bareLevels = (reading: Reading): Commitment[] =>
  reading.bare.flatMap((figure) => {
    const { at, before, inside } = figure;
    const value = at.multiplier === null ? promisedPoints(at.value) : null;
    return value === null || inside !== null || !endsWithRate(before)
      ? []
      : [commitment(reading, figure, { value, unit: '%', kind: 'rate', rule: 'bare-level' })];
  });

/** 平均反应时间控制在14分钟以内 */
const durationTargets = (reading: Reading): Commitment[] =>
  durations(reading)
    .filter(isPromised)
    .map(({ figure, unit }) =>
      commitment(reading, figure, { value: figure.at.value, unit, kind: 'level', rule: DURATION_RULE }),
    );

const endOf = ({ target }: Commitment): number => target.span?.[1] ?? 0;

const NO_PROGRESS = read(cleanText(''));

/** Targets of a task text, in text order; what its progress tells decides on planned money and parts in brackets. */
export const commitments = (reading: Reading, progress = NO_PROGRESS): Commitment[] =>
  [
    ...countTargets(reading, progress),
    ...rateTargets(reading),
    ...bareLevels(reading),
    ...durationTargets(reading),
  ].sort((a, b) => endOf(a) - endOf(b));
