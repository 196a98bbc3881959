import type { TableAnalysis } from '../analysis';
import type { Annex, BulletinDocument } from '../bulletin/document';
import { documentLines } from '../bulletin/documentText';
import { checkDraft } from './checkDraft';
import { isAmiss, type DraftFinding } from './report';

/** What the check of a document of ours found. */
export interface OwnReview {
  /** Statements that were held against the tables. */
  readonly checked: number;
  /** What a person has to look at, in the order of the text; nothing where the document is right. */
  readonly amiss: readonly DraftFinding[];
}

/** Tables of more rows than this repeat the analysis item by item, and are not read back. */
const MOST_ROWS = 1000;

const rowsIn = ({ blocks }: Annex): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'table' ? block.rows.length : 0), 0);

/** What is read back. */
const readBack = (document: BulletinDocument): BulletinDocument => ({
  ...document,
  annexes: document.annexes.filter((annex) => rowsIn(annex) <= MOST_ROWS),
});

/** Our own bulletin held against the tables that it was made from, after each generation. */
export function reviewOwn(document: BulletinDocument, tables: readonly TableAnalysis[]): OwnReview {
  const text = [...documentLines(readBack(document))].join('\n');
  const titles = [document.title, ...document.annexes.map(({ title }) => title)].map(subjectOf);
  const { findings } = checkDraft(text, tables, { titles });
  return { checked: findings.length, amiss: findings.filter(isAmiss) };
}

/** 关于…的通报 names what it is about. */
const subjectOf = (title: string): string =>
  /^关于(?<subject>.{1,200})的通报$/u.exec(title)?.groups?.['subject'] ?? title;
