import type { Candidate } from './columnCandidates';
import { periodIn } from './figures/headingPeriod';
import type { Header } from './header';
import { headerKey } from './headerNames';

export interface PlanColumn {
  readonly column: number;
  /** As the heading says it: 一季度, 1-9月. */
  readonly period: string;
  readonly month: number;
}

/** Columns of goals with a period of their own: together they are the row's plan. */
export function planColumns(header: Header, found: readonly Candidate[]): PlanColumn[] {
  const plans = found
    .filter(({ field }) => field === 'plan')
    .flatMap(({ column }) => {
      const heading = (header.labels.get(column) ?? []).map(headerKey).join('');
      const period = periodIn(heading);
      return period === null || period.period.month === 0
        ? []
        : [{ column, period: heading.slice(period.start, period.end), month: period.period.month }];
    })
    .sort((a, b) => a.month - b.month);
  return plans.length > 1 ? plans : [];
}
