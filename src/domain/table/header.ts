import type { Field } from './fields';
import { headerKey, matchHeader } from './headerNames';
import type { Line, Merges } from './lines';

/** The header of a table: one or two levels. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Texts of each column from the top level down, as in the file. */
  readonly labels: ReadonlyMap<number, readonly string[]>;
}

/** A table is about tasks: without one of these it is a list of something else. */
const CORE: readonly Field[] = ['task', 'progress', 'name', 'category', 'plan'];
const LEAST_FIELDS = 2;
const LEAST_SHARE = 0.5;
const LONGEST_LABEL = 40;

const isShort = (line: Line): boolean =>
  line.cells.every(({ text }) => headerKey(text).length <= LONGEST_LABEL);

/** A row most of whose cells are names of fields. */
export function isHeaderLine(line: Line): boolean {
  if (line.cells.length < LEAST_FIELDS || !isShort(line)) return false;
  const matches = line.cells.flatMap(({ text }) => matchHeader(text) ?? []);
  const fields = new Set(matches.map(({ fields: [first] }) => first as Field));
  const core = matches.some(({ fields: possible }) => possible.some((field) => CORE.includes(field)));
  return core && fields.size >= LEAST_FIELDS && matches.length >= line.cells.length * LEAST_SHARE;
}

/** Whether the line below goes on with the header: short names in columns that the first level leaves open. */
function isSecondLevel(top: Line, below: Line | undefined, merges: Merges): boolean {
  if (below === undefined || below.row !== top.row + 1 || below.cells.length === 0 || !isShort(below))
    return false;
  const open = below.cells.every(({ column }) => merges.tallAt(below.row, column) === undefined);
  const known = below.cells.filter(({ text }) => matchHeader(text) !== null).length;
  const numbered = below.cells.some(({ text }) => /^\d+$/u.test(text.trim()));
  const grouped = below.cells.every(
    ({ column }) =>
      merges.wideAt(top.row, column) !== undefined || !top.cells.some((cell) => cell.column === column),
  );
  const sentences = below.cells.some(({ text }) => /[。;;]/u.test(text));
  return open && known > 0 && grouped && !numbered && !sentences;
}

/** Whether the line above holds group names over columns of the header. */
function isUpperLevel(above: Line | undefined, header: Line, merges: Merges): boolean {
  if (above === undefined || above.row !== header.row - 1 || above.cells.length < 2 || !isShort(above))
    return false;
  return above.cells.some(
    ({ column }) =>
      merges.wideAt(above.row, column) !== undefined || merges.tallAt(header.row, column) !== undefined,
  );
}

function labelsOf(levels: readonly Line[], merges: Merges): Map<number, string[]> {
  const labels = new Map<number, string[]>();
  const columns = [...new Set(levels.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  for (const column of columns) {
    const texts = levels.flatMap((line) => {
      const anchor = merges.wideAt(line.row, column)?.firstColumn ?? column;
      return line.cells.find((cell) => cell.column === anchor)?.text ?? [];
    });
    if (texts.length > 0) labels.set(column, texts);
  }
  return labels;
}

/** The header that begins or ends at a header line of a sheet. */
export function headerAt(lines: readonly Line[], index: number, merges: Merges): Header {
  const line = lines[index] as Line;
  const above = lines[index - 1];
  const below = lines[index + 1];
  const levels = isSecondLevel(line, below, merges)
    ? [line, below as Line]
    : isUpperLevel(above, line, merges)
      ? [above as Line, line]
      : [line];
  return {
    firstRow: (levels[0] as Line).row,
    lastRow: (levels.at(-1) as Line).row,
    labels: labelsOf(levels, merges),
  };
}

/** Where a line of a ragged text is the second level: as wide as the first, few names, none of them data. */
function isRaggedSecondLevel(top: Line, below: Line | undefined): boolean {
  if (below === undefined || below.row !== top.row + 1 || !isShort(below) || top.width <= top.cells.length)
    return false;
  const known = below.cells.filter(({ text }) => matchHeader(text) !== null).length;
  return (
    known >= below.cells.length * LEAST_SHARE &&
    below.cells.length < top.width &&
    !/^\d/u.test(below.cells[0]?.text ?? '')
  );
}

const bigrams = (text: string): Set<string> => {
  const key = headerKey(text);
  return new Set([...key].slice(1).map((char, i) => `${key[i]}${char}`));
};

/** How well group names fit the names under them: shared words, and no name of its own that says a field. */
function groupFit(group: string, under: readonly string[]): number {
  const own = bigrams(group);
  const shared = under.reduce(
    (sum, text) => sum + [...bigrams(text)].filter((pair) => own.has(pair)).length,
    0,
  );
  const leaf = matchHeader(group)?.fields[0];
  return (
    shared -
    (leaf !== undefined && ['sequence', 'leader', 'leadUnits', 'supportUnits', 'due', 'remark'].includes(leaf)
      ? 5
      : 0)
  );
}

interface Split {
  /** Number of columns under each top cell; 1 for those without a second level. */
  readonly spans: readonly number[];
  readonly fit: number;
}

/** All ways to hang `sub` under the top cells so that the columns come to `width`. */
function splits(top: readonly string[], sub: readonly string[], width: number): Split[] {
  if (top.length === 0) return sub.length === 0 && width === 0 ? [{ spans: [], fit: 0 }] : [];
  const [head, ...rest] = top as [string, ...string[]];
  const found = splits(rest, sub, width - 1).map(({ spans, fit }) => ({ spans: [1, ...spans], fit }));
  for (let size = 2; size <= sub.length && size <= width - rest.length; size++) {
    const fit = groupFit(head, sub.slice(0, size));
    for (const split of splits(rest, sub.slice(size), width - size))
      found.push({ spans: [size, ...split.spans], fit: fit + split.fit });
  }
  return found;
}

const MOST_RAGGED_COLUMNS = 24;

/** Columns are counted from 1 in a ragged text. */
export function raggedHeader(lines: readonly Line[], index: number): Header {
  const top = lines[index] as Line;
  const below = lines[index + 1];
  const texts = top.cells.map(({ text }) => text);
  if (isRaggedSecondLevel(top, below) && top.width <= MOST_RAGGED_COLUMNS) {
    const sub = (below as Line).cells.map(({ text }) => text);
    const best = splits(texts, sub, top.width).sort((a, b) => b.fit - a.fit)[0];
    if (best !== undefined)
      return { firstRow: top.row, lastRow: (below as Line).row, labels: hung(texts, sub, best.spans) };
  }
  return { firstRow: top.row, lastRow: top.row, labels: new Map(texts.map((text, i) => [i + 1, [text]])) };
}

function hung(
  top: readonly string[],
  sub: readonly string[],
  spans: readonly number[],
): Map<number, string[]> {
  const labels = new Map<number, string[]>();
  let next = 0;
  top.forEach((text, i) => {
    const span = spans[i] as number;
    for (let k = 0; k < span; k++)
      labels.set(labels.size + 1, span === 1 ? [text] : [text, sub[next++] as string]);
  });
  return labels;
}
