import type { Annex, Block, Sentence } from '../../../domain/bulletin/document';
import { titleLines } from '../../../domain/bulletin/title';
import { textWidth as emsOf } from '../../../domain/sheet/measureText';
import { STYLES } from '../../../domain/sheet/styles';
import { annexListForms, DATE_INDENT, signatureForms } from './closing';
import { LINE, textWidth, type PageSetup } from './geometry';
import { form, type Form, type Over, type Run } from './paragraph';

/** Blocks of text as paragraphs: the form of GB/T 9704-2012, whatever writes them. */

export type TextBlock = Exclude<Block, { kind: 'table' }>;

interface Surroundings {
  readonly previous: Block | null;
  readonly next: Block | null;
}

/** The blocks beside one. */
export const around = (blocks: readonly Block[], at: number): Surroundings => ({
  previous: blocks[at - 1] ?? null,
  next: blocks[at + 1] ?? null,
});

const isClosing = (block: Block | null): boolean =>
  block?.kind === 'annexList' || block?.kind === 'signature';

/** Blank lines above a block, by what stands there. */
function linesAbove(kind: Block['kind'], previous: Block['kind'] | undefined): number {
  if (kind === 'annexList' || kind === 'signature') return 1;
  if (kind === 'title') return previous === 'issuer' || previous === 'reference' ? 2 : 0;
  const isUnderTitle = previous === 'title' || previous === 'dateline';
  return isUnderTitle && kind !== 'dateline' ? 1 : 0;
}

/** As large as its length lets it be on one line, in half points. */
function issuerSize(text: string, page: PageSetup): number {
  const most = (textWidth(page) / 20 / Math.max(1, emsOf(text) / 100)) * 2;
  return Math.max(44, Math.min(124, Math.floor(most)));
}

/** A title that is too long for a line goes on where a phrase begins. */
const titleOf = (text: string, page: PageSetup): string =>
  titleLines(text, textWidth(page) / 20 / STYLES.title.size).join('\n');

const RED_LINE = { side: 'bottom', color: 'FF0000', eighths: 18, away: 11 } as const;

function issuerForm(text: string, over: Over, isLast: boolean, page: PageSetup): Form {
  const size = issuerSize(text, page);
  const line = Math.ceil((size / 2) * 1.3) * 20;
  return form('Issuer', text, { ...over, line, ...(isLast ? { lines: [RED_LINE] } : {}) }, { size });
}

const sentenceRun = ({ id, text }: Sentence): Run => (id === null ? { text } : { text, evidence: id });

/** A place to be filled, the signature's where that is not complete. */
const blankForm = (text: string, isUnderSignature: boolean, over: Over): Form =>
  isUnderSignature
    ? form('Signature', text, { ...over, indent: { right: DATE_INDENT } }, { isHighlighted: true })
    : form('Body', text, over, { isHighlighted: true });

function written(block: TextBlock, over: Over, { previous, next }: Surroundings, page: PageSetup): Form[] {
  switch (block.kind) {
    case 'issuer':
      return [issuerForm(block.text, over, next?.kind !== 'reference', page)];
    case 'reference':
      return [form('Reference', block.text, { ...over, lines: [RED_LINE] })];
    case 'title':
      return [form('Title', titleOf(block.text, page), over)];
    case 'dateline':
      return [form('Dateline', block.text, over)];
    case 'addressee':
      return [form('Addressee', block.text, over)];
    case 'heading':
      return [form(block.level === 1 ? 'Heading1' : 'Heading2', block.text, over)];
    case 'paragraph':
      return [{ style: 'Body', over, runs: block.sentences.map(sentenceRun) }];
    case 'note':
      return [form('Note', block.text, over)];
    case 'blank':
      return [blankForm(block.text, previous?.kind === 'signature', over)];
    case 'annexList':
      return annexListForms(block.entries, over);
    case 'signature':
      return signatureForms(block, over);
    case 'copies':
    case 'chart':
      // 抄送 and 印发 close the last page; a chart's figures stand in the table before it.
      return [];
  }
}

/** The paragraphs of a block between its neighbours. */
export function formsOf(block: TextBlock, beside: Surroundings, page: PageSetup): Form[] {
  const above = linesAbove(block.kind, beside.previous?.kind);
  const over: Over = {
    ...(above > 0 ? { before: above * LINE } : {}),
    // A page of nothing but annexes' names and a signature would be one without text.
    ...(isClosing(beside.next) ? { keepNext: true } : {}),
  };
  return written(block, over, beside, page);
}

/** Mark and title of an annex. */
export const annexHead = ({ mark, title }: Annex, page: PageSetup): Form[] => [
  form('AnnexMark', mark),
  form('AnnexTitle', titleOf(title, page)),
];

type Copies = Extract<Block, { kind: 'copies' }>;

/** 抄送 and 印发, which close the document wherever they stand in the body. */
export const copiesOf = (body: readonly Block[]): Copies[] =>
  body.filter((block): block is Copies => block.kind === 'copies' && block.lines.length > 0);
