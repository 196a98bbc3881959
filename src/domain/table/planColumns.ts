import { cleanText } from '../text/clean';
import type { Candidate } from './columnCandidates';
import { periodIn } from './figures/headingPeriod';
import { figureUnit } from './figures/units';
import type { Header } from './header';
import { headerKey } from './headerNames';

export interface PlanColumn {
  readonly column: number;
  /** As the heading says it: 一季度, 1-9月. */
  readonly period: string;
  readonly month: number;
  /** Of its numbers, as the heading says: 人 of 一季度目标(人); empty where it does not. */
  readonly unit: string;
}

const BRACKET = /\(([^()]{1,8})\)\s*$/u;

function unitOf(labels: readonly string[]): string {
  const inside = cleanText(labels.at(-1) ?? '').text.match(BRACKET)?.[1] ?? '';
  return figureUnit(inside) === null ? '' : inside;
}

/** Columns of goals with a period of their own: together they are the row's plan. */
export function planColumns(header: Header, found: readonly Candidate[]): PlanColumn[] {
  const plans = found
    .filter(({ field }) => field === 'plan')
    .flatMap(({ column }) => {
      const labels = header.labels.get(column) ?? [];
      const heading = labels.map(headerKey).join('');
      const period = periodIn(heading);
      return period === null || period.period.month === 0
        ? []
        : [
            {
              column,
              period: heading.slice(period.start, period.end),
              month: period.period.month,
              unit: unitOf(labels),
            },
          ];
    })
    .sort((a, b) => a.month - b.month);
  return plans.length > 1 ? plans : [];
}
