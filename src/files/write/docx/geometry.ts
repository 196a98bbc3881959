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

const SHORT = 11_906;
const LONG = 16_838;

/** A line of 4号. */
const PAGE_NUMBER_LINE = 320;
/** The page number stands 7 mm under the text area. @param bottom margin in millimetres */
const footerUnder = (bottom: number): number => twips(bottom - 7) - PAGE_NUMBER_LINE;

export const PAGES: Readonly<Record<'portrait' | 'landscape', PageSetup>> = {
  portrait: {
    orientation: 'portrait',
    width: SHORT,
    height: LONG,
    margins: { top: twips(37), right: twips(26), bottom: twips(35), left: twips(28) },
    footer: footerUnder(35),
  },
  // The same text area turned: the upright page's left margin is on top.
  landscape: {
    orientation: 'landscape',
    width: LONG,
    height: SHORT,
    margins: { top: twips(28), right: twips(37), bottom: twips(26), left: twips(35) },
    footer: footerUnder(26),
  },
};

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
