import { grouped } from '../grouped';
import { messages } from '../messages/zh-CN';
import type { ReviewedAnalysis, ReviewedIssue } from '../decisions/reviewed';
import { askedIn, questionOf, type Asked } from './asked';

/** One thing that a unit is asked about (退回核对单); the filled slip is matched by its key, wherever its row stands by then. */
export interface Query extends Asked {
  readonly question: string;
}

/** What one unit is asked. */
export interface Slip {
  readonly unit: string;
  readonly queries: readonly Query[];
}

/** What a unit is asked: an error or a query that nobody has set aside; mere hints are not sent back. */
export const isOpen = ({ aside, severity }: ReviewedIssue): boolean => aside === null && severity !== 'info';

/**
 * The open errors and queries of an analysis by lead unit, in the order of the table; the first of several lead units
 * is asked. What was set aside, and mere hints, are not sent back.
 */
export function slipsOf(analysis: ReviewedAnalysis): Slip[] {
  const all = analysis.tables.flatMap((table) => askedIn(table, analysis));
  const open = all.filter(({ issue }) => isOpen(issue));
  const byUnit = grouped(open, ({ item }) => item.source.leadUnits[0] ?? messages.bulletin.noUnit);
  return [...byUnit].map(([unit, asked]) => ({
    unit,
    queries: asked.map((one) => ({ ...one, question: questionOf(one.issue) })),
  }));
}
