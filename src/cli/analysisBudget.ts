import { BudgetSpent, type Budget } from '../domain/budget';
import { cliZhCN } from '../domain/messages/zh-CN.cli';
import type { TableRow } from '../domain/table/table';

/** What analysing may take. An ordinary row takes below 1 ms, one of 30,000 characters some 20. */

const BASE_MS = 20_000;
const ROW_MS = 200;
/** Minutes for all files of a run. */
const MOST_MINUTES = 20;

const say = cliZhCN.limits;

interface Cost {
  spent: number;
  rows: number;
}

/**
 * Wall time by file, counted from row to row: what a file may take grows with its rows.
 *
 * @param now milliseconds from any fixed moment
 */
export function analysisBudget(now: () => number = () => performance.now()): Budget {
  const costs = new Map<string, Cost>();
  let last: { readonly cost: Cost; readonly at: number } | null = null;
  let total = 0;
  const charge = (): void => {
    if (last === null) return;
    const took = now() - last.at;
    last.cost.spent += took;
    total += took;
  };
  return {
    spend: ({ file }: TableRow): void => {
      charge();
      last = null;
      const cost = costs.get(file) ?? { spent: 0, rows: 0 };
      costs.set(file, cost);
      cost.rows += 1;
      const most = BASE_MS + cost.rows * ROW_MS;
      if (cost.spent > most)
        throw new BudgetSpent({
          code: 'tooLong',
          message: say.analysis(file, Math.round(most / 1000)),
        });
      if (total > MOST_MINUTES * 60_000)
        throw new BudgetSpent({ code: 'noTime', message: say.analysisTotal(file, MOST_MINUTES) });
      last = { cost, at: now() };
    },
  };
}
