import type { Line, Merges } from './lines';
import { isTotalName } from './rowKind';
import type { Section } from './sections';

/** What stands in each column: it tells what the header leaves open. */

/** Texts of a column's data cells, and whether areas of several rows lie in it. */
export interface ColumnSample {
  readonly texts: readonly string[];
  readonly merged: boolean;
  /** Share of data rows that leave the column blank. */
  readonly blank: number;
}

export function samplesOf(
  body: readonly Line[],
  columns: Iterable<number>,
  merges: Merges,
): Map<number, ColumnSample> {
  const texts = new Map<number, string[]>([...columns].map((column) => [column, []]));
  const own = new Set(body.map(({ row }) => row));
  // Areas of a repeated header say nothing of the data.
  const isMerged = (column: number): boolean =>
    body.some(({ row }) => {
      const area = merges.tallAt(row, column);
      return area !== undefined && area.firstRow < row && own.has(area.firstRow);
    });
  // 小计 and 合计 leave blank what the rows fill in.
  const filled = body.filter(
    ({ cells }) => cells.length > 1 && !cells.slice(0, 2).some(({ text }) => isTotalName(text)),
  );
  for (const { cells } of filled.slice(0, 200))
    for (const { column, text } of cells) texts.get(column)?.push(text);
  const count = Math.min(filled.length, 200);
  return new Map(
    [...texts].map(([column, list]) => [
      column,
      { texts: list, merged: isMerged(column), blank: count === 0 ? 1 : 1 - list.length / count },
    ]),
  );
}

/** Columns of a full line tell what the header of a ragged text leaves open. */
export function raggedSamples(section: Section, merges: Merges): Map<number, ColumnSample> {
  const full = section.body.filter(({ cells }) => cells.length === section.header.labels.size);
  const short = section.body.filter(
    ({ cells }) => cells.length > 1 && cells.length < section.header.labels.size,
  );
  const samples = samplesOf(
    full.map((line) => ({ ...line, cells: line.cells.map((cell, i) => ({ ...cell, column: i + 1 })) })),
    section.header.labels.keys(),
    merges,
  );
  // Lines are short because cells of merged areas are missing: the leading columns are those of groups.
  if (short.length > 0)
    for (const column of [1, 2])
      samples.set(column, { ...(samples.get(column) ?? { texts: [], blank: 1 }), merged: true });
  return samples;
}
