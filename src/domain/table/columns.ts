import { columnLetters } from '../grid';
import type { Issue } from '../issue';
import { cleanText } from '../text/clean';
import { choiceFor, NO_CHOICES, type ColumnChoices } from './columnChoices';
import type { Field } from './fields';
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

export interface ColumnMapping {
  readonly columns: readonly Column[];
  readonly unmapped: readonly { readonly column: string; readonly header: string }[];
  readonly byField: ReadonlyMap<Field, number>;
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
  return clean.length <= 14 && VERDICT.test(clean) && !/[\d,;]/u.test(clean.replace(/\d+月/u, ''));
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

function candidates(
  header: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  chosen: ColumnChoices,
): Candidate[] {
  return [...header.labels].flatMap(([column, labels]) => {
    const choice = choiceFor(labels, chosen);
    if (choice === null) return [];
    if (choice !== undefined) return [{ column, header: labels.join('\n'), field: choice, weight: CHOSEN }];
    const match = deepestMatch(labels);
    if (match?.fields.length === 0) return [];
    const sample = samples.get(column) ?? { texts: [], merged: false, blank: 1 };
    return match === null
      ? []
      : [{ column, header: labels.join('\n'), field: settle(match.fields, sample), weight: match.weight }];
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

/** Fields of a table's columns: as a person has said, else by heading, else by content. */
export function mapColumns(
  header: Header,
  samples: ReadonlyMap<number, ColumnSample>,
  chosen: ColumnChoices = NO_CHOICES,
): ColumnMapping {
  const taken = new Map<Field, Candidate>();
  const issues: Issue[] = [];
  const later: Candidate[] = [];
  for (const candidate of candidates(header, samples, chosen).sort(
    (a, b) => b.weight - a.weight || a.column - b.column,
  )) {
    if (taken.has(candidate.field)) later.push(candidate);
    else taken.set(candidate.field, candidate);
  }
  for (const candidate of later) {
    const field = beside(candidate, taken);
    if (field !== null) taken.set(field, { ...candidate, field });
    else
      issues.push(
        issue('duplicate-column', 'info', {
          field: candidate.field,
          header: (taken.get(candidate.field) as Candidate).header,
        }),
      );
  }
  const used = (): Set<number> => new Set([...taken.values()].map(({ column }) => column));
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
  if (!taken.has('progress')) issues.push(issue('missing-column', 'error', { field: 'progress' }));
  if (!taken.has('task') && !taken.has('name'))
    issues.push(issue('missing-column', 'error', { field: 'task' }));
  return result(header, taken, issues);
}

function otherColumns(header: Header, mapped: ReadonlySet<number>): Map<string, number> {
  const free = [...header.labels].filter(([column]) => !mapped.has(column));
  return new Map(free.map(([column, labels]) => [headerKey(labels.join('\n')), column] as const).reverse());
}

function result(
  header: Header,
  taken: ReadonlyMap<Field, Candidate>,
  issues: readonly Issue[],
): ColumnMapping {
  const columns = [...taken.values()].sort((a, b) => a.column - b.column);
  const mapped = new Set(columns.map(({ column }) => column));
  const unmapped = [...header.labels]
    .filter(([column]) => !mapped.has(column))
    .map(([column, labels]) => ({ column: columnLetters(column), header: labels.join('\n') }));
  return {
    columns: columns.map(({ column, header: text, field }) => ({
      column: columnLetters(column),
      header: text,
      field,
    })),
    unmapped,
    others: otherColumns(header, mapped),
    byField: new Map(columns.map(({ field, column }) => [field, column])),
    issues: [
      ...issues,
      ...unmapped.map(({ header: text }) => issue('unknown-column', 'info', { header: text })),
    ],
  };
}
