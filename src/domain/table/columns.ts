import { columnLetters } from '../grid';
import type { Issue } from '../issue';
import { cleanText } from '../text/clean';
import { choiceFor, NO_CHOICES, type ColumnChoices } from './columnChoices';
import type { Field } from './fields';
import { figureFields, type TableFigures } from './figures/tableFigures';
import { periodIn } from './figures/headingPeriod';
import type { Header } from './header';
import { headerKey, matchHeader, type HeaderMatch } from './headerNames';
import type { Column } from './table';
import { looksLikeUnit } from './units';

/** Texts of a column's data cells, and whether areas of several rows lie in it. */
export interface ColumnSample {
  readonly texts: readonly string[];
  readonly merged: boolean;
  /** Share of data rows that leave the column blank. */
  readonly blank: number;
}

export interface PlanColumn {
  readonly column: number;
  /** As the heading says it: 一季度, 1-9月. */
  readonly period: string;
  readonly month: number;
}

export interface ColumnMapping {
  readonly columns: readonly Column[];
  readonly unmapped: readonly { readonly column: string; readonly header: string }[];
  readonly byField: ReadonlyMap<Field, number>;
  /** Columns of goals by quarter or month, in the order of time: 一季度目标 … 四季度目标. */
  readonly plans: readonly PlanColumn[];
  /** Numbers of the columns without a field, by the key of their heading; the first of two with one heading. */
  readonly others: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

const share = (texts: readonly string[], test: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(test).length / texts.length;

const MOST = 0.6;
const VERDICT =
  /^(?:已|未|正|按|基本|超|提前|滞后|完成|进行|达|慢|快|正常|是|否|序时|推进|在建|待|红|黄|绿|蓝|一般|较)/u;
const isNumber = (text: string): boolean => /^\d+(?:\.\d+)?%?$/u.test(cleanText(text).text.trim());
const isVerdict = (text: string): boolean => {
  const clean = cleanText(text).text.trim();
  return clean.length <= 14 && VERDICT.test(clean) && !/[\d,;]/u.test(clean.replace(/\d{1,14}月/u, ''));
};

const FEW_WORDS = 8;
/** The same few short words over and over: a verdict, in whatever words the office has for it. */
function isGraded(texts: readonly string[]): boolean {
  const distinct = new Set(texts.map((text) => cleanText(text).text.trim())).size;
  return share(texts, (text) => text.trim().length <= FEW_WORDS) > 0.9 && distinct * 3 <= texts.length;
}

/** What the header leaves open, the content settles. */
function settle(fields: readonly Field[], sample: ColumnSample): Field {
  const [first] = fields;
  if (fields.includes('verdict')) {
    if (share(sample.texts, isNumber) > MOST) return 'rate';
    const verdict = share(sample.texts, isVerdict) > MOST || isGraded(sample.texts);
    return verdict ? 'verdict' : 'progress';
  }
  if (fields.includes('category') && fields.includes('name'))
    return sample.merged || sample.blank > 0.2 ? 'category' : 'name';
  return first as Field;
}

interface Candidate {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly weight: number;
}

const deepestMatch = (labels: readonly string[]): HeaderMatch | null =>
  matchHeader(labels.at(-1) as string) ?? (labels.length > 1 ? matchHeader(labels.join('')) : null);

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

function candidates(
  header: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  chosen: ColumnChoices,
  taken: ReadonlySet<number>,
): Candidate[] {
  return [...header.labels].flatMap(([column, labels]) => {
    const choice = choiceFor(labels, chosen);
    if (choice === null) return [];
    if (choice !== undefined) return [{ column, header: labels.join('\n'), field: choice, weight: CHOSEN }];
    if (taken.has(column)) return [];
    const match = deepestMatch(labels);
    if (match?.fields.length === 0) return [];
    const sample = samples.get(column) ?? { texts: [], merged: false, blank: 1 };
    return match === null
      ? []
      : [
          {
            column,
            header: labels.join('\n'),
            field: settle(match.fields, sample),
            weight: match.weight + timeliness(labels),
          },
        ];
  });
}

/** 牵头单位 beside 责任单位: the second is then who supports. */
function beside(candidate: Candidate, taken: ReadonlyMap<Field, Candidate>): Field | null {
  if (candidate.field === 'leadUnits' && !taken.has('supportUnits')) return 'supportUnits';
  if (candidate.field === 'category' && !taken.has('name')) return 'name';
  if (candidate.field === 'name' && !taken.has('task')) return 'task';
  return null;
}

const issue = (
  code: 'duplicate-column' | 'unknown-column' | 'missing-column',
  severity: Issue['severity'],
  params: Issue['params'],
): Issue => ({
  code,
  severity,
  field: null,
  cell: null,
  quotes: [],
  params,
});

/** A column that no header names, taken for a missing field by what it holds. */
function byContent(
  field: Field,
  free: readonly number[],
  samples: ReadonlyMap<number, ColumnSample>,
): number | null {
  const fits = (column: number): boolean => {
    const texts = samples.get(column)?.texts ?? [];
    if (texts.length === 0) return false;
    if (field === 'leadUnits')
      return share(texts, (text) => looksLikeUnit(cleanText(text).text.trim())) > MOST;
    const report = share(texts, (text) => /已|完成|正在|目前|推进/u.test(text));
    return field === 'progress'
      ? report > MOST
      : field === 'task' && share(texts, (text) => text.length > 6) > MOST;
  };
  const found = free.filter(fits);
  return found.length === 1 ? (found[0] as number) : null;
}

const ESSENTIAL: readonly Field[] = ['progress', 'leadUnits', 'task'];

/** No person and no name says that the column is something else (总投资, 联系人). */
const isOpen = (labels: readonly string[], chosen: ColumnChoices): boolean =>
  choiceFor(labels, chosen) !== null && deepestMatch(labels)?.fields.length !== 0;

/** Names lighter than this may head any column. */
const TELLING = 4;

/** Fields of a table's columns: as a person has said, else by heading, else by content. */
export function mapColumns(
  header: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  chosen: ColumnChoices = NO_CHOICES,
  figures: TableFigures | null = null,
): ColumnMapping {
  const taken = new Map<Field, Candidate>();
  const numbers = new Set(figures?.columns.map(({ column }) => column));
  const units = figures?.unitColumn ?? null;
  if (units !== null) numbers.add(units);
  const issues: Issue[] = [];
  const later: Candidate[] = [];
  for (const candidate of candidates(header, samples, chosen, numbers).sort(
    (a, b) => b.weight - a.weight || a.column - b.column,
  )) {
    if (taken.has(candidate.field)) later.push(candidate);
    else taken.set(candidate.field, candidate);
  }
  const plans = planColumns(header, [...taken.values(), ...later]);
  for (const candidate of later) {
    if (plans.some(({ column }) => column === candidate.column)) continue;
    const field = beside(candidate, taken);
    if (field !== null) taken.set(field, { ...candidate, field });
    else if (candidate.weight >= TELLING)
      issues.push(
        issue('duplicate-column', 'info', {
          field: candidate.field,
          header: (taken.get(candidate.field) as Candidate).header,
        }),
      );
  }
  const used = (): Set<number> => new Set([...numbers, ...[...taken.values()].map(({ column }) => column)]);
  for (const field of ESSENTIAL.filter((wanted) => !taken.has(wanted))) {
    const free = [...header.labels]
      .filter(([column, labels]) => !used().has(column) && isOpen(labels, chosen))
      .map(([column]) => column);
    const column = byContent(field, free, samples);
    if (column !== null)
      taken.set(field, {
        column,
        header: (header.labels.get(column) as readonly string[]).join('\n'),
        field,
        weight: 1,
      });
  }
  nameRows(header, samples, taken, used(), figures !== null);
  const measured = figures?.pairing.pairs.some(({ actual, rate }) => (actual ?? rate) !== null) === true;
  if (!taken.has('progress') && !measured && !taken.has('verdict'))
    issues.push(issue('missing-column', 'error', { field: 'progress' }));
  if (!['task', 'name', 'place', 'finding'].some((field) => taken.has(field as Field)) && figures === null)
    issues.push(issue('missing-column', 'error', { field: 'task' }));
  return result(header, taken, issues, plans, figures);
}

/** Columns of goals with a period of their own: together they are the row's plan. */
function planColumns(header: Header, found: readonly Candidate[]): PlanColumn[] {
  const plans = found
    .filter(({ field }) => field === 'plan')
    .flatMap(({ column }) => {
      const heading = (header.labels.get(column) ?? []).map(headerKey).join('');
      const period = periodIn(heading);
      return period === null || period.period.month === 0
        ? []
        : [{ column, period: heading.slice(period.start, period.end), month: period.period.month }];
    })
    .sort((a, b) => a.month - b.month);
  return plans.length > 1 ? plans : [];
}

const NAMING: readonly Field[] = ['task', 'name', 'place', 'finding', 'category'];
const LONGEST_NAME = 60;

/**
 * What names the rows of a table of numbers, or of findings: 存在问题 of a list of findings where nothing else does;
 * the first column of differing short words, whatever its heading is (四大工程, 批次).
 */
function nameRows(
  header: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  taken: Map<Field, Candidate>,
  used: ReadonlySet<number>,
  numbers: boolean,
): void {
  // 建设内容 beside a column that nobody knows (水厂) says what is built there, not where.
  const named = NAMING.some((field) => taken.has(field) && !(numbers && field === 'task'));
  if (named) return;
  const problem = taken.get('problem');
  if (!numbers && problem !== undefined && /问题/u.test(problem.header)) {
    taken.delete('problem');
    taken.set('finding', { ...problem, field: 'finding' });
    return;
  }
  if (!numbers) return;
  const naming = [...header.labels].find(([column]) => {
    const texts = samples.get(column)?.texts ?? [];
    return (
      !used.has(column) &&
      texts.length > 0 &&
      new Set(texts).size * 2 > texts.length &&
      share(texts, (text) => text.length <= LONGEST_NAME && !isNumber(text)) > MOST
    );
  });
  if (naming !== undefined)
    taken.set('name', { column: naming[0], header: naming[1].join('\n'), field: 'name', weight: 1 });
}

function otherColumns(header: Header, mapped: ReadonlySet<number>): Map<string, number> {
  const free = [...header.labels].filter(([column]) => !mapped.has(column));
  return new Map(free.map(([column, labels]) => [headerKey(labels.join('\n')), column] as const).reverse());
}

interface Mapped {
  readonly column: number;
  readonly header: string;
  readonly field: Field;
  readonly pair?: number;
}

/** Number columns with a part in a pair, and the column of their units. */
function numberColumns(header: Header, figures: TableFigures | null): Mapped[] {
  if (figures === null) return [];
  const told = (column: number): string => (header.labels.get(column) ?? []).join('\n');
  const fields = [...figureFields(figures)].map(([column, { field, pair }]) => ({
    column,
    header: told(column),
    field,
    pair,
  }));
  const { unitColumn: unit } = figures;
  return unit === null ? fields : [...fields, { column: unit, header: told(unit), field: 'measureUnit' }];
}

const otherPlans = (
  header: Header,
  plans: readonly PlanColumn[],
  taken: ReadonlyMap<Field, Candidate>,
): Mapped[] =>
  plans
    .filter(({ column }) => column !== taken.get('plan')?.column)
    .map(({ column }) => ({ column, header: (header.labels.get(column) ?? []).join('\n'), field: 'plan' }));

/** The first column of each field; those of words before numbers. */
function fieldColumns(inWords: readonly Mapped[], all: readonly Mapped[]): Map<Field, number> {
  const first = new Map<Field, number>();
  for (const { field, column } of [...inWords, ...all.toSorted((a, b) => (a.pair ?? 0) - (b.pair ?? 0))])
    if (!first.has(field)) first.set(field, column);
  return first;
}

function result(
  header: Header,
  taken: ReadonlyMap<Field, Candidate>,
  issues: readonly Issue[],
  plans: readonly PlanColumn[],
  figures: TableFigures | null,
): ColumnMapping {
  const inWords = [...taken.values()].map(({ column, header: text, field }) => ({
    column,
    header: text,
    field,
  }));
  const columns: Mapped[] = [
    ...inWords,
    ...numberColumns(header, figures),
    ...otherPlans(header, plans, taken),
  ].sort((a, b) => a.column - b.column);
  const mapped = new Set(columns.map(({ column }) => column));
  const unmapped = [...header.labels]
    .filter(([column]) => !mapped.has(column))
    .map(([column, labels]) => ({ column: columnLetters(column), header: labels.join('\n') }));
  return {
    columns: columns.map(({ column, header: text, field, pair }) => ({
      column: columnLetters(column),
      header: text,
      field,
      ...(pair !== undefined && { pair }),
    })),
    plans,
    unmapped,
    others: otherColumns(header, new Set(fieldColumns(inWords, columns).values())),
    byField: fieldColumns(inWords, columns),
    issues: [
      ...issues,
      ...unmapped.map(({ header: text }) => issue('unknown-column', 'info', { header: text })),
    ],
  };
}
