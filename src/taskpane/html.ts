/** Words as HTML, where no components are: the help page, what is copied. */

export const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paragraph a line. */
export const paragraphs = (lines: string): string =>
  lines
    .split('\n')
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('');
