import { wordZhCN } from '../../../domain/messages/zh-CN.word';
import { attribute } from '../ooxml/xml';
import { paragraphProperties, type ParagraphProperties, type TextProperties } from './properties';
import type { BlockStyle } from './styles';
import { runXml } from './text';

/** Paragraphs of a named style, before they are written in one form or another. */

/** What a paragraph has other than its style. */
export type Over = Omit<ParagraphProperties, 'style'>;

export interface Run {
  readonly text: string;
  readonly set?: TextProperties;
  /** Number of the statement that it is. */
  readonly evidence?: number;
}

export interface Form {
  readonly style: BlockStyle;
  readonly over: Over;
  readonly runs: readonly Run[];
}

export const form = (style: BlockStyle, text: string, over: Over = {}, set: TextProperties = {}): Form => ({
  style,
  over,
  runs: [{ text, set }],
});

export const textOf = ({ runs }: Form): string => runs.map(({ text }) => text).join('');

/** Bookmarks are numbered through a document. */
export class Bookmarks {
  private last = 0;

  /** Around a statement, so that its evidence is found; one command removes them. */
  around(evidence: number, xml: string): string {
    const id = this.last++;
    const name = attribute(wordZhCN.evidence(evidence));
    return `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${xml}<w:bookmarkEnd w:id="${id}"/>`;
  }
}

/**
 * The last statement of a paragraph leaves its full stop out of the bookmark: where that hangs over the edge,
 * LibreOffice sets what follows it on a line of its own.
 */
function marked({ text, set }: Run, evidence: number, isLast: boolean, bookmarks: Bookmarks): string {
  const stop = isLast ? ([...text].at(-1) ?? '') : '';
  const said = text.slice(0, text.length - stop.length);
  return bookmarks.around(evidence, runXml(said, set)) + runXml(stop, set);
}

/** @param bookmarks none where statements are not marked */
export function paragraphXml({ style, over, runs }: Form, bookmarks: Bookmarks | null = null): string {
  const written = runs.map((run, at) =>
    run.evidence === undefined || bookmarks === null
      ? runXml(run.text, run.set)
      : marked(run, run.evidence, at === runs.length - 1, bookmarks),
  );
  return `<w:p>${paragraphProperties({ style, ...over })}${written.join('')}</w:p>`;
}

/** Nothing to be seen: parts what a word processor would join, and ends a section without a line of its own. */
export const separator = (section = ''): string =>
  `<w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;
