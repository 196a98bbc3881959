import type { IssueCode, Severity } from '../../../domain/issue';
import { issueMessage } from '../../../domain/messages/issueMessage';
import { titleOf } from '../../parts/format';
import type { IssueView } from '../../state/selectors';

/** What the list of issues is narrowed to. */
export interface IssueFilter {
  readonly hidden: ReadonlySet<Severity>;
  /** Null: all; empty: issues of no unit. */
  readonly unit: string | null;
  readonly code: IssueCode | null;
  readonly words: string;
}

export const ALL_ISSUES: IssueFilter = { hidden: new Set(), unit: null, code: null, words: '' };

export const isNarrowed = ({ hidden, unit, code, words }: IssueFilter): boolean =>
  hidden.size > 0 || unit !== null || code !== null || words.trim() !== '';

/** What of an issue is searched: its sentence and quotes, whose it is, and the file. */
const searchedOf = ({ issue, item, file, units, about }: IssueView): readonly string[] => [
  issueMessage(issue),
  ...issue.quotes,
  ...(item === null ? [about] : [titleOf(item), item.source.cells.task?.text ?? '']),
  file,
  ...units,
];

export function matchesIssue(view: IssueView, { hidden, unit, code, words }: IssueFilter): boolean {
  const { issue, units } = view;
  if (hidden.has(issue.severity)) return false;
  if (code !== null && issue.code !== code) return false;
  if (unit !== null && !(unit === '' ? units.length === 0 : units.includes(unit))) return false;
  const sought = words.trim();
  return sought === '' || searchedOf(view).some((text) => text.includes(sought));
}
