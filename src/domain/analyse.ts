import { nth, only } from './nth';
import type { Analysis, TableAnalysis } from './analysis';
import { blocksOf } from './blocks';
import type { Budget } from './budget';
import type { IsoDate } from './date';
import type { Refusal, SourceFile } from './grid';
import type { Measurement, ScheduleResult, TaskItem } from './item';
import { checkedAcross } from './checks/across/run';
import { checked } from './checks/run';
import { rowReader, type JudgingOptions } from './rowReader';
import type { RowTexts } from './rowTexts';
import { faultIn, sourcesOf, withFaults, type SourceChoices } from './sources';
import type { ProgressTable, TableRow } from './table/table';

export interface AnalyseOptions extends JudgingOptions {
  readonly sources?: SourceChoices;
  /** What the rows may cost; boundless where it is absent. */
  readonly budget?: Budget;
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

/** Characters of a row, which its cost goes by. */
function charactersOf({ cells }: TableRow): number {
  let count = 0;
  for (const cell of Object.values(cells)) count += cell.text.length;
  return count;
}

/** Analyses every row of a table, in row order. */
export function analyseTable(table: ProgressTable, options: AnalyseOptions = {}): TableAnalysis {
  const reader = rowReader(table, options);
  const texts: RowTexts[] = [];
  const items: TaskItem[] = [];
  for (const block of blocksOf(table.rows, charactersOf)) {
    for (const row of block) options.budget?.spend(row);
    const rows = block.map(reader.read);
    const measurements = reader.measure(rows);
    const schedules = reader.judge(rows, measurements);
    rows.forEach(({ row, text }, index) => {
      texts.push(text);
      items.push(itemOf(row, nth(measurements, index), nth(schedules, index)));
    });
  }
  return checked({ table, asOf: options.asOf ?? table.asOf, items }, texts);
}

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
