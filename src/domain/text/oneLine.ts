/** Line breaks and runs of blanks as one blank, for places that have one line. */
export const oneLine = (text: string): string =>
  /\s/u.test(text) ? text.replace(/\s+/gu, ' ').trim() : text;
