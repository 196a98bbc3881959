import type { Analysis, TableAnalysis } from './analysis';
import type { IsoDate } from './date';
import type { SourceFile } from './grid';
import type { TaskItem } from './item';
import { checkedAcross } from './checks/across/run';
import { checked } from './checks/run';
import { measure } from './measure/measure';
import { judge } from './schedule/judge';
import { DEFAULT_PRESET, type LampPreset } from './schedule/presets';
import type { Field } from './table/fields';
import type { ProgressTable, TableRow } from './table/table';
import { sourcesOf, type SourceChoices } from './sources';
import { rowTextsOf, type RowTexts } from './rowTexts';
import type { CleanText } from './text/clean';

export interface AnalyseOptions {
  /** Overrides what the tables say of themselves. */
  readonly asOf?: IsoDate | null;
  readonly preset?: LampPreset;
  readonly sources?: SourceChoices;
}

/** Analyses every row of a table, in row order. */
export function analyseTable(table: ProgressTable, options: AnalyseOptions = {}): TableAnalysis {
  const asOf = options.asOf ?? table.asOf;
  const preset = options.preset ?? DEFAULT_PRESET;
  const textsOf = rowTextsOf();
  const header = (field: Field): string | undefined =>
    table.columns.find((column) => column.field === field)?.header;
  const dueHeader = header('due');
  const planHeader = header('plan');
  const progressHeader = header('progress');
  const texts = table.rows.map(textsOf);
  const given = (field: Field, text: RowTexts, row: TableRow): CleanText | null =>
    row.cells[field] === undefined ? null : text(field);
  const items = table.rows.map((row, index): TaskItem => {
    const text = texts[index] as RowTexts;
    const task = text(row.cells.task === undefined ? 'name' : 'task');
    const progress = text('progress');
    const due = given('due', text, row);
    const measurement = measure({
      task,
      progress,
      due,
      ...(progressHeader !== undefined && { progressHeader }),
      figures: row.figures,
      name: text(row.cells.name === undefined ? 'task' : 'name'),
      targetWords: row.cells.target === undefined ? null : given('target', text, row),
    });
    const schedule = judge({
      task,
      plan: given('plan', text, row),
      progress,
      due,
      problem: given('problem', text, row),
      verdict: given('verdict', text, row),
      ...(dueHeader !== undefined && { dueHeader }),
      ...(planHeader !== undefined && { planHeader }),
      measurement,
      asOf,
      period: table.period,
      year: table.year,
      preset,
    });
    return { source: row, ...measurement, ...schedule, issues: row.issues };
  });
  return checked({ table, asOf, items }, texts);
}

/** Several tables, analysed and compared with one another. */
export const analyseTables = (
  tables: readonly ProgressTable[],
  options: AnalyseOptions = {},
): TableAnalysis[] => checkedAcross(tables.map((table) => analyseTable(table, options)));

/** Every table of the files, analysed. A file that could not be read is named and does not stop the rest. */
export function analyse(files: readonly SourceFile[], options: AnalyseOptions = {}): Analysis {
  const { tables, files: accounts } = sourcesOf(files, options.sources);
  return {
    asOf: options.asOf ?? commonDate(tables),
    files: accounts,
    tables: analyseTables(tables, options),
  };
}

/** The date that all tables share; null where they have none or differ. */
function commonDate(tables: readonly ProgressTable[]): IsoDate | null {
  const dates = new Set(tables.map(({ asOf }) => asOf));
  return dates.size === 1 ? ([...dates][0] as IsoDate | null) : null;
}
