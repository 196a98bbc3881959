/** Codes of what putting returns together meets, in the order in which they are listed: as issues of rows and of no row. */
export const RETURNS_CODES = [
  'unit-not-sent',
  'row-not-sent',
  'row-unsure',
  'row-sent-twice',
  'row-doubtful',
  'outside-list',
  'rows-merged',
  'row-reworded',
  'other-date',
  'table-not-sent',
  'list-sent',
  'row-skipped',
] as const;

interface WithIssues {
  readonly issues: readonly { readonly code: string }[];
}

/** Nobody has said which of the sent rows it is. */
export const isUnsureRow = ({ issues }: WithIssues): boolean =>
  issues.some(({ code }) => code === 'row-unsure');

const MISSING: ReadonlySet<string> = new Set<ReturnsCode>(['row-not-sent', 'row-unsure']);

/** A row of the list of which nothing is known to have come: nobody sent it, or nobody has said which sent row it is. */
export const isMissingRow = ({ issues }: WithIssues): boolean => issues.some(({ code }) => MISSING.has(code));

export type ReturnsCode = (typeof RETURNS_CODES)[number];
