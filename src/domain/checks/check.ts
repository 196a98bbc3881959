import type { TableAnalysis } from '../analysis';
import type { Issue, IssueCode, Severity } from '../issue';
import type { Span, TaskItem } from '../item';
import type { Field } from '../table/fields';
import type { RowTexts } from '../rowTexts';

/** An issue with the row that it is about; `row` is the index of the item in its table. */
export interface Finding {
  readonly row: number;
  readonly issue: Issue;
}

/** One row with what checks ask of it again and again. */
export interface RowContext {
  readonly item: TaskItem;
  readonly index: number;
  readonly analysis: TableAnalysis;
  /** Clean text of a field; empty where the row has none. */
  readonly text: RowTexts;
}

export interface RowCheck {
  readonly code: IssueCode;
  readonly row: (context: RowContext) => Issue[];
}

export interface TableCheck {
  readonly code: IssueCode;
  readonly table: (rows: readonly RowContext[], analysis: TableAnalysis) => Finding[];
}

export type Check = RowCheck | TableCheck;

export const rowContexts = (analysis: TableAnalysis, texts: readonly RowTexts[]): RowContext[] =>
  analysis.items.map((item, index) => ({ item, index, analysis, text: texts[index] as RowTexts }));

/** An issue about a field of a row, with its cell filled in. */
export function issueAt(
  context: RowContext,
  code: IssueCode,
  severity: Severity,
  field: Field,
  quotes: readonly string[],
  params: Issue['params'] = {},
): Issue {
  return { code, severity, field, cell: context.item.source.cells[field]?.cell ?? null, quotes, params };
}

export const quote = (text: string, [start, end]: Span): string => text.slice(start, end);

/**
 * Two figures agree within the last place that the writer gave: 42 for 42.86, 33.3 for 33.33.
 *
 * @param off by how much `exact` may be off itself
 */
export function withinRounding(stated: number, exact: number, off = 0): boolean {
  const places = String(stated).split('.')[1]?.length ?? 0;
  return Math.abs(stated - exact) < 10 ** -places + off + 1e-9;
}

/** A figure as people write it: at most two decimals, none where they are noughts. */
export const shown = (value: number): number => Math.round(value * 100) / 100;
