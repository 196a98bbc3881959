import { columnLetters } from '../grid';
import type { Issue } from '../issue';
import type { Candidate } from './columnCandidates';
import type { Field } from './fields';
import { figureFields, type TableFigures } from './figures/tableFigures';
import type { Header } from './header';
import { headerKey } from './headerNames';
import type { PlanColumn } from './planColumns';
import type { StageColumn } from './stageColumns';
import type { Column } from './table';

/** The columns of a table with the fields that were found for them. */
export interface ColumnMapping {
  readonly columns: readonly Column[];
  readonly unmapped: readonly { readonly column: string; readonly header: string }[];
  readonly byField: ReadonlyMap<Field, number>;
  /** Columns of goals by quarter or month, in the order of time: 一季度目标 … 四季度目标. */
  readonly plans: readonly PlanColumn[];
  /** Columns of one report by stages; none where one column reports. */
  readonly reports: readonly StageColumn[];
  /** Numbers of the columns without a field, by the key of their heading; the first of two with one heading. */
  readonly others: ReadonlyMap<string, number>;
  readonly issues: readonly Issue[];
}

export const columnIssue = (
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

/** Columns that are told together, as a plan or as a report. */
interface Together {
  readonly plans: readonly PlanColumn[];
  readonly reports: readonly StageColumn[];
}

const otherColumnsOf = (
  field: 'plan' | 'progress',
  header: Header,
  together: readonly { readonly column: number }[],
  taken: ReadonlyMap<Field, Candidate>,
): Mapped[] =>
  together
    .filter(({ column }) => column !== taken.get(field)?.column)
    .map(({ column }) => ({ column, header: (header.labels.get(column) ?? []).join('\n'), field }));

/** The first column of each field; those of words before numbers. Goals in numbers are no plan in words. */
function fieldColumns(inWords: readonly Mapped[], all: readonly Mapped[]): Map<Field, number> {
  const first = new Map<Field, number>();
  for (const { field, column, pair } of [
    ...inWords,
    ...all.toSorted((a, b) => (a.pair ?? 0) - (b.pair ?? 0)),
  ])
    if (!first.has(field) && !(field === 'plan' && pair !== undefined)) first.set(field, column);
  return first;
}

export function mappingOf(
  header: Header,
  taken: ReadonlyMap<Field, Candidate>,
  issues: readonly Issue[],
  { plans, reports }: Together,
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
    ...otherColumnsOf('plan', header, plans, taken),
    ...otherColumnsOf('progress', header, reports, taken),
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
    reports,
    unmapped,
    others: otherColumns(header, new Set(fieldColumns(inWords, columns).values())),
    byField: fieldColumns(inWords, columns),
    issues: [
      ...issues,
      ...unmapped.map(({ header: text }) => columnIssue('unknown-column', 'info', { header: text })),
    ],
  };
}
