import type { Block, Sentence } from '../../../domain/bulletin/document';
import { messages } from '../../../domain/messages/zh-CN';
import { textWidth as emsOf } from '../../../domain/sheet/measureText';
import { attribute } from '../ooxml/xml';
import { annexListXml, DATE_INDENT, signatureXml } from './closing';
import { LINE, textWidth, type PageSetup } from './geometry';
import { bodyLines, type PageFill } from './pageFill';
import { paragraph, separator, type Over } from './paragraph';
import { TableWriter } from './table';
import { runXml } from './text';

/** Blocks of a document as paragraphs and tables. */

const say = messages.word;

interface Surroundings {
  readonly previous: Block | null;
  readonly next: Block | null;
}

const isClosing = (block: Block | null): boolean =>
  block?.kind === 'annexList' || block?.kind === 'signature';

/** Blank lines above a block, by what stands there. */
function linesAbove(kind: Block['kind'], previous: Block['kind'] | null): number {
  if (kind === 'annexList' || kind === 'signature') return 1;
  if (kind === 'title') return previous === 'issuer' || previous === 'reference' ? 2 : 0;
  const isUnderTitle = previous === 'title' || previous === 'dateline';
  return isUnderTitle && kind !== 'dateline' ? 1 : 0;
}

type TextBlock = Exclude<Block, { kind: 'table' }>;

/** What a block prints, for how full the page is. */
function linesIn(block: TextBlock): number {
  if (block.kind === 'chart' || block.kind === 'copies') return 0;
  if (block.kind === 'signature') return [block.issuer, block.date].filter((line) => line !== null).length;
  if (block.kind === 'annexList') return block.entries.length;
  return bodyLines(
    block.kind === 'paragraph' ? block.sentences.map(({ text }) => text).join('') : block.text,
  );
}

/** As large as its length lets it be on one line, in half points. */
function issuerSize(text: string, page: PageSetup): number {
  const most = (textWidth(page) / 20 / Math.max(1, emsOf(text) / 100)) * 2;
  return Math.max(44, Math.min(124, Math.floor(most)));
}

const RED_LINE = { side: 'bottom', color: 'FF0000', eighths: 18, away: 11 } as const;

/** A place to be filled, the signature's where that is not complete. */
function blankXml(text: string, isUnderSignature: boolean, over: Over): string {
  const run = runXml(text, { isHighlighted: true });
  if (!isUnderSignature) return paragraph('Body', run, over);
  return paragraph('Signature', run, { ...over, indent: { right: DATE_INDENT } });
}

/** Writes the blocks of one section after the other; bookmarks are numbered through the document. */
export class BlockWriter {
  private bookmarks = 0;

  *xml(blocks: readonly Block[], page: PageSetup, fill: PageFill): Generator<string> {
    for (const [at, block] of blocks.entries()) {
      const around = { previous: blocks[at - 1] ?? null, next: blocks[at + 1] ?? null };
      yield* this.block(block, around, page, fill);
    }
    yield blocks.at(-1)?.kind === 'table' ? separator() : '';
  }

  private *block(block: Block, around: Surroundings, page: PageSetup, fill: PageFill): Generator<string> {
    if (block.kind === 'table') {
      if (around.previous?.kind === 'table') yield separator();
      yield* new TableWriter(block, textWidth(page), fill).xml();
    } else yield this.textBlock(block, around, page, fill);
  }

  private textBlock(block: TextBlock, around: Surroundings, page: PageSetup, fill: PageFill): string {
    const above = linesAbove(block.kind, around.previous?.kind ?? null);
    fill.addLines(above + linesIn(block));
    const over: Over = {
      ...(above > 0 ? { before: above * LINE } : {}),
      // A page of nothing but annexes' names and a signature would be one without text.
      ...(isClosing(around.next) ? { keepNext: true } : {}),
    };
    return this.written(block, over, around, page);
  }

  private written(block: TextBlock, over: Over, { previous, next }: Surroundings, page: PageSetup): string {
    switch (block.kind) {
      case 'issuer': {
        const line = next?.kind === 'reference' ? {} : { lines: [RED_LINE] };
        const size = issuerSize(block.text, page);
        const pitch = { line: Math.ceil((size / 2) * 1.3) * 20 };
        return paragraph('Issuer', runXml(block.text, { size }), { ...over, ...pitch, ...line });
      }
      case 'reference':
        return paragraph('Reference', runXml(block.text), { ...over, lines: [RED_LINE] });
      case 'title':
        return paragraph('Title', runXml(block.text), over);
      case 'dateline':
        return paragraph('Dateline', runXml(block.text), over);
      case 'addressee':
        return paragraph('Addressee', runXml(block.text), over);
      case 'heading':
        return paragraph(block.level === 1 ? 'Heading1' : 'Heading2', runXml(block.text), over);
      case 'paragraph':
        return paragraph('Body', this.sentences(block.sentences), over);
      case 'note':
        return paragraph('Note', runXml(block.text), over);
      case 'blank':
        return blankXml(block.text, previous?.kind === 'signature', over);
      case 'annexList':
        return annexListXml(block.entries, over);
      case 'signature':
        return signatureXml(block, over);
      case 'copies':
      case 'chart':
        // 抄送 and 印发 close the last page; a chart's figures stand in the table before it.
        return '';
    }
  }

  private sentences(all: readonly Sentence[]): string {
    return all.map((one, at) => this.sentence(one, at === all.length - 1)).join('');
  }

  /**
   * A statement between bookmarks, so that its evidence is found; one command removes them. The last of a paragraph
   * leaves its full stop out: where that hangs over the edge, LibreOffice sets what follows it on a line of its own.
   */
  private sentence({ id, text }: Sentence, isLast: boolean): string {
    if (id === null) return runXml(text);
    const number = this.bookmarks++;
    const name = attribute(say.evidence(id));
    const stop = isLast ? ([...text].at(-1) ?? '') : '';
    const said = text.slice(0, text.length - stop.length);
    return `<w:bookmarkStart w:id="${number}" w:name="${name}"/>${runXml(said)}<w:bookmarkEnd w:id="${number}"/>${runXml(stop)}`;
  }
}
