/** Parts that many sentences share. */

const LONGEST = 36;

/** Words of a cell as a quotation: without line breaks, cut where they run on. */
export function shorten(words: string): string {
  const line = words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;。、,;]+$/u, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** One decimal at most: 64 → 64, 50.77 → 50.8. */
export const figure = (value: number): string => String(Math.round(value * 10) / 10);

/** Plan against result, where both are figures. */
export const compared = (planned: number | null, actual: number | null): string =>
  planned === null || actual === null ? '' : `，计划${figure(planned)}，实际${figure(actual)}`;
