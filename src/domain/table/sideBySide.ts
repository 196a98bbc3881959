import { nth } from '../nth';
import type { Field } from './fields';
import { cellFigure } from './figures/cell';
import { figureHeading } from './figures/heading';
import { headerKey, matchHeader } from './headerNames';
import type { Line, Merges } from './lines';
import { headersOf } from './sections';
import type { Header } from './header';

/** Tables that stand side by side on a sheet: blank columns apart, or one list in two halves (县区|任务|完成|县区|任务|完成). */

const NAMING: readonly Field[] = ['task', 'name', 'place', 'finding'];
const TELLING: readonly Field[] = ['progress', 'verdict', 'rate'];
const MEASURING: ReadonlySet<string> = new Set(['target', 'actual', 'rate']);

const LINES_LOOKED_AT = 12;

/** Whether most of a column's cells under the header are numbers; null where it has none. */
function holdsNumbers(lines: readonly Line[], { lastRow }: Header, column: number): boolean | null {
  const texts = lines
    .filter(({ row }) => row > lastRow)
    .slice(0, LINES_LOOKED_AT)
    .flatMap(({ cells }) => cells.find((cell) => cell.column === column)?.text ?? []);
  return texts.length === 0
    ? null
    : texts.filter((text) => cellFigure(text, text, '') !== null).length * 2 > texts.length;
}

/** A table of its own: words in one column name its rows, and another tells of them. */
function isWhole(lines: readonly Line[], header: Header): boolean {
  const columns = [...header.labels].map(([column, levels]) => ({
    fields: matchHeader(levels.at(-1) ?? '')?.fields ?? [],
    role: figureHeading(levels)?.role ?? '',
    numbers: holdsNumbers(lines, header, column),
  }));
  const names = columns.some(
    ({ fields, numbers }) => numbers === false && fields.some((field) => NAMING.includes(field)),
  );
  const tells = columns.some(
    ({ fields, role, numbers }) =>
      fields.some((field) => TELLING.includes(field)) || (numbers === true && MEASURING.has(role)),
  );
  return names && tells;
}

const isTable = (lines: readonly Line[], merges: Merges): boolean =>
  headersOf(lines, merges, false).some(({ header }) => isWhole(lines, header));

/** From a column to the one before the next block's; Infinity for the last. */
type Range = readonly [from: number, to: number];

/** A line as far as it stands in a range; what is merged across the border stands in both, as titles do. */
function within({ row, width, cells }: Line, [from, to]: Range, merges: Merges, titles: number): Line {
  const [only, more] = cells;
  if (row < titles && only !== undefined && more === undefined)
    return { row, width, cells: [{ ...only, column: Math.max(only.column, from) }] };
  const own = cells.flatMap((cell) => {
    if (cell.column >= from && cell.column < to) return [cell];
    const area = merges.wideAt(row, cell.column);
    return area !== undefined && area.firstColumn < from && area.lastColumn >= from
      ? [{ ...cell, column: from }]
      : [];
  });
  return { row, width, cells: own };
}

/** Columns at which a block may begin: behind blank ones. A hidden column parts nothing. */
function afterBlanks(lines: readonly Line[], hidden: readonly number[]): number[] {
  const filled = new Set(hidden);
  for (const { cells } of lines) for (const { column } of cells) filled.add(column);
  return [...filled].filter((column) => !filled.has(column - 1)).sort((a, b) => a - b);
}

/** Where the names of a header begin again; null where they do not. */
function secondHalf({ labels }: Header): number | null {
  const columns = [...labels.keys()];
  const names = [...labels.values()].map((levels) => headerKey(levels.join('')));
  const half = names.length / 2;
  if (!Number.isInteger(half) || half < 2) return null;
  const repeated = names.slice(half).every((name, index) => name !== '' && name === names[index]);
  return repeated ? nth(columns, half) : null;
}

const ranges = (starts: readonly number[]): Range[] =>
  starts.map((start, index) => [start, starts[index + 1] ?? Infinity]);

type Blocks = readonly (readonly Line[])[];

/** Only where each block is a table of its own. */
function cutAt(starts: readonly number[], lines: readonly Line[], merges: Merges): Blocks | null {
  if (starts.length < 2) return null;
  const first = headersOf(lines, merges, false)[0]?.header.firstRow ?? 0;
  const blocks = ranges(starts).map((range) => lines.map((line) => within(line, range, merges, first)));
  return blocks.every((block) => isTable(block, merges)) ? blocks : null;
}

/** Blocks that are no tables go with the one to their left. */
function joinedStarts(starts: readonly number[], lines: readonly Line[], merges: Merges): number[] {
  return starts.filter((start, index) => {
    if (index === 0) return true;
    const block = lines.map((line) => within(line, [start, starts[index + 1] ?? Infinity], merges, 0));
    return isTable(block, merges);
  });
}

/** The lines of a sheet, one list for each of the tables that stand side by side; a single one for most sheets. */
export function sideBySide(lines: readonly Line[], merges: Merges, hidden: readonly number[] = []): Blocks {
  const starts = joinedStarts(afterBlanks(lines, hidden), lines, merges);
  const apart = cutAt(starts, lines, merges);
  if (apart !== null) return apart;
  const [only, ...more] = headersOf(lines, merges, false);
  const half = only === undefined || more.length > 0 ? null : secondHalf(only.header);
  const first = lines.reduce((least, { cells }) => Math.min(least, cells[0]?.column ?? least), Infinity);
  const halves = half === null ? null : cutAt([first, half], lines, merges);
  return halves ?? [lines];
}
