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
  analysis.items.flatMap((item, index) => {
    const text = texts[index];
    return text === undefined ? [] : [{ item, index, analysis, text }];
  });

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

/** Beyond its third figure a round sum may be exact: 30亿. */
const MOST_ROUNDING = 0.005;

/**
 * By what share a figure may be off because it is rounded where it is written: 4.28亿元 may be 4.275, 65000万元 may
 * be 64877.
 *
 * @param number the digits as written: 4.28, 2,670
 * @param rounds whether it is money, or told in 万 or 亿; plain counts are exact
 */
export function roundingOf(number: string, rounds: boolean): number {
  const plain = number.replaceAll(',', '');
  const value = Math.abs(Number(plain));
  const places = plain.split('.')[1]?.length ?? 0;
  const noughts = places > 0 ? 0 : (/0{1,12}$/u.exec(plain)?.[0].length ?? 0);
  if (!Number.isFinite(value) || value === 0 || (places === 0 && !rounds)) return 0;
  return Math.min(MOST_ROUNDING, (0.5 * 10 ** (noughts - places)) / value);
}

/** As rounded to the last place that the writer gave: 33 for 33.33, and not 42 for 42.86. */
export const withinHalf = (stated: number, exact: number): boolean => {
  const places = String(stated).split('.')[1]?.length ?? 0;
  return Math.abs(stated - exact) <= 0.5 * 10 ** -places + 1e-9;
};

/** A figure as people write it: at most two decimals, none where they are noughts. */
export const shown = (value: number): number => Math.round(value * 100) / 100;
