import { nth } from '../nth';
import type { Span } from '../item';
import { cleanText, originalSpan, type CleanText } from '../text/clean';

/** A line of the draft, cleaned, with its place. */
export interface DraftLine {
  readonly clean: CleanText;
  /** Of the line's first character in the draft. */
  readonly offset: number;
}

export function draftLines(text: string): DraftLine[] {
  const lines: DraftLine[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    lines.push({ clean: cleanText(line), offset });
    offset += line.length + 1;
  }
  return lines;
}

/** The draft's own span for [start, end) of a cleaned line. */
export function draftSpan({ clean, offset }: DraftLine, start: number, end: number): Span {
  const [from, to] = originalSpan(clean, start, end);
  return [offset + from, offset + to];
}

/** [start, end) of a part of a line. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A cleaned line with the places of its pieces; all found in one pass. */
export interface Passage {
  readonly text: string;
  /** Up to 。 ! ? */
  readonly sentences: readonly Part[];
  /** Up to 。 ; ! ? */
  readonly statements: readonly Part[];
  /** Between “ and ”. */
  readonly quotes: readonly Part[];
  /** Between ( and ), also where one is not closed: then to the end. Outer before inner. */
  readonly brackets: readonly Part[];
}

/** The part that holds a place; parts are in order and apart from each other. */
export function partAt<T extends Part>(parts: readonly T[], at: number): T | null {
  let [low, high] = [0, parts.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = nth(parts, middle);
    if (at < part.start) high = middle - 1;
    else if (at >= part.end) low = middle + 1;
    else return part;
  }
  return null;
}

/** Collects the parts between signs. */
class Splitter {
  readonly parts: Part[] = [];
  private start = 0;
  cut(at: number): void {
    if (at > this.start) this.parts.push({ start: this.start, end: at });
    this.start = at + 1;
  }
}

const OPENING = '(“《';
const CLOSING = ')”》';

/** Brackets and quotations by their places; the outermost brackets, in order. */
export function enclosed(text: string, open: string, close: string): Part[] {
  const parts: Part[] = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === open && depth++ === 0) start = at + 1;
    else if (text[at] === close && depth > 0 && --depth === 0) parts.push({ start, end: at });
  }
  if (depth > 0) parts.push({ start, end: text.length });
  return parts;
}

/**
 * @param names parts of the line that name an item: their signs end no sentence
 */
export function passageOf(text: string, names: readonly Part[] = []): Passage {
  const [sentences, statements] = [new Splitter(), new Splitter()];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign)) depth++;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && '。;!?'.includes(sign) && partAt(names, at) === null) {
      statements.cut(at);
      if (sign !== ';') sentences.cut(at);
    }
  }
  for (const parts of [sentences, statements]) parts.cut(text.length);
  return {
    text,
    sentences: sentences.parts,
    statements: statements.parts,
    quotes: enclosed(text, '“', '”'),
    brackets: enclosed(text, '(', ')'),
  };
}
