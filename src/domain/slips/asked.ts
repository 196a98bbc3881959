import type { Issue } from '../issue';
import { fingerprint } from '../decisions/fingerprint';
import type { ReviewedIssue, ReviewedItem, ReviewedTable } from '../decisions/reviewed';
import { namedBy, subjectKey } from '../decisions/subject';
import { plain } from '../decisions/words';
import { issueMessage } from '../messages/issueMessage';
import { messages } from '../messages/zh-CN';
import type { Field } from '../table/fields';

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

const GUIDE: Readonly<Record<string, { readonly action: string }>> = messages.issueGuide;

/** What the unit is asked, as its slip says it. */
export const questionOf = (issue: Issue): string =>
  `${issueMessage(issue)}${GUIDE[issue.code]?.action ?? ''}`;

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
  const counts = new Map<string, number>();
  return items.flatMap((item) => {
    const { source } = item;
    const name = fingerprint([subjectKey(namedBy(source)), plain(source.cells.task?.text ?? '')]);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const owner = `${name}#${count}`;
    return item.issues.map((issue) => asked(owner, item, issue));
  });
}
