import { analyseTables } from '../../domain/analyse';
import type { Analysis } from '../../domain/analysis';
import { consolidate, splitList } from '../../domain/consolidate/consolidate';
import { returnsIssues } from '../../domain/consolidate/returnsIssues';
import type { IsoDate } from '../../domain/date';
import type { Grid, SourceFile } from '../../domain/grid';
import { withReplies, withRepliesLeft } from '../../domain/decisions/replies';
import { comparedWith } from '../../domain/previous/compare';
import { previousTables } from '../../domain/previous/previous';
import { sourcesOf, type FileAccount } from '../../domain/sources';
import { columnChoices, type ColumnChoices } from '../../domain/table/columnChoices';
import type { ProgressTable } from '../../domain/table/table';
import type { Job, Outcome, SentFile } from './engine';

/** Sheets of the open workbook, as files: a hidden one counts, for a person chose it. */
function ownFiles(grids: readonly Grid[]): SourceFile[] {
  const names = [...new Set(grids.map(({ file }) => file))];
  return names.map((file) => ({ file, grids: grids.filter((grid) => grid.file === file), error: null }));
}

interface Sent {
  readonly account: SentFile;
  readonly tables: readonly ProgressTable[];
}

const rowsOf = (tables: readonly ProgressTable[]): number =>
  tables.reduce((sum, { rows }) => sum + rows.length, 0);

function sentFile(file: SourceFile, columns: ColumnChoices, hidden: boolean): Sent {
  // A bulletin or slip of ours is no return: it is named, and no sheet of it is read.
  const { tables, files } = sourcesOf([file], { columns, hidden, withoutOurs: true });
  const away = { ...file, grids: file.grids.filter(({ visibility }) => visibility !== 'visible') };
  const hiddenRows = rowsOf(sourcesOf([away], { columns, hidden: true, withoutOurs: true }).tables);
  const sheets = files.flatMap((one) => one.sheets);
  const error = files.find((one) => one.error !== null)?.error ?? null;
  return { account: { file: file.file, error, sheets, made: file.made ?? null, hiddenRows }, tables };
}

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
  issues: Analysis['issues'] = [],
): Pick<Outcome, 'analysis' | 'comparison'> {
  const analysed = analyseTables(tables, { asOf, preset });
  const { tables: compared, comparison } = comparedWith(analysed, previousTables(last, { preset }));
  const analysis: Analysis = {
    asOf: asOf ?? commonDate(analysed.map((table) => table.asOf)),
    files,
    tables: compared,
    issues,
  };
  return { analysis, comparison };
}

const columnsIn = (decisions: Job['decisions']): ColumnChoices =>
  columnChoices(
    decisions.flatMap((one) =>
      one.kind === 'column' && one.ended === null ? [{ header: one.header, field: one.field }] : [],
    ),
  );

/** From what was read to what is shown: tables are found, put together where departments sent some, and analysed. */
export function analyseJob(job: Job): Outcome {
  const columns = columnsIn(job.decisions);
  const own = sourcesOf(ownFiles(job.sheets), { columns, hidden: true });
  const files = job.files.map((file) => sentFile(file, columns, job.hidden.includes(file.file)));
  const returns = files.flatMap(({ tables }) => tables);
  const last = job.previous.flatMap(
    (file) => sourcesOf([file], { columns, hidden: onlyHidden(file) }).tables,
  );
  const sent = files.map(({ account }) => account);
  const told = { found: [...own.tables, ...returns], own: own.files, sent };
  const list = [own.tables, last].find(({ length }) => length > 0) ?? null;
  const answered =
    returns.length === 0 ? withReplies(own.tables, job.decisions) : withReplies(returns, job.decisions, list);
  if (returns.length === 0)
    return {
      ...judged(answered.tables, last, [...own.files, ...sent], job),
      ...told,
      apart: [],
      report: null,
      standings: answered.standings,
      previousIsList: false,
    };
  const { tables, report, standings } = withRepliesLeft(
    consolidate(answered.tables, list, { decisions: job.decisions }),
    answered.standings,
  );
  return {
    ...judged(tables, last, sent, job, returnsIssues(report, tables)),
    ...told,
    apart: job.files.some(({ made }) => made === 'slip')
      ? analyseTables(splitList(answered.tables, list ?? []).own, { asOf: job.asOf, preset: job.preset })
      : [],
    report,
    standings: [...standings, ...report.standings],
    previousIsList: list === last,
  };
}
