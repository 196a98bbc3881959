import type { Annex, BulletinDocument } from '../../../domain/bulletin/document';
import { DECLARATION } from '../ooxml/xml';
import { BlockWriter } from './blocks';
import { copiesXml } from './closing';
import { annexHead, copiesOf } from './forms';
import { CHARACTER_SPACE, LINE, BODY_PAGE, pageOf, textHeight, type PageSetup } from './geometry';
import { PageFill } from './pageFill';
import { paragraphXml, separator } from './paragraph';
import { OFFICE } from '../ooxml/package';
import { WORD } from './namespace';

/** document.xml: the body, each annex in a section of its own, 版记 last. */

/** Relationships of the document's part, by their numbers. */
export interface Footers {
  readonly odd: string;
  readonly even: string;
}

function sectionXml(page: PageSetup, { odd, even }: Footers): string {
  const { width, height, margins, footer } = page;
  const turned = page.orientation === 'landscape' ? ' w:orient="landscape"' : '';
  const grid =
    page.orientation === 'portrait'
      ? `<w:docGrid w:type="linesAndChars" w:linePitch="${LINE}" w:charSpace="${CHARACTER_SPACE}"/>`
      : `<w:docGrid w:linePitch="${LINE}"/>`;
  return [
    `<w:sectPr><w:footerReference w:type="default" r:id="${odd}"/><w:footerReference w:type="even" r:id="${even}"/>`,
    `<w:type w:val="nextPage"/><w:pgSz w:w="${width}" w:h="${height}"${turned}/>`,
    `<w:pgMar w:top="${margins.top}" w:right="${margins.right}" w:bottom="${margins.bottom}" w:left="${margins.left}" w:header="851" w:footer="${footer}" w:gutter="0"/>`,
    `<w:cols w:space="425"/>${grid}</w:sectPr>`,
  ].join('');
}

/** Mark and title take this much of an annex's first page. */
const ANNEX_HEAD = 3 * LINE;

function* annexXml(annex: Annex, writer: BlockWriter): Generator<string> {
  const { paper, orientation, blocks } = annex.issued ?? annex;
  const page = pageOf(paper, orientation);
  const fill = new PageFill(textHeight(page));
  fill.add(ANNEX_HEAD);
  yield annexHead(annex, page)
    .map((form) => paragraphXml(form))
    .join('');
  yield* writer.xml(blocks, page, fill);
}

/** The sections in their order; each is written as it is asked for. */
function* sectionsOf({ body, annexes }: BulletinDocument): Generator<{
  readonly page: PageSetup;
  readonly xml: Iterable<string>;
}> {
  const writer = new BlockWriter();
  const copies = copiesOf(body).map((block) => copiesXml(block, BODY_PAGE, annexes.length > 0));
  const ownPage = annexes.length > 0 && copies.length > 0;
  const bodyXml = writer.xml(body, BODY_PAGE, new PageFill(textHeight(BODY_PAGE)));
  yield { page: BODY_PAGE, xml: ownPage ? bodyXml : joined(bodyXml, copies) };
  for (const annex of annexes) {
    const { paper, orientation } = annex.issued ?? annex;
    yield { page: pageOf(paper, orientation), xml: annexXml(annex, writer) };
  }
  if (ownPage) yield { page: BODY_PAGE, xml: copies };
}

function* joined(...all: readonly Iterable<string>[]): Generator<string> {
  for (const one of all) yield* one;
}

/** A section ends in its last paragraph, but for the last section, which ends with the document. */
export function* documentXml(document: BulletinDocument, footers: Footers): Generator<string> {
  yield `${DECLARATION}<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}/relationships"><w:body>`;
  let ended: PageSetup | null = null;
  for (const { page, xml } of sectionsOf(document)) {
    if (ended !== null) yield separator(sectionXml(ended, footers));
    yield* xml;
    ended = page;
  }
  yield separator();
  yield `${sectionXml(ended ?? BODY_PAGE, footers)}</w:body></w:document>`;
}
