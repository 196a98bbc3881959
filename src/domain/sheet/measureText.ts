import type { Style } from './styles';

/**
 * How tall a wrapped text comes out. Excel fits neither merged cells nor rows that it did not type itself, so plans
 * bring their heights along; a row that is a little tall is well, one that cuts its text is a defect.
 */

/** Column width (characters of the default font) → points: 7 px a character and 5 px padding, at 96 dpi. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
/** Characters of the narrowest column that is so many points wide. */
export const columnCharacters = (points: number): number => (points / 0.75 - 5) / 7;

/** Inner margin of a cell, both sides together. */
export const CELL_PADDING = 6;
/** Line pitch of Chinese fonts in Excel, as a multiple of the size. */
const PITCH = 1.32;
const CELL_MARGIN = 5;

/** Widths are counted in hundredths of an em, whole numbers that add up exactly: full-width characters 100, others 55. */
const UNITS = 100;
const HALF = 55;
/** A Latin word of so many signs, a file's name mostly, goes to the next line whole and leaves the one before it short. */
const LONG_WORD = 16;
const LEFT_SHORT = 200;

/** Width of a text in hundredths of an em, line breaks left out, long words with what they leave blank. */
export function textWidth(text: string): number {
  let [width, word] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x2000) width += UNITS;
    else if (code !== 10) width += HALF;
    word = code > 0x20 && code < 0x2000 ? word + 1 : 0;
    if (word === LONG_WORD) width += LEFT_SHORT;
  }
  return width;
}

/** Ems of a text as Chinese fonts set it: digits and what stands with them are half as wide as a character. */
export const setEms = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign < '\u2000' ? 0.5 : 1), 0);

/** Widths of the paragraphs of a text. */
export const paragraphWidths = (text: string): number[] => text.split('\n').map(textWidth);

/** In columns of few characters a number that moves to the next line leaves half a line blank. */
const NARROW = 10;

/** What lines hold, in hundredths of an em. */
export interface LineRoom {
  /** A text that has no more stands on one line. */
  readonly only: number;
  /** A line that goes on in the next: signs and numbers are not parted from what they follow, so that it seldom is full. */
  readonly each: number;
}

/** What lines of a cell `points` wide hold. @param size of the font in points */
export function lineRoom(points: number, size: number): LineRoom {
  const ems = Math.max(1, (points - CELL_PADDING) / size);
  return { only: UNITS * ems, each: UNITS * Math.max(1, ems - (ems < NARROW ? 1.6 : 0.5)) };
}

/** Points of the narrowest cell that has a text of `width` hundredths of an em on one line. */
export const pointsFor = (width: number, size: number): number => (width / UNITS) * size + CELL_PADDING;

/** Number of lines that a paragraph takes. */
export const linesOf = (width: number, { only, each }: LineRoom): number =>
  width <= only ? 1 : Math.ceil(width / each);

/** Number of lines that a text takes in a cell of `points` width. */
export function lineCount(text: string, points: number, size: number): number {
  const room = lineRoom(points, size);
  return paragraphWidths(text).reduce((lines, width) => lines + linesOf(width, room), 0);
}

/** Signs that begin no line: the sign before them goes down with them. */
const BEGINS_NO_LINE = new Set('，。；：、？！）》”’〉】」』％%,.;:?!)');
const PIECE = /[A-Za-z0-9.%,]{1,40}|\n|[^]/gu;

/**
 * Lines that a paragraph of running text takes where each holds `ems` characters, signs and numbers kept as printers
 * keep them: for a few paragraphs of a page, where `lineCount` would leave lines blank.
 */
export function wrappedLines(text: string, ems: number): number {
  const room = ems * UNITS;
  let [lines, used, last] = [1, 0, 0];
  for (const [piece] of text.matchAll(PIECE)) {
    const width = textWidth(piece);
    if (piece === '\n') [lines, used] = [lines + 1, 0];
    else if (used + width <= room) used += width;
    else [lines, used] = [lines + 1, BEGINS_NO_LINE.has(piece) ? last + width : width];
    last = width;
  }
  return lines;
}

/** Height in points of so many lines. */
export const linesHeight = (lines: number, size: number): number => lines * size * PITCH + CELL_MARGIN;

/** Height in points that a text needs. */
export const textHeight = (text: string, points: number, { size }: Pick<Style, 'size'>): number =>
  linesHeight(lineCount(text, points, size), size);
