import { nth } from '../nth';
import { columnLetters } from '../grid';
import type { Issue } from '../issue';
import type { ColumnMapping } from './columnMapping';
import type { Line } from './lines';
import { joinBroken, RaggedAligner, type Aligned } from './ragged';
import type { Section } from './sections';

/** Lines of a ragged text put under the columns of their header. */

export interface Realigned {
  readonly lines: readonly Line[];
  readonly aligned: ReadonlyMap<number, Aligned>;
  /** Rows filled up with blanks at their end: their missing cells are covered by merges above. */
  readonly padded: ReadonlySet<number>;
  readonly joined: ReadonlySet<number>;
}

/** Ragged lines with their cells under the header's columns. */
export function realigned(section: Section, mapping: ColumnMapping): Realigned {
  const width = section.header.labels.size;
  const fields = new Map([...mapping.byField].map(([field, column]) => [column, field] as const));
  const { lines: whole, joined } = joinBroken(section.body, width);
  const aligner = new RaggedAligner(
    width,
    fields,
    whole.filter(({ cells }) => cells.length === width),
  );
  const aligned = new Map<number, Aligned>();
  const padded = new Set<number>();
  const lines = whole.map((line) => {
    if (line.cells.length < 2 || line.cells.length > width) return line;
    const result = aligner.align(line);
    aligned.set(line.row, result);
    if (line.width > line.cells.length) padded.add(line.row);
    return {
      ...line,
      cells: line.cells.map((cell, i) => ({ ...cell, column: nth(result.columns, i) })),
    };
  });
  return { lines, aligned, padded, joined };
}

export function misplaced(aligned: Aligned | undefined): Issue[] {
  if (aligned === undefined) return [];
  const { line, columns, doubtful } = aligned;
  return doubtful.map((column) => ({
    code: 'misplaced-cell',
    severity: 'warning',
    field: null,
    cell: `${columnLetters(column)}${line.row}`,
    quotes: [],
    params: {
      words: (line.cells[columns.indexOf(column)]?.text ?? '').slice(0, 12),
    },
  }));
}
