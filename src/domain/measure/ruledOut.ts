import type { AgainstRole } from '../lexicon/against';
import type { Pair } from './pairs';

/** Not even a rate that fits outweighs these. */
const NEVER: ReadonlySet<AgainstRole> = new Set([
  'cancelled',
  'denied',
  'excepted',
  'elsewhere',
  'earlier',
  'remaining',
  'planned',
  'capacity',
  'started',
  'sub-work',
  'beyond',
]);

/** Whether words rule the figure out, as far as this target is concerned. */
export function ruledOut({ objections: [objection], rate, fact }: Pair): boolean {
  if (objection === undefined) return false;
  const confirmed = rate === 'done' || (rate === 'sentence' && fact.doneInClause);
  return !confirmed || NEVER.has(objection.role);
}
