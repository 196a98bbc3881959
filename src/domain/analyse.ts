import { nth, only } from './nth';
import type { Analysis, TableAnalysis } from './analysis';
import type { Budget } from './budget';
import type { IsoDate } from './date';
import type { Refusal, SourceFile } from './grid';
import type { Measurement, ScheduleResult, TaskItem } from './item';
import { checkedAcross } from './checks/across/run';
import { checked } from './checks/run';
import { cellGoals } from './measure/fromCells';
import { measure } from './measure/measure';
import { ownVerdict, stagesOf } from './ownVerdict';
import { judge } from './schedule/judge';
import type { OwnRate } from './schedule/situation';
import { DEFAULT_PRESET, type LampPreset } from './schedule/presets';
import type { Field } from './table/fields';
import type { ProgressTable, TableRow } from './table/table';
import { faultIn, sourcesOf, withFaults, type SourceChoices } from './sources';
import { rowTextsOf, type RowTexts } from './rowTexts';
import { cleanText, type CleanText } from './text/clean';

export interface AnalyseOptions {
  /** Overrides what the tables say of themselves. */
  readonly asOf?: IsoDate | null;
  readonly preset?: LampPreset;
  readonly sources?: SourceChoices;
  /** What the rows may cost; boundless where it is absent. */
  readonly budget?: Budget;
}

/** What was found amiss is no promise: its numbers are no targets (反馈问题 without 整改目标). */
const promisedIn = ({ cells }: TableRow): CleanText | null =>
  cells.task === undefined && cells.finding !== undefined && cells.name?.cell === cells.finding.cell
    ? cleanText('')
    : null;

/** Year of a day YYYY-MM-DD. */
const yearOfDay = (day: string | null): number | null => (day === null ? null : Number(day.slice(0, 4)));

/** Reads rows of one table: what is measured in a row, and the lamp of a measurement. */
export interface RowReader {
  readonly texts: (row: TableRow) => RowTexts;
  measure(row: TableRow, text: RowTexts): Measurement;
  judge(row: TableRow, text: RowTexts, measurement: Measurement): ScheduleResult;
}

const given = (field: Field, text: RowTexts, row: TableRow): CleanText | null =>
  row.cells[field] === undefined ? null : text(field);

const taskOf = (text: RowTexts, { cells }: TableRow): CleanText =>
  text(cells.task === undefined ? 'name' : 'task');

export function rowReader(table: ProgressTable, options: AnalyseOptions = {}): RowReader {
  const asOf = options.asOf ?? table.asOf;
  const preset = options.preset ?? DEFAULT_PRESET;
  const header = (field: Field): string =>
    table.columns.find((column) => column.field === field)?.header ?? '';
  const dueHeader = header('due');
  const planHeader = header('plan');
  const progressHeader = header('progress');
  const { period } = table;
  const year = table.year ?? yearOfDay(asOf);
  return {
    texts: rowTextsOf(),
    measure: (row, text) =>
      measure({
        task: taskOf(text, row),
        progress: text('progress'),
        due: given('due', text, row),
        category: text('category').text,
        year,
        verdict: ownVerdict(row, header),
        plan: text('plan').text,
        progressHeader,
        figures: row.figures,
        name: text(row.cells.name === undefined ? 'task' : 'name'),
        targetWords: row.cells.target === undefined ? promisedIn(row) : given('target', text, row),
      }),
    judge: (row, text, measurement) =>
      judge({
        task: taskOf(text, row),
        plan: given('plan', text, row),
        progress: text('progress'),
        due: given('due', text, row),
        problem: given('problem', text, row),
        verdict: given('verdict', text, row),
        rowVerdict: ownVerdict(row, header),
        answers: stagesOf(row, header),
        dueHeader,
        planHeader,
        measurement,
        goals: cellGoals(row.figures),
        rate: ownRate(row, table),
        asOf,
        period,
        year,
        preset,
      }),
  };
}

/** Written out: spreading objects costs more than all else at this place. */
function itemOf(row: TableRow, measurement: Measurement, schedule: ScheduleResult): TaskItem {
  const { indicators, statedPercents, declaredDone, completion, amounts } = measurement;
  const { due, milestones, expected, status, rule, reason, suspected, doubt } = schedule;
  return {
    source: row,
    indicators,
    statedPercents,
    declaredDone,
    completion,
    amounts,
    due,
    milestones,
    expected,
    status,
    rule,
    reason,
    suspected,
    doubt,
    issues: row.issues,
  };
}

/** Analyses every row of a table, in row order. */
export function analyseTable(table: ProgressTable, options: AnalyseOptions = {}): TableAnalysis {
  const reader = rowReader(table, options);
  const texts = table.rows.map(reader.texts);
  const items = table.rows.map((row, index): TaskItem => {
    options.budget?.spend(row);
    const text = nth(texts, index);
    const measurement = reader.measure(row, text);
    const schedule = reader.judge(row, text, measurement);
    return itemOf(row, measurement, schedule);
  });
  return checked({ table, asOf: options.asOf ?? table.asOf, items }, texts);
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

/** Several tables, analysed and compared with one another. */
export const analyseTables = (
  tables: readonly ProgressTable[],
  options: AnalyseOptions = {},
): TableAnalysis[] => checkedAcross(tables.map((table) => analyseTable(table, options)));

/** A table that a fault of ours, or its cost, kept from being analysed. */
export interface AnalysisFault {
  readonly table: ProgressTable;
  readonly error: Refusal;
}

/** As `analyseTables`; a fault of ours, or a spent budget, costs the table that it was met in, and no other. */
export function analysedApart(
  tables: readonly ProgressTable[],
  options: AnalyseOptions = {},
): { readonly tables: TableAnalysis[]; readonly faults: readonly AnalysisFault[] } {
  const analysed: TableAnalysis[] = [];
  const faults: AnalysisFault[] = [];
  for (const table of tables) {
    try {
      analysed.push(analyseTable(table, options));
    } catch (error) {
      faults.push({ table, error: faultIn(table.file, error) });
    }
  }
  return { tables: checkedAcross(analysed), faults };
}

/**
 * Every table of the files, analysed. A file that could not be read is named and does not stop the rest; neither does
 * a table that our own rules fail on. Never throws.
 */
export function analyse(files: readonly SourceFile[], options: AnalyseOptions = {}): Analysis {
  const found = sourcesOf(files, options.sources);
  const { tables, faults } = analysedApart(found.tables, options);
  return {
    asOf: options.asOf ?? commonDate(found.tables),
    files: withFaults(found.files, faults),
    tables,
    issues: [],
  };
}

/** The date that all tables share; null where they have none or differ. */
function commonDate(tables: readonly ProgressTable[]): IsoDate | null {
  const dates = new Set(tables.map(({ asOf }) => asOf));
  return only(dates);
}
