import type { Block } from '../../../domain/bulletin/document';
import { around, formsOf } from './forms';
import { LINE, textWidth, type PageSetup } from './geometry';
import { bodyLines, type PageFill } from './pageFill';
import { Bookmarks, paragraphXml, separator, textOf, type Form } from './paragraph';
import { TableWriter } from './table';

/** Blocks of a document as paragraphs and tables. */

/** Writes the blocks of one section after the other. */
export class BlockWriter {
  private readonly bookmarks = new Bookmarks();

  *xml(blocks: readonly Block[], page: PageSetup, fill: PageFill): Generator<string> {
    for (const [at, block] of blocks.entries()) {
      const beside = around(blocks, at);
      if (block.kind === 'table') {
        if (beside.previous?.kind === 'table') yield separator();
        yield* new TableWriter(block, textWidth(page), fill, beside.next?.kind === 'note').xml();
      } else yield this.paragraphs(formsOf(block, beside, page), fill);
    }
    yield blocks.at(-1)?.kind === 'table' ? separator() : '';
  }

  private paragraphs(forms: readonly Form[], fill: PageFill): string {
    for (const form of forms)
      fill.addLines(bodyLines(textOf(form)) + Math.round((form.over.before ?? 0) / LINE));
    return forms.map((form) => paragraphXml(form, this.bookmarks)).join('');
  }
}
