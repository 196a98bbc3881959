/** Codes of what putting returns together meets, in the order in which they are listed: as issues of rows and of no row. */
export const RETURNS_CODES = [
  'unit-not-sent',
  'row-not-sent',
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

export type ReturnsCode = (typeof RETURNS_CODES)[number];
