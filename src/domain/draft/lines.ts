import { cleanText, originalSpan, type CleanText } from '../text/clean';
import type { Span } from '../item';

/** A line of the draft, cleaned, with its place. */
export interface DraftLine {
  readonly clean: CleanText;
  /** Of the line's first character in the draft. */
  readonly offset: number;
}

export function draftLines(text: string): DraftLine[] {
  return [...text.matchAll(/[^\r\n]+/gu)].map((match) => ({
    clean: cleanText(match[0]),
    offset: match.index,
  }));
}

export function draftSpan({ clean, offset }: DraftLine, start: number, end: number): Span {
  const [from, to] = originalSpan(clean, start, end);
  return [offset + from, offset + to];
}

/** [start, end) of a part of a line. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Index of the bracket that closes the one at `open`; the text's length where none does. */
export function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  return text.length;
}

/** Sentences of a line; signs inside brackets and quotations end none. */
export function sentences(text: string): Part[] {
  const parts: Part[] = [];
  let start = 0;
  let depth = 0;
  const close = (end: number): void => {
    if (end > start) parts.push({ start, end });
    start = end + 1;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] as string;
    if ('(“《'.includes(sign)) depth++;
    else if (')”》'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '。;!?'.includes(sign)) close(at);
  }
  close(text.length);
  return parts;
}

/** Is the place inside a quotation “…”? Words of a department are no statement of the draft. */
export function quoted(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at);
  return open >= 0 && text.indexOf('”', open) >= at;
}
