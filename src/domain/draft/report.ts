import type { Issue, IssueCode } from '../issue';
import type { Span } from '../item';
import type { TableRow } from '../table/table';

/**
 * ✔ the annex gives the same; ✘ the annex, or the sentence itself, certainly gives something else; 疑点 something else
 * is reckoned from the annex, on a basis that may be another; the annex has nothing to compare with.
 */
export type Verdict = 'agrees' | 'contradicts' | 'doubtful' | 'unverifiable';

export const VERDICTS: readonly Verdict[] = ['agrees', 'contradicts', 'doubtful', 'unverifiable'];

export type FindingKind =
  | 'total'
  | 'state-count'
  | 'unit-count'
  | 'share'
  | 'list-sum'
  | 'list-length'
  | 'item-name'
  | 'item-figure'
  | 'item-unit'
  | 'quotation'
  | 'gap'
  | 'unit-name'
  | 'unit-rate'
  | 'unit-rank'
  | 'title'
  | 'date';

/** A row of the annex that a finding rests on. */
export interface RowReference {
  readonly file: string;
  readonly sheet: string;
  /** 1-based; line number in a text file. */
  readonly row: number;
}

/** Words of the draft with their place. */
export interface DraftPlace {
  /** [start, end) in UTF-16 units of the draft as given. */
  readonly span: Span;
  /** The draft's own words at `span`, noise included. */
  readonly words: string;
}

/** One statement of the draft, held against the annex and against its own sentence. */
export interface DraftFinding extends DraftPlace {
  readonly kind: FindingKind;
  readonly verdict: Verdict;
  /** What the annex gives, or why it cannot tell: one Chinese sentence. */
  readonly annex: string;
  readonly rows: readonly RowReference[];
}

export interface DraftReport {
  /** In the order of the draft. */
  readonly findings: readonly DraftFinding[];
  readonly counts: Readonly<Record<Verdict, number>>;
  /** Amounts and percentages that no finding is about: of other things than the annex, and not checked. */
  readonly unchecked: readonly DraftPlace[];
}

/** A finding of a reader: places are those of its cleaned line. */
export interface LineFinding {
  readonly kind: FindingKind;
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  readonly annex: string;
  readonly rows: readonly TableRow[];
}

/** What a person has to look at. */
export const isAmiss = ({ verdict }: { readonly verdict: Verdict }): boolean =>
  verdict === 'contradicts' || verdict === 'doubtful';

export const rowReference = ({ file, sheet, row }: TableRow): RowReference => ({ file, sheet, row });

const CODES: Readonly<Partial<Record<FindingKind, IssueCode>>> = {
  title: 'draft-title',
  'item-name': 'draft-name',
  'unit-name': 'draft-name',
};

/** What contradicts the annex, as an issue like any other; null for the rest. */
export function draftIssue(finding: DraftFinding): Issue | null {
  if (!isAmiss(finding)) return null;
  return {
    code: CODES[finding.kind] ?? 'draft-figure',
    severity: finding.verdict === 'contradicts' ? 'error' : 'warning',
    field: null,
    cell: null,
    quotes: [finding.words],
    params: { words: finding.words, table: finding.annex },
  };
}
