import { nth } from './nth';
import type { IsoDate } from './date';
import type { Measurement, ScheduleResult } from './item';
import { cellGoals } from './measure/fromCells';
import { type MeasureInput, measureRows } from './measure/measure';
import { type Headers, ownVerdict, stagesOf } from './ownVerdict';
import type { BareNumbersMean } from './read/facts';
import { legendOf } from './read/legend';
import type { OwnVerdict } from './read/rowVerdict';
import type { StagesAnswer } from './read/yesNo';
import { headerKey } from './table/headerNames';
import { rowTextsOf, type RowTexts } from './rowTexts';
import { type JudgeInput, judgeRows } from './schedule/judge';
import { DEFAULT_PRESET, type LampPreset } from './schedule/presets';
import type { OwnRate } from './schedule/situation';
import type { Field } from './table/fields';
import { leavesNumbersOpen, numbersMean } from './table/figures/openNumbers';
import type { ProgressTable, TableRow } from './table/table';
import { yearOf } from './text/calendar';
import { cleanText, type CleanText } from './text/clean';

/** Reads the rows of one table: what is measured in them, and the lamps of measurements. */

export interface JudgingOptions {
  /** Overrides what the table says of itself. */
  readonly asOf?: IsoDate | null;
  readonly preset?: LampPreset;
}

/** A row with its clean texts, and what its own verdict is. */
export interface ReadRow {
  readonly row: TableRow;
  readonly text: RowTexts;
  readonly verdict: OwnVerdict | null;
  /** What its columns that ask for stages say together. */
  readonly stages: StagesAnswer | null;
}

/** Rows are measured and judged together, a block of them at a time (see `blocks`). */
export interface RowReader {
  readonly read: (row: TableRow) => ReadRow;
  readonly measure: (rows: readonly ReadRow[]) => Measurement[];
  /** `measurements` in the order of the rows. */
  readonly judge: (rows: readonly ReadRow[], measurements: readonly Measurement[]) => ScheduleResult[];
}

/** What was found amiss is no promise: its numbers are no targets (反馈问题 without 整改目标). */
const promisedIn = ({ cells }: TableRow): CleanText | null =>
  cells.task === undefined && cells.finding !== undefined && cells.name?.cell === cells.finding.cell
    ? cleanText('')
    : null;

const given = (field: Field, { text, row }: ReadRow): CleanText | null =>
  row.cells[field] === undefined ? null : text(field);

const taskOf = ({ text, row: { cells } }: ReadRow): CleanText =>
  text(cells.task === undefined ? 'name' : 'task');

/** 整改措施 beside 存在问题: what is to be done stands there, and the task tells what was amiss. */
const MEASURES = /(?:整改|落实)?(?:措施|举措)$/u;

const measuresOf = (read: ReadRow, nextHeading: string): string | null => {
  const { task, finding, nextStep } = read.row.cells;
  const isMeasure = task === undefined && finding !== undefined && nextStep !== undefined;
  return isMeasure && MEASURES.test(nextHeading) ? read.text('nextStep').text : null;
};

/** Heading of the first column of a field; '' where the table has none. */
type Headings = (field: Field) => string;

function headingsOf({ columns }: ProgressTable): Headings {
  const known = new Map<Field, string>();
  for (const { field, header } of columns) if (!known.has(field)) known.set(field, header);
  return (field) => known.get(field) ?? '';
}

function keysOfHeadings(heading: Headings): Headings {
  const known = new Map<Field, string>();
  return (field) => {
    const key = known.get(field) ?? headerKey(heading(field));
    known.set(field, key);
    return key;
  };
}

/** 目标任务 promises what it counts, 建设规模及内容 describes it. */
const promises = (heading: string): boolean => /目标|任务/u.test(heading) && !/规模|内容|概况/u.test(heading);

export function rowReader(table: ProgressTable, options: JudgingOptions = {}): RowReader {
  const asOf = options.asOf ?? table.asOf;
  const preset = options.preset ?? DEFAULT_PRESET;
  const heading = headingsOf(table);
  const headers: Headers = { text: heading, key: keysOfHeadings(heading) };
  const dueHeader = heading('due');
  const planHeader = heading('plan');
  const progressHeader = heading('progress');
  const nextHeader = headers.key('nextStep');
  const promisesCounts = promises(headers.key('task'));
  const texts = rowTextsOf();
  const legend = legendOf([...table.notes, ...(table.above ?? []), heading('verdict')]);
  const bareNumbers = bareNumbersMean(table);
  const { period } = table;
  const year = table.year ?? (asOf === null ? null : yearOf(asOf));
  const measureInput = (read: ReadRow): MeasureInput => ({
    task: taskOf(read),
    progress: read.text('progress'),
    due: given('due', read),
    category: read.text('category').text,
    year,
    asOf,
    measures: measuresOf(read, nextHeader),
    verdict: read.verdict,
    plan: read.text('plan').text,
    progressHeader,
    bareNumbers,
    figures: read.row.figures,
    name: read.row.cells.task === undefined ? null : given('name', read),
    promisesCounts,
    targetWords: read.row.cells.target === undefined ? promisedIn(read.row) : given('target', read),
  });
  const judgeInput = (read: ReadRow, measurement: Measurement): JudgeInput => ({
    task: taskOf(read),
    plan: given('plan', read),
    progress: read.text('progress'),
    due: given('due', read),
    problem: given('problem', read),
    verdict: given('verdict', read),
    rowVerdict: read.verdict,
    answers: read.stages,
    dueHeader,
    planHeader,
    measurement,
    goals: cellGoals(read.row.figures),
    rate: ownRate(read.row, table),
    measures: measuresOf(read, nextHeader),
    asOf,
    period,
    year,
    preset,
  });
  return {
    read: (row) => {
      const stages = stagesOf(row, headers);
      return { row, text: texts(row), verdict: ownVerdict(row, headers, legend, stages), stages };
    },
    measure: (rows) => measureRows(rows.map(measureInput)),
    judge: (rows, measurements) =>
      judgeRows(rows.map((read, index) => judgeInput(read, nth(measurements, index)))),
  };
}

/** 64 under 完成情况 is an amount where the rows of the column prove it, as far as its heading leaves it open. */
function bareNumbersMean({ columns, rows }: ProgressTable): BareNumbersMean {
  const header = columns.find(({ field }) => field === 'progress')?.header ?? '';
  if (!leavesNumbersOpen(header)) return 'amounts';
  return numbersMean(
    rows.map(({ cells }) => ({
      goal: (cells.task ?? cells.name)?.text ?? '',
      told: cells.progress?.text ?? '',
    })),
  ) === 'amounts'
    ? 'amounts'
    : 'open';
}

/** The row's rate cell with the heading that it stands under. */
function ownRate({ figures }: TableRow, { columns }: ProgressTable): OwnRate | null {
  const rate = figures?.rate ?? null;
  if (rate === null) return null;
  const column = columns.find((one) => one.field === 'rate' && isIn(rate.cell, one.column));
  return { ...rate, header: column?.header ?? '' };
}

/** Whether an address is of a column: H9 of H. */
const isIn = (address: string, column: string): boolean => address.replace(/\d{1,7}$/u, '') === column;
