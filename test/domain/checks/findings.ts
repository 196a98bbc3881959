import { analyseTables } from '../../../src/domain/analyse';
import type { Issue, IssueCode } from '../../../src/domain/issue';
import type { ProgressTable } from '../../../src/domain/table/table';
import { table, type Words } from '../consolidate/tables';

/** A table of 2026 as of 30 September with these rows. */
export const sheet = (rows: readonly Words[], more: Partial<ProgressTable> = {}): ProgressTable =>
  table('一.xlsx', rows, { asOf: '2026-09-30', year: 2026, title: '2026年民生实事进展情况表', ...more });

export interface Found extends Issue {
  /** Index of the table and of the row. */
  readonly at: readonly [table: number, row: number];
}

export const findings = (tables: readonly ProgressTable[], code: IssueCode): Found[] =>
  analyseTables(tables).flatMap(({ items }, t) =>
    items.flatMap(({ issues }, r) =>
      issues.filter((issue) => issue.code === code).map((issue) => ({ ...issue, at: [t, r] as const })),
    ),
  );

/** A whole row with everything that a row must have, so that only what is given can be odd. */
export const row = (words: Words): Words => ({
  sequence: '1',
  task: '新增托位525个',
  progress: '已新增托位500个。',
  leadUnits: '教育局',
  ...words,
});

export const found = (words: Words, code: IssueCode): Issue[] => findings([sheet([row(words)])], code);
