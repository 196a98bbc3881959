import { analyseTables } from '../../domain/analyse';
import type { Analysis } from '../../domain/analysis';
import { consolidate } from '../../domain/consolidate/consolidate';
import type { IsoDate } from '../../domain/date';
import type { Grid } from '../../domain/grid';
import { columnChoices, type ColumnChoices } from '../../domain/table/columnChoices';
import { findTables } from '../../domain/table/find';
import type { ProgressTable } from '../../domain/table/table';
import type { Job, Outcome, SkippedSheet } from './engine';

interface Read {
  readonly tables: readonly ProgressTable[];
  readonly skipped: readonly SkippedSheet[];
}

function tablesOf(grids: readonly Grid[], choices: ColumnChoices): Read {
  const found = grids.map((grid) => ({ grid, ...findTables(grid, choices) }));
  return {
    tables: found.flatMap(({ tables }) => tables),
    skipped: found.flatMap(({ grid: { file, sheet }, skippedSheet }) =>
      skippedSheet === null ? [] : [{ file, sheet, reason: skippedSheet }],
    ),
  };
}

function commonDate(dates: readonly (IsoDate | null)[]): IsoDate | null {
  const [first, second] = [...new Set(dates)];
  return first === undefined || second !== undefined ? null : first;
}

function analysisOf(tables: readonly ProgressTable[], { asOf, preset, files }: Job): Analysis {
  const analysed = analyseTables(tables, { asOf, preset });
  return {
    asOf: asOf ?? commonDate(analysed.map((table) => table.asOf)),
    files: files.map(({ file, error }) => ({ file, error })),
    tables: analysed,
  };
}

/** From what was read to what is shown: tables are found, put together where departments sent some, and analysed. */
export function analyseJob(job: Job): Outcome {
  const choices = columnChoices(job.columns);
  const own = tablesOf(job.sheets, choices);
  const sent = tablesOf(
    job.files.flatMap(({ grids }) => grids),
    choices,
  );
  const found = [...own.tables, ...sent.tables];
  const skipped = [...own.skipped, ...sent.skipped];
  if (sent.tables.length === 0)
    return { analysis: analysisOf(own.tables, job), report: null, found, skipped };
  const list = own.tables.length > 0 ? own.tables : null;
  const { tables, report } = consolidate(sent.tables, list, { decisions: job.decisions });
  return { analysis: analysisOf(tables, job), report, found, skipped };
}
