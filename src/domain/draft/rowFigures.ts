import { comparedOf } from '../bulletin/lampFigures';
import type { TaskItem } from '../item';
import { cleanText } from '../text/clean';
import { findDates } from '../text/dates';
import { percentages, quantities } from '../text/quantities';
import { printedDifference } from '../rounding';
import { onceEach } from '../once';
import { signless } from './spelling';

/** Figures of a row, each with its unit where it is written with one. */
export class Figures {
  private readonly keys = new Set<string>();
  private readonly values = new Set<number>();

  add(value: number, unit: string): void {
    this.keys.add(`${value} ${unit}`);
    this.values.add(value);
  }

  /** In this unit, or without one. */
  has(value: number, unit: string): boolean {
    return this.keys.has(`${value} ${unit}`) || this.keys.has(`${value} `);
  }

  hasValue(value: number): boolean {
    return this.values.has(value);
  }

  get all(): ReadonlySet<number> {
    return this.values;
  }
}

/** What a row of the annex gives to compare with. */
export interface RowFacts {
  /** Figures of the promise: targets, and what stands in its texts. */
  readonly promised: Figures;
  /** Figures of what is done. */
  readonly done: Figures;
  /** Units that its indicators are counted in. */
  readonly units: ReadonlySet<string>;
  /** Percentages of completion, unrounded. */
  readonly rates: readonly number[];
  /** Expected progress: reckoned, and as plans state it. */
  readonly expected: readonly number[];
  /** Points below (−) or above expected progress, as printed: the whole item's first, then those of its indicators. */
  readonly gaps: readonly number[];
  /** Days that it names. */
  readonly dates: ReadonlySet<string>;
  /** All texts, each without signs. */
  readonly words: readonly string[];
}

const PROMISE = ['name', 'task', 'target', 'plan', 'due', 'category'] as const;
/** Numbers without a unit; those of dates are none. */
const PLAIN = /(?<![第\d.])\d{1,15}(?:\.\d{1,10})?(?![\d年月日号时])/gu;

function addAll(text: string, figures: Figures): void {
  const clean = text.replace(/(\d),(?=\d{3})/gu, '$1');
  const amounts = quantities(clean);
  for (const { value, unit } of amounts) figures.add(value, unit.name);
  for (const { value, unit } of percentages(clean)) figures.add(value, unit);
  for (const match of clean.matchAll(PLAIN)) {
    const measured = amounts.some(({ start, end }) => start <= match.index && match.index < end);
    if (!measured) figures.add(Number(match[0]), '');
  }
}

/** Days of texts; those without a year are of the year of the known ones. */
function datesIn(texts: readonly string[], known: readonly string[]): Set<string> {
  const [first] = known;
  const year = first === undefined ? null : Number(first.slice(0, 4));
  return new Set([
    ...known,
    ...texts.flatMap((text) => findDates(text, year).flatMap(({ date }) => date ?? [])),
  ]);
}

interface FieldText {
  readonly text: string;
  readonly promise: boolean;
  readonly plan: boolean;
}

function textsOf({ source }: TaskItem): FieldText[] {
  const cells = Object.entries(source.cells).filter(([field]) => field !== 'sequence');
  return [
    ...cells.map(([field, { text, shown }]) => ({
      text: cleanText(shown ?? text).text,
      promise: PROMISE.some((one) => one === field),
      plan: field === 'plan',
    })),
    ...Object.values(source.others ?? {}).map(({ text }) => ({
      text: cleanText(text).text,
      promise: false,
      plan: false,
    })),
  ];
}

function promisedIn({ indicators, milestones }: TaskItem, texts: readonly FieldText[]): Figures {
  const figures = new Figures();
  for (const { text, promise } of texts) if (promise) addAll(text, figures);
  for (const { target } of indicators) figures.add(target.value, target.unit);
  for (const { percent, quantity } of milestones) {
    if (percent !== null) figures.add(percent, '%');
    if (quantity !== null) figures.add(quantity.value, quantity.unit);
  }
  return figures;
}

function doneIn({ indicators, amounts }: TaskItem, texts: readonly FieldText[]): Figures {
  const figures = new Figures();
  for (const { text, promise } of texts) if (!promise) addAll(text, figures);
  for (const { actual, candidates, seen, target } of indicators) {
    for (const one of [...(actual === null ? [] : [actual]), ...candidates]) figures.add(one.value, one.unit);
    for (const { value } of seen) figures.add(value, target.unit);
  }
  for (const { value, unit } of amounts) figures.add(value, unit ?? '');
  return figures;
}

const percentsIn = (texts: readonly FieldText[]): number[] =>
  texts.flatMap(({ text }) => percentages(text).map(({ value }) => value));

/** How far the works are, where the lamp rests on it: the annex says so in a note. */
function comparedIn(item: TaskItem): number[] {
  const compared = comparedOf(item);
  return compared === null ? [] : [compared.actual];
}

function ratesOf({ completion: { percent }, indicators, statedPercents }: TaskItem): number[] {
  return [
    ...(percent === null ? [] : [percent, Math.min(100, percent)]),
    ...indicators.flatMap((one) => one.percent ?? []),
    ...statedPercents.map((one) => one.percent),
  ];
}

function gapsOf({ completion, expected, indicators }: TaskItem): number[] {
  const { percent: due } = expected;
  if (due === null) return [];
  return [completion, ...indicators].flatMap(({ percent }) =>
    percent === null ? [] : [printedDifference(Math.min(100, percent), due)],
  );
}

function read(item: TaskItem): RowFacts {
  const { indicators, milestones, expected, due } = item;
  const texts = textsOf(item);
  const words = texts.map(({ text }) => text);
  return {
    promised: promisedIn(item, texts),
    done: doneIn(item, texts),
    units: new Set(indicators.map(({ target }) => target.unit)),
    rates: [...ratesOf(item), ...comparedIn(item), ...percentsIn(texts)],
    expected: [
      ...(expected.percent === null ? [] : [expected.percent]),
      ...milestones.flatMap((one) => one.percent ?? []),
      ...percentsIn(texts.filter(({ plan }) => plan)),
    ],
    gaps: gapsOf(item),
    dates: datesIn(words, [due?.date ?? [], ...milestones.map((one) => one.due ?? [])].flat()),
    words: words.map((text) => signless(text).text),
  };
}

/** Read once a row. */
export const factsOf = onceEach(read);
