/** What every printed sheet has alike; see GB/T 9704-2012 for page numbers. */

/** Distance of header and footer from the paper's edge, in millimetres. */
export const HEADER_MM = 12;
export const FOOTER_MM = 15;

/** In Excel's header and footer codes: dashes around the number, 4号宋体; odd pages have it right, even ones left. */
export const PAGE_NUMBER = '&"宋体,常规"&14— &P —';

/** RRGGBB of thin borders. */
export const LINE_COLOR = '7F7F7F';

/** Percent of a bar's width that is left between bars. */
export const BAR_GAP = 50;
