import type { Analysis, TableAnalysis } from './analysis';
import type { IsoDate } from './date';
import type { SourceFile } from './grid';
import type { TaskItem } from './item';
import { checked } from './checks/run';
import { measure } from './measure/measure';
import { judge } from './schedule/judge';
import { DEFAULT_PRESET, type LampPreset } from './schedule/presets';
import type { Field } from './table/fields';
import { findTables } from './table/find';
import type { ProgressTable, TableRow } from './table/table';
import { cleanText, type CleanText } from './text/clean';

export interface AnalyseOptions {
  /** Overrides what the tables say of themselves. */
  readonly asOf?: IsoDate | null;
  readonly preset?: LampPreset;
}

const BLANK = cleanText('');

/** Clean texts of a row's cells; the cells of a merged area are cleaned once for all its rows. */
function reader(): (row: TableRow, field: Field) => CleanText | null {
  const known = new Map<string, CleanText>();
  return (row, field) => {
    const cell = row.cells[field];
    if (cell === undefined) return null;
    if (cell.from === 'own') return cleanText(cell.text);
    const clean = known.get(cell.text) ?? cleanText(cell.text);
    known.set(cell.text, clean);
    return clean;
  };
}

/** Analyses every row of a table, in row order. */
export function analyseTable(table: ProgressTable, options: AnalyseOptions = {}): TableAnalysis {
  const asOf = options.asOf ?? table.asOf;
  const preset = options.preset ?? DEFAULT_PRESET;
  const textOf = reader();
  const header = (field: Field): string | undefined =>
    table.columns.find((column) => column.field === field)?.header;
  const dueHeader = header('due');
  const planHeader = header('plan');
  const progressHeader = header('progress');
  const items = table.rows.map((row): TaskItem => {
    const task = textOf(row, 'task') ?? textOf(row, 'name') ?? BLANK;
    const progress = textOf(row, 'progress') ?? BLANK;
    const due = textOf(row, 'due');
    const measurement = measure({
      task,
      progress,
      due,
      ...(progressHeader !== undefined && { progressHeader }),
    });
    const schedule = judge({
      task,
      plan: textOf(row, 'plan'),
      progress,
      due,
      problem: textOf(row, 'problem'),
      reportedStatus: textOf(row, 'reportedStatus'),
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
  return checked({ table, asOf, items });
}

/** Every table of the files, analysed. A file that could not be read is named and does not stop the rest. */
export function analyse(files: readonly SourceFile[], options: AnalyseOptions = {}): Analysis {
  const tables = files.flatMap(({ grids }) => grids.flatMap((grid) => findTables(grid).tables));
  return {
    asOf: options.asOf ?? commonDate(tables),
    files: files.map(({ file, error }) => ({ file, error })),
    tables: tables.map((table) => analyseTable(table, options)),
  };
}

/** The date that all tables share; null where they have none or differ. */
function commonDate(tables: readonly ProgressTable[]): IsoDate | null {
  const dates = new Set(tables.map(({ asOf }) => asOf));
  return dates.size === 1 ? ([...dates][0] as IsoDate | null) : null;
}
