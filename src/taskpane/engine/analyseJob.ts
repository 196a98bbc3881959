import { analyseTables } from '../../domain/analyse';
import type { Analysis } from '../../domain/analysis';
import { consolidate } from '../../domain/consolidate/consolidate';
import type { IsoDate } from '../../domain/date';
import type { Grid, SourceFile } from '../../domain/grid';
import { comparedWith } from '../../domain/previous/compare';
import { previousTables } from '../../domain/previous/previous';
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

const filesOf = (files: readonly SourceFile[], choices: ColumnChoices): Read =>
  tablesOf(
    files.flatMap(({ grids }) => grids),
    choices,
  );

/** The tables judged, and held against last period's. */
function judged(
  tables: readonly ProgressTable[],
  last: readonly ProgressTable[],
  { asOf, preset, files }: Job,
): Pick<Outcome, 'analysis' | 'comparison'> {
  const analysed = analyseTables(tables, { asOf, preset });
  const { tables: compared, comparison } = comparedWith(analysed, previousTables(last, { preset }));
  const analysis: Analysis = {
    asOf: asOf ?? commonDate(analysed.map((table) => table.asOf)),
    files: files.map(({ file, error }) => ({ file, error })),
    tables: compared,
  };
  return { analysis, comparison };
}

/** From what was read to what is shown: tables are found, put together where departments sent some, and analysed. */
export function analyseJob(job: Job): Outcome {
  const choices = columnChoices(job.columns);
  const own = tablesOf(job.sheets, choices);
  const sent = filesOf(job.files, choices);
  const last = filesOf(job.previous, choices).tables;
  const found = [...own.tables, ...sent.tables];
  const skipped = [...own.skipped, ...sent.skipped];
  if (sent.tables.length === 0)
    return { ...judged(own.tables, last, job), report: null, found, skipped, previousIsList: false };
  const list = [own.tables, last].find(({ length }) => length > 0) ?? null;
  const { tables, report } = consolidate(sent.tables, list, { decisions: job.decisions });
  return { ...judged(tables, last, job), report, found, skipped, previousIsList: list === last };
}
