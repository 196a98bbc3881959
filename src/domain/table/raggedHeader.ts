import { nth } from '../nth';
import type { Field } from './fields';
import { isShort, knownNames, type Header } from './header';
import { headerKey, matchHeader } from './headerNames';
import type { Line } from './lines';

/**
 * Headers of texts whose merged cells were lost: the second level stands in a line of its own, with nothing to say
 * which names hang under which. They are hung so that the words fit. Columns are counted from 1.
 */

const LEAST_SHARE = 0.5;
const LINES_LOOKED_AT = 30;

/** Number of columns: the header's own cells, blank ones included, or as many as several lines below have. */
function widthOf(lines: readonly Line[], index: number, below: Line): number {
  const top = nth(lines, index);
  if (top.width > top.cells.length) return top.width;
  const counts = new Map<number, number>();
  for (const { cells, row } of lines.slice(index + 1, index + LINES_LOOKED_AT))
    if (row > below.row && cells.length > top.cells.length)
      counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count > 1).map(([width]) => width);
  return Math.max(top.width, ...often);
}

function isSecondLevel(top: Line, below: Line | undefined): below is Line {
  return (
    below !== undefined &&
    below.row === top.row + 1 &&
    below.cells.length > 1 &&
    isShort(below) &&
    knownNames(below) >= below.cells.length * LEAST_SHARE &&
    !/^\d/u.test(below.cells[0]?.text ?? '')
  );
}

const pairs = (text: string): Set<string> => {
  const key = headerKey(text);
  return new Set([...key].slice(1).map((char, i) => `${key[i]}${char}`));
};

/** Names that have nothing under them. */
const LEAVES: readonly Field[] = ['sequence', 'leader', 'leadUnits', 'supportUnits', 'due', 'remark'];
const LEAF_COST = 5;

/** How well a group name fits the names under it: shared words, and no name that is a column of its own. */
function groupFit(group: string, under: readonly string[]): number {
  const own = pairs(group);
  const shared = under.reduce(
    (sum, text) => sum + [...pairs(text)].filter((pair) => own.has(pair)).length,
    0,
  );
  const leaf = matchHeader(group)?.fields[0];
  return shared - (leaf !== undefined && LEAVES.includes(leaf) ? LEAF_COST : 0);
}

interface Hanging {
  /** Number of columns under each top cell; 1 for those without a second level. */
  readonly spans: readonly number[];
  readonly fit: number;
}

/** The best way to hang `sub` under the top cells with `singles` of them left alone; null where there is none. */
function hang(top: readonly string[], sub: readonly string[], singles: number): Hanging | null {
  const known = new Map<string, Hanging | null>();
  const best = (i: number, j: number, left: number): Hanging | null => {
    if (i === top.length) return j === sub.length && left === 0 ? { spans: [], fit: 0 } : null;
    const key = `${i},${j},${left}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    let found: Hanging | null = null;
    const offer = (span: number, fit: number, rest: Hanging | null): void => {
      if (rest !== null && (found === null || fit + rest.fit > found.fit))
        found = { spans: [span, ...rest.spans], fit: fit + rest.fit };
    };
    if (left > 0) offer(1, 0, best(i + 1, j, left - 1));
    for (let size = 2; j + size <= sub.length; size++)
      offer(size, groupFit(nth(top, i), sub.slice(j, j + size)), best(i + 1, j + size, left));
    known.set(key, found);
    return found;
  };
  return best(0, 0, singles);
}

function hungLabels(
  top: readonly string[],
  sub: readonly string[],
  spans: readonly number[],
): Map<number, string[]> {
  const labels = new Map<number, string[]>();
  let next = 0;
  top.forEach((text, i) => {
    const span = nth(spans, i);
    for (let k = 0; k < span; k++)
      labels.set(labels.size + 1, span === 1 ? [text] : [text, nth(sub, next++)]);
  });
  return labels;
}

/** Beyond this a header of a text is no table's. */
const MOST_COLUMNS = 40;

export function raggedHeader(lines: readonly Line[], index: number): Header {
  const top = nth(lines, index);
  const below = lines[index + 1];
  const texts = top.cells.map(({ text }) => text);
  if (isSecondLevel(top, below) && top.width <= MOST_COLUMNS) {
    const sub = below.cells.map(({ text }) => text);
    const singles = widthOf(lines, index, below) - sub.length;
    const best = singles >= 0 && singles < texts.length ? hang(texts, sub, singles) : null;
    if (best !== null)
      return { firstRow: top.row, lastRow: below.row, labels: hungLabels(texts, sub, best.spans) };
  }
  return { firstRow: top.row, lastRow: top.row, labels: new Map(texts.map((text, i) => [i + 1, [text]])) };
}
