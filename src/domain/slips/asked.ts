import type { Issue } from '../issue';
import { fingerprint } from '../decisions/fingerprint';
import type { ReviewedAnalysis, ReviewedIssue, ReviewedItem, ReviewedTable } from '../decisions/reviewed';
import { namedBy, subjectKey } from '../decisions/subject';
import { plain } from '../decisions/words';
import { issueMessage } from '../messages/issueMessage';
import { messages } from '../messages/zh-CN';
import { addressStandsIn } from '../table/standsIn';
import type { Field } from '../table/fields';

/** One open issue of a row, as a slip may ask about it. */
export interface Asked {
  /** Known by the row's words, the words asked about and the rule that asks; by nothing that was read beside them. */
  readonly key: string;
  readonly within: ReviewedAnalysis;
  readonly item: ReviewedItem;
  readonly issue: ReviewedIssue;
  readonly field: Field;
  /** The cell's words as sent; empty where nothing stands there. */
  readonly sent: string;
}

const GUIDE: Readonly<Record<string, { readonly action: string }>> = messages.issueGuide;
const ASKS: Readonly<Record<string, string | undefined>> = messages.slips.asks;

/** What the unit is asked, as its slip says it. */
export const questionOf = (issue: Issue): string =>
  `${issueMessage(issue)}${ASKS[issue.code] ?? GUIDE[issue.code]?.action ?? ''}`;

/** Where the words stand that are asked about, as a slip says it. @param fileName with its folders or without */
export function askedAt(
  { item, issue }: Pick<Asked, 'item' | 'issue'>,
  fileName: (file: string) => string = (file) => file,
): string {
  const { file, sheet } = addressStandsIn(item.source, issue.field, issue.cell);
  return messages.slips.place(fileName(file), sheet, issue.cell ?? '');
}

/** The words that an issue is about: its own field's, else the progress. */
const fieldOf = ({ field }: Issue): Field => field ?? 'progress';

function asked(owner: string, within: ReviewedAnalysis, item: ReviewedItem, issue: ReviewedIssue): Asked {
  const field = fieldOf(issue);
  const sent = item.source.cells[field]?.text ?? '';
  const key = fingerprint([owner, issue.code, issue.field ?? '', ...issue.quotes, sent.replace(/\s/gu, '')]);
  return { key, within, item, issue, field, sent };
}

/** What a table's rows may be asked about. Rows of the same words are counted within their table. */
export function askedIn({ items }: ReviewedTable, within: ReviewedAnalysis): Asked[] {
  const counts = new Map<string, number>();
  return items.flatMap((item) => {
    const { source } = item;
    const name = fingerprint([subjectKey(namedBy(source)), plain(source.cells.task?.text ?? '')]);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    const owner = `${name}#${count}`;
    return item.issues.map((issue) => asked(owner, within, item, issue));
  });
}
