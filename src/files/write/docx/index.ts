import { gatheredBytes } from '../../bytes';
import type { BulletinDocument } from '../../../domain/bulletin/document';
import { sheetZhCN } from '../../../domain/messages/zh-CN.sheet';
import { KIND_PROPERTY } from '../../kind';
import { appXml, coreXml, customXml, packageRelationshipsOf, relationships } from '../ooxml/package';
import { BROWSER, type Packing } from '../ooxml/packing';
import { zipped, type Part } from '../ooxml/zip';
import { documentXml } from './document';
import { contentTypes, footerXml, SETTINGS_XML } from './parts';
import { fontTableXml, LATIN } from './fonts';
import { stylesXml } from './styles';

/** Writes a bulletin as a Word document, in the form of GB/T 9704-2012: block by block, annexes row by row. */

const RELATED = [
  ['styles', 'styles.xml'],
  ['settings', 'settings.xml'],
  ['fontTable', 'fontTable.xml'],
  ['footer', 'footer1.xml'],
  ['footer', 'footer2.xml'],
] as const;
const FOOTERS = { odd: 'rId4', even: 'rId5' } as const;

const part = (name: string, xml: string): Part => ({ name, xml: [xml] });

/** What the document's package holds, in the order in which it is written. */
export function documentParts(document: BulletinDocument): Part[] {
  const parts = [
    part('_rels/.rels', packageRelationshipsOf('word/document.xml', true)),
    part('docProps/app.xml', appXml(sheetZhCN.application)),
    part('docProps/core.xml', coreXml(new Date())),
    part('docProps/custom.xml', customXml(KIND_PROPERTY, 'bulletin')),
    part('word/_rels/document.xml.rels', relationships(RELATED)),
    part('word/styles.xml', stylesXml(LATIN)),
    part('word/settings.xml', SETTINGS_XML),
    part('word/fontTable.xml', fontTableXml(LATIN)),
    part('word/footer1.xml', footerXml('right')),
    part('word/footer2.xml', footerXml('left')),
    { name: 'word/document.xml', xml: documentXml(document, FOOTERS) },
  ];
  return [part('[Content_Types].xml', contentTypes(parts.map(({ name }) => name))), ...parts];
}

/** The document in pieces; each is made when it is asked for. */
export const documentChunks = (
  document: BulletinDocument,
  packing: Packing = BROWSER,
): AsyncGenerator<Uint8Array> => zipped(documentParts(document), packing);

/** The document as bytes. */
export const writeDocument = (document: BulletinDocument): Promise<Uint8Array<ArrayBuffer>> =>
  gatheredBytes(documentChunks(document));
