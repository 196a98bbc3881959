import type { TableAnalysis } from '../analysis';
import type { Issue } from '../issue';
import { sumDifferences } from '../table/figures/sums';
import { shown } from './check';

/** Total rows against the rows that they add up. They are no items, so that the table carries what is found. */
export const totalIssues = ({ table }: TableAnalysis): Issue[] =>
  sumDifferences(table.rows, table.totals).map(({ cell, name, stated, counted, unit }) => ({
    code: 'sum-mismatch',
    severity: 'warning',
    field: null,
    cell,
    quotes: [stated],
    params: { kind: 'total', name: name.replace(/\s/gu, ''), stated, counted: shown(counted), unit },
  }));
