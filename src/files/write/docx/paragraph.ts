import { paragraphProperties, type ParagraphProperties } from './properties';
import type { BlockStyle } from './styles';

/** Paragraphs of a named style. */

/** What a paragraph has other than its style. */
export type Over = Omit<ParagraphProperties, 'style'>;

export const paragraph = (style: BlockStyle, runs: string, over: Over = {}): string =>
  `<w:p>${paragraphProperties({ style, ...over })}${runs}</w:p>`;

/** Nothing to be seen: parts what a word processor would join, and ends a section without a line of its own. */
export const separator = (section = ''): string =>
  `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;
