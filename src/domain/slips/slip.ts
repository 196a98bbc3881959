import { grouped } from '../grouped';
import { issueMessage } from '../messages/issueMessage';
import { messages } from '../messages/zh-CN';
import type { ReviewedAnalysis, ReviewedIssue } from '../decisions/reviewed';
import { askedIn, type Asked } from './asked';

/** One thing that a unit is asked about (退回核对单); the filled slip is matched by its key, wherever its row stands by then. */
export interface Query extends Asked {
  readonly question: string;
}

/** What one unit is asked. */
export interface Slip {
  readonly unit: string;
  readonly queries: readonly Query[];
}

const isOpen = ({ aside, severity }: ReviewedIssue): boolean => aside === null && severity !== 'info';

const GUIDE: Readonly<Record<string, { readonly action: string }>> = messages.issueGuide;

const query = (asked: Asked): Query => ({
  ...asked,
  question: `${issueMessage(asked.issue)}${GUIDE[asked.issue.code]?.action ?? ''}`,
});

/**
 * The open errors and queries of an analysis by lead unit, in the order of the table; the first of several lead units
 * is asked. What was set aside, and mere hints, are not sent back.
 */
export function slipsOf({ tables }: ReviewedAnalysis): Slip[] {
  const open = tables.flatMap(askedIn).filter(({ issue }) => isOpen(issue));
  const byUnit = grouped(open, ({ item }) => item.source.leadUnits[0] ?? messages.bulletin.noUnit);
  return [...byUnit].map(([unit, asked]) => ({ unit, queries: asked.map(query) }));
}
