import type { Issue } from '../issue';
import { issueMessage } from '../messages/issueMessage';
import { messages } from '../messages/zh-CN';
import type { ReviewedAnalysis, ReviewedIssue, ReviewedItem } from '../review/review';
import type { Field } from '../table/fields';

/** One thing that a unit is asked about (退回核对单). */
export interface Query {
  /** Key of the issue: the filled slip is matched by it, wherever its row stands by then. */
  readonly key: string;
  readonly item: ReviewedItem;
  readonly issue: ReviewedIssue;
  /** The cell's words as sent; empty where nothing stands there. */
  readonly sent: string;
  readonly question: string;
}

/** What one unit is asked. */
export interface Slip {
  readonly unit: string;
  readonly queries: readonly Query[];
}

/** The words that an issue is about: its own field's, else the progress. */
const fieldOf = ({ field }: Issue): Field => field ?? 'progress';

const isOpen = ({ aside, severity }: ReviewedIssue): boolean => aside === null && severity !== 'info';

const GUIDE: Readonly<Record<string, { readonly action: string }>> = messages.issueGuide;

function query(item: ReviewedItem, issue: ReviewedIssue): Query {
  return {
    key: issue.key,
    item,
    issue,
    sent: item.source.cells[fieldOf(issue)]?.text ?? '',
    question: `${issueMessage(issue)}${GUIDE[issue.code]?.action ?? ''}`,
  };
}

/**
 * The open errors and queries of an analysis by lead unit, in the order of the table; the first of several lead units
 * is asked. What was set aside, and mere hints, are not sent back.
 */
export function slipsOf(reviewed: ReviewedAnalysis): Slip[] {
  const byUnit = new Map<string, Query[]>();
  for (const { items } of reviewed.tables)
    for (const item of items) {
      const open = item.issues.filter(isOpen).map((issue) => query(item, issue));
      if (open.length === 0) continue;
      const unit = item.source.leadUnits[0] ?? messages.bulletin.noUnit;
      const own = byUnit.get(unit);
      if (own === undefined) byUnit.set(unit, open);
      else own.push(...open);
    }
  return [...byUnit].map(([unit, queries]) => ({ unit, queries }));
}
