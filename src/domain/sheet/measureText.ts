import type { Style } from './styles';

/**
 * How tall a wrapped text comes out. Excel fits neither merged cells nor rows that it did not type itself, so plans
 * bring their heights along; a row that is a little tall is well, one that cuts its text is a defect.
 */

/** Column width (characters of the default font) → points: 7 px a character and 5 px padding, at 96 dpi. */
export const columnPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Inner margin of a cell, both sides together. */
const PADDING = 6;
/** Line pitch of Chinese fonts in Excel, as a multiple of the size. */
const PITCH = 1.32;
const CELL_MARGIN = 5;

/** Width of a text in ems: full-width characters 1, others about half. */
export function emWidth(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2000 ? 0.55 : 1;
  return width;
}

/** In columns of few characters a number that moves to the next line leaves half a line blank. */
const NARROW = 10;

/** Number of lines that a text takes in a cell of `points` width. */
export function lineCount(text: string, points: number, size: number): number {
  const ems = Math.max(1, (points - PADDING) / size);
  // Signs and numbers are not parted from what they follow, so a line seldom fills up to its last character.
  const usable = Math.max(1, ems - (ems < NARROW ? 1.6 : 0.5));
  return text
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(emWidth(paragraph) / usable)), 0);
}

/** Height in points that a text needs. */
export const textHeight = (text: string, points: number, { size }: Pick<Style, 'size'>): number =>
  lineCount(text, points, size) * size * PITCH + CELL_MARGIN;
