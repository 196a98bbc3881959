import type { Issue } from '../issue';
import { fingerprint } from '../review/fingerprint';
import { itemKeys } from '../review/keys';
import type { ReviewedIssue, ReviewedItem, ReviewedTable } from '../review/review';
import { FIELDS, type Field } from '../table/fields';
import type { TableRow } from '../table/table';

/**
 * Whether two are one row of one sheet: tables side by side have rows of one number, and no cell in common. A row that
 * was put together with others, or corrected, has kept some of its cells.
 */
export function sameRow(a: TableRow, b: TableRow): boolean {
  if (a.file !== b.file || a.sheet !== b.sheet || a.row !== b.row) return false;
  const common = FIELDS.filter((field) => a.cells[field] !== undefined && b.cells[field] !== undefined);
  return common.length === 0 || common.some((field) => a.cells[field]?.cell === b.cells[field]?.cell);
}

/** One open issue of a row, as a slip may ask about it. */
export interface Asked {
  /** Known by the row's words, the words asked about and the rule that asks; by nothing that was read beside them. */
  readonly key: string;
  readonly item: ReviewedItem;
  readonly issue: ReviewedIssue;
  readonly field: Field;
  /** The cell's words as sent; empty where nothing stands there. */
  readonly sent: string;
}

/** The words that an issue is about: its own field's, else the progress. */
const fieldOf = ({ field }: Issue): Field => field ?? 'progress';

function asked(owner: string, item: ReviewedItem, issue: ReviewedIssue): Asked {
  const field = fieldOf(issue);
  const sent = item.source.cells[field]?.text ?? '';
  const key = fingerprint([owner, issue.code, issue.field ?? '', ...issue.quotes, sent.replace(/\s/gu, '')]);
  return { key, item, issue, field, sent };
}

/** What a table's rows may be asked about. Rows of the same words are counted within their table. */
export function askedIn({ items }: ReviewedTable): Asked[] {
  const ownerOf = itemKeys();
  return items.flatMap((item) => {
    const owner = ownerOf(item);
    return item.issues.map((issue) => asked(owner, item, issue));
  });
}
