import { content } from '../ooxml/xml';
import { textProperties, type TextProperties } from './properties';

/** Text as runs. */

/** Signs that Latin fonts have, too, where they are narrow or set low: quotes, dashes, dots, circled numbers. */
const SHARED_SIGNS = /[\u00a7-\u00f7\u2010-\u203b\u2103-\u22ff\u2460-\u24ff\u25a0-\u26ff]/u;

/** Line ends, tabs and what lies between them. */
const PIECES = /\r\n?|[\n\v\f\u0085\u2028\u2029]|\t|[^\r\n\v\f\u0085\u2028\u2029\t]+/gu;
const BREAK = /^[\r\n\v\f\u0085\u2028\u2029]/u;

function pieceXml(piece: string): string {
  if (piece === '\t') return '<w:tab/>';
  if (BREAK.test(piece)) return '<w:br/>';
  return `<w:t xml:space="preserve">${content(piece)}</w:t>`;
}

/** A text as one run; nothing where it is empty. Characters that XML forbids vanish or show as U+FFFD. */
export function runXml(text: string, set: TextProperties = {}): string {
  if (text === '') return '';
  const properties = textProperties({ ...set, isChinese: SHARED_SIGNS.test(text) });
  return `<w:r>${properties}${(text.match(PIECES) ?? []).map(pieceXml).join('')}</w:r>`;
}
