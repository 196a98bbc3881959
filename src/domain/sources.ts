import { BudgetSpent } from './budget';
import type { Grid, Refusal, SourceFile } from './grid';
import { messages } from './messages/zh-CN';
import { sourcesZhCN } from './messages/zh-CN.sources';
import { isStoreGrid } from './store/carried';
import { NO_CHOICES, type ColumnChoices } from './table/columnChoices';
import { findTables } from './table/find';
import type { ProgressTable } from './table/table';

/** From what was read to the tables in it, with an account of every file and sheet: nothing is passed over in silence. */

const say = sourcesZhCN;

/** What became of a sheet. */
export interface SheetAccount {
  /** '' for a text file, which has no sheets. */
  readonly sheet: string;
  readonly hidden: boolean;
  readonly tables: number;
  readonly rows: number;
  /** Why it gave no table; null where it gave one. */
  readonly skipped: string | null;
}

/** What became of a file. */
export interface FileAccount {
  readonly file: string;
  /** Why it could not be read, or what went wrong with some of it; null where all went well. */
  readonly error: Refusal | null;
  readonly sheets: readonly SheetAccount[];
}

export interface FoundSources {
  readonly tables: readonly ProgressTable[];
  readonly files: readonly FileAccount[];
}

export interface SourceChoices {
  readonly columns?: ColumnChoices;
  /** Take in hidden sheets; they are left out otherwise. */
  readonly hidden?: boolean;
  /** Take in hidden columns: a sheet that a person chose may have some all the same. */
  readonly hiddenColumns?: boolean;
  /** Take in rows that are struck out. */
  readonly struck?: boolean;
  /** Workbooks that this program wrote are no returns: name them and leave them out. */
  readonly withoutOurs?: boolean;
}

interface FoundSheet {
  readonly account: SheetAccount;
  readonly tables: readonly ProgressTable[];
  readonly fault: Refusal | null;
}

interface FoundFile {
  readonly account: FileAccount;
  readonly tables: readonly ProgressTable[];
}

/** A fault of ours, kept apart from what is wrong with a file: its stack goes to the log. A spent budget is none. */
export const faultIn = (file: string, error: unknown): Refusal =>
  error instanceof BudgetSpent
    ? error.refusal
    : {
        code: 'fault',
        message: say.fault(file),
        detail: String(error instanceof Error ? (error.stack ?? error.message) : error),
      };

function sheetOf(
  grid: Grid,
  { columns = NO_CHOICES, hidden = false, ...choices }: SourceChoices,
): FoundSheet {
  const isHidden = grid.visibility !== 'visible';
  const told = { sheet: grid.sheet, hidden: isHidden };
  const nothing = (skipped: string, fault: Refusal | null): FoundSheet => ({
    account: { ...told, tables: 0, rows: 0, skipped },
    tables: [],
    fault,
  });
  try {
    const { tables, skippedSheet } = findTables(grid, columns, {
      hidden: choices.hiddenColumns ?? false,
      struck: choices.struck ?? false,
    });
    if (isHidden && !hidden && tables.length > 0)
      return nothing(messages.table.hiddenSheet(grid.sheet), null);
    const rows = tables.reduce((sum, table) => sum + table.rows.length, 0);
    return { account: { ...told, tables: tables.length, rows, skipped: skippedSheet }, tables, fault: null };
  } catch (error) {
    const fault = faultIn(grid.file, error);
    return nothing(fault.message, fault);
  }
}

const OWN = { bulletin: 'ownBulletin', slip: 'ownSlip', list: 'ownList' } as const;

/** Why a workbook of ours is left out; null for others, and where they are wanted. */
function oursLeftOut({ file, made }: SourceFile, { withoutOurs = false }: SourceChoices): Refusal | null {
  if (!withoutOurs || made === undefined || made === null) return null;
  const code = OWN[made];
  return { code, message: say[code](file) };
}

function fileOf(source: SourceFile, choices: SourceChoices): FoundFile {
  const { file, grids } = source;
  const error = source.error ?? oursLeftOut(source, choices);
  if (error !== null) return { account: { file, error, sheets: [] }, tables: [] };
  if (grids.length === 0) {
    const empty = { code: 'noSheets', message: say.noSheets(file) };
    return { account: { file, error: empty, sheets: [] }, tables: [] };
  }
  // What the pane keeps in a workbook is no sheet of it.
  const sheets = grids.filter((grid) => !isStoreGrid(grid)).map((grid) => sheetOf(grid, choices));
  const fault = sheets.find((sheet) => sheet.fault !== null)?.fault ?? null;
  return {
    account: { file, error: fault, sheets: sheets.map(({ account }) => account) },
    tables: sheets.flatMap(({ tables }) => tables),
  };
}

/** Tables of files in their order, and what became of each file and sheet. Never throws. */
export function sourcesOf(files: readonly SourceFile[], choices: SourceChoices = {}): FoundSources {
  const found = files.map((file) => fileOf(file, choices));
  return {
    tables: found.flatMap(({ tables }) => tables),
    files: found.map(({ account }) => account),
  };
}

/** The accounts with the tables taken out that a fault of ours kept from being analysed. */
export function withFaults(
  files: readonly FileAccount[],
  faults: readonly { readonly table: ProgressTable; readonly error: Refusal }[],
): FileAccount[] {
  return files.map((account) => {
    const own = faults.filter(({ table }) => table.file === account.file);
    const [first] = own;
    return first === undefined
      ? account
      : {
          ...account,
          error: account.error ?? first.error,
          sheets: account.sheets.map((sheet) => lessTables(sheet, own)),
        };
  });
}

/** A text file has one sheet account for all of its tables (表1, 表2 …). */
const isOn = (sheet: SheetAccount, table: ProgressTable): boolean =>
  sheet.sheet === table.sheet || sheet.sheet === '';

function lessTables(sheet: SheetAccount, faults: Parameters<typeof withFaults>[1]): SheetAccount {
  const own = faults.filter(({ table }) => isOn(sheet, table));
  const rows = sheet.rows - own.reduce((sum, { table }) => sum + table.rows.length, 0);
  const tables = sheet.tables - own.length;
  const [first] = own;
  const skipped = first !== undefined && tables === 0 ? first.error.message : sheet.skipped;
  return { ...sheet, tables, rows, skipped };
}

/** What a folder holds besides returns: named, but no failure of the run. */
const PASSED_OVER: ReadonlySet<string> = new Set([
  'lockFile',
  'backup',
  'systemFile',
  'programFile',
  'sameFile',
  'folderAgain',
  'ownBulletin',
  'ownDocument',
  'ownSlip',
  'ownList',
]);

/** Whether a file is none that rows are expected of: a lock file, a backup, a workbook of ours. */
export const isPassedOver = ({ error }: Pick<FileAccount, 'error'>): boolean =>
  error !== null && PASSED_OVER.has(error.code);

/** Whether a file gave no row, or not all that it holds: it could not be read, or holds no table. */
export const gaveNothing = (account: FileAccount): boolean =>
  !isPassedOver(account) && (account.error !== null || account.sheets.every(({ rows }) => rows === 0));
