import { saysNothing } from '../lexicon/blank';
import { asksYesNo } from '../lexicon/verdicts';
import { isOnePeriod } from '../read/period';
import { asksOfSchedule } from '../read/yesNo';
import { nth } from '../nth';
import { choiceFor, type ColumnChoices } from './columnChoices';
import { areNumbers, asksRates, holdsVerdicts, MOST, settle, share } from './columnContent';
import type { Field } from './fields';
import { periodIn, yearNamed } from './figures/headingPeriod';
import { figureUnit } from './figures/units';
import type { Header } from './header';
import { headerKey, matchHeader, type HeaderMatch } from './headerNames';
import type { ColumnSample } from './samples';

/** The fields that columns may be of, by their headings or as a person has said. */

export interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly weight: number;
  /** Nothing was told in it yet: 截至10月底进展, prepared for next month. */
  readonly silent?: true;
}

const deepestMatch = (labels: readonly string[]): HeaderMatch | null =>
  matchHeader(nth(labels, -1)) ?? (labels.length > 1 ? matchHeader(labels.join('')) : null);

/** Heavier than any rule: what a person says holds. */
const CHOSEN = Number.POSITIVE_INFINITY;

/** A heading without a time speaks of now. */
const NOW = 0.35;

/** Of several columns of one field the latest period's counts, and what adds up before one month alone. */
function timeliness(labels: readonly string[]): number {
  const period = periodIn(labels.map(headerKey).join(''))?.period;
  if (period === undefined) return NOW;
  return (period.previous ? -0.5 : 0) + (period.cumulative ? 0.2 : 0) + period.month / 100;
}

/** 4月份推进情况 beside 累计完成情况: what is told of one month, where another column adds up. */
function ofOneMonth(header: Header): ReadonlySet<number> {
  const told = [...header.labels].filter(([, labels]) => deepestMatch(labels)?.fields.includes('progress'));
  const keys = told.map(([column, labels]) => [column, labels.map(headerKey).join('')] as const);
  if (!keys.some(([, key]) => /累计|截[至止]/u.test(key))) return new Set();
  return new Set(keys.flatMap(([column, key]) => (isOnePeriod(key) ? [column] : [])));
}
/** More than any two names of columns are apart. */
const BEHIND_SUMS = 10;

const isNamed = (labels: readonly string[]): boolean =>
  deepestMatch(labels)?.fields.some((field) => TWOFOLD.includes(field)) === true;
const TWOFOLD: readonly Field[] = ['name', 'place', 'finding', 'task'];

/** 项目 over two columns: the second is the finer name (tables.md, roles of columns). */
function isFirstOfTwo({ labels }: Header, column: number): boolean {
  const [own, next] = [labels.get(column), labels.get(column + 1)];
  return own !== undefined && next?.join('\n') === own.join('\n') && isNamed(own);
}

/** No organisation and no person is called 0.73. */
const NAMES: readonly Field[] = ['leadUnits', 'supportUnits', 'leader'];

/** 单位 over 人, 户, 公里. */
const areUnits = ({ texts }: ColumnSample): boolean =>
  share(texts, (text) => figureUnit(text.trim()) !== null) > MOST;

/** What is told of one time. */
const OF_A_TIME: readonly Field[] = ['progress', 'verdict', 'rate', 'problem', 'nextStep'];
/** What of it has to say something: 无 in a column of problems does. */
const REPORTED: readonly Field[] = ['progress', 'verdict', 'rate'];
const isSilent = (field: Field, { texts }: ColumnSample): boolean =>
  OF_A_TIME.includes(field) &&
  texts.every((text) => (REPORTED.includes(field) ? saysNothing(text) : text.trim() === ''));
const PROMISED: readonly Field[] = ['task', 'target', 'plan'];

const yearOf = (labels: readonly string[]): number | null => yearNamed(labels.map(headerKey).join(''));

/** Years that the headings of some fields name. */
const yearsOf = ({ labels }: Header, fields: readonly Field[]): number[] =>
  [...labels.values()].flatMap((levels) => {
    const isOne = deepestMatch(levels)?.fields.some((field) => fields.includes(field)) === true;
    return isOne ? (yearOf(levels) ?? []) : [];
  });

