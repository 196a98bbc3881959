import type { Analysis, TableAnalysis } from '../analysis';
import type { Issue } from '../issue';
import type { Completion, TaskItem } from '../item';
import { messages } from '../messages/zh-CN';
import { basisOf, issueKey, itemKeys, tableKey } from './keys';
import type {
  Aside,
  Correction,
  Review,
  ReviewedAnalysis,
  ReviewedIssue,
  ReviewedItem,
  ReviewedTable,
} from './review';

type Decided<T> = ReadonlyMap<string, T>;

const reviewedIssues = (
  owner: string,
  issues: readonly Issue[],
  asides: Decided<Aside>,
): readonly ReviewedIssue[] =>
  issues.map((issue) => {
    const key = issueKey(owner, issue);
    return { ...issue, key, aside: asides.get(key) ?? null };
  });

const corrected = (completion: Completion, { percent }: Correction): Completion =>
  percent === completion.percent
    ? completion
    : { percent, basis: percent === null ? 'none' : 'stated', weakest: null };

/** The item with a person's word in place of the engine's; what the engine found stays beside it. */
function withCorrection(
  item: TaskItem,
  correction: Correction | null,
): Pick<ReviewedItem, 'correction' | 'computed' | 'status' | 'completion' | 'reason' | 'rule'> {
  const { status, completion, reason, rule } = item;
  const computed = { status, completion, reason, rule };
  if (correction === null) return { ...computed, correction, computed };
  return {
    status: correction.status,
    completion: corrected(completion, correction),
    reason: messages.review.reason(correction.reason, correction.date),
    rule: 'by-hand',
    correction,
    computed,
  };
}

class Reviewer {
  private readonly keyOf = itemKeys();
  readonly dropped: Correction[] = [];

  constructor(
    private readonly asides: Decided<Aside>,
    private readonly corrections: Decided<Correction>,
  ) {}

  table({ table, asOf, items }: TableAnalysis): ReviewedTable {
    return {
      table,
      asOf,
      items: items.map((item) => this.item(item)),
      issues: reviewedIssues(tableKey(table), table.issues, this.asides),
    };
  }

  private item(item: TaskItem): ReviewedItem {
    const key = this.keyOf(item);
    const basis = basisOf(item);
    return {
      ...item,
      ...withCorrection(item, this.correction(key, basis)),
      key,
      basis,
      issues: reviewedIssues(key, item.issues, this.asides),
    };
  }

  private correction(key: string, basis: string): Correction | null {
    const made = this.corrections.get(key);
    if (made === undefined || made.basis === basis) return made ?? null;
    this.dropped.push(made);
    return null;
  }
}

/**
 * Puts a clerk's decisions on an analysis: issues set aside, figures and lamps by hand. A correction made on other
 * words than the row now has is not honoured but named in `dropped`; one whose row is absent stays for another day.
 */
export function applyReview(analysis: Analysis, { asides, corrections }: Review): ReviewedAnalysis {
  const reviewer = new Reviewer(
    new Map(asides.map((aside) => [aside.issue, aside])),
    new Map(corrections.map((correction) => [correction.item, correction])),
  );
  const tables = analysis.tables.map((table) => reviewer.table(table));
  return { ...analysis, tables, dropped: reviewer.dropped };
}

const open = (issues: readonly ReviewedIssue[]): readonly ReviewedIssue[] =>
  issues.filter(({ aside }) => aside === null);

/** The same without the issues that were set aside: what a bulletin rests on. */
export const withoutAsides = (reviewed: ReviewedAnalysis): Analysis => ({
  ...reviewed,
  tables: reviewed.tables.map(({ table, asOf, items, issues }) => ({
    table: { ...table, issues: open(issues) },
    asOf,
    items: items.map((item) => ({ ...item, issues: open(item.issues) })),
  })),
});
