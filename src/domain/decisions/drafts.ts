import type { Issue } from '../issue';
import type { Field } from '../table/fields';
import type { Content, Draft } from './decision';
import { indicatorName } from './figures';
import type { ReviewedAnalysis, ReviewedItem } from './reviewed';
import { fieldsOf, issueWords, Subjects, wholeSubject } from './subject';

/** Decisions on what is shown, before they are entered. */

export type ItemDraft = Extract<Content, { readonly kind: 'figure' | 'confirmed' | 'percent' | 'lamp' }>;

/** What is decided on the items of an analysis: where each stands among the rows that are equal to it. */
export class Deciding {
  private readonly subjects = new Subjects();
  private readonly placed = new Map<string, ReturnType<Subjects['add']>>();

  constructor({ tables }: ReviewedAnalysis) {
    for (const { items } of tables)
      for (const item of items) this.placed.set(item.key, this.subjects.add(item, item.sent));
  }

  on(item: ReviewedItem, content: ItemDraft, reason: string): Draft | null {
    const placed = this.placed.get(item.key);
    if (placed === undefined) return null;
    const about = this.subjects.about(placed, fieldsOf(content));
    return { ...about, sent: item.sent, reason, ...content };
  }

  about(item: ReviewedItem, field: Field): Pick<Draft, 'subject' | 'words'> | null {
    const placed = this.placed.get(item.key);
    return placed === undefined ? null : this.subjects.about(placed, [field]);
  }

  aside(item: ReviewedItem, issue: Issue, reason: string): Draft | null {
    const placed = this.placed.get(item.key);
    if (placed === undefined) return null;
    const { code, field } = issue;
    const content = { kind: 'aside', code, field, issue: issueWords(issue) } as const;
    return { ...this.subjects.about(placed, fieldsOf(content)), sent: item.sent, reason, ...content };
  }
}

/** What a unit answered of an issue: other words for its cell. */
export function replyDraft(
  deciding: Deciding,
  item: ReviewedItem,
  { field, text, from }: Pick<Extract<Draft, { readonly kind: 'reply' }>, 'field' | 'text' | 'from'>,
): Draft | null {
  const about = deciding.about(item, field);
  return about === null ? null : { ...about, sent: item.sent, reason: '', kind: 'reply', field, text, from };
}

/** An issue of no row set aside. @param about the table's name, or what else it is about */
export const wholeAside = (about: string, issue: Issue, reason: string): Draft => ({
  kind: 'aside',
  subject: wholeSubject(about),
  words: {},
  sent: false,
  reason,
  code: issue.code,
  field: issue.field,
  issue: issueWords(issue),
});

/** An indicator whose figure is proposed, and not decided yet. */
export interface Proposal {
  readonly item: ReviewedItem;
  readonly index: number;
  readonly value: number;
  readonly unit: string;
}

/** The proposed figures of items, in their order. */
export const proposalsOf = (items: readonly ReviewedItem[]): Proposal[] =>
  items.flatMap((item) =>
    item.indicators.flatMap(({ actual, proposed }, index): Proposal[] =>
      actual !== null || proposed === null
        ? []
        : [{ item, index, value: proposed.value, unit: proposed.unit }],
    ),
  );

export const confirmation = ({ item, index, value, unit }: Proposal): ItemDraft => ({
  kind: 'confirmed',
  indicator: indicatorName(item.indicators, index),
  value,
  unit,
});
