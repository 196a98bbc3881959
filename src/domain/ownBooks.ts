import { SLOW_HEADERS } from './bulletin/annexes/slowTable';
import type { Grid, Made } from './grid';
import { messages } from './messages/zh-CN';
import { remindersZhCN } from './messages/zh-CN.asking';

/**
 * Workbooks of ours by what stands in them: the mark that we write is lost when another program saves them as .xls,
 * .ods or a page.
 */

/** A header stands among the first lines of its sheet, whatever was put above it. */
const HEAD_LINES = 40;

const { bulletin, slips } = messages;
/** Lists that nobody else has. 汇总表 is none of them: an office may send it back as its return. */
const ANNEXES = [...SLOW_HEADERS, bulletin.unitsHeader, bulletin.evidenceHeader];
/** Those that are given alone, too. */
const WORKING_LISTS = [bulletin.queriesHeader, remindersZhCN.header];

const withoutBlanks = (text: string): string => text.replace(/\s/gu, '');

/** Whether a line has every name of a header, wherever columns were put in. */
function hasHeader({ texts }: Grid, header: readonly string[]): boolean {
  return texts.slice(0, HEAD_LINES).some((cells) => {
    if (cells.length < header.length) return false;
    const names = new Set(cells.map(withoutBlanks));
    return header.every((name) => names.has(withoutBlanks(name)));
  });
}

/** A slip that came back without its keys is a slip all the same. */
const SLIP = Object.entries(slips.columns).flatMap(([column, name]) => (column === 'key' ? [] : name));

const COMPUTED = Object.values(bulletin.computed);

const hasOneOf = (grid: Grid, headers: readonly (readonly string[])[]): boolean =>
  headers.some((header) => hasHeader(grid, header));

const isListOfOurs = (grid: Grid): boolean => hasOneOf(grid, [...ANNEXES, ...WORKING_LISTS]);

/**
 * Sheets of an open workbook that we must have drawn although its register does not name them: another program that
 * saves it drops the register. A combined table is one only beside a list that nobody else has.
 */
export function sheetsLikeOurs(grids: readonly Grid[]): ReadonlySet<string> {
  const lists = grids.filter(isListOfOurs);
  const combined = lists.length === 0 ? [] : grids.filter((grid) => hasHeader(grid, COMPUTED));
  return new Set([...lists, ...combined].map(({ sheet }) => sheet));
}

/** What we made a workbook as; null for the work of others. */
export function madeAs(grids: readonly Grid[]): Made | null {
  if (grids.some((grid) => hasHeader(grid, SLIP))) return 'slip';
  if (grids.some((grid) => hasOneOf(grid, ANNEXES))) return 'bulletin';
  return grids.some((grid) => hasOneOf(grid, WORKING_LISTS)) ? 'list' : null;
}
