import { analyseTables } from '../../domain/analyse';
import type { Analysis } from '../../domain/analysis';
import { consolidate } from '../../domain/consolidate/consolidate';
import type { IsoDate } from '../../domain/date';
import type { Grid, SourceFile } from '../../domain/grid';
import { comparedWith } from '../../domain/previous/compare';
import { previousTables } from '../../domain/previous/previous';
import { sourcesOf, type FileAccount } from '../../domain/sources';
import { columnChoices } from '../../domain/table/columnChoices';
import type { ProgressTable } from '../../domain/table/table';
import type { Job, Outcome, SkippedSheet } from './engine';

/** Sheets of the open workbook, as files: a hidden one counts, for a person chose it. */
function ownFiles(grids: readonly Grid[]): SourceFile[] {
  const names = [...new Set(grids.map(({ file }) => file))];
  return names.map((file) => ({ file, grids: grids.filter((grid) => grid.file === file), error: null }));
}

const skippedOf = (files: readonly FileAccount[]): SkippedSheet[] =>
  files.flatMap(({ file, sheets }) =>
    sheets.flatMap(({ sheet, skipped }) => (skipped === null ? [] : [{ file, sheet, reason: skipped }])),
  );

function commonDate(dates: readonly (IsoDate | null)[]): IsoDate | null {
  const [first, second] = [...new Set(dates)];
  return first === undefined || second !== undefined ? null : first;
}

/** A hidden sheet chosen as last period's counts; one that comes along in a file does not. */
const onlyHidden = ({ grids }: SourceFile): boolean =>
  grids.every(({ visibility }) => visibility !== 'visible');

/** The tables judged, and held against last period's. */
function judged(
  tables: readonly ProgressTable[],
  last: readonly ProgressTable[],
  files: readonly FileAccount[],
  { asOf, preset }: Job,
): Pick<Outcome, 'analysis' | 'comparison'> {
  const analysed = analyseTables(tables, { asOf, preset });
  const { tables: compared, comparison } = comparedWith(analysed, previousTables(last, { preset }));
  const analysis: Analysis = {
    asOf: asOf ?? commonDate(analysed.map((table) => table.asOf)),
    files,
    tables: compared,
  };
  return { analysis, comparison };
}

/** From what was read to what is shown: tables are found, put together where departments sent some, and analysed. */
export function analyseJob(job: Job): Outcome {
  const columns = columnChoices(job.columns);
  const own = sourcesOf(ownFiles(job.sheets), { columns, hidden: true });
  const sent = sourcesOf(job.files, { columns });
  const last = job.previous.flatMap(
    (file) => sourcesOf([file], { columns, hidden: onlyHidden(file) }).tables,
  );
  const found = [...own.tables, ...sent.tables];
  const skipped = [...skippedOf(own.files), ...skippedOf(sent.files)];
  if (sent.tables.length === 0)
    return {
      ...judged(own.tables, last, own.files, job),
      report: null,
      found,
      skipped,
      previousIsList: false,
    };
  const list = [own.tables, last].find(({ length }) => length > 0) ?? null;
  const { tables, report } = consolidate(sent.tables, list, { decisions: job.decisions });
  return { ...judged(tables, last, sent.files, job), report, found, skipped, previousIsList: list === last };
}
