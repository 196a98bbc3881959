import { amountText } from '../amountText';
import { printedDifference, tenths } from '../rounding';

/** Parts that many sentences share. */

const LONGEST = 36;

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '(': '（',
  ')': '）',
};

/** Clean words with the signs of Chinese print again; between figures and Latin letters they stay: 1,200. */
export const fullWidth = (words: string): string =>
  /[,;:()]/u.test(words)
    ? words.replace(/(?<![\dA-Za-z])[,;:()]|[,;:()](?![\dA-Za-z])/gu, (sign) => FULL_WIDTH[sign] ?? sign)
    : words;

/** Words of a cell as a quotation: without line breaks, cut where they run on. */
export function shorten(words: string): string {
  const line = fullWidth(words)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[,;。、，；]{1,20}$/u, '');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** One decimal at most: 64 → 64, 50.77 → 50.8. */
export const figure = (value: number): string => String(tenths(value));

/** How far one figure is below another, as both are printed. */
export const lack = (actual: number, expected: number): string => String(printedDifference(expected, actual));

export interface Compared {
  readonly planned: number | null;
  readonly actual: number | null;
  readonly unit: string;
}

/** Plan against result, where both are figures. */
export const compared = ({ planned, actual, unit }: Compared): string =>
  planned === null || actual === null
    ? ''
    : `，计划${amountText(tenths(planned), unit)}，实际${amountText(tenths(actual), unit)}`;

/** Words in quotation marks; marks within are single. */
export const quoted = (words: string): string => `“${words.replace(/“/gu, '‘').replace(/”/gu, '’')}”`;
