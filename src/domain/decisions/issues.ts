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

/** Issues of one owner with the decisions that set them aside. @param owner the row's key, or the table's */
export const reviewedIssues = (
  owner: string,
  issues: readonly Issue[],
  asides: readonly AsideDecision[],
): readonly ReviewedIssue[] =>
  issues.map((issue) => {
    const said = issueWords(issue);
    const aside = asides.findLast((one) => one.issue === said) ?? null;
    return { ...issue, key: fingerprint([owner, said]), aside };
  });
