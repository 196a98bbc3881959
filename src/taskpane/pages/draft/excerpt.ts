import type { Span } from '../../../domain/item';

/** Characters of its line that are shown before and after a statement. */
const AROUND = 18;
const MORE = '…';

export interface Excerpt {
  readonly text: string;
  /** The statement's place in `text`. */
  readonly span: Span;
}

/** A statement with its neighbours of the same line; what is left out is marked with …. */
export function excerptOf(draft: string, [start, end]: Span): Excerpt {
  const lineStart = draft.slice(0, start).lastIndexOf('\n') + 1;
  const newline = draft.indexOf('\n', end);
  const lineEnd = newline < 0 ? draft.length : newline;
  const from = start - lineStart <= AROUND ? lineStart : start - AROUND;
  const to = lineEnd - end <= AROUND ? lineEnd : end + AROUND;
  const [before, after] = [from > lineStart ? MORE : '', to < lineEnd ? MORE : ''];
  return {
    text: `${before}${draft.slice(from, to)}${after}`,
    span: [start - from + before.length, end - from + before.length],
  };
}
