import { cleanText } from '../text/clean';
import type { Line, LineCell } from './lines';
import { groupName, isTotalName } from './rowKind';

/** Section headings with their number in a cell of its own: （一） | 乡村振兴, with blank cells behind. */

/** 一, 一、, (一), 第一类; the rows themselves are numbered otherwise. */
const NUMERAL = /^(?:(\()?[一二三四五六七八九十]{1,3}\)?[、.]?|第[一二三四五六七八九十]{1,3}[类部章])$/u;
const LONGEST_NAME = 40;
const YEAR = /20\d\d年?度?/gu;

const plain = ({ text }: LineCell): string => cleanText(text).text.replace(/\s/gu, '');

/** 'plain', 'bracket' or 'part': headings of one level are numbered alike. */
function styleOf(line: Line): string | null {
  const match = line.cells[0] === undefined ? null : NUMERAL.exec(plain(line.cells[0]));
  if (match === null) return null;
  return match[0].startsWith('第') ? 'part' : match[1] === undefined ? 'plain' : 'bracket';
}

/** A number and a name, and nothing that an item promises: 新增托位200个 is one that nobody has answered yet. */
function isBare({ cells }: Line): boolean {
  const [, name, more] = cells;
  if (name === undefined || more !== undefined) return false;
  const words = groupName(plain(name));
  return words.length <= LONGEST_NAME && !/\d/u.test(words.replace(YEAR, '')) && !isTotalName(words);
}

/** Whether what follows a line is a row of data, numbered otherwise. */
function opensRows(lines: readonly Line[], index: number, style: string): boolean {
  const next = lines.slice(index + 1).find(({ cells }) => cells.length > 0);
  return next !== undefined && styleOf(next) !== style && next.cells.length > 1;
}

/**
 * Rows of such headings. Numbers of one style head sections only where every one of them stands beside a bare name,
 * and rows numbered otherwise follow; else they are items, of which some are blank.
 */
export function numberedHeadings(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Map<string, { readonly lines: Line[]; opens: boolean }>();
  lines.forEach((line, index) => {
    const style = styleOf(line);
    if (style === null) return;
    const alike = found.get(style) ?? { lines: [], opens: false };
    found.set(style, { lines: [...alike.lines, line], opens: alike.opens || opensRows(lines, index, style) });
  });
  const headings = [...found.values()].filter((alike) => alike.opens && alike.lines.every(isBare));
  return new Set(headings.flatMap((alike) => alike.lines.map(({ row }) => row)));
}
