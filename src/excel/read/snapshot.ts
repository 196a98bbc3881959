import type { Grid } from '../../domain/grid';
import type { Capabilities } from '../capabilities';
import type { Job } from '../session';
import { visibilityOf } from '../visibility';
import { readBlocks } from './blocks';
import { askCells, cellsOf, type AskedCells } from './cells';
import { askHidden, hiddenColumns, hiddenRows, type Hidden } from './hidden';
import { sizesOf, type SizedSheet } from './sizes';

/** Sheets → grids: one request for their sizes, one for their values. */

interface AskedBlock extends AskedCells {
  readonly hidden: Hidden;
}

function emptyGrid(file: string, { sheet }: SizedSheet): Grid {
  return {
    file,
    sheet: sheet.name,
    visibility: visibilityOf(sheet.visibility),
    layout: 'cells',
    firstRow: 1,
    firstColumn: 1,
    values: [],
    texts: [],
    formats: [],
    struck: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function gridOf(file: string, of: SizedSheet, blocks: readonly AskedBlock[]): Grid {
  const [block] = blocks;
  if (block === undefined) return emptyGrid(file, of);
  const { used, merges } = of;
  return {
    ...emptyGrid(file, of),
    firstRow: used.rowIndex + 1,
    firstColumn: used.columnIndex + 1,
    ...cellsOf(blocks),
    merges,
    hiddenRows: hiddenRows(of, block.hidden),
    hiddenColumns: hiddenColumns(of, block.hidden),
  };
}

/**
 * The named sheets as they are now, in that order; those that are gone are left out. Two requests, more only where
 * an answer would be large.
 */
export async function readSheets(
  job: Job,
  file: string,
  names: readonly string[],
  can: Capabilities,
): Promise<Grid[]> {
  const sheets = await sizesOf(job, names, can);
  const filled = sheets.filter(({ used }) => !used.isNullObject);
  const read = await readBlocks(job, filled, (block): AskedBlock => ({
    ...askCells(block),
    hidden: askHidden(block.of),
  }));
  return sheets.map((of) => ({
    ...gridOf(
      file,
      of,
      read.filter(({ block }) => block.of === of),
    ),
    ...(!can.mergedAreas && { mergesUnknown: true as const }),
  }));
}
