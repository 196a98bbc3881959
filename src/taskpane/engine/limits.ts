import { messages } from '../../domain/messages/zh-CN';
import type { Grid, Refusal, SourceFile } from '../../domain/grid';

/** How much the pane takes in, with or without a worker: beyond it a file is named with the limit, the others go on. */

const MEGABYTE = 1024 * 1024;

export const LIMITS = {
  /** Files beyond this are no department's return: 60 MB of workbook are millions of cells. */
  fileBytes: 60 * MEGABYTE,
  allBytes: 400 * MEGABYTE,
  fileCells: 2_000_000,
  allCells: 5_000_000,
  /** Characters of a draft: a bulletin has some ten thousand. */
  draft: 500_000,
} as const;

const { refusals } = messages.pane.intake;

export const cellsOf = (grids: readonly Grid[]): number =>
  grids.reduce((sum, { values }) => sum + values.reduce((cells, row) => cells + row.length, 0), 0);

export const refusedFile = (file: string, error: Refusal): SourceFile => ({ file, grids: [], error });

/** A file with more cells than anything can be done with keeps its name and the reason. */
export function bounded(source: SourceFile): SourceFile {
  const cells = cellsOf(source.grids);
  if (cells <= LIMITS.fileCells) return source;
  const message = refusals.tooManyCells(source.file, cells, LIMITS.fileCells);
  return refusedFile(source.file, { code: 'tooManyCells', message });
}

/** Milliseconds that each kind of work may take. Generous for slow machines: a return takes well under a second. */
export interface Times {
  /** Until the worker's program is there: it may come over a slow network. */
  readonly start: number;
  read(bytes: number): number;
  analyse(cells: number): number;
  readonly other: number;
}

export const TIMES: Times = {
  start: 60_000,
  read: (bytes) => Math.min(60_000, 8_000 + (bytes / MEGABYTE) * 4_000),
  analyse: (cells) => Math.min(300_000, 10_000 + cells),
  other: 60_000,
};
