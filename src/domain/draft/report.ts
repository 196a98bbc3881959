import type { Issue, IssueCode } from '../issue';
import type { Span } from '../item';
import type { TableRow } from '../table/table';

/** ✔ the annex gives the same; ✘ the annex certainly gives something else; the annex cannot tell. */
export type Verdict = 'agrees' | 'contradicts' | 'unverifiable';

export type FindingKind =
  | 'total'
  | 'state-count'
  | 'unit-count'
  | 'share'
  | 'list-sum'
  | 'list-length'
  | 'item-name'
  | 'item-figure'
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

/** One statement of the draft, held against the annex. */
export interface DraftFinding {
  readonly kind: FindingKind;
  /** [start, end) in UTF-16 units of the draft as given. */
  readonly span: Span;
  /** The draft's own words at `span`, noise included. */
  readonly words: string;
  readonly verdict: Verdict;
  /** What the annex gives, or why it cannot tell: one Chinese sentence. */
  readonly annex: string;
  readonly rows: readonly RowReference[];
}

export interface DraftReport {
  /** In the order of the draft. */
  readonly findings: readonly DraftFinding[];
  readonly counts: Readonly<Record<Verdict, number>>;
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

export const rowReference = ({ file, sheet, row }: TableRow): RowReference => ({ file, sheet, row });

const CODES: Readonly<Partial<Record<FindingKind, IssueCode>>> = {
  title: 'draft-title',
  'item-name': 'draft-name',
};

/** What contradicts the annex, as an issue like any other; null for the rest. */
export function draftIssue(finding: DraftFinding): Issue | null {
  if (finding.verdict !== 'contradicts') return null;
  return {
    code: CODES[finding.kind] ?? 'draft-figure',
    severity: 'error',
    field: null,
    cell: null,
    quotes: [finding.words],
    params: { words: finding.words, table: finding.annex },
  };
}
