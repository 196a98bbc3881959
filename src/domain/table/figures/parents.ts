import { nth } from '../../nth';
import { cleanText } from '../../text/clean';
import type { TableRow } from '../table';
import { addends, near, sum } from './sums';

/**
 * Rows over their parts: 一 | 教育工程 | 5000 over 1 | 第一小学 | 3000 and 2 | 第二小学 | 2000. Marks or indents say
 * what stands under what, and the sums prove it; without the proof a row stays what it is.
 */

/** How a row is marked in its list: 一, （一）, 1, (1), 1.1; rows without a mark by how far their name is set in. */
const MARKS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['chinese', /^[一二三四五六七八九十]{1,3}(?:[、.]|$)/u],
  ['chinese-bracket', /^\([一二三四五六七八九十]{1,3}\)/u],
  ['decimal', /^\d{1,3}[.-]\d{1,3}(?:[、.]|$)/u],
  ['bracket', /^\(\d{1,3}\)|^[①-⑳]/u],
  ['number', /^\d{1,3}(?:[、.](?!\d)|$)/u],
];

function markOf(written: string): string | null {
  const text = cleanText(written).text.trim();
  return MARKS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

const INDENT = /^[\s\u3000]*/u;
const nameOf = ({ cells }: TableRow): string =>
  (cells.name ?? cells.task ?? cells.place ?? cells.category)?.text ?? '';

function levelOf(row: TableRow): string {
  const sequence = row.cells.sequence?.from === 'own' ? row.cells.sequence.text : '';
  const mark = markOf(sequence) ?? markOf(nameOf(row));
  return mark ?? `indent ${INDENT.exec(nameOf(row))?.[0].length ?? 0}`;
}

const isIndent = (level: string): boolean => level.startsWith('indent');

/** 其中 is a line of its own beside the whole that it is part of. */
const PART = /^(?:其中|#)/u;
const isPart = (row: TableRow): boolean => PART.test(cleanText(nameOf(row)).text.trim());

const LEAST_PARTS = 2;
/** Marks say what stands under what; where only the indents do, two figures must prove it. */
const LEAST_SUMS = { marked: 1, indented: 2 };

/** Whether every figure of a row is the sum of its parts', two of which have it. */
function addsUp(row: TableRow, parts: readonly TableRow[], least: number, leastParts = LEAST_PARTS): boolean {
  const sums = addends(row.figures).map(({ key, cell }) => {
    const values = parts.map(
      ({ figures }) => addends(figures).find((other) => other.key === key)?.cell.value ?? 0,
    );
    return {
      fits: near(sum(values), cell.value),
      // A part that has nothing yet proves nothing, and denies nothing.
      proves: values.filter((value) => value > 0).length >= leastParts,
    };
  });
  return sums.every(({ fits }) => fits) && sums.filter(({ proves }) => proves).length >= least;
}

/** The rows under a row, down to the next of its own level or of one above. */
function under(levels: readonly string[], at: number, above: ReadonlySet<string>): number {
  let end = at + 1;
  while (end < levels.length && levels[end] !== levels[at] && !above.has(nth(levels, end))) end++;
  return end;
}

export interface Parent {
  readonly row: TableRow;
  readonly parts: readonly TableRow[];
}

/** Parents of a table with the rows that they add up, each row under its nearest. */
export function parentsOf(rows: readonly TableRow[]): Parent[] {
  const levels = rows.map(levelOf);
  const parents = new Map<TableRow, readonly TableRow[]>();
  const above: string[] = [];
  const spans = rows.map((_, at) => {
    const level = nth(levels, at);
    if (above.includes(level)) above.length = above.indexOf(level);
    const end = under(levels, at, new Set(above));
    above.push(level);
    return end;
  });
  for (let at = rows.length - 1; at >= 0; at--) {
    const parts = rows.slice(at + 1, spans[at]).filter((row) => !parents.has(row));
    const row = nth(rows, at);
    const least = isIndent(nth(levels, at)) ? LEAST_SUMS.indented : LEAST_SUMS.marked;
    if (!isPart(row) && !parts.some(isPart) && addsUp(row, parts, least)) parents.set(row, parts);
  }
  // 二 | 新建 | 5000 over one project of 5000: the other groups of its mark prove what it is.
  const proven = new Set([...parents.keys()].map((row) => nth(levels, rows.indexOf(row))));
  rows.forEach((row, at) => {
    const level = nth(levels, at);
    const parts = rows.slice(at + 1, spans[at]);
    const alone = parts.length === 1 && !isIndent(level) && proven.has(level) && !parents.has(row);
    if (alone && addsUp(row, parts, 1, 1)) parents.set(row, parts);
  });
  return rows.flatMap((row) => {
    const parts = parents.get(row);
    return parts === undefined ? [] : [{ row, parts }];
  });
}