/** Columns like 2025年完成情况 beside 2026年目标: what was done in a year that nothing here promises for. */
export function ofOtherYears(header: Header): ReadonlySet<number> {
  const [told, promised] = [yearsOf(header, OF_A_TIME), yearsOf(header, PROMISED)];
  const isOther = (labels: readonly string[]): boolean => {
    const year = yearOf(labels);
    if (year === null || promised.includes(year)) return false;
    const timed = deepestMatch(labels)?.fields.some((field) => OF_A_TIME.includes(field)) === true;
    return timed && [...told, ...promised].some((other) => other > year);
  };
  return new Set([...header.labels].flatMap(([column, labels]) => (isOther(labels) ? [column] : [])));
}

/** 8月底进展 | 进度情况: of several columns of progress those that hold nothing but verdicts are the verdict's. */
function withVerdictsApart(
  all: readonly Candidate[],
  samples: ReadonlyMap<number, ColumnSample>,
): Candidate[] {
  const told = all.filter(({ field }) => field === 'progress');
  if (told.length < 2) return [...all];
  const judged = told.filter(({ column, header }) => {
    const sample = samples.get(column);
    return sample !== undefined && holdsVerdicts(header, sample);
  });
  if (judged.length === 0 || judged.length === told.length) return [...all];
  return all.map((one) => (judged.includes(one) ? { ...one, field: 'verdict' } : one));
}

const taskTexts = (header: Header, samples: ReadonlyMap<number, ColumnSample>): readonly string[] =>
  [...header.labels].flatMap(([column, labels]) =>
    deepestMatch(labels)?.fields.includes('task') === true ? (samples.get(column)?.texts ?? []) : [],
  );

export function candidates(
  header: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  chosen: ColumnChoices,
  taken: ReadonlySet<number>,
): Candidate[] {
  const others = ofOtherYears(header);
  const latest = Math.max(0, ...yearsOf(header, OF_A_TIME));
  const single = ofOneMonth(header);
  const ofRates = (): boolean => asksRates(taskTexts(header, samples));
  const all = [...header.labels].flatMap(([column, labels]): Candidate[] => {
    const choice = choiceFor(labels, chosen);
    if (choice === null) return [];
    if (choice !== undefined) return [{ column, header: labels.join('\n'), field: choice, weight: CHOSEN }];
    if (taken.has(column) || others.has(column)) return [];
    const match = deepestMatch(labels);
    if (match?.fields.length === 0) return [];
    const sample = samples.get(column) ?? { texts: [], merged: false, blank: 1 };
    if (match === null) return [];
    const field = isFirstOfTwo(header, column) ? 'category' : settle(match.fields, sample, ofRates);
    if (NAMES.includes(field) && (areNumbers(sample) || areUnits(sample))) return [];
    // 是否重点项目 is answered by yes and no, and says nothing of the schedule.
    const key = headerKey(labels.join(''));
    if (field === 'verdict' && asksYesNo.test(key) && !asksOfSchedule(key)) return [];
    const year = yearOf(labels);
    const timed = OF_A_TIME.includes(field);
    const past =
      year !== null && (timed ? year < latest : PROMISED.includes(field) && latest > 0 && year !== latest);
    return [
      {
        column,
        header: labels.join('\n'),
        field,
        weight: match.weight + timeliness(labels) - (past ? 1 : 0) - (single.has(column) ? BEHIND_SUMS : 0),
        ...(isSilent(field, sample) && { silent: true }),
      },
    ];
  });
  return withVerdictsApart(all, samples);
}

/** No person and no name says that the column is something else (总投资, 联系人). */
export const isOpen = (labels: readonly string[], chosen: ColumnChoices): boolean =>
  choiceFor(labels, chosen) !== null && deepestMatch(labels)?.fields.length !== 0;

/** 牵头单位 beside 责任单位: the second is then who supports. */
export function beside(candidate: Candidate, taken: ReadonlyMap<Field, Candidate>): Field | null {
  if (candidate.field === 'leadUnits' && !taken.has('supportUnits')) return 'supportUnits';
  if ((candidate.field === 'category' || candidate.field === 'place') && !taken.has('name')) return 'name';
  if (candidate.field === 'name' && !taken.has('task')) return 'task';
  return null;
}
