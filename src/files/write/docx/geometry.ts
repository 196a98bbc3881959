/** Paper, margins and grid of GB/T 9704-2012, in twips (1/20 pt). */

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly width: number;
  readonly height: number;
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  /** From the edge of the paper to the page number's line. */
  readonly footer: number;
}

type Paper = 'A4' | 'A3';
type Orientation = PageSetup['orientation'];

const PAPERS: Readonly<Record<Paper, readonly [short: number, long: number]>> = {
  A4: [11_906, 16_838],
  A3: [16_838, 23_811],
};

/** Millimetres. A page that lies has the same text area turned: the upright page's left margin is on top. */
const MARGINS = {
  portrait: { top: 37, right: 26, bottom: 35, left: 28 },
  landscape: { top: 28, right: 37, bottom: 26, left: 35 },
} as const;

/** A line of 4号. */
const PAGE_NUMBER_LINE = 320;
/** The page number stands so far under the text area, in millimetres. */
const PAGE_NUMBER_UNDER = 7;

export function pageOf(paper: Paper, orientation: Orientation): PageSetup {
  const [short, long] = PAPERS[paper];
  const { top, right, bottom, left } = MARGINS[orientation];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  return {
    orientation,
    width,
    height,
    margins: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
    footer: twips(bottom - PAGE_NUMBER_UNDER) - PAGE_NUMBER_LINE,
  };
}

/** The page of the text itself. */
export const BODY_PAGE = pageOf('A4', 'portrait');

/** 22 lines on the text area of 225 mm: 28.95 pt each. */
export const LINE = 579;
/** 28 characters of 16 pt are 6 pt wider than 156 mm: each is this many 4096ths of a point narrower. */
export const CHARACTER_SPACE = -849;
/**
 * The same in the text's own form, in twips. Word processors differ in what a grid of characters does to text (in
 * LibreOffice one that is narrower than its characters gives each of them two places), so the text itself is spaced
 * for 28 by 22 and stands by the grid without hanging on it.
 */
export const BODY_SPACE = -5;

export const textWidth = ({ width, margins }: PageSetup): number => width - margins.left - margins.right;
export const textHeight = ({ height, margins }: PageSetup): number => height - margins.top - margins.bottom;

/** Characters of the body on a line of the upright page. */
export const LINE_CHARACTERS = 28;
