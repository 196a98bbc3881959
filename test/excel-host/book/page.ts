/** What a fresh sheet answers of its page: paper of China, margins as Excel sets them, in points. */
export const PAGE_DEFAULTS: Readonly<Record<string, unknown>> = {
  Orientation: 'Portrait',
  PaperSize: 'A4',
  CenterHorizontally: false,
  CenterVertically: false,
  PrintGridlines: false,
  PrintHeadings: false,
  BlackAndWhite: false,
  TopMargin: 54,
  BottomMargin: 54,
  LeftMargin: 50.4,
  RightMargin: 50.4,
  HeaderMargin: 21.6,
  FooterMargin: 21.6,
  Zoom: { scale: 100 },
};

export const VIEW_DEFAULTS: Readonly<Record<string, unknown>> = { ShowGridlines: true, ShowHeadings: true };
