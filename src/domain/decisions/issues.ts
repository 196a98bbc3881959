import type { Issue } from '../issue';
import type { Contradiction } from './contradiction';
import type { Decision, Standing } from './decision';
import { fingerprint } from './fingerprint';
import type { ReviewedIssue } from './reviewed';
import { issueWords } from './subject';
import type { Words } from './words';

/** Issues that a clerk set aside. */

export type AsideDecision = Extract<Decision, { readonly kind: 'aside' }>;

/** How a decision stands that is not stale; the rest is told with the words of now. */
export const stands = (decision: Decision, state: 'applied' | 'waiting'): Standing => ({ decision, state });

export const staleFor = (
  decision: Decision,
  now: Words,
  because: 'words' | Contradiction = 'words',
): Standing => ({ decision, state: 'stale', because, now });

/** An issue of one owner with the decision that set it aside. @param owner key of the row, or of what is no row */
export function reviewedIssue<I extends Issue>(
  owner: string,
  issue: I,
  asides: readonly AsideDecision[],
): I & ReviewedIssue {
  const said = issueWords(issue);
  const aside = asides.findLast((one) => one.issue === said) ?? null;
  return { ...issue, key: fingerprint([owner, said]), aside };
}
