import { messages } from '../../../domain/messages/zh-CN';
import type { SheetAccount } from '../../../domain/sources';
import type { ProgressTable } from '../../../domain/table/table';
import type { SentFile } from '../../engine/engine';
import type { FileEntry, State } from '../../state/state';

const text = messages.pane.intake;
const { fileContents, noTable } = messages.pane.collect;

/** What became of a file, for its line in the list. */
export type Fate = 'going' | 'read' | 'noTable' | 'failed' | 'left';

const isOurs = (account: SentFile | null): boolean => account !== null && account.made !== null;
const gaveRows = (account: SentFile): boolean => account.sheets.some(({ rows }) => rows > 0);

export function fateOf({ status }: FileEntry, account: SentFile | null): Fate {
  if (status === 'left' || status === 'failed') return status;
  if (status === 'absent') return 'failed';
  if (status === 'replaced') return 'left';
  if (status !== 'read' || account === null) return 'going';
  if (isOurs(account)) return 'left';
  if (account.error !== null) return 'failed';
  return gaveRows(account) ? 'read' : 'noTable';
}

export interface Counts {
  readonly files: number;
  readonly rows: number;
  readonly fates: Readonly<Record<Fate, number>>;
}

/** 收到: what was given, and what came of it. */
export function countsOf(state: State): Counts {
  const fates: Record<Fate, number> = { going: 0, read: 0, noTable: 0, failed: 0, left: 0 };
  let rows = 0;
  const accounts = new Map(state.outcome?.sent.map((account) => [account.file, account]));
  for (const entry of state.files) {
    const account = accounts.get(entry.name) ?? null;
    const fate = fateOf(entry, account);
    fates[fate]++;
    // A file that another one replaced goes by the same name.
    if (fate === 'read') rows += account?.sheets.reduce((sum, sheet) => sum + sheet.rows, 0) ?? 0;
  }
  return { files: state.files.length, rows, fates };
}

export const receivedWords = ({ files, rows, fates }: Counts): string =>
  text.received(files, rows, [
    [fates.failed, text.missing.failed],
    [fates.noTable, text.missing.noTable],
    [fates.left, text.missing.left],
  ]);

/** Rows by unit and date, where the file gave some. */
function contentsOf(tables: readonly ProgressTable[]): string[] {
  if (tables.length === 0) return [];
  const rows = tables.reduce((sum, { rows: own }) => sum + own.length, 0);
  const units = [...new Set(tables.flatMap((table) => table.rows.flatMap(({ leadUnits }) => leadUnits)))];
  const [asOf] = tables.flatMap((table) => table.asOf ?? []);
  return [fileContents(rows, units, asOf ?? null)];
}

/** A reason that names its sheet stands by itself, unless it must be told that the sheet is hidden. */
function sheetLine({ sheet, hidden, tables, rows, skipped }: SheetAccount): string {
  const what = skipped ?? text.tablesAndRows(tables, rows);
  const saysAll = skipped !== null && skipped.includes(sheet) && (!hidden || skipped.includes(text.hidden));
  return saysAll ? what : text.sheet(sheet, hidden, what);
}

/** One visible sheet with a table says nothing that the file's own line does not. */
const saysMore = ({ sheets }: SentFile): boolean =>
  sheets.length > 1 || sheets.some(({ hidden, skipped }) => hidden || skipped !== null);

export interface Told {
  /** What the file holds as a whole. */
  readonly file: readonly string[];
  /** What became of each of its sheets, where that is more. */
  readonly sheets: readonly string[];
}

/** @param tables those found in it */
export function toldOf(account: SentFile | null, tables: readonly ProgressTable[]): Told {
  if (account === null) return { file: [], sheets: [] };
  const sheets = saysMore(account) ? account.sheets.map(sheetLine) : [];
  if (gaveRows(account)) return { file: contentsOf(tables), sheets };
  if (account.error !== null) return { file: [], sheets };
  // The one sheet's own reason says as much.
  return { file: sheets.length === 1 ? [] : [noTable], sheets };
}
